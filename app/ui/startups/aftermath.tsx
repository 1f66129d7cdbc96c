import type { Day as CalendarDay } from '~/domain/shared/day';
import type { Phase } from '~/domain/startups/phase';
import { isStopped } from '~/domain/startups/post-mortem';
import { goneWords } from '~/wording/handover-follow-up';
import { ButtonLink } from '../base/buttons';
import { Callout } from '../base/messages';
import { Day } from '../base/values';

interface AftermathProps {
  readonly startup: {
    readonly slug: string;
    readonly phase: Phase;
    readonly phaseSince: CalendarDay;
    readonly phases: readonly { readonly phase: Phase }[];
    readonly aftermath: {
      readonly handedOverOn: CalendarDay | null;
      readonly isAlive: boolean | null;
      readonly gonePercent: number | null;
      readonly hasPostMortem: boolean;
    };
  };
}

/** What became of the service, at the top of its startup's page: handed over, closed later, or stopped before. */
export function Aftermath({ startup }: AftermathProps) {
  const { slug, phase, phaseSince, phases, aftermath } = startup;
  const wasTakenOver = phases.some((past) => past.phase === 'transfere' || past.phase === 'opere');
  const { handedOverOn, isAlive, gonePercent, hasPostMortem } = aftermath;
  const gone = gonePercent === null ? null : <p>{goneWords(gonePercent)}.</p>;
  if (isStopped(phase)) {
    return (
      <Callout
        title={wasTakenOver ? 'Le service est fermé' : 'La start-up est arrêtée'}
        action={
          <ButtonLink href={`/startups/${slug}/bilan`}>
            {hasPostMortem ? 'Lire ce qu’elle laisse' : 'Le bilan est attendu'}
          </ButtonLink>
        }
      >
        <p>
          {handedOverOn === null ? null : (
            <>
              Transféré le <Day day={handedOverOn} />.{' '}
            </>
          )}
          {wasTakenOver ? 'Fermé' : 'Arrêtée'} depuis le <Day day={phaseSince} />.
        </p>
        {gone}
      </Callout>
    );
  }
  if (phase !== 'transfere' || handedOverOn === null) return null;
  return (
    <Callout
      title={
        isAlive === false
          ? 'Le porteur annonce que le service est fermé'
          : 'Le service est transféré'
      }
      action={<ButtonLink href={`/startups/${slug}/suivi`}>Ce qu’il est devenu</ButtonLink>}
    >
      <p>
        Son porteur le fait vivre depuis le <Day day={handedOverOn} />.
      </p>
      {gone}
    </Callout>
  );
}

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
      readonly operatedOn: CalendarDay | null;
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
  const { handedOverOn, operatedOn, isAlive, gonePercent, hasPostMortem } = aftermath;
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
  const since = phase === 'opere' ? operatedOn : phase === 'transfere' ? handedOverOn : null;
  if (since === null) return null;
  return (
    <Callout
      title={
        isAlive === false
          ? `${phase === 'opere' ? 'L’incubateur' : 'Le porteur'} annonce que le service est fermé`
          : phase === 'opere'
            ? 'Le service est opéré'
            : 'Le service est transféré'
      }
      action={<ButtonLink href={`/startups/${slug}/suivi`}>Ce qu’il est devenu</ButtonLink>}
    >
      <p>
        {phase === 'opere' ? 'Son incubateur le fait vivre' : 'Son porteur le fait vivre'} depuis le{' '}
        <Day day={since} />.
      </p>
      {gone}
    </Callout>
  );
}

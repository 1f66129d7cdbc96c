import type { Evidence } from '~/domain/frictions/weight';
import type { FollowUpMonths, FollowUpState } from '~/domain/handover/follow-up';
import type { Day as CalendarDay } from '~/domain/shared/day';
import type { FormState } from '~/domain/shared/form';
import { formatNumber } from '~/wording/format';
import { FOLLOW_UP_REFUSALS, FOLLOW_UP_STATES, goneWords } from '~/wording/handover-follow-up';
import { DefinitionList } from '../base/definition-list';
import { Section } from '../base/page-title';
import { StateBadge, type Tone } from '../base/tags';
import { Day, DueDay } from '../base/values';
import { FollowUpForm } from './follow-up-form';
import type { FollowUpSaid } from './follow-up-said';
import { MeasureTable } from './measure-table';

interface FollowUpItem {
  readonly months: FollowUpMonths;
  readonly dueOn: CalendarDay;
  readonly state: FollowUpState;
  readonly said: FollowUpSaid | null;
  readonly mayAnswer: boolean;
}

interface FollowUpListProps {
  readonly followUps: readonly FollowUpItem[];
  readonly frictions: readonly {
    readonly id: number;
    readonly title: string;
    readonly evidence: Evidence;
  }[];
  readonly serviceUrl: string | null;
  readonly today: CalendarDay;
  readonly formKey: string;
  readonly form: FormState | undefined;
}

const TONES: Readonly<Record<FollowUpState, Tone>> = {
  answered: 'success',
  'to-come': 'neutral',
  open: 'info',
  due: 'active',
  missing: 'warning',
  over: 'neutral',
};

/** The follow-ups of a service, six and twelve months after its handover: what the owner said, or when it is expected. */
export function FollowUpList({ followUps, today, form, ...shared }: FollowUpListProps) {
  return followUps.map((followUp) => {
    const { months, dueOn, state, said, mayAnswer } = followUp;
    const own = form?.values.months === String(months) ? form : undefined;
    return (
      <Section
        key={months}
        id={`mois-${months}`}
        title={`À ${months} mois`}
        aside={<StateBadge tone={TONES[state]}>{FOLLOW_UP_STATES[state]}</StateBadge>}
      >
        {said === null ? <Awaited {...{ state, dueOn, today }} /> : <Said said={said} />}
        {mayAnswer ? <FollowUpForm {...{ ...shared, months, said, form: own }} /> : null}
      </Section>
    );
  });
}

function Awaited({
  state,
  dueOn,
  today,
}: Pick<FollowUpItem, 'state' | 'dueOn'> & { readonly today: CalendarDay }) {
  if (state === 'over') return <p>{FOLLOW_UP_REFUSALS['service-closed']}</p>;
  return (
    <p>
      Le porteur dit ce que devient le service{'\u00a0'}: <DueDay day={dueOn} today={today} />.
    </p>
  );
}

function Said({ said }: { readonly said: FollowUpSaid }) {
  return (
    <>
      <p className="lede">
        {said.isAlive ? 'Le service est en vie. ' : 'Le service est fermé. '}
        {said.gonePercent === null ? null : `${goneWords(said.gonePercent)}.`}
      </p>
      <DefinitionList
        items={[
          {
            term: 'Personnes qui s’en servent, par an',
            detail: countOf(said.peopleUsing) ?? 'non mesuré',
          },
          { term: 'Versions publiées depuis', detail: countOf(said.releases) ?? 'non compté' },
          { term: 'Indicateurs suivis', detail: yesNo(said.followsIndicators) },
          { term: 'Code ouvert', detail: yesNo(said.codeIsOpen) },
          ...(said.comment === ''
            ? []
            : [
                {
                  term: 'Commentaire',
                  detail: <span className="preserve-lines">{said.comment}</span>,
                },
              ]),
          {
            term: 'Dit par',
            detail: (
              <>
                {said.answeredBy}, le <Day day={said.answeredOn} />
              </>
            ),
          },
        ]}
      />
      <MeasureTable measures={said.measures} />
    </>
  );
}

function countOf(count: number | null): string | null {
  return count === null ? null : formatNumber(count);
}

function yesNo(value: boolean): string {
  return value ? 'oui' : 'non';
}

import type { College } from '~/domain/programme/programme';
import type { VoteChoice } from '~/domain/programme/revision';
import type { CollegeVerdict, Count, Rule } from '~/domain/programme/votes';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { ruleSentence } from '~/wording/programme';
import {
  COLLEGE_NAMES,
  countSentence,
  VERDICT_LABELS,
  VOTE_LABELS,
} from '~/wording/programme-revisions';
import { Details } from '../base/navigation';
import { StateBadge, type Tone } from '../base/tags';
import { Day } from '../base/values';

export interface CollegeOnPage {
  readonly college: College;
  readonly count: Count;
  readonly quorum: number;
  readonly verdict: CollegeVerdict;
  readonly approvedOn: CalendarDay | null;
  readonly votes: readonly {
    readonly memberId: number;
    readonly member: string;
    readonly organisation: string | null;
    readonly choice: VoteChoice;
    readonly reason: string;
  }[];
}

const TONES: Readonly<Record<CollegeVerdict, Tone>> = {
  approved: 'success',
  rejected: 'danger',
  open: 'info',
};

interface CollegeVotesProps {
  readonly colleges: readonly CollegeOnPage[];
  readonly rule: Rule;
}

/** What each college said of the text, vote by vote, beside the rule by which it approves. */
export function CollegeVotes({ colleges, rule }: CollegeVotesProps) {
  return (
    <>
      <p>{ruleSentence(rule)}</p>
      <div className="rl-colleges">
        {colleges.map(({ college, count, quorum, verdict, approvedOn, votes }) => (
          <section key={college} className="rl-college" aria-label={COLLEGE_NAMES[college]}>
            <h3>{COLLEGE_NAMES[college]}</h3>
            <p>
              <StateBadge tone={TONES[verdict]}>{VERDICT_LABELS[verdict]}</StateBadge>
              {approvedOn === null ? null : (
                <>
                  {' '}
                  le <Day day={approvedOn} />
                </>
              )}
            </p>
            <p>{countSentence(count, quorum)}.</p>
            {votes.length === 0 ? null : (
              <Details summary={`Les votes et leurs motifs (${votes.length})`}>
                <ul className="rl-questions">
                  {votes.map(({ memberId, member, organisation, choice, reason }) => (
                    <li key={memberId} className="preserve-lines">
                      <strong>{VOTE_LABELS[choice]}</strong>, {member}
                      {organisation === null ? '' : `, ${organisation}`}
                      {reason.trim() === '' ? null : <>&nbsp;: {reason}</>}
                    </li>
                  ))}
                </ul>
              </Details>
            )}
          </section>
        ))}
      </div>
    </>
  );
}

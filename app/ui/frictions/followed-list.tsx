import type { FrictionState } from '~/domain/frictions/friction';
import type { ThreadActName } from '~/domain/frictions/thread';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { nodeTitle } from '~/wording/frictions-thread';
import { Button } from '../base/buttons';
import { RecordList } from '../base/lists';
import { Hidden, PostForm } from '../base/post-form';
import { Day } from '../base/values';
import { FrictionStateBadge } from './friction-state';

interface FollowedListProps {
  readonly lines: readonly {
    readonly id: number;
    readonly title: string;
    readonly state: FrictionState;
    readonly since: CalendarDay;
    readonly latest: {
      readonly act: ThreadActName;
      readonly on: CalendarDay;
      readonly organisation: string | null;
    } | null;
  }[];
  readonly formKey: string;
}

const NOTHING_ELSE = {
  startup: null,
  subject: null,
  role: null,
  outcome: null,
  phase: null,
  cents: null,
} as const;

/** What a person follows: the latest news of each, and the way to stop. */
export function FollowedList({ lines, formKey }: FollowedListProps) {
  return (
    <RecordList
      label="Frictions suivies"
      items={lines.map(({ id, title, state, since, latest }) => ({
        id: String(id),
        href: `/frictions/${id}`,
        title,
        badge: <FrictionStateBadge state={state} />,
        summary:
          latest === null ? undefined : (
            <>
              {nodeTitle({ ...NOTHING_ELSE, ...latest })}, le <Day day={latest.on} />
            </>
          ),
        meta: (
          <>
            Friction nº {id}, suivie depuis le <Day day={since} />
          </>
        ),
        aside: (
          <PostForm
            formKey={formKey}
            action="/suivis"
            inline
            label={`Ne plus suivre la friction nº ${id}`}
          >
            <Hidden name="friction" value={id} />
            <Button variant="quiet">Ne plus suivre</Button>
          </PostForm>
        ),
      }))}
    />
  );
}

import type { RevisionState } from '~/domain/programme/revision';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { formatDuration } from '~/wording/format';
import { Alert, Callout } from '../base/messages';
import { Day } from '../base/values';

interface NextEditionProps {
  readonly open: {
    readonly semester: string;
    readonly state: RevisionState;
    readonly consultationUntil: CalendarDay | null;
  } | null;
  readonly due: { readonly on: CalendarDay; readonly lateDays: number } | null;
  readonly base: string;
}

/** Which revision is under way, and by when the next edition is due; late, it says so. */
export function NextEdition({ open, due, base }: NextEditionProps) {
  return (
    <>
      {due === null ? null : due.lateDays > 0 ? (
        <Alert
          tone="warning"
          title={`La prochaine édition a ${formatDuration(due.lateDays)} de retard`}
        >
          <p>
            Elle était due le <Day day={due.on} />, six mois après la dernière.
          </p>
        </Alert>
      ) : (
        <p>
          La prochaine édition est due le <Day day={due.on} />, six mois après la dernière.
        </p>
      )}
      {open === null ? null : (
        <Callout
          title={
            open.state === 'draft'
              ? `La révision ${open.semester} est en préparation`
              : `La révision ${open.semester} est en consultation`
          }
        >
          <p>
            {open.state === 'draft' || open.consultationUntil === null ? (
              'Son brouillon rassemble les modifications proposées.'
            ) : (
              <>
                Avis et votes jusqu’au <Day day={open.consultationUntil} />.
              </>
            )}{' '}
            <a href={`${base}/revisions/${open.semester}`}>Lire la révision {open.semester}</a>
          </p>
        </Callout>
      )}
    </>
  );
}

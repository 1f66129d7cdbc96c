import type { LogAudience } from '~/domain/milestones/log';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { formatDay } from '~/wording/format';
import { LOG_AUDIENCE_LABELS } from '~/wording/milestones-log';
import { Tag } from '../base/tags';
import { Day } from '../base/values';
import { Written } from '../frictions/friction-text';

export interface LogLineShown {
  readonly id: number;
  readonly weekOn: CalendarDay;
  readonly words: string;
  readonly audience: LogAudience;
  readonly author: string;
  readonly editedAt: Date | null;
  readonly mayEdit: boolean;
}

/** The log, one line a week, newest first. */
export function LogList({
  lines,
  slug,
}: {
  readonly lines: readonly LogLineShown[];
  readonly slug: string;
}) {
  return (
    <ol className="rl-log" aria-label="Journal de bord">
      {lines.map((line) => (
        <li key={line.id} id={`ligne-${line.id}`}>
          <p className="rl-log__week">
            Semaine du <Day day={line.weekOn} />
          </p>
          <div>
            <Written text={line.words} />
            <p className="rl-log__who">
              {line.author}
              {line.editedAt === null ? null : ', corrigée depuis'}
              {line.audience === 'parties' ? (
                <>
                  {' '}
                  <Tag>{LOG_AUDIENCE_LABELS.parties}</Tag>
                </>
              ) : null}
              {line.mayEdit ? (
                <>
                  {' '}
                  <a
                    href={`/startups/${slug}/journal/${line.id}`}
                    aria-label={`Corriger la ligne de la semaine du ${formatDay(line.weekOn)}`}
                  >
                    Corriger
                  </a>
                </>
              ) : null}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

import type { Day as CalendarDay } from '~/domain/shared/day';
import { daysBetween } from '~/domain/shared/day';
import {
  formatDay,
  formatDayInFull,
  formatDayWithoutYear,
  formatDue,
  formatMoney,
  formatPercent,
  formatSince,
} from '~/wording/format';

/** A sum of integer cents, « 184 300 € », with its machine form. */
export function Money({ cents }: { readonly cents: number }) {
  return (
    <data className="rl-number" value={(cents / 100).toFixed(2)}>
      {formatMoney(cents)}
    </data>
  );
}

/** A share (0.38), « 38 % ». */
export function Percent({
  ratio,
  digits,
}: {
  readonly ratio: number;
  readonly digits?: number | undefined;
}) {
  return (
    <data className="rl-number" value={ratio}>
      {formatPercent(ratio, digits)}
    </data>
  );
}

interface DayProps {
  readonly day: CalendarDay;
  /** Without the year where it goes without saying; with the weekday where people plan. */
  readonly form?: 'long' | 'no-year' | 'weekday' | undefined;
}

const DAY_FORMS = { long: formatDay, 'no-year': formatDayWithoutYear, weekday: formatDayInFull };

/** A day, « 12 mars 2026 », with its machine form. */
export function Day({ day, form = 'long' }: DayProps) {
  return (
    <time className="rl-day" dateTime={day}>
      {DAY_FORMS[form](day)}
    </time>
  );
}

interface AgainstTodayProps {
  readonly day: CalendarDay;
  readonly today: CalendarDay;
}

/** « depuis 3 semaines », « aujourd’hui », « dans 9 jours »; the day itself on hover. */
export function Since({ day, today }: AgainstTodayProps) {
  return (
    <time dateTime={day} title={formatDay(day)}>
      {formatSince(daysBetween(day, today))}
    </time>
  );
}

/** A day by which something is expected: « 14 avril 2026 (dans 9 jours) » or « (en retard de 3 jours) ». */
export function DueDay({ day, today }: AgainstTodayProps) {
  const left = daysBetween(today, day);
  return (
    <span className={left < 0 ? 'rl-due rl-due--late' : 'rl-due'}>
      <Day day={day} /> ({formatDue(left)})
    </span>
  );
}

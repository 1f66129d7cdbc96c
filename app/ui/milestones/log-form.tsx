import type { LogWeek } from '~/domain/milestones/log';
import type { Day as CalendarDay } from '~/domain/shared/day';
import type { FormState } from '~/domain/shared/form';
import { LOG_WEEK_LABELS, LOG_WEEKS_WRITTEN } from '~/wording/milestones-log';
import { Button } from '../base/buttons';
import { RadioGroup } from '../base/choice-fields';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { Day } from '../base/values';
import { LogFields } from './log-fields';

interface WeekShown {
  readonly week: LogWeek;
  readonly weekOn: CalendarDay;
  readonly line: { readonly id: number; readonly mayEdit: boolean } | null;
}

interface LogFormProps {
  readonly weeks: readonly WeekShown[];
  readonly slug: string;
  readonly form: FormState | undefined;
  readonly formKey: string;
}

/** The form of the week's line, for the weeks that have none; the others are said, with the way to their line. */
export function LogForm({ weeks, slug, form, formKey }: LogFormProps) {
  // What was typed is shown again even when a colleague has written that week meanwhile.
  const offered = form === undefined ? weeks.filter(({ line }) => line === null) : weeks;
  const written = form === undefined ? weeks.filter(({ line }) => line !== null) : [];
  return (
    <>
      {written.map((week) => (
        <WrittenWeek key={week.week} {...week} slug={slug} />
      ))}
      {offered.length === 0 ? null : (
        <PostForm formKey={formKey} label="Écrire la semaine">
          <ErrorSummary form={form} />
          <WeekChoice weeks={offered} form={form} />
          <LogFields form={form} />
          <Button variant="primary">Écrire cette ligne</Button>
        </PostForm>
      )}
    </>
  );
}

function WrittenWeek({ week, line, slug }: WeekShown & { readonly slug: string }) {
  if (line === null) return null;
  return (
    <p>
      {LOG_WEEKS_WRITTEN[week]}{' '}
      {line.mayEdit ? (
        <a href={`/startups/${slug}/journal/${line.id}`}>Corriger sa ligne</a>
      ) : (
        <a href={`/startups/${slug}/journal#ligne-${line.id}`}>Lire sa ligne</a>
      )}
    </p>
  );
}

function WeekChoice({ weeks, form }: Pick<LogFormProps, 'weeks' | 'form'>) {
  const [only] = weeks;
  if (form === undefined && weeks.length === 1 && only !== undefined) {
    return (
      <p>
        {LOG_WEEK_LABELS[only.week]}, du <Day day={only.weekOn} />
        <Hidden name="week" value={only.week} />
      </p>
    );
  }
  return (
    <RadioGroup
      name="week"
      label="Quelle semaine"
      required
      inline
      defaultValue="this"
      options={weeks.map(({ week }) => ({ value: week, label: LOG_WEEK_LABELS[week] }))}
      form={form}
    />
  );
}

import type { FunderCalendar } from '~/domain/budget/calendar';
import type { Day as CalendarDay } from '~/domain/shared/day';
import type { FormState } from '~/domain/shared/form';
import { formatDay } from '~/wording/format';
import { Button } from '../base/buttons';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { DateField } from '../base/text-fields';
import { Day } from '../base/values';

interface AssemblyDaysProps {
  readonly calendar: FunderCalendar;
  readonly today: CalendarDay;
  readonly formKey: string;
  readonly mayChange: boolean;
}

/** The coming days on which the assembly votes. */
export function AssemblyDays({ calendar, today, formKey, mayChange }: AssemblyDaysProps) {
  const coming = calendar.assemblies.filter((on) => on >= today);
  if (coming.length === 0) return <p>Aucune assemblée à venir n’est notée.</p>;
  return (
    <ul>
      {coming.map((on) => (
        <li key={on}>
          <Day day={on} />
          {mayChange ? (
            <PostForm formKey={formKey} inline label={`Retirer le ${formatDay(on)}`}>
              <Hidden name="heldOn" value={on} />
              <Button
                variant="quiet"
                name="intent"
                value="cancel"
                label={`Retirer le ${formatDay(on)}`}
              >
                Retirer
              </Button>
            </PostForm>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

interface AssemblyFormProps {
  readonly formKey: string;
  readonly today: CalendarDay;
  readonly form: FormState | undefined;
}

/** To note a day on which the assembly votes. */
export function AssemblyForm({ formKey, today, form }: AssemblyFormProps) {
  const scope = 'assembly';
  return (
    <PostForm formKey={formKey} label="Noter une assemblée">
      <ErrorSummary form={form} scope={scope} />
      <DateField
        {...{ name: 'heldOn', label: 'Jour de l’assemblée', required: true, form, scope }}
        min={today}
      />
      <Button variant="primary" name="intent" value="hold">
        Noter cette assemblée
      </Button>
    </PostForm>
  );
}

import { nextYearReached } from '~/domain/reviews/yearly';
import type { FormState } from '~/domain/shared/form';
import type { Day } from '~/domain/shared/day';
import { MoneyField } from '../base/text-fields';

interface NextYearFieldProps {
  readonly startsOn: Day;
  /** First day after the period. */
  readonly endsOn: Day;
  readonly form: FormState | undefined;
  readonly scope: string;
}

/** For the part of a grant that is kept for the year into which its period runs; nothing when it stays in its year. */
export function NextYearField({ startsOn, endsOn, form, scope }: NextYearFieldProps) {
  const year = nextYearReached(startsOn, endsOn);
  if (year === null) return null;
  return (
    <MoneyField
      {...{ name: 'nextYearAmount', label: `Dont sur ${year}`, form, scope }}
      hint={`Ce qui n’est pas commandé au 31\u00a0décembre est perdu, sauf report décidé. Gardez ici ce qui servira en ${year}.`}
    />
  );
}

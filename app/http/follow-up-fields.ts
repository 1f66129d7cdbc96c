import { z } from 'zod';
import { FOLLOW_UP_MONTHS } from '~/domain/handover/follow-up';
import type { FollowUpAnswer } from '~/services/handover/answerFollowUp.server';
import { choice, decimal, optionalParagraphs, wholeNumber } from './fields';

const yesOrNo = () =>
  choice(['yes', 'no'])
    .required()
    .transform((said) => said === 'yes');
const MOST_EUROS = 1_000_000;
const SAID = {
  months: choice(FOLLOW_UP_MONTHS.map(String)).required(),
  version: wholeNumber(0).required(),
  isAlive: yesOrNo(),
  followsIndicators: yesOrNo(),
  codeIsOpen: yesOrNo(),
  releases: wholeNumber(0, 100_000).optional(),
  peopleUsing: wholeNumber().optional(),
  comment: optionalParagraphs(2_000),
};
const MEASURE = {
  people: wholeNumber().optional(),
  minutes: wholeNumber(0, 1_000_000).optional(),
  euros: decimal(0, MOST_EUROS).optional(),
  source: optionalParagraphs(1_000),
};

/** The form of a follow-up, with the measure of each friction that it asks about. */
export function followUpForm(frictionIds: readonly number[]) {
  const measures = frictionIds.flatMap((id) =>
    Object.entries(MEASURE).map(([name, field]) => [`${name}-${id}`, field] as const),
  );
  return z.intersection(z.object(SAID), z.object(Object.fromEntries(measures)));
}

/** What a follow-up's form says; `values` are those that its schema read. */
export function followUpAnswer(
  values: z.output<ReturnType<typeof followUpForm>>,
  frictionIds: readonly number[],
): FollowUpAnswer {
  const { isAlive, followsIndicators, codeIsOpen, releases, peopleUsing, comment } = values;
  const number = (name: string): number | null => {
    const value: unknown = values[name];
    return typeof value === 'number' ? value : null;
  };
  return {
    months: values.months === '6' ? 6 : 12,
    version: values.version,
    ...{ isAlive, followsIndicators, codeIsOpen, releases, peopleUsing, comment },
    measures: frictionIds.map((id) => {
      const euros = number(`euros-${id}`);
      return {
        frictionId: id,
        now: {
          peoplePerYear: number(`people-${id}`),
          minutesEach: number(`minutes-${id}`),
          eurosEachCents: euros === null ? null : Math.round(euros * 100),
        },
        source: String(values[`source-${id}`] ?? ''),
      };
    }),
  };
}

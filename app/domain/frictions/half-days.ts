/** Half-days of a working week: an agent is freed for some of them. */
export const MOST_HALF_DAYS = 10;

/** Every answer to « how many days a week? », from half a day to the whole week, in half-days. */
export const HALF_DAY_CHOICES: readonly number[] = Array.from(
  { length: MOST_HALF_DAYS },
  (_, index) => index + 1,
);

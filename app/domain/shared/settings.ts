import type { Cents } from './money';

/** Settings that administrators change, all sums in cents, with what is proposed until they do. */
export const SETTING_DEFAULTS = {
  /** What a construction is proposed: two to four people for less than six months. */
  constructionEnvelopeCents: 20_000_000,
  /** What an investigation is proposed: about nine weeks of an agent freed part of the time. */
  investigationEnvelopeCents: 1_500_000,
  /** What a day of somebody on a team costs in a forecast; the intrapreneur's is their administration's. */
  dayRateCents: 65_000,
} as const satisfies Record<string, Cents>;

export type SettingKey = keyof typeof SETTING_DEFAULTS;
export type Settings = Readonly<Record<SettingKey, Cents>>;

/** How the journal names each setting: a number that never changes. */
export const SETTING_NUMBERS: Readonly<Record<SettingKey, number>> = {
  constructionEnvelopeCents: 1,
  investigationEnvelopeCents: 2,
  dayRateCents: 3,
};

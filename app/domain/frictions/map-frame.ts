/** The drawing of France: metropolitan départements from 0, those overseas on their left. */
export const MAP_VIEW_BOX = '-104 0 717 585';

/** Codes written under the départements overseas, which nobody finds by their shape. */
export const MAP_LABELS = ['971', '972', '973', '974', '976'].map((code, index) => ({
  code,
  x: -60,
  y: 104 + index * 116,
}));

const METROPOLITAN = Array.from({ length: 95 }, (_, index) =>
  String(index + 1).padStart(2, '0'),
).flatMap((code) => (code === '20' ? ['2A', '2B'] : [code]));

/** Codes of the départements that the map draws. */
export const MAP_CODES: readonly string[] = [
  ...METROPOLITAN,
  ...MAP_LABELS.map(({ code }) => code),
];

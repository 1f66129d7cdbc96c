import { z } from 'zod';
import { CONDITION_OUTCOMES } from '~/domain/reviews/conditions';
import { PHASES } from '~/domain/startups/phase';
import {
  choice,
  dayField,
  euros,
  optionalLine,
  optionalParagraphs,
  paragraphs,
  versionField,
  wholeNumber,
} from './fields';

const gridLine = z
  .object({
    indicator: optionalLine(),
    value: optionalLine(),
    measuredOn: dayField().optional(),
    rating: wholeNumber(0, 4).optional(),
    costPerImpact: euros().optional(),
  })
  .transform(({ costPerImpact, ...line }) => ({ ...line, costPerImpactCents: costPerImpact }));

const conditionAnswer = z.object({
  outcome: choice(CONDITION_OUTCOMES).optional(),
  words: optionalParagraphs(1_000),
});

/** What the team asks and believes; fields of the grid are `grid.<line>.<field>`, of the last conditions `conditions.<id>.<field>`. */
export const preparationForm = z.preprocess(
  nest,
  z.object({
    version: versionField(),
    ask: paragraphs(),
    askedAmount: euros().optional(),
    askedPhase: choice(PHASES).optional(),
    hypotheses: optionalParagraphs(),
    conditions: z.record(z.string(), conditionAnswer),
    grid: z.object({
      utilisable: gridLine,
      utilise: gridLine,
      utile: gridLine,
      impactant: gridLine,
      efficient: gridLine,
    }),
  }),
);

/** `{'grid.utile.value': …}` as `{grid: {utile: {value: …}}}`, and conditions likewise; what was not posted is empty. */
function nest(typed: unknown): unknown {
  const flat: Record<string, unknown> = {};
  const grid: Record<string, Record<string, unknown>> = {
    utilisable: {},
    utilise: {},
    utile: {},
    impactant: {},
    efficient: {},
  };
  const conditions: Record<string, Record<string, unknown>> = {};
  for (const [name, value] of Object.entries(typed as Record<string, unknown>)) {
    const [top, key = '', field = ''] = name.split('.');
    const line = top === 'grid' ? grid[key] : undefined;
    if (line) line[field] = value;
    else if (top === 'conditions' && /^[1-9]\d{0,8}$/.test(key)) {
      conditions[key] = { ...conditions[key], [field]: value };
    } else flat[name] = value;
  }
  return { ...flat, grid, conditions };
}

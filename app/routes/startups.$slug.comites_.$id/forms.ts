import { z } from 'zod';
import { REVIEW_OUTCOMES } from '~/domain/reviews/review';
import { PHASES } from '~/domain/startups/phase';
import {
  choice,
  dayField,
  euros,
  optionalLine,
  paragraphs,
  recordId,
  versionField,
  wholeNumber,
} from '~/http/fields';

const gridLine = z
  .object({
    indicator: optionalLine(),
    value: optionalLine(),
    measuredOn: dayField().optional(),
    rating: wholeNumber(0, 4).optional(),
    costPerImpact: euros().optional(),
  })
  .transform(({ costPerImpact, ...line }) => ({ ...line, costPerImpactCents: costPerImpact }));

/** What the team asks, and the impact grid; fields of the grid are named `grid.<line>.<field>`. */
export const preparationForm = z.preprocess(
  nest,
  z.object({
    version: versionField(),
    ask: paragraphs(),
    askedAmount: euros().optional(),
    askedPhase: choice(PHASES).optional(),
    grid: z.object({
      utilisable: gridLine,
      utilise: gridLine,
      utile: gridLine,
      impactant: gridLine,
      efficient: gridLine,
    }),
  }),
);

/** A decision: each outcome's form posts the fields that it needs. */
export const decisionForm = z.object({
  version: versionField(),
  outcome: choice(REVIEW_OUTCOMES).required(),
  opensPhase: choice(PHASES).optional(),
  amount: euros().optional(),
  months: wholeNumber(1, 2).optional(),
  reason: paragraphs(),
  sponsorId: recordId().optional(),
});

/** Why a committee will not take place. */
export const cancellationForm = z.object({ version: versionField(), reason: paragraphs(1_000) });

/** `{'grid.utile.value': …}` as `{grid: {utile: {value: …}}}`; a grid that was not posted is an empty one. */
function nest(typed: unknown): unknown {
  const flat: Record<string, unknown> = {};
  const grid: Record<string, Record<string, unknown>> = {
    utilisable: {},
    utilise: {},
    utile: {},
    impactant: {},
    efficient: {},
  };
  for (const [name, value] of Object.entries(typed as Record<string, unknown>)) {
    const [top, line = '', field = ''] = name.split('.');
    const posted = top === 'grid' ? grid[line] : undefined;
    if (posted) posted[field] = value;
    else flat[name] = value;
  }
  return { ...flat, grid };
}

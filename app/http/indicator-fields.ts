import { z } from 'zod';
import { DIRECTIONS, INDICATOR_KINDS } from '~/domain/milestones/indicator';
import { choice, dayField, decimal, line, link, optionalLine } from './fields';

const LARGEST = 1_000_000_000_000;

/** A figure of an indicator. */
export const figure = () => decimal(-LARGEST, LARGEST);

/** The fields of an indicator, the same when it begins to be followed and when it changes. */
export const INDICATOR_FORM = z.object({
  kind: choice(INDICATOR_KINDS).required(),
  name: line(120),
  unit: line(60),
  direction: choice(DIRECTIONS).required(),
  target: figure().optional(),
  targetOn: dayField().optional(),
  statsUrl: link().optional(),
  statsPointer: optionalLine(500),
});

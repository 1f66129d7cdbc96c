import { z } from 'zod';
import { EVIDENCE_KINDS, type EvidenceKind } from '~/domain/milestones/milestone';
import {
  choice,
  dayField,
  decimal,
  link,
  optionalLine,
  optionalParagraphs,
  recordId,
  versionField,
} from './fields';

const LARGEST_FIGURE = 1_000_000_000_000;

/** The fields that each kind of evidence has for itself; a file arrives beside them. */
const OWN_FIELDS: Readonly<Record<EvidenceKind, readonly string[]>> = {
  link: ['url'],
  figure: ['figure', 'unit', 'figureOn'],
  file: [],
  log: ['logLineId'],
};

/** What was typed for a kind that is not chosen any more is in nobody's way. */
function ofChosenKind(typed: unknown): unknown {
  if (typeof typed !== 'object' || typed === null) return typed;
  const others = EVIDENCE_KINDS.filter((kind) => !('kind' in typed) || kind !== typed.kind);
  const left = others.flatMap((kind) => OWN_FIELDS[kind]);
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !left.includes(name)));
}

/** When a milestone was reached and what proves it: only the fields of the chosen kind are read. */
export const reachForm = z.preprocess(
  ofChosenKind,
  z.object({
    version: versionField(),
    reachedOn: dayField().required(),
    kind: choice(EVIDENCE_KINDS).required(),
    url: link().optional(),
    figure: decimal(-LARGEST_FIGURE, LARGEST_FIGURE).optional(),
    unit: optionalLine(60),
    figureOn: dayField().optional(),
    logLineId: recordId().optional(),
    note: optionalParagraphs(2_000),
  }),
);

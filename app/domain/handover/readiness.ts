import { hasSigned, needsDeliberation, type HandoverSheet, type ItemSteps } from './rules';

/** What stands between a handover and its end, in the order in which to deal with it. */
export const BLOCKERS = [
  'refused',
  'items-to-provide',
  'items-to-accept',
  'deliberation-missing',
  'acceptance-missing',
  'giving-signature-missing',
  'receiving-signature-missing',
] as const;
export type BlockerKind = (typeof BLOCKERS)[number];

export interface Blocker {
  readonly kind: BlockerKind;
  /** How many items; 1 for what is a single thing. */
  readonly count: number;
}

/** What still blocks a running handover; nothing once it is signed or cancelled. */
export function blockersOf(sheet: HandoverSheet): readonly Blocker[] {
  if (sheet.state === 'signed' || sheet.state === 'cancelled') return [];
  const toProvide = sheet.items.filter((item) => item.providedAt === null).length;
  const toAccept = sheet.items.filter((item) => item.acceptedAt === null).length - toProvide;
  const counts: Readonly<Record<BlockerKind, number>> = {
    refused: Number(sheet.state === 'refused'),
    'items-to-provide': toProvide,
    'items-to-accept': toAccept,
    'deliberation-missing': Number(needsDeliberation(sheet)),
    'acceptance-missing': Number(sheet.state === 'prepared' && toProvide + toAccept === 0),
    'giving-signature-missing': Number(isUnsigned(sheet, 'giving')),
    'receiving-signature-missing': Number(isUnsigned(sheet, 'receiving')),
  };
  return BLOCKERS.flatMap((kind) => (counts[kind] > 0 ? [{ kind, count: counts[kind] }] : []));
}

/** Share of the items that are accepted, in whole percent rounded down: 100 only when all are. */
export function readinessOf(items: readonly ItemSteps[]): number {
  if (items.length === 0) return 0;
  const accepted = items.filter((item) => item.acceptedAt !== null).length;
  return Math.floor((accepted * 100) / items.length);
}

/** A mark of what a person saw of an item: it changes with each piece of evidence and each acceptance (invariant 6). */
export function markOf({ providedAt, acceptedAt }: ItemSteps): string {
  return `${providedAt?.getTime() ?? 0}-${acceptedAt?.getTime() ?? 0}`;
}

function isUnsigned(sheet: HandoverSheet, party: 'giving' | 'receiving'): boolean {
  return sheet.state === 'accepted' && !hasSigned(sheet, party);
}

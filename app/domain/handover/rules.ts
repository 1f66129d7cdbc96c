import { isCollectivite, type OrganisationKind } from '../organisations/organisation';
import type { Day } from '../shared/day';
import { done, refuse, type Result } from '../shared/result';
import type { Phase } from '../startups/phase';
import type { HandoverState, Party } from './handover';
import { mayBecome } from './transitions';

/** Why nothing happens to a handover. */
export const HANDOVER_REFUSALS = [
  'not-in-consolidation',
  'owner-missing',
  'already-running',
  'not-prepared',
  'not-accepted',
  'not-refusable',
  'not-refused',
  'item-accepted',
  'item-not-provided',
  'items-missing',
  'not-on-team',
  'deliberation-not-needed',
  'deliberation-missing',
  'deliberation-in-future',
  'deliberation-closed',
  'party-signed',
  'same-person',
  'document-changed',
  'code-wrong',
  'code-used',
  'code-expired',
  'code-worn-out',
  'code-missing',
  'too-many-codes',
  'not-receivers-agent',
] as const;
export type HandoverRefusal = (typeof HANDOVER_REFUSALS)[number];
type Verdict = Result<null, HandoverRefusal>;

const ALLOWED: Verdict = done(null);

/** An item as the rules see it. */
export interface ItemSteps {
  readonly providedAt: Date | null;
  readonly acceptedAt: Date | null;
}

/** A signature as the rules see it. */
export interface SignatureOf {
  readonly party: Party;
  readonly accountId: number;
}

/** A handover as the rules see it. */
export interface HandoverSheet {
  readonly state: HandoverState;
  readonly receiverKind: OrganisationKind;
  readonly deliberationOn: Day | null;
  readonly items: readonly ItemSteps[];
  readonly signatures: readonly SignatureOf[];
}

/** A handover begins in consolidation, towards a named owner, one at a time. */
export function checkPreparation(
  phase: Phase,
  ownerId: number | null,
  hasRunning: boolean,
): Verdict {
  if (phase !== 'consolidation') return refuse('not-in-consolidation');
  if (ownerId === null) return refuse('owner-missing');
  return hasRunning ? refuse('already-running') : ALLOWED;
}

/** Evidence is given, or replaced, while the checklist is open and the item is not accepted. */
export function checkProvision(state: HandoverState, item: ItemSteps): Verdict {
  if (state !== 'prepared') return refuse('not-prepared');
  return item.acceptedAt === null ? ALLOWED : refuse('item-accepted');
}

/** An item is accepted on its evidence. */
export function checkItemAcceptance(state: HandoverState, item: ItemSteps): Verdict {
  if (state !== 'prepared') return refuse('not-prepared');
  if (item.acceptedAt !== null) return refuse('item-accepted');
  return item.providedAt === null ? refuse('item-not-provided') : ALLOWED;
}

/** An item with evidence, accepted or not, goes back to the giving side while the checklist is open. */
export function checkReopening(state: HandoverState, item: ItemSteps): Verdict {
  if (state !== 'prepared') return refuse('not-prepared');
  return item.providedAt === null ? refuse('item-not-provided') : ALLOWED;
}

/** The whole is accepted once every item is. */
export function checkAcceptance({ state, items }: HandoverSheet): Verdict {
  if (!mayBecome(state, 'accepted')) return refuse('not-prepared');
  const missing = items.filter((item) => item.acceptedAt === null).length;
  return missing > 0 ? refuse('items-missing', { facts: { missing } }) : ALLOWED;
}

/** The receiving side may refuse until the second signature. */
export function checkRefusal(state: HandoverState): Verdict {
  return mayBecome(state, 'refused') ? ALLOWED : refuse('not-refusable');
}

/** The giving side takes a refused handover up again. */
export function checkResumption(state: HandoverState): Verdict {
  return mayBecome(state, 'prepared') ? ALLOWED : refuse('not-refused');
}

/** A collectivité's deliberation is recorded until its side has signed; it cannot have been taken tomorrow. */
export function checkDeliberation(sheet: HandoverSheet, takenOn: Day, today: Day): Verdict {
  if (!isCollectivite(sheet.receiverKind)) return refuse('deliberation-not-needed');
  if (sheet.state !== 'prepared' && sheet.state !== 'accepted') {
    return refuse('deliberation-closed');
  }
  if (hasSigned(sheet, 'receiving')) return refuse('deliberation-closed');
  return takenOn > today ? refuse('deliberation-in-future', { field: 'takenOn' }) : ALLOWED;
}

/** A signature: on an accepted handover, once per party, by two people; a collectivité's with its deliberation. */
export function checkSignature(sheet: HandoverSheet, party: Party, accountId: number): Verdict {
  if (hasSigned(sheet, party)) return refuse('party-signed');
  if (sheet.state !== 'accepted') return refuse('not-accepted');
  if (sheet.signatures.some((signature) => signature.accountId === accountId)) {
    return refuse('same-person');
  }
  return party === 'receiving' && needsDeliberation(sheet)
    ? refuse('deliberation-missing')
    : ALLOWED;
}

/** Whether the receiver is a collectivité whose deliberation is not recorded yet. */
export function needsDeliberation(sheet: HandoverSheet): boolean {
  return isCollectivite(sheet.receiverKind) && sheet.deliberationOn === null;
}

/** Whether a party has signed. */
export function hasSigned(sheet: Pick<HandoverSheet, 'signatures'>, party: Party): boolean {
  return sheet.signatures.some((signature) => signature.party === party);
}

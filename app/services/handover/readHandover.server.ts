import {
  agentsOf,
  latestHandover,
  peopleNamed,
  type HandoverRecord,
} from 'db/repositories/handover';
import { latestAgreement } from 'db/repositories/handover-agreement';
import { planOf } from 'db/repositories/handover-plan';
import { missingByItem } from 'db/repositories/handover-reopenings';
import { standingOfSlug } from 'db/repositories/standing';
import { startupRecord } from 'db/repositories/startups';
import type { FileState } from '~/domain/files/scan';
import type { HandoverState, Party } from '~/domain/handover/handover';
import {
  mayGive,
  mayReadEvidence,
  mayReadPlan,
  mayReceive,
  maySignFor,
} from '~/domain/handover/permissions';
import { planIsOpen } from '~/domain/handover/plan';
import { blockersOf, markOf, readinessOf, type Blocker } from '~/domain/handover/readiness';
import {
  checkAcceptance,
  checkPreparation,
  checkRefusal,
  checkResumption,
  checkSignature,
} from '~/domain/handover/rules';
import { isRunning } from '~/domain/handover/transitions';
import { isCollectivite } from '~/domain/organisations/organisation';
import { dayInParis, type Day } from '~/domain/shared/day';
import type { Phase } from '~/domain/startups/phase';
import type { Standing } from '~/domain/startups/standing';
import type { Context } from '~/services/shared/context.server';

export interface ItemView {
  readonly key: string;
  readonly label: string;
  readonly proof: string;
  readonly mark: string;
  readonly responsibleId: number | null;
  readonly responsible: string | null;
  readonly receiverResponsibleId: number | null;
  readonly receiverResponsible: string | null;
  readonly evidence: string | null;
  readonly evidenceUrl: string | null;
  /** What the receiving side asked for when it gave the item back; null once there is new evidence. */
  readonly missing: string | null;
  readonly providedOn: Day | null;
  readonly providedBy: string | null;
  readonly acceptedOn: Day | null;
  readonly acceptedBy: string | null;
}

export interface SignatureView {
  readonly party: Party;
  readonly name: string;
  readonly signedOn: Day;
}

export interface HandoverView {
  readonly id: number;
  readonly version: number;
  readonly state: HandoverState;
  readonly receiverName: string;
  readonly receiverSlug: string;
  readonly startedOn: Day;
  readonly closedOn: Day | null;
  readonly refusalReason: string | null;
  readonly readiness: number;
  readonly blockers: readonly Blocker[];
  readonly signatures: readonly SignatureView[];
  /** The edition that is signed, or to be signed; null before the whole is accepted. */
  readonly agreement: {
    readonly edition: number;
    readonly sha256: string;
    readonly drawnOn: Day;
  } | null;
  readonly needsDeliberation: boolean;
  readonly deliberation: {
    readonly number: string;
    readonly takenOn: Day;
    /** Null for whoever may not read it. */
    readonly file: {
      readonly id: string;
      readonly name: string;
      readonly state: FileState;
    } | null;
  } | null;
  /** The checklist; null for whoever may not read the evidence. */
  readonly items: readonly ItemView[] | null;
}

interface Person {
  readonly id: number;
  readonly name: string;
}

export interface HandoverPage {
  readonly startupName: string;
  readonly phase: Phase;
  readonly hasOwner: boolean;
  readonly handover: HandoverView | null;
  /** The plan for the years after: its text is between the parties, that it is approved is public. */
  readonly plan: {
    readonly mayRead: boolean;
    readonly isWritten: boolean;
    readonly approvedOn: Day | null;
  };
  /** Who may answer for an item, on each side; empty for whoever names nobody there. */
  readonly people: readonly Person[];
  readonly receivers: readonly Person[];
  /** Names of those entitled to sign for the receiver; null for whoever is no party. */
  readonly signers: readonly string[] | null;
  readonly may: {
    readonly prepare: boolean;
    readonly provide: boolean;
    readonly judge: boolean;
    readonly accept: boolean;
    readonly refuse: boolean;
    readonly resume: boolean;
    readonly deliberate: boolean;
    readonly sign: readonly Party[];
  };
}

/** The handover of a startup: its state and signatures for everyone, the evidence for the parties; null when there is no such startup. */
export async function readHandover(ctx: Context, slug: string): Promise<HandoverPage | null> {
  const standing = await standingOfSlug(ctx.db, slug, ctx.today);
  if (!standing) return null;
  const handover = await latestHandover(ctx.db, standing.startupId);
  const may = mayDo(ctx, standing, handover);
  const { name } = await startupRecord(ctx.db, standing.startupId);
  return {
    startupName: name,
    phase: standing.phase,
    hasOwner: standing.ownerId !== null,
    handover: handover && {
      ...(await viewOf(ctx, standing, handover)),
      agreement: await agreementOf(ctx, handover),
    },
    plan: await planStanding(ctx, standing),
    people: may.provide ? await peopleNamed(ctx.db, whoAnswers(ctx, standing)) : [],
    receivers: handover && may.judge ? await agentsOf(ctx.db, handover.receiverId) : [],
    signers: handover && (await signersOf(ctx, standing, handover.receiverId)),
    may,
  };
}

async function signersOf(
  { db, actor }: Context,
  standing: Standing,
  receiverId: number,
): Promise<HandoverPage['signers']> {
  if (!mayReadEvidence(actor, standing, receiverId)) return null;
  const agents = await agentsOf(db, receiverId);
  return agents.filter(({ maySign }) => maySign).map(({ name }) => name);
}

async function planStanding(
  { db, actor }: Context,
  standing: Standing,
): Promise<HandoverPage['plan']> {
  const plan = await planOf(db, standing.startupId);
  const isParty = mayReadPlan(actor, standing);
  const isApproved = plan !== null && plan.approvedVersion === plan.version;
  return {
    mayRead: isParty && (plan !== null || planIsOpen(standing.phase)),
    isWritten: isParty && plan !== null,
    approvedOn: isApproved ? dayOrNull(plan.approvedAt) : null,
  };
}

async function agreementOf(
  { db }: Context,
  { id, state }: HandoverRecord,
): Promise<HandoverView['agreement']> {
  if (state !== 'accepted' && state !== 'signed') return null;
  const latest = await latestAgreement(db, id);
  if (latest === null) return null;
  const { edition, sha256, drawnAt } = latest;
  return { edition, sha256, drawnOn: dayInParis(drawnAt) };
}

function whoAnswers({ actor }: Context, standing: Standing): readonly number[] {
  return [...new Set([...standing.teamIds, ...(actor ? [actor.id] : [])])];
}

function mayDo(
  { actor }: Context,
  standing: Standing,
  handover: HandoverRecord | null,
): HandoverPage['may'] {
  const gives = mayGive(actor, standing);
  const hasRunning = handover !== null && isRunning(handover.state);
  const prepare = gives && checkPreparation(standing.phase, standing.ownerId, hasRunning).ok;
  if (!handover) return { ...NOTHING, prepare };
  const receives = mayReceive(actor, handover.receiverId);
  const isOpen = handover.state === 'prepared';
  const parties: readonly Party[] = ['giving', 'receiving'];
  return {
    prepare,
    provide: gives && isOpen,
    judge: receives && isOpen,
    accept: receives && checkAcceptance(handover).ok,
    refuse: receives && checkRefusal(handover.state).ok,
    resume: gives && checkResumption(handover.state).ok,
    deliberate:
      receives &&
      isCollectivite(handover.receiverKind) &&
      (isOpen || handover.state === 'accepted') &&
      !handover.signatures.some((signature) => signature.party === 'receiving'),
    sign: parties.filter(
      (party) =>
        actor !== null &&
        maySignFor(actor, standing, handover.receiverId, party) &&
        checkSignature(handover, party, actor.id).ok,
    ),
  };
}

const NOTHING: HandoverPage['may'] = {
  ...{ prepare: false, provide: false, judge: false, accept: false },
  ...{ refuse: false, resume: false, deliberate: false, sign: [] },
};

async function viewOf(
  ctx: Context,
  standing: Standing,
  handover: HandoverRecord,
): Promise<Omit<HandoverView, 'agreement'>> {
  const reads = mayReadEvidence(ctx.actor, standing, handover.receiverId);
  const { version, state, receiverName, receiverSlug, refusalReason } = handover;
  const { deliberationNumber: number, deliberationOn: takenOn } = handover;
  const { deliberationFileId: id, deliberationFileName: name } = handover;
  const { deliberationFileState: fileState } = handover;
  const isThere = id !== null && name !== null && fileState !== null;
  const file = reads && isThere ? { id, name, state: fileState } : null;
  return {
    id: handover.id,
    ...{ version, state, receiverName, receiverSlug },
    refusalReason: state === 'refused' ? refusalReason : null,
    startedOn: dayInParis(handover.createdAt),
    closedOn: dayOrNull(handover.closedAt),
    readiness: readinessOf(handover.items),
    blockers: blockersOf(handover),
    signatures: handover.signatures.map((signature) => ({
      party: signature.party,
      name: signature.name,
      signedOn: dayInParis(signature.signedAt),
    })),
    needsDeliberation: isCollectivite(handover.receiverKind),
    deliberation: number !== null && takenOn !== null ? { number, takenOn, file } : null,
    items: reads ? await itemViews(ctx, handover) : null,
  };
}

async function itemViews({ db }: Context, handover: HandoverRecord): Promise<ItemView[]> {
  const missing = await missingByItem(db, handover.id);
  return handover.items.map((item) => itemView(item, missing.get(item.key) ?? null));
}

function itemView(item: HandoverRecord['items'][number], missing: string | null): ItemView {
  const { key, label, proof, responsibleId, responsible, evidence, evidenceUrl } = item;
  const { receiverResponsibleId, receiverResponsible, providedBy, acceptedBy } = item;
  const { providedAt, acceptedAt } = item;
  return {
    ...{ key, label, proof, responsibleId, responsible, evidence, evidenceUrl },
    ...{ receiverResponsibleId, receiverResponsible, providedBy, acceptedBy },
    mark: markOf({ providedAt, acceptedAt }),
    missing: providedAt === null ? missing : null,
    providedOn: dayOrNull(providedAt),
    acceptedOn: dayOrNull(acceptedAt),
  };
}

function dayOrNull(instant: Date | null): Day | null {
  return instant === null ? null : dayInParis(instant);
}

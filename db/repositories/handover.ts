import { and, asc, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { FileState } from '../../app/domain/files/scan';
import type { HandoverState, Party } from '../../app/domain/handover/handover';
import type { TemplateItem } from '../../app/domain/handover/template';
import type { OrganisationKind } from '../../app/domain/organisations/organisation';
import type { Day } from '../../app/domain/shared/day';
import type { Reader, Tx } from '../client';
import { account } from '../schema/accounts';
import { storedFile } from '../schema/files';
import { handover, handoverItem, handoverSignature } from '../schema/handover';
import { organisation } from '../schema/organisations';

/** One line of the checklist with who did what. */
export interface ItemRecord {
  readonly id: number;
  readonly key: string;
  readonly label: string;
  readonly proof: string;
  readonly responsibleId: number | null;
  readonly responsible: string | null;
  /** Who answers for it on the receiving side. */
  readonly receiverResponsibleId: number | null;
  readonly receiverResponsible: string | null;
  readonly evidence: string | null;
  readonly evidenceUrl: string | null;
  readonly providedAt: Date | null;
  readonly providedBy: string | null;
  readonly acceptedAt: Date | null;
  readonly acceptedBy: string | null;
  readonly acceptedById: number | null;
}

/** A party's signature. */
export interface SignatureRecord {
  readonly party: Party;
  readonly accountId: number;
  readonly name: string;
  readonly signedAt: Date;
  /** The agreement that is signed; null for what was signed before agreements were printed. */
  readonly sha256: string | null;
}

/** A handover with its checklist and signatures. */
export interface HandoverRecord {
  readonly id: number;
  readonly version: number;
  readonly state: HandoverState;
  readonly receiverId: number;
  readonly receiverName: string;
  readonly receiverSlug: string;
  readonly receiverKind: OrganisationKind;
  readonly createdAt: Date;
  readonly acceptedAt: Date | null;
  readonly templateVersion: number;
  readonly closedAt: Date | null;
  readonly refusalReason: string | null;
  readonly deliberationNumber: string | null;
  readonly deliberationOn: Day | null;
  readonly deliberationFileId: string | null;
  readonly deliberationFileName: string | null;
  readonly deliberationFileState: FileState | null;
  readonly items: readonly ItemRecord[];
  readonly signatures: readonly SignatureRecord[];
}

/** The newest handover of a startup, running or not, a service operated without one aside; null before the first. In an act, the startup's lock guards it. */
export async function latestHandover(
  reader: Reader,
  startupId: number,
): Promise<HandoverRecord | null> {
  const [row] = await reader
    .select({
      id: handover.id,
      version: handover.version,
      state: handover.state,
      receiverId: handover.receiverId,
      receiverName: organisation.name,
      receiverSlug: organisation.slug,
      receiverKind: organisation.kind,
      createdAt: handover.createdAt,
      acceptedAt: handover.acceptedAt,
      templateVersion: handover.templateVersion,
      closedAt: handover.closedAt,
      refusalReason: handover.refusalReason,
      deliberationNumber: handover.deliberationNumber,
      deliberationOn: handover.deliberationOn,
      deliberationFileId: handover.deliberationFileId,
      deliberationFileName: storedFile.name,
      deliberationFileState: storedFile.state,
    })
    .from(handover)
    .innerJoin(organisation, eq(organisation.id, handover.receiverId))
    .leftJoin(storedFile, eq(storedFile.id, handover.deliberationFileId))
    .where(and(eq(handover.startupId, startupId), ne(handover.state, 'operated')))
    .orderBy(desc(handover.id))
    .limit(1);
  if (!row) return null;
  const items = await itemsOf(reader, row.id);
  return { ...row, items, signatures: await signaturesOf(reader, row.id) };
}

async function itemsOf(reader: Reader, handoverId: number): Promise<readonly ItemRecord[]> {
  const responsible = alias(account, 'responsible');
  const receiver = alias(account, 'receiver_responsible');
  const provider = alias(account, 'provider');
  const acceptor = alias(account, 'acceptor');
  return reader
    .select({
      id: handoverItem.id,
      key: handoverItem.key,
      label: handoverItem.label,
      proof: handoverItem.proof,
      responsibleId: handoverItem.responsibleId,
      responsible: responsible.name,
      receiverResponsibleId: handoverItem.receiverResponsibleId,
      receiverResponsible: receiver.name,
      evidence: handoverItem.evidence,
      evidenceUrl: handoverItem.evidenceUrl,
      providedAt: handoverItem.providedAt,
      providedBy: provider.name,
      acceptedAt: handoverItem.acceptedAt,
      acceptedBy: acceptor.name,
      acceptedById: handoverItem.acceptedById,
    })
    .from(handoverItem)
    .leftJoin(responsible, eq(responsible.id, handoverItem.responsibleId))
    .leftJoin(receiver, eq(receiver.id, handoverItem.receiverResponsibleId))
    .leftJoin(provider, eq(provider.id, handoverItem.providedById))
    .leftJoin(acceptor, eq(acceptor.id, handoverItem.acceptedById))
    .where(eq(handoverItem.handoverId, handoverId))
    .orderBy(asc(handoverItem.position));
}

async function signaturesOf(
  reader: Reader,
  handoverId: number,
): Promise<readonly SignatureRecord[]> {
  return reader
    .select({
      party: handoverSignature.party,
      accountId: handoverSignature.accountId,
      name: account.name,
      signedAt: handoverSignature.signedAt,
      sha256: handoverSignature.sha256,
    })
    .from(handoverSignature)
    .innerJoin(account, eq(account.id, handoverSignature.accountId))
    .where(eq(handoverSignature.handoverId, handoverId))
    .orderBy(asc(handoverSignature.signedAt), asc(handoverSignature.party));
}

/** Begins a handover with one line per item of its checklist; its id. */
export async function insertHandover(
  tx: Tx,
  begun: { startupId: number; receiverId: number; createdAt: Date; templateVersion: number },
  checklist: readonly TemplateItem[],
): Promise<number> {
  const [row] = await tx.insert(handover).values(begun).returning({ id: handover.id });
  if (!row) throw new Error('an inserted handover answers its id');
  const items = checklist.map(({ key, label, proof }, index) => ({
    handoverId: row.id,
    ...{ key, label, proof },
    position: index + 1,
  }));
  await tx.insert(handoverItem).values(items);
  return row.id;
}

/** What changes on a handover; every change but a signature raises its version. */
type Change = Partial<
  Pick<
    HandoverRecord,
    | 'state'
    | 'acceptedAt'
    | 'closedAt'
    | 'refusalReason'
    | 'deliberationNumber'
    | 'deliberationOn'
    | 'deliberationFileId'
  >
>;

/** Changes a handover and raises its version. */
export async function saveHandover(tx: Tx, id: number, change: Change = {}): Promise<void> {
  await tx
    .update(handover)
    .set({ ...change, version: sql`${handover.version} + 1` })
    .where(eq(handover.id, id));
}

/** Keeps the evidence of an item, in place of an earlier one that was not accepted. */
export async function saveEvidence(
  tx: Tx,
  itemId: number,
  evidence: {
    responsibleId: number;
    evidence: string;
    evidenceUrl: string | null;
    providedAt: Date;
    providedById: number;
  },
): Promise<void> {
  await tx.update(handoverItem).set(evidence).where(eq(handoverItem.id, itemId));
}

/** Marks an item as accepted. */
export async function saveItemAcceptance(
  tx: Tx,
  itemId: number,
  by: { acceptedAt: Date; acceptedById: number; receiverResponsibleId: number },
): Promise<void> {
  await tx.update(handoverItem).set(by).where(eq(handoverItem.id, itemId));
}

/** Names who answers for an item, on one side or the other. */
export async function saveResponsible(
  tx: Tx,
  itemId: number,
  who: { responsibleId: number } | { receiverResponsibleId: number },
): Promise<void> {
  await tx.update(handoverItem).set(who).where(eq(handoverItem.id, itemId));
}

/** Gives an item back to the giving side; its evidence stays readable until it is replaced. */
export async function reopenItem(tx: Tx, itemId: number): Promise<void> {
  await tx
    .update(handoverItem)
    .set({ providedAt: null, providedById: null, acceptedAt: null, acceptedById: null })
    .where(eq(handoverItem.id, itemId));
}

/** Keeps a signature for good, unless the handover is refused before the other party signs. */
export async function insertSignature(
  tx: Tx,
  signature: {
    handoverId: number;
    party: Party;
    accountId: number;
    signedAt: Date;
    sha256: string;
  },
): Promise<void> {
  await tx.insert(handoverSignature).values(signature);
}

/** Takes back the lone signature of a handover that is no longer accepted, or whose agreement changed. */
export async function deleteSignatures(tx: Tx, handoverId: number): Promise<void> {
  await tx.delete(handoverSignature).where(eq(handoverSignature.handoverId, handoverId));
}

/** Names of people, for a list to choose from. */
export async function peopleNamed(
  reader: Reader,
  ids: readonly number[],
): Promise<readonly { id: number; name: string }[]> {
  if (ids.length === 0) return [];
  return reader
    .select({ id: account.id, name: account.name })
    .from(account)
    .where(inArray(account.id, [...ids]))
    .orderBy(asc(account.name));
}

/** The confirmed agents of an organisation, for a list to choose from. */
export async function agentsOf(
  reader: Reader,
  organisationId: number,
): Promise<readonly { id: number; name: string; maySign: boolean }[]> {
  return reader
    .select({ id: account.id, name: account.name, maySign: account.maySign })
    .from(account)
    .where(
      and(
        eq(account.organisationId, organisationId),
        eq(account.attachment, 'confirmed'),
        isNull(account.erasedAt),
      ),
    )
    .orderBy(asc(account.name));
}

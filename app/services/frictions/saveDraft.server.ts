import {
  insertFriction,
  lockFriction,
  updateFriction,
  type FrictionRow,
} from 'db/repositories/frictions';
import { lastActOn, nameOfPerson } from 'db/repositories/frictions-propose';
import { territoryOf } from 'db/repositories/frictions-territories';
import { actsFor } from '~/domain/accounts/account';
import { FIELD_OF_PART, missingToSubmit, type FrictionText } from '~/domain/frictions/completeness';
import {
  goesOn,
  holderOf,
  isHeldByAnother,
  type DraftRefusal,
} from '~/domain/frictions/draft-holding';
import { mayEdit, mayRead } from '~/domain/frictions/permissions';
import type { FrictionRefusal } from '~/domain/frictions/refusal';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act, type Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { MISSING_SENTENCES, territoryText } from '~/wording/frictions';
import { recordedFields } from '~/wording/frictions-propose';
import { handOverDraft } from './handOverDraft.server';
import { keepTexts } from './keepTexts.server';
import { resolveTerritory } from './resolveTerritory.server';

/** Everything of the proposal's form; the territory as it is typed. */
export interface Draft extends FrictionText {
  readonly territory: string;
}

/** A proposal that was saved before, as the person saw it. */
interface SeenDraft {
  readonly id: number;
  readonly version: number;
  /** The person takes the draft over from a colleague with what they write. */
  readonly takesOver?: boolean;
  /** The page saves by itself while they write. */
  readonly byItself?: boolean;
}

type Refusal = FrictionRefusal | DraftRefusal | SharedRefusal;
type Saved = Result<{ id: number; version: number }, Refusal>;

/**
 * Saves some or all of a proposal: a new draft, or a change to one that already exists, as incomplete as it is. Once
 * submitted it stays complete. A draft is the organisation's only when its author is confirmed there; until then it is
 * the author's alone. One colleague at a time holds it, and others take it over before they write.
 */
export async function saveDraft(
  ctx: Context,
  draft: Partial<Draft>,
  existing?: SeenDraft,
): Promise<Saved> {
  return act<{ id: number; version: number }, Refusal>(ctx, async (acting) => {
    const { territory, ...text } = draft;
    const values: Values = { ...text };
    if (territory !== undefined) {
      const found = await resolveTerritory(acting.tx, territory);
      if (!found.ok) return found;
      values.territoryId = found.value?.id ?? null;
    }
    return existing === undefined
      ? create(ctx, acting, values)
      : change(ctx, acting, existing, values);
  });
}

type Values = Partial<FrictionText> & { territoryId?: number | null };

async function create(ctx: Context, { tx, record }: Acting, values: Values): Promise<Saved> {
  const { actor } = ctx;
  if (actor === null) return refuse('forbidden');
  const id = await insertFriction(tx, {
    ...values,
    authorId: actor.id,
    organisationId: confirmedOrganisation(ctx),
    createdAt: ctx.now,
  });
  record({ act: 'friction.drafted', subject: { kind: 'friction', id }, frictionId: id });
  return done({ id, version: 1 });
}

async function change(
  ctx: Context,
  acting: Acting,
  seen: SeenDraft,
  values: Values,
): Promise<Saved> {
  const { tx } = acting;
  const { id, version } = seen;
  const friction = await lockFriction(tx, id);
  if (friction === null || !mayRead(ctx.actor, friction)) return refuse('not-found');
  if (ctx.actor === null || !mayEdit(ctx.actor, friction)) return refuse('forbidden');
  const place = await placeOf(tx, friction.territoryId);
  if (friction.version !== version) {
    return refuse('conflict', { facts: recordedFields(friction, place) });
  }
  const held = isHeldByAnother(ctx.actor.id, friction);
  if (held && seen.takesOver !== true) {
    return refuse('draft-held', { facts: { holder: await nameOfPerson(tx, holderOf(friction)) } });
  }
  const changed = changedNames(friction, values);
  if (changed.length === 0 && !held) return done({ id, version });
  const text = { ...friction, ...values };
  const [missing] = friction.state === 'draft' ? [] : missingToSubmit(text);
  if (missing !== undefined) {
    const facts = { missing: MISSING_SENTENCES[missing] };
    return refuse('incomplete', { facts, field: FIELD_OF_PART[missing] });
  }
  const territories = [place, await placeOf(tx, text.territoryId)] as const;
  await keepTexts(ctx, acting, friction, { text, territories });
  await updateFriction(tx, id, {
    ...values,
    savedAt: ctx.now,
    organisationId: friction.organisationId ?? confirmedOrganisation(ctx),
    ...(held ? { heldById: ctx.actor.id } : {}),
  });
  if (held) handOverDraft(ctx, acting, friction);
  await tellEdit(ctx, acting, friction, { changed, byItself: seen.byItself === true });
  return done({ id, version: version + 1 });
}

/** Journals an edit by the names of its fields; a page that saves by itself goes on with the line that it began. */
async function tellEdit(
  { actor, now }: Context,
  { tx, record }: Acting,
  { id, state }: FrictionRow,
  { changed, byItself }: { readonly changed: string[]; readonly byItself: boolean },
): Promise<void> {
  if (actor === null || changed.length === 0) return;
  const edit = { actorId: actor.id, at: now, changed };
  if (byItself && state === 'draft' && goesOn(await lastActOn(tx, id), edit)) return;
  // The names alone: what people write may hold contact details, which the journal never does.
  record({
    act: 'friction.edited',
    subject: { kind: 'friction', id },
    frictionId: id,
    after: { changed },
  });
}

async function placeOf(tx: Acting['tx'], territoryId: number | null): Promise<string> {
  const territory = territoryId === null ? null : await territoryOf(tx, territoryId);
  return territory === null ? '' : territoryText(territory);
}

function confirmedOrganisation({ actor }: Context): number | null {
  return actor !== null && actsFor(actor, actor.organisationId) ? actor.organisationId : null;
}

function changedNames(friction: FrictionRow, values: Values): string[] {
  return (Object.keys(values) as (keyof Values)[]).filter(
    (name) => friction[name] !== values[name],
  );
}

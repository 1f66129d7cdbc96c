import {
  insertFriction,
  lockFriction,
  updateFriction,
  type FrictionRow,
} from 'db/repositories/frictions';
import { territoryOf, type Territory } from 'db/repositories/frictions-territories';
import { actsFor } from '~/domain/accounts/account';
import { FIELD_OF_PART, missingToSubmit, type FrictionText } from '~/domain/frictions/completeness';
import { mayEdit, mayRead } from '~/domain/frictions/permissions';
import type { FrictionRefusal } from '~/domain/frictions/refusal';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act, type Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { MISSING_SENTENCES, recordedFields, territoryText } from '~/wording/frictions';
import { keepTexts } from './keepTexts.server';
import { resolveTerritory } from './resolveTerritory.server';

/** Everything of the proposal's form; the territory as it is typed. */
export interface Draft extends FrictionText {
  readonly territory: string;
}

type Refusal = FrictionRefusal | SharedRefusal;
type Saved = Result<{ id: number; version: number }, Refusal>;

/**
 * Saves a proposal: a new draft, or a change to one that already exists, as incomplete as it is. Once submitted it stays
 * complete. A draft is the organisation's only when its author is confirmed there; until then it is the author's alone.
 */
export async function saveDraft(
  ctx: Context,
  draft: Draft,
  existing?: { readonly id: number; readonly version: number },
): Promise<Saved> {
  return act<{ id: number; version: number }, Refusal>(ctx, async (acting) => {
    const { territory, ...text } = draft;
    const found = await resolveTerritory(acting.tx, territory);
    if (!found.ok) return found;
    const values = { ...text, territoryId: found.value?.id ?? null };
    return existing === undefined
      ? create(ctx, acting, values)
      : change(ctx, acting, existing, values, found.value);
  });
}

type Values = FrictionText & { readonly territoryId: number | null };

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
  { id, version }: { readonly id: number; readonly version: number },
  values: Values,
  territory: Territory | null,
): Promise<Saved> {
  const { tx, record } = acting;
  const friction = await lockFriction(tx, id);
  if (friction === null || !mayRead(ctx.actor, friction)) return refuse('not-found');
  if (!mayEdit(ctx.actor, friction)) return refuse('forbidden');
  const place = await placeOf(tx, friction);
  if (friction.version !== version) {
    const facts = { ...recordedFields(friction, place), version: friction.version };
    return refuse('conflict', { facts });
  }
  const changed = changedNames(friction, values);
  if (changed.length === 0) return done({ id, version });
  const [missing] = friction.state === 'draft' ? [] : missingToSubmit(values);
  if (missing !== undefined) {
    const facts = { missing: MISSING_SENTENCES[missing] };
    return refuse('incomplete', { facts, field: FIELD_OF_PART[missing] });
  }
  const newPlace = territory === null ? '' : territoryText(territory);
  await keepTexts(ctx, acting, friction, { text: values, territories: [place, newPlace] });
  await updateFriction(tx, id, {
    ...values,
    organisationId: friction.organisationId ?? confirmedOrganisation(ctx),
  });
  // The names alone: what people write may hold contact details, which the journal never does.
  record({
    act: 'friction.edited',
    subject: { kind: 'friction', id },
    frictionId: id,
    after: { changed },
  });
  return done({ id, version: version + 1 });
}

async function placeOf(tx: Acting['tx'], { territoryId }: FrictionRow): Promise<string> {
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

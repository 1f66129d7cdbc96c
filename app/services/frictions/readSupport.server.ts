import { accountOf } from 'db/repositories/accounts';
import { contactOf } from 'db/repositories/frictions-contacts';
import { findFriction } from 'db/repositories/frictions';
import { rootsOf } from 'db/repositories/frictions-page';
import { findSupport } from 'db/repositories/frictions-supports';
import { largeTerritories, territoryOf } from 'db/repositories/frictions-territories';
import { organisationOf } from 'db/repositories/organisations';
import { actsFor } from '~/domain/accounts/account';
import { mayAmendSupport, mayRead, obstacleToSupport } from '~/domain/frictions/permissions';
import type { FrictionRefusal } from '~/domain/frictions/refusal';
import { BARE_TESTIMONY, NO_CONTACT, type Testimony } from '~/domain/frictions/supporting';
import { isCollectivite } from '~/domain/organisations/organisation';
import type { Context } from '~/services/shared/context.server';
import { territoryText } from '~/wording/frictions';
import { readProposal } from './readProposal.server';

/** What the form of a « nous aussi » starts from. */
export interface SupportForm {
  readonly id: number;
  readonly title: string;
  /** The friction to join instead, since this one was merged into it and the organisation has not joined this one. */
  readonly joinInstead: number | null;
  readonly obstacle: FrictionRefusal | null;
  /** The version of the support that is corrected; null for a new one. */
  readonly version: number | null;
  readonly testimony: Testimony;
  readonly organisation: string;
  /** A collectivité speaks for its own territory unless it names a part of it. */
  readonly hasTerritory: boolean;
  readonly suggestions: readonly string[];
}

/** The form of the person's organisation on a friction: a new « nous aussi », begun from a draft when one is named, or the correction of its own; null when they may not read the friction. */
export async function readSupport(
  ctx: Context,
  id: number,
  draftId: number | null,
): Promise<SupportForm | null> {
  const { db, actor } = ctx;
  const friction = await findFriction(db, id);
  if (actor === null || friction === null || !mayRead(actor, friction)) return null;
  const { organisationId } = actor;
  const home = organisationId === null ? null : await organisationOf(db, organisationId);
  const own =
    organisationId !== null && actsFor(actor, organisationId)
      ? await findSupport(db, id, organisationId)
      : null;
  const root =
    own === null && friction.mergedIntoId !== null ? (await rootsOf(db, [id])).get(id) : undefined;
  const suggestions = await largeTerritories(db);
  const shared = {
    id,
    title: friction.title,
    joinInstead: root?.id ?? null,
    organisation: home?.name ?? '',
    hasTerritory: home !== null && isCollectivite(home.kind),
    suggestions: suggestions.map(territoryText),
  };
  if (own === null) {
    const testimony = await begunTestimony(ctx, draftId);
    return { ...shared, obstacle: obstacleToSupport(actor, friction), version: null, testimony };
  }
  const territory = own.territoryId === null ? null : await territoryOf(db, own.territoryId);
  const { evidence, evidenceSource, peoplePerYear, minutesEach, eurosEachCents, pilot } = own;
  return {
    ...shared,
    obstacle: mayAmendSupport(actor, friction, own.organisationId) ? null : 'not-open',
    version: own.version,
    testimony: {
      ...{ evidence, evidenceSource, peoplePerYear, minutesEach, eurosEachCents, pilot },
      territory: territory === null ? '' : territoryText(territory),
      contact: (await contactOf(db, own.id)) ?? NO_CONTACT,
    },
  };
}

/** What a draft about the same thing already says, and the person themselves as contact. */
async function begunTestimony(ctx: Context, draftId: number | null): Promise<Testimony> {
  const draft = draftId === null ? null : ((await readProposal(ctx, draftId))?.proposal ?? null);
  const account = ctx.actor === null ? null : await accountOf(ctx.db, ctx.actor.id);
  return {
    ...BARE_TESTIMONY,
    evidence: draft?.situation ?? '',
    evidenceSource: draft?.evidenceSource ?? '',
    peoplePerYear: draft?.peoplePerYear ?? null,
    minutesEach: draft?.minutesEach ?? null,
    eurosEachCents: draft?.eurosEachCents ?? null,
    contact: { name: account?.name ?? '', email: account?.email ?? '', phone: '' },
  };
}

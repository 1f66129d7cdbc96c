import { findFriction, type FrictionRow } from 'db/repositories/frictions';
import { nameOfPerson } from 'db/repositories/frictions-propose';
import { largeTerritories, territoryOf } from 'db/repositories/frictions-territories';
import { actsFor } from '~/domain/accounts/account';
import { missingToSubmit, type MissingPart } from '~/domain/frictions/completeness';
import { holderOf, isHeldByAnother } from '~/domain/frictions/draft-holding';
import { isOffered, isProposer, mayEdit, mayRead } from '~/domain/frictions/permissions';
import type { Settings } from '~/domain/shared/settings';
import type { Context } from '~/services/shared/context.server';
import { readSettings } from '~/services/shared/readSettings.server';
import { territoryText } from '~/wording/frictions';

export interface ProposalForm {
  /** Territories that the form suggests while one types. */
  readonly suggestions: readonly string[];
  /** Null for a proposal that nobody has saved yet. */
  readonly proposal: (FrictionRow & { readonly territory: string }) | null;
  /** The colleague who writes the draft; null when the person may write at once. */
  readonly heldBy: string | null;
  readonly missing: readonly MissingPart[];
  readonly maySubmit: boolean;
  /** False while staff have not confirmed the person's organisation: they may draft, not submit. */
  readonly confirmed: boolean;
  /** The usual sums, to know what may be asked. */
  readonly envelopes: Settings;
}

/** What the form of a proposal starts from: empty, or a friction that the person may still write; null when they may not. */
export async function readProposal(ctx: Context, id?: number): Promise<ProposalForm | null> {
  const { db, actor } = ctx;
  const friction = id === undefined ? null : await findFriction(db, id);
  if (
    id !== undefined &&
    (friction === null || !mayRead(actor, friction) || !mayEdit(actor, friction))
  ) {
    return null;
  }
  const place =
    friction === null || friction.territoryId === null
      ? null
      : await territoryOf(db, friction.territoryId);
  const territory = place === null ? '' : territoryText(place);
  const suggestions = await largeTerritories(db);
  const held = friction !== null && actor !== null && isHeldByAnother(actor.id, friction);
  return {
    suggestions: suggestions.map(territoryText),
    proposal: friction && { ...friction, territory },
    heldBy: held ? await nameOfPerson(db, holderOf(friction)) : null,
    missing: friction === null ? [] : missingToSubmit(friction),
    maySubmit:
      friction !== null && isProposer(actor, friction) && isOffered(actor, friction, 'submit'),
    confirmed: actor !== null && actsFor(actor, friction?.organisationId ?? actor.organisationId),
    envelopes: await readSettings(db),
  };
}

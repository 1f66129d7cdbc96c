import { findFriction, type FrictionRow } from 'db/repositories/frictions';
import { largeTerritories, territoryOf } from 'db/repositories/frictions-territories';
import { actsFor } from '~/domain/accounts/account';
import { missingToSubmit, type MissingPart } from '~/domain/frictions/completeness';
import { isOffered, isProposer, mayEdit, mayRead } from '~/domain/frictions/permissions';
import type { Context } from '~/services/shared/context.server';
import { territoryText } from '~/wording/frictions';

export interface ProposalForm {
  /** Territories that the form suggests while one types. */
  readonly suggestions: readonly string[];
  /** Null for a proposal that nobody has saved yet. */
  readonly proposal: (FrictionRow & { readonly territory: string }) | null;
  readonly missing: readonly MissingPart[];
  readonly maySubmit: boolean;
  /** False while staff have not confirmed the person's organisation: they may draft, not submit. */
  readonly confirmed: boolean;
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
  return {
    suggestions: suggestions.map(territoryText),
    proposal: friction && { ...friction, territory },
    missing: friction === null ? [] : missingToSubmit(friction),
    maySubmit:
      friction !== null && isProposer(actor, friction) && isOffered(actor, friction, 'submit'),
    confirmed: actor !== null && actsFor(actor, friction?.organisationId ?? actor.organisationId),
  };
}

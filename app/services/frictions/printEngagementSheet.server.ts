import { findFriction, nameOfOrganisation } from 'db/repositories/frictions';
import { territoryOf } from 'db/repositories/frictions-territories';
import { printPage } from '~/adapters/pdf.server';
import { mayRead, mayReadCommitments } from '~/domain/frictions/permissions';
import type { Context } from '~/services/shared/context.server';
import { engagementSheet } from '~/wording/engagement-sheet';
import { territoryText } from '~/wording/frictions';

/** The engagement sheet of a friction as a PDF of one page, for its proposing side and staff; null for anybody else. */
export async function printEngagementSheet(ctx: Context, id: number): Promise<Uint8Array | null> {
  const { db, actor, today, now, publicUrl } = ctx;
  const friction = await findFriction(db, id);
  if (friction === null || !mayRead(actor, friction) || !mayReadCommitments(actor, friction)) {
    return null;
  }
  const organisationId = friction.organisationId ?? actor?.organisationId ?? null;
  const territory =
    friction.territoryId === null ? null : await territoryOf(db, friction.territoryId);
  const sheet = engagementSheet({
    number: id,
    organisation: organisationId === null ? '' : await nameOfOrganisation(db, organisationId),
    territory: territory === null ? '' : territoryText(territory),
    text: friction,
    on: today,
    link: `${publicUrl}/frictions/${id}`,
  });
  return printPage({ ...sheet, createdAt: now });
}

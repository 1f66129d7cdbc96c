import { accountOf } from 'db/repositories/accounts';
import { findFriction, nameOfOrganisation } from 'db/repositories/frictions';
import { findTemplate } from 'db/repositories/frictions-templates';
import { answerDueOn } from '~/domain/frictions/answer-time';
import { fillTemplate } from '~/domain/frictions/answer-template';
import { mayManageTemplates, mayTriage } from '~/domain/frictions/permissions';
import type { Context } from '~/services/shared/context.server';
import { formatDay } from '~/wording/format';

/** An answer template filled in for a friction, as its proposer would read it; null when either is not there for that person. */
export async function readFilledTemplate(
  { db, actor, publicUrl }: Context,
  asked: { readonly templateId: number; readonly frictionId: number },
): Promise<string | null> {
  if (!mayManageTemplates(actor)) return null;
  const [template, friction] = await Promise.all([
    findTemplate(db, asked.templateId),
    findFriction(db, asked.frictionId),
  ]);
  if (template === null || friction === null || !mayTriage(actor, friction)) return null;
  const { id, title, organisationId, authorId, submittedAt } = friction;
  const author = await accountOf(db, authorId);
  return fillTemplate(template.words, {
    numéro: String(id),
    titre: title,
    adresse: `${publicUrl}/frictions/${id}`,
    ...(organisationId === null
      ? {}
      : { organisation: await nameOfOrganisation(db, organisationId) }),
    ...(author === null ? {} : { personne: author.name }),
    ...(submittedAt === null ? {} : { 'date limite': formatDay(answerDueOn(submittedAt)) }),
    ...(actor === null ? {} : { signature: actor.name }),
  });
}

import { findFriction } from 'db/repositories/frictions';
import { ownerCandidates, sponsorCandidates, type Choice } from 'db/repositories/startups-opening';
import type { Day } from '~/domain/shared/day';
import type { Cents } from '~/domain/shared/money';
import { done, refuse, type Result } from '~/domain/shared/result';
import { investigationEnd } from '~/domain/startups/opening';
import { mayOpenStartup } from '~/domain/startups/permissions';
import type { Context } from '~/services/shared/context.server';
import { readSettings } from '~/services/shared/readSettings.server';

/** What the form that opens a startup is made from. */
export interface OpeningView {
  readonly friction: {
    readonly id: number;
    readonly version: number;
    readonly title: string;
    readonly situation: string;
    readonly sponsorNote: string;
    readonly freedAgentNote: string;
    readonly budgetNote: string;
  };
  readonly owners: readonly Choice[];
  readonly sponsors: readonly Choice[];
  readonly proposedEnvelopeCents: Cents;
  readonly investigationEndsOn: Day;
}

/** What staff need to open a startup from a friction; refused while it is not selected. */
export async function readOpening(
  ctx: Context,
  frictionId: number,
): Promise<Result<OpeningView, 'not-found' | 'friction-not-selected'>> {
  if (!mayOpenStartup(ctx.actor)) return refuse('not-found');
  const friction = await findFriction(ctx.db, frictionId);
  if (friction === null) return refuse('not-found');
  if (friction.state !== 'selected') return refuse('friction-not-selected');
  const { id, version, title, situation, sponsorNote, freedAgentNote, budgetNote } = friction;
  const { investigationEnvelopeCents } = await readSettings(ctx.db);
  return done({
    friction: { id, version, title, situation, sponsorNote, freedAgentNote, budgetNote },
    owners: await ownerCandidates(ctx.db, id),
    sponsors: await sponsorCandidates(ctx.db),
    proposedEnvelopeCents: investigationEnvelopeCents,
    investigationEndsOn: investigationEnd(ctx.today),
  });
}

import { organisationBySlug, type OrganisationRow } from 'db/repositories/organisations';
import {
  frictionsProposedBy,
  frictionsSupportedBy,
  startupsOf,
  territoriesAround,
  territoriesInside,
  type OrganisationFriction,
  type OrganisationStartup,
  type Seen,
  type Shown,
  type Territory,
} from 'db/repositories/organisations-page';
import { actsFor, type Actor } from '~/domain/accounts/account';
import type { Context } from '../shared/context.server';

const TERRITORIES_SHOWN = 20;

/** An organisation's page. */
export interface OrganisationView {
  readonly organisation: OrganisationRow;
  readonly around: readonly Territory[];
  readonly inside: Shown<Territory>;
  readonly proposed: Shown<OrganisationFriction>;
  readonly supported: Shown<OrganisationFriction>;
  readonly startups: Shown<OrganisationStartup>;
  /** Whether the reader acts in its name. */
  readonly own: boolean;
}

/** What the reader may see of an organisation: its agents also see its drafts, other agents what is submitted, anyone what is public; null when there is none. */
export async function readOrganisation(
  ctx: Context,
  slug: string,
): Promise<OrganisationView | null> {
  const organisation = await organisationBySlug(ctx.db, slug);
  if (organisation === null) return null;
  const { id } = organisation;
  const own = actsFor(ctx.actor, id);
  const [around, inside, proposed, supported, startups] = await Promise.all([
    territoriesAround(ctx.db, organisation),
    territoriesInside(ctx.db, organisation, TERRITORIES_SHOWN),
    frictionsProposedBy(ctx.db, id, seenBy(ctx.actor, own)),
    frictionsSupportedBy(ctx.db, id, ctx.actor === null ? 'public' : 'submitted'),
    startupsOf(ctx.db, id),
  ]);
  return { organisation, around, inside, proposed, supported, startups, own };
}

function seenBy(actor: Actor | null, own: boolean): Seen {
  if (own) return 'all';
  return actor === null ? 'public' : 'submitted';
}

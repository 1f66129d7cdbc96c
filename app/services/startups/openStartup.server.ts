import { insertEnvelope } from 'db/repositories/envelopes';
import { lockFriction } from 'db/repositories/frictions';
import { incubatorOf } from 'db/repositories/incubators';
import {
  insertEngagement,
  insertStartup,
  slugsLike,
  type NewEngagement,
} from 'db/repositories/startups-opening';
import { insertMission } from 'db/repositories/startups-missions';
import type { Actor } from '~/domain/accounts/account';
import type { Day } from '~/domain/shared/day';
import type { Cents } from '~/domain/shared/money';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { investigationEnd, openingRefusal, type OpeningRefusal } from '~/domain/startups/opening';
import { mayOpenStartup } from '~/domain/startups/permissions';
import { slugOf } from '~/domain/organisations/page-address';
import { freeSlug, isReservedSlug } from '~/domain/startups/slug';
import { findOrCreateAccount } from '~/services/accounts/findOrCreateAccount.server';
import { moveWithStartup } from '~/services/frictions/moveWithStartup.server';
import { act, type Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { missionStartedNotice, sponsorEngagedNotice } from '~/wording/startups-mail';
import { resolveOwner } from './resolveOwner.server';
import { resolveSponsor } from './resolveSponsor.server';

/** What staff write to open a startup; sums in cents, empty texts where nothing was written. */
export interface NewStartupForm {
  readonly frictionId: number;
  readonly frictionVersion: number;
  readonly name: string;
  /** Empty: made from the name. */
  readonly slug: string;
  readonly pitch: string;
  readonly sponsorId: number | null;
  readonly sponsorEmail: string | null;
  readonly problem: string;
  readonly freedAgent: string;
  readonly freedDaysPerWeek: number;
  readonly budgetLine: string;
  readonly engagementSignedOn: Day;
  readonly intrapreneurEmail: string;
  readonly intrapreneurName: string;
  readonly intrapreneurDaysPerWeek: number;
  readonly ownerId: number | null;
  /** The owner by name or address, when it is not among the choices. */
  readonly ownerText: string;
  readonly ownerMissingReason: string;
  /** Null: no envelope for the investigation. */
  readonly envelopeCents: Cents | null;
}

/**
 * Opens a startup in investigation from a selected friction, with its sponsor's engagement, its intrapreneur, its owner
 * (or why it is still to be found) and its small envelope, in one act. Answers its address.
 */
export async function openStartup(
  ctx: Context,
  form: NewStartupForm,
): Promise<Result<string, SharedRefusal | OpeningRefusal>> {
  return act<string, SharedRefusal | OpeningRefusal>(
    ctx,
    async (acting) => {
      const { tx } = acting;
      const { actor } = ctx;
      const friction = await lockFriction(tx, form.frictionId);
      if (friction === null || actor === null) return refuse('not-found');
      if (!mayOpenStartup(actor)) return refuse('forbidden');
      if (friction.version !== form.frictionVersion) return refuse('conflict');
      const incubator = await incubatorOf(tx, actor.id);
      if (incubator === null) return refuse('no-incubator');
      const slug = await chooseSlug(acting, form);
      if (!slug.ok) return slug;
      const owner = await resolveOwner(tx, form);
      if (!owner.ok) return owner;
      const refused = openingRefusal(
        {
          ...form,
          frictionState: friction.state,
          ownerId: owner.value,
          ownerMissingReason: form.ownerMissingReason,
        },
        ctx.today,
      );
      if (refused) return refused;
      const sponsor = await resolveSponsor(tx, form);
      if (!sponsor.ok) return sponsor;

      const startupId = await insertStartup(
        tx,
        {
          slug: slug.value,
          name: form.name,
          pitch: form.pitch,
          incubatorId: incubator.id,
          ownerId: owner.value,
          ownerMissingReason: owner.value === null ? form.ownerMissingReason : null,
          openedOn: ctx.today,
          createdAt: ctx.now,
        },
        { frictionId: friction.id, reason: form.problem },
      );
      const opened = { startupId, slug: slug.value, name: form.name };
      recordOpening(acting, form, opened, owner.value);
      await engage(ctx, acting, form, { ...opened, sponsor: sponsor.value, actor });
      await beginMission(ctx, acting, form, opened);
      const frictionId = friction.id;
      const move = { frictionId, to: 'in_incubation', startupId, reason: form.pitch } as const;
      await moveWithStartup(ctx, acting, move);
      return done(slug.value);
    },
    { startup_slug_unique: 'slug-taken' },
  );
}

interface Opened {
  readonly startupId: number;
  readonly slug: string;
  readonly name: string;
}

async function chooseSlug(
  { tx }: Acting,
  form: NewStartupForm,
): Promise<Result<string, OpeningRefusal>> {
  const proposed = slugOf(form.slug || form.name);
  if (proposed === '') return refuse('name-makes-no-address', { field: 'name' });
  const free = freeSlug(proposed, await slugsLike(tx, proposed));
  if (form.slug === '' || free === proposed) return done(free);
  const refusal = isReservedSlug(proposed) ? 'slug-reserved' : 'slug-taken';
  return refuse(refusal, { field: 'slug', facts: { free } });
}

function recordOpening(
  { record }: Acting,
  form: NewStartupForm,
  { startupId, slug }: Opened,
  ownerId: number | null,
): void {
  const after = { slug, phase: 'investigation', ownerId };
  record({
    act: 'startup.opened',
    subject: { kind: 'startup', id: startupId },
    frictionId: form.frictionId,
    startupId,
    after,
    reason: form.problem,
  });
}

/** The sponsor's engagement, and the envelope that their organisation grants with it. */
async function engage(
  ctx: Context,
  { tx, record, notify }: Acting,
  form: NewStartupForm,
  about: Opened & { sponsor: { id: number; organisationId: number }; actor: Actor },
): Promise<void> {
  const { startupId, slug, name, sponsor } = about;
  const thread = { frictionId: form.frictionId, startupId };
  const commitment: NewEngagement = {
    startupId,
    sponsorId: sponsor.id,
    organisationId: sponsor.organisationId,
    problem: form.problem,
    freedAgent: form.freedAgent,
    freedDaysPerWeek: form.freedDaysPerWeek,
    budgetLine: form.budgetLine,
    signedOn: form.engagementSignedOn,
  };
  await insertEngagement(tx, commitment);
  record({
    act: 'startup.sponsor-engaged',
    subject: { kind: 'startup', id: startupId },
    ...thread,
    after: {
      sponsorId: sponsor.id,
      organisationId: sponsor.organisationId,
      signedOn: form.engagementSignedOn,
    },
  });
  const cents = form.envelopeCents;
  if (cents !== null) {
    const endsOn = investigationEnd(ctx.today);
    const id = await insertEnvelope(tx, {
      startupId,
      funderId: sponsor.organisationId,
      cents,
      startsOn: ctx.today,
      endsOn,
      grantedById: about.actor.id,
      grantedAt: ctx.now,
      reviewId: null,
    });
    const after = { cents, funderId: sponsor.organisationId, startsOn: ctx.today, endsOn };
    record({ act: 'envelope.granted', subject: { kind: 'envelope', id }, ...thread, after });
  }
  notify({
    accountId: sponsor.id,
    ...sponsorEngagedNotice({ name, slug, publicUrl: ctx.publicUrl, cents }),
  });
}

async function beginMission(
  ctx: Context,
  acting: Acting,
  form: NewStartupForm,
  { startupId, slug, name }: Opened,
): Promise<void> {
  const person = { email: form.intrapreneurEmail, name: form.intrapreneurName };
  const accountId = await findOrCreateAccount(ctx, acting, person);
  const stay = {
    accountId,
    role: 'intrapreneur',
    daysPerWeek: form.intrapreneurDaysPerWeek,
    startsOn: ctx.today,
  } as const;
  const id = await insertMission(acting.tx, {
    startupId,
    ...stay,
    endsOn: null,
    outOfBandReason: null,
    // The engagement frees an agent of the administration.
    employerKind: 'fonction-publique',
    employerName: null,
    withoutTeamReason: null,
  });
  acting.record({
    act: 'mission.started',
    subject: { kind: 'mission', id },
    frictionId: form.frictionId,
    startupId,
    after: stay,
  });
  const about = { name, slug, publicUrl: ctx.publicUrl, role: stay.role, startsOn: ctx.today };
  acting.notify({ accountId, ...missionStartedNotice(about) });
}

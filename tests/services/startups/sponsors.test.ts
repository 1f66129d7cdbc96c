import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { standingOfSlug } from 'db/repositories/standing';
import { engagementsOf, sponsorProposalsOf } from 'db/repositories/startups-sponsors';
import { startup } from 'db/schema/startups';
import { addDays, dayInParis } from '~/domain/shared/day';
import { answerSponsor } from '~/services/startups/answerSponsor.server';
import { editStartup } from '~/services/startups/editStartup.server';
import { endSponsorship } from '~/services/startups/endSponsorship.server';
import { engageSponsor, type EngagementForm } from '~/services/startups/engageSponsor.server';
import { readSponsors } from '~/services/startups/readSponsors.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { as, NOW, plantStartup, type PlantedStartup } from '../../support/planted-startup';

const today = dayInParis(NOW);

function engagement(planted: PlantedStartup, more: Partial<EngagementForm> = {}): EngagementForm {
  return {
    slug: planted.slug,
    sponsorId: planted.stranger.id,
    sponsorEmail: null,
    problem: 'Le même problème, vu de chez nous',
    freedAgent: 'Un agent',
    freedDaysPerWeek: 1,
    budgetLine: 'Programme 348',
    engagementSignedOn: today,
    ...more,
  };
}

describeOnBothEngines('a further sponsor', (home) => {
  let planted: PlantedStartup;
  beforeEach(async () => {
    planted = await plantStartup(home.db);
  });
  const sponsorIds = async () =>
    (await standingOfSlug(home.db, planted.slug, today))?.sponsorIds ?? [];

  it('is recorded by staff, once, and never from the owner', async () => {
    const staff = as(home.db, planted.staff);
    expect(await engageSponsor(staff, engagement(planted))).toEqual({ ok: true, value: 'engaged' });
    expect(await sponsorIds()).toEqual([planted.sponsor.id, planted.stranger.id]);
    expect(await engageSponsor(staff, engagement(planted))).toMatchObject({
      refusal: 'already-sponsor',
    });
    const owners = engagement(planted, { sponsorId: planted.signer.id });
    expect(await engageSponsor(staff, owners)).toMatchObject({ refusal: 'sponsor-is-owner' });
    const unsigned = engagement(planted, {
      sponsorId: planted.developer.id,
      engagementSignedOn: addDays(today, 1),
    });
    expect(await engageSponsor(staff, unsigned)).toMatchObject({
      refusal: 'engagement-not-signed-yet',
    });
    for (const who of [planted.sponsor, planted.signer, planted.stranger, null]) {
      const form = engagement(planted, { sponsorId: planted.developer.id });
      expect(await engageSponsor(as(home.db, who), form)).toMatchObject({ refusal: 'forbidden' });
    }
  });

  it('whom the team proposes has no right until staff confirm', async () => {
    const proposedBy = as(home.db, planted.developer);
    expect(await engageSponsor(proposedBy, engagement(planted))).toEqual({
      ok: true,
      value: 'proposed',
    });
    expect(await sponsorIds()).toEqual([planted.sponsor.id]);
    expect(await engageSponsor(proposedBy, engagement(planted))).toMatchObject({
      refusal: 'already-proposed',
    });
    const [waiting] = await sponsorProposalsOf(home.db, planted.startupId);
    const yes = { slug: planted.slug, proposalId: waiting?.id ?? 0, refusalReason: null };
    for (const who of [planted.developer, planted.intrapreneur, planted.stranger, null]) {
      expect(await answerSponsor(as(home.db, who), yes)).toMatchObject({ refusal: 'forbidden' });
    }
    expect((await answerSponsor(as(home.db, planted.staff), yes)).ok).toBe(true);
    expect(await sponsorIds()).toEqual([planted.sponsor.id, planted.stranger.id]);
    expect(await answerSponsor(as(home.db, planted.staff), yes)).toMatchObject({
      refusal: 'proposal-settled',
    });
  });

  it('is refused with a reason', async () => {
    await engageSponsor(as(home.db, planted.developer), engagement(planted));
    const [waiting] = await sponsorProposalsOf(home.db, planted.startupId);
    const no = {
      slug: planted.slug,
      proposalId: waiting?.id ?? 0,
      refusalReason: 'Pas cette année',
    };
    expect((await answerSponsor(as(home.db, planted.staff), no)).ok).toBe(true);
    expect(await sponsorIds()).toEqual([planted.sponsor.id]);
    const read = await readSponsors(as(home.db, planted.developer), planted.slug);
    expect(read).toMatchObject({ value: { proposals: [{ refusalReason: 'Pas cette année' }] } });
    // Between the parties: what a sponsor committed to, and what was proposed.
    const seen = await readSponsors(as(home.db, null), planted.slug);
    expect(seen).toMatchObject({ value: { proposals: [], engagements: [{ terms: null }] } });
  });

  it('ends with a reason, stays on record, loses its rights and may come back', async () => {
    const staff = as(home.db, planted.staff);
    await engageSponsor(staff, engagement(planted));
    const [first] = await engagementsOf(home.db, planted.startupId);
    const end = {
      slug: planted.slug,
      engagementId: first?.id ?? 0,
      reason: 'Départ à la retraite',
    };
    expect(await endSponsorship(as(home.db, planted.intrapreneur), end)).toMatchObject({
      refusal: 'forbidden',
    });
    expect((await endSponsorship(staff, end)).ok).toBe(true);
    expect(await sponsorIds()).toEqual([planted.stranger.id]);
    expect(await endSponsorship(staff, end)).toMatchObject({ refusal: 'sponsorship-over' });
    const kept = await engagementsOf(home.db, planted.startupId);
    expect(kept.map(({ endedReason }) => endedReason)).toEqual([null, 'Départ à la retraite']);
    const [last] = kept;
    const alone = { ...end, engagementId: last?.id ?? 0 };
    expect(await endSponsorship(staff, alone)).toMatchObject({ refusal: 'last-sponsor' });
    const back = engagement(planted, { sponsorId: planted.sponsor.id });
    expect((await engageSponsor(staff, back)).ok).toBe(true);
  });
});

describeOnBothEngines('what a startup says of itself', (home) => {
  it('is changed by its team and staff, on the version they saw, and the journal keeps it', async () => {
    const planted = await plantStartup(home.db);
    const edit = {
      ...{ slug: planted.slug, version: 1, name: 'Autre nom', pitch: 'Un service.' },
      serviceUrl: 'https://exemple.test/',
    };
    for (const who of [planted.sponsor, planted.signer, planted.stranger, null]) {
      expect(await editStartup(as(home.db, who), edit)).toMatchObject({ refusal: 'forbidden' });
    }
    expect((await editStartup(as(home.db, planted.developer), edit)).ok).toBe(true);
    expect(await editStartup(as(home.db, planted.staff), edit)).toMatchObject({
      refusal: 'conflict',
      facts: { name: 'Autre nom', version: 2 },
    });
    const same = { ...edit, version: 2 };
    expect((await editStartup(as(home.db, planted.staff), same)).ok).toBe(true);
    const [kept] = await home.db
      .select({ name: startup.name, version: startup.version })
      .from(startup)
      .where(eq(startup.id, planted.startupId));
    // Nothing changed the second time: no act, no version.
    expect(kept).toEqual({ name: 'Autre nom', version: 2 });
  });
});

describeOnPostgres('two sponsorships that end at once', (home) => {
  it('leave one sponsor to decide', async () => {
    const planted = await plantStartup(home.db);
    const staff = () => as(home.db, planted.staff);
    await engageSponsor(staff(), engagement(planted));
    const both = await engagementsOf(home.db, planted.startupId);
    const outcomes = await Promise.all(
      both.map(({ id }) =>
        endSponsorship(staff(), { slug: planted.slug, engagementId: id, reason: 'Départ' }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: 'last-sponsor' });
  });
});

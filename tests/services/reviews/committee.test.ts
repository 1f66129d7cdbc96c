import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { day } from '~/domain/shared/day';
import { readBudget } from '~/services/budget/readBudget.server';
import { cancelReview } from '~/services/reviews/cancelReview.server';
import { decideReview } from '~/services/reviews/decideReview.server';
import { planReview } from '~/services/reviews/planReview.server';
import { prepareReview } from '~/services/reviews/prepareReview.server';
import { readDossier } from '~/services/reviews/readDossier.server';
import { readReviews } from '~/services/reviews/readReviews.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { as, NOW, plantStartup, type PlantedStartup } from '../../support/planted-startup';
import { decision, EMPTY_GRID, plan } from './plan';

const TODAY = day('2026-03-12');
const LATER = new Date(NOW.getTime() + 3_600_000);
const GRID = {
  ...EMPTY_GRID,
  utilisable: {
    ...EMPTY_GRID.utilisable,
    ...{ indicator: 'Parcours sans aide', value: '8 sur 10', rating: 3 },
  },
};

describeOnBothEngines('a committee', (home) => {
  it('grants a construction: decision, envelope and phase in one act', async () => {
    const mine = await plantStartup(home.db, { phase: 'investigation', envelopeCents: 1_500_000 });
    const id = await plan(home.db, mine, TODAY);
    const sponsor = as(home.db, mine.sponsor, LATER);
    const answer = await decideReview(sponsor, mine.slug, decision(id));
    expect(answer).toEqual({ ok: true, value: { opened: 'construction', waitsFor: [] } });

    const budget = await readBudget(sponsor, mine.slug);
    expect(budget?.envelopes[1]).toMatchObject({
      funderName: expect.stringContaining('Financeur') as string,
      startsOn: TODAY,
      endsOn: '2026-09-12',
      reviewId: id,
      balance: { granted: 20_000_000 },
    });
    const seen = await readReviews(as(home.db, null), mine.slug);
    expect(seen).toMatchObject({ nextDueOn: '2026-07-29', isLate: false, waiting: null });
    expect(seen?.reviews[0]).toMatchObject({
      outcome: 'granted',
      decidedBy: 'Sponsor',
      recordedBy: null,
    });
    const acts = await rowsOf<{ act: string; friction_id: number }>(
      home.db,
      sql`select act, friction_id from journal_entry where startup_id = ${mine.startupId} order by number`,
    );
    expect(acts.map(({ act }) => act)).toEqual([
      'review.planned',
      'review.dossier-frozen',
      'envelope.granted',
      'review.decided',
      'startup.phase-changed',
    ]);
    const told = acts.filter(({ act }) => act !== 'review.dossier-frozen');
    expect(new Set(told.map((each) => each.friction_id))).toEqual(new Set([mine.frictionId]));
  });

  it('lets the phase wait while its gate is shut, and says what is missing', async () => {
    const mine = await plantStartup(home.db, { phase: 'investigation', withTeam: false });
    const id = await plan(home.db, mine, TODAY);
    const answer = await decideReview(as(home.db, mine.sponsor, LATER), mine.slug, decision(id));
    expect(answer).toMatchObject({
      value: { opened: null, waitsFor: ['team-too-small', 'intrapreneur-missing'] },
    });
    const waiting = {
      reviewId: id,
      phase: 'construction',
      problems: ['team-too-small', 'intrapreneur-missing'],
    };
    const seen = await readReviews(as(home.db, null), mine.slug);
    expect(seen?.waiting).toEqual(waiting);
    // The decision's own page says so too, and leads a sponsor back to their desk.
    const pageOf = (actor: typeof mine.sponsor | null) =>
      readDossier(as(home.db, actor), mine.slug, id);
    expect(await pageOf(mine.sponsor)).toMatchObject({ waiting, isSponsor: true });
    expect(await pageOf(null)).toMatchObject({ waiting, isSponsor: false });
    expect((await readBudget(as(home.db, null), mine.slug))?.envelopes).toHaveLength(2);
  });

  it('renews the phase it is in without a change', async () => {
    const mine = await plantStartup(home.db);
    const id = await plan(home.db, mine, TODAY);
    const answer = await decideReview(as(home.db, mine.sponsor, LATER), mine.slug, decision(id));
    expect(answer).toMatchObject({ value: { opened: null, waitsFor: [] } });
    expect((await readReviews(as(home.db, null), mine.slug))?.waiting).toBeNull();
  });

  it('stops a startup, which ends its committees', async () => {
    const mine = await plantStartup(home.db);
    const id = await plan(home.db, mine, TODAY);
    const stop = decision(id, { outcome: 'stopped', opensPhase: null, amount: null });
    const answer = await decideReview(as(home.db, mine.sponsor, LATER), mine.slug, stop);
    expect(answer).toMatchObject({ value: { opened: 'abandon' } });
    expect(await readReviews(as(home.db, null), mine.slug)).toMatchObject({ nextDueOn: null });
    const again = await planReview(as(home.db, mine.staff), mine.slug, { heldOn: TODAY });
    expect(again).toMatchObject({ refusal: 'not-live' });
  });

  it('sends to consolidation, and grants two provisional months', async () => {
    const mine = await plantStartup(home.db, { phase: 'acceleration' });
    const first = await plan(home.db, mine, TODAY);
    const months = {
      outcome: 'provisional',
      opensPhase: null,
      months: 2,
      amount: 3_000_000,
    } as const;
    const sponsor = as(home.db, mine.sponsor, LATER);
    expect(await decideReview(sponsor, mine.slug, decision(first, months))).toMatchObject({
      ok: true,
    });
    const budget = await readBudget(sponsor, mine.slug);
    expect(budget?.envelopes.find((each) => each.reviewId === first)?.endsOn).toBe('2026-05-12');
    const second = await plan(home.db, mine, TODAY);
    const handover = decision(second, { outcome: 'handover', opensPhase: null, amount: null });
    const answer = await decideReview(sponsor, mine.slug, handover);
    expect(answer).toMatchObject({ value: { opened: 'consolidation' } });
  });

  it('is recorded by staff in the name of a sponsor, and by nobody else', async () => {
    const mine = await plantStartup(home.db);
    const id = await plan(home.db, mine, TODAY);
    const by = (who: PlantedStartup['staff'] | null, sponsorId: number | null = null) =>
      decideReview(as(home.db, who), mine.slug, decision(id, { sponsorId }));
    for (const who of [mine.intrapreneur, mine.ownersAgent, mine.stranger, null]) {
      expect(await by(who, mine.sponsor.id)).toMatchObject({ refusal: 'forbidden' });
    }
    expect(await by(mine.staff)).toMatchObject({ refusal: 'sponsor-required' });
    expect(await by(mine.staff, mine.developer.id)).toMatchObject({ refusal: 'sponsor-required' });
    expect(await by(mine.staff, mine.sponsor.id)).toMatchObject({ ok: true });
    const seen = await readReviews(as(home.db, null), mine.slug);
    expect(seen?.reviews[0]).toMatchObject({ decidedBy: 'Sponsor', recordedBy: 'Staff' });
  });

  it('is planned one at a time, by staff, from today on; and cancelled with a reason', async () => {
    const mine = await plantStartup(home.db);
    const staff = as(home.db, mine.staff);
    expect(await planReview(as(home.db, mine.sponsor), mine.slug, { heldOn: TODAY })).toMatchObject(
      { refusal: 'forbidden' },
    );
    expect(await planReview(staff, mine.slug, { heldOn: day('2026-03-11') })).toMatchObject({
      refusal: 'in-the-past',
    });
    expect(await planReview(staff, mine.slug, { heldOn: day('2126-03-12') })).toMatchObject({
      ...{ refusal: 'too-far-ahead', field: 'heldOn' },
    });
    const reviewId = await plan(home.db, mine, day('2026-04-02'));
    expect(await planReview(staff, mine.slug, { heldOn: TODAY })).toMatchObject({
      refusal: 'already-planned',
    });
    const newDay = day('2026-04-20');
    const cancelled = { reviewId, version: 1, reason: 'Le sponsor change de poste.', newDay };
    expect(await cancelReview(staff, mine.slug, { ...cancelled, newDay: null })).toMatchObject({
      refusal: 'new-day-required',
      field: 'newDay',
    });
    expect(await cancelReview(staff, mine.slug, { ...cancelled, version: 2 })).toMatchObject({
      refusal: 'conflict',
    });
    expect(await cancelReview(staff, mine.slug, cancelled)).toMatchObject({ ok: true });
    expect(
      await decideReview(as(home.db, mine.sponsor), mine.slug, decision(reviewId, { version: 2 })),
    ).toMatchObject({ refusal: 'review-closed' });
    expect(await planReview(staff, mine.slug, { heldOn: TODAY })).toMatchObject({
      refusal: 'already-planned',
    });
  });

  it('is decided on the dossier that was read', async () => {
    const mine = await plantStartup(home.db);
    const reviewId = await plan(home.db, mine, TODAY);
    const prepared = {
      reviewId,
      version: 1,
      ask: 'Six mois de plus.',
      askedAmount: 1,
      askedPhase: null,
      hypotheses: '',
      conditions: {},
      grid: GRID,
    };
    expect(await prepareReview(as(home.db, mine.developer), mine.slug, prepared)).toMatchObject({
      ok: true,
    });
    expect(await prepareReview(as(home.db, mine.developer), mine.slug, prepared)).toMatchObject({
      refusal: 'conflict',
    });
    const sponsor = as(home.db, mine.sponsor, LATER);
    expect(await decideReview(sponsor, mine.slug, decision(reviewId))).toMatchObject({
      refusal: 'conflict',
      facts: { ask: 'Six mois de plus.' },
    });
    expect(
      await decideReview(sponsor, mine.slug, decision(reviewId, { version: 2 })),
    ).toMatchObject({ ok: true });
  });

  it('freezes its dossier seven days before', async () => {
    const mine = await plantStartup(home.db);
    const reviewId = await plan(home.db, mine, day('2026-03-26'));
    const asked = {
      reviewId,
      version: 1,
      ask: 'Nous demandons…',
      askedAmount: null,
      askedPhase: null,
      hypotheses: '',
      conditions: {},
      grid: GRID,
    };
    const on = (at: string) =>
      prepareReview(as(home.db, mine.intrapreneur, new Date(at)), mine.slug, asked);
    expect(await on('2026-03-19T08:00:00Z')).toMatchObject({
      refusal: 'frozen',
      facts: { frozenFrom: '19 mars 2026' },
    });
    expect(await on('2026-03-18T08:00:00Z')).toMatchObject({ ok: true });
  });

  it('keeps its dossier between the parties until the decision, then tells it as it was', async () => {
    const mine = await plantStartup(home.db);
    const id = await plan(home.db, mine, TODAY);
    for (const who of [mine.stranger, null]) {
      const seen = await readDossier(as(home.db, who, LATER), mine.slug, id);
      expect(seen).toMatchObject({
        dossier: null,
        may: { prepare: false, decide: false, cancel: false, ask: false, giveOpinion: false },
      });
    }
    const team = await readDossier(as(home.db, mine.developer, LATER), mine.slug, id);
    const told = JSON.stringify(team?.dossier?.document);
    expect(told).toContain('Construction depuis le');
    expect(told).toContain('200\u202f000');
    expect(Object.values(team?.dossier?.names ?? {}).sort()).toEqual([
      'Developpeuse',
      'Intrapreneur',
    ]);
    await decideReview(
      as(home.db, mine.sponsor, LATER),
      mine.slug,
      decision(id, { opensPhase: 'acceleration' }),
    );
    const years = new Date('2028-01-01T08:00:00Z');
    const seen = await readDossier(as(home.db, null, years), mine.slug, id);
    expect(JSON.stringify(seen?.dossier?.document)).toBe(told);
    expect(seen?.dossier?.frozen).toMatchObject({ toldOn: TODAY });
    expect(
      await readDossier(as(home.db, mine.staff), (await plantStartup(home.db)).slug, id),
    ).toBeNull();
  });
});

describeOnPostgres('two staff who decide at once', (home) => {
  it('make one decision and one conflict', async () => {
    const mine = await plantStartup(home.db, { phase: 'investigation' });
    const id = await plan(home.db, mine, TODAY);
    const staff = as(home.db, mine.staff, LATER);
    const asked = [
      decision(id, { sponsorId: mine.sponsor.id }),
      decision(id, {
        sponsorId: mine.sponsor.id,
        outcome: 'stopped',
        opensPhase: null,
        amount: null,
      }),
    ];
    const answers = await Promise.all(asked.map((each) => decideReview(staff, mine.slug, each)));
    expect(answers.map((answer) => (answer.ok ? 'done' : answer.refusal)).sort()).toEqual([
      'conflict',
      'done',
    ]);
    const rows = await rowsOf<{ count: number }>(
      home.db,
      sql`select count(*)::int as count from startup_phase where startup_id = ${mine.startupId}`,
    );
    expect(rows).toEqual([{ count: 2 }]);
  });
});

import { and, eq, sql } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { rowsOf, type Db } from 'db/client';
import { phaseFacts } from 'db/repositories/startups';
import { mission } from 'db/schema/startups';
import { missionProposal } from 'db/schema/startups-proposals';
import { addDays, dayInParis } from '~/domain/shared/day';
import { acceptMission } from '~/services/startups/acceptMission.server';
import { addMission, type MissionForm } from '~/services/startups/addMission.server';
import {
  proposeMission,
  type MissionProposalForm,
} from '~/services/startups/proposeMission.server';
import { readMissionProposal } from '~/services/startups/readMissionProposal.server';
import { refuseMission } from '~/services/startups/refuseMission.server';
import { withdrawMission } from '~/services/startups/withdrawMission.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { as, NOW, plantStartup, type PlantedStartup } from '../../support/planted-startup';

const today = dayInParis(NOW);

function proposed(slug: string, who: string, more: Partial<MissionProposalForm> = {}) {
  return {
    slug,
    email: `${who}-${slug}@exemple.test`,
    name: who,
    role: 'developpement' as const,
    daysPerWeek: 3,
    employerKind: 'independant' as const,
    employerName: '',
    startsOn: today,
    lastDay: null,
    outOfBandReason: '',
    note: 'Elle connaît le métier',
    ...more,
  };
}

function joining(slug: string, who: string, more: Partial<MissionForm> = {}): MissionForm {
  const { note: _, ...form } = proposed(slug, who);
  return { ...form, withoutTeamReason: '', ...more };
}

async function propose(db: Db, planted: PlantedStartup, who: string, more = {}): Promise<number> {
  const outcome = await proposeMission(as(db, planted.staff), proposed(planted.slug, who, more));
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value;
}

async function toldTo(db: Db, address: string): Promise<string[]> {
  const rows = await rowsOf<{ subject: string }>(
    db,
    sql`select subject from outbox_message where address = ${address} order by id`,
  );
  return rows.map(({ subject }) => subject);
}

describeOnBothEngines('a mission that staff propose', (home) => {
  let planted: PlantedStartup;
  beforeEach(async () => {
    planted = await plantStartup(home.db);
  });
  const missions = () => home.db.$count(mission, eq(mission.startupId, planted.startupId));

  it('counts nowhere until the team’s intrapreneur accepts it, once', async () => {
    const { slug, startupId } = planted;
    const proposalId = await propose(home.db, planted, 'Nova');
    expect(await missions()).toBe(2);
    expect((await phaseFacts(home.db, startupId, today)).teamSize).toBe(2);
    const mark = slug.replace('startup-', '');
    expect(await toldTo(home.db, `intrapreneur-${mark}@exemple.test`)).toHaveLength(1);
    expect(await toldTo(home.db, `nova-${slug}@exemple.test`)).toHaveLength(1);

    const answer = { slug, proposalId, outOfBandReason: '' };
    for (const who of [planted.developer, planted.staff, planted.sponsor, planted.stranger, null]) {
      expect(await acceptMission(as(home.db, who), answer)).toMatchObject({ refusal: 'forbidden' });
    }
    const accepted = await acceptMission(as(home.db, planted.intrapreneur), answer);
    expect(accepted.ok).toBe(true);
    expect((await phaseFacts(home.db, startupId, today)).teamSize).toBe(3);
    expect(await acceptMission(as(home.db, planted.intrapreneur), answer)).toMatchObject({
      refusal: 'proposal-settled',
    });
    expect(await missions()).toBe(3);
    const acts = await rowsOf<{ act: string }>(
      home.db,
      sql`select act from journal_entry where startup_id = ${startupId} order by number`,
    );
    expect(acts.map(({ act }) => act)).toEqual(['mission.proposed', 'mission.started']);
  });

  it('is any member’s to answer while the team has no intrapreneur', async () => {
    await home.db
      .update(mission)
      .set({ endsOn: addDays(today, -40) })
      .where(and(eq(mission.startupId, planted.startupId), eq(mission.role, 'intrapreneur')));
    const proposalId = await propose(home.db, planted, 'Nova');
    const answer = { slug: planted.slug, proposalId, outOfBandReason: '' };
    expect((await acceptMission(as(home.db, planted.developer), answer)).ok).toBe(true);
  });

  it('is refused with a reason that staff and the person read', async () => {
    const { slug } = planted;
    const proposalId = await propose(home.db, planted, 'Nova');
    const no = { slug, proposalId, reason: 'Nous cherchons d’abord une designer' };
    expect(await refuseMission(as(home.db, planted.developer), no)).toMatchObject({
      refusal: 'forbidden',
    });
    expect((await refuseMission(as(home.db, planted.intrapreneur), no)).ok).toBe(true);
    expect(await missions()).toBe(2);
    expect(await toldTo(home.db, `nova-${slug}@exemple.test`)).toHaveLength(2);
    const read = await readMissionProposal(as(home.db, planted.developer), slug, proposalId);
    expect(read).toMatchObject({ value: { proposal: { refusalReason: no.reason } } });
    // The person may be proposed again afterwards.
    expect(await propose(home.db, planted, 'Nova')).not.toBe(proposalId);
  });

  it('waits once per person, and is taken back by staff', async () => {
    const { slug } = planted;
    const staff = as(home.db, planted.staff);
    const proposalId = await propose(home.db, planted, 'Nova');
    expect(await proposeMission(staff, proposed(slug, 'Nova'))).toMatchObject({
      refusal: 'already-proposed',
    });
    const about = { slug, proposalId };
    expect(await withdrawMission(as(home.db, planted.intrapreneur), about)).toMatchObject({
      refusal: 'forbidden',
    });
    expect((await withdrawMission(staff, about)).ok).toBe(true);
    const answer = { ...about, outOfBandReason: '' };
    expect(await acceptMission(as(home.db, planted.intrapreneur), answer)).toMatchObject({
      refusal: 'proposal-settled',
    });
  });

  it('begins at the team’s word: never before it, and not when nothing is left of it', async () => {
    const { slug, intrapreneur } = planted;
    const proposalId = await propose(home.db, planted, 'Nova', { lastDay: addDays(today, 9) });
    const later = new Date(NOW.getTime() + 5 * 86_400_000);
    const answer = { slug, proposalId, outOfBandReason: '' };
    const accepted = await acceptMission(as(home.db, intrapreneur, later), answer);
    const [begun] = await home.db
      .select({ startsOn: mission.startsOn })
      .from(mission)
      .where(eq(mission.id, accepted.ok ? accepted.value : 0));
    expect(begun?.startsOn).toBe(addDays(today, 5));
    const second = await propose(home.db, planted, 'Orion', { lastDay: addDays(today, 9) });
    const tooLate = new Date(NOW.getTime() + 10 * 86_400_000);
    const outdated = { ...answer, proposalId: second };
    expect(await acceptMission(as(home.db, intrapreneur, tooLate), outdated)).toMatchObject({
      refusal: 'proposal-outdated',
    });
  });

  it('is staff’s own word only while nobody is on the team, with a reason that stays', async () => {
    const bare = await plantStartup(home.db, { withTeam: false });
    const staff = as(home.db, bare.staff);
    expect(await proposeMission(staff, proposed(bare.slug, 'Nova'))).toMatchObject({
      refusal: 'team-gone-nobody-to-ask',
    });
    const form = joining(bare.slug, 'Nova', { role: 'intrapreneur' });
    expect(await addMission(staff, form)).toMatchObject({ refusal: 'team-gone-needs-reason' });
    const explained = { ...form, withoutTeamReason: 'Toute l’équipe est partie en juin' };
    expect((await addMission(staff, explained)).ok).toBe(true);
    const [kept] = await home.db
      .select({ reason: mission.withoutTeamReason })
      .from(mission)
      .where(eq(mission.startupId, bare.startupId));
    expect(kept?.reason).toBe(explained.withoutTeamReason);
    // There is a team again: it is asked.
    const second = joining(bare.slug, 'Orion', { withoutTeamReason: 'encore' });
    expect(await addMission(staff, second)).toMatchObject({ refusal: 'team-has-its-word' });
  });

  it('is read by the parties and the person, and is not there for anybody else', async () => {
    const { slug } = planted;
    const strangersEmail = `passant-${slug.replace('startup-', '')}@exemple.test`;
    const proposalId = await propose(home.db, planted, 'Passant', { email: strangersEmail });
    const read = (who: PlantedStartup['staff'] | null) =>
      readMissionProposal(as(home.db, who), slug, proposalId);
    expect(await read(planted.stranger)).toMatchObject({
      value: { proposal: { isMine: true }, may: { answer: false, withdraw: false } },
    });
    expect(await read(planted.developer)).toMatchObject({ value: { may: { answer: false } } });
    expect(await read(planted.intrapreneur)).toMatchObject({ value: { may: { answer: true } } });
    const other = await plantStartup(home.db);
    expect(await read(other.stranger)).toMatchObject({ refusal: 'not-found' });
    expect(await read(null)).toMatchObject({ refusal: 'not-found' });
  });

  it('stays as it was settled, even by SQL, and names that very person’s mission', async () => {
    const { slug, intrapreneur } = planted;
    const proposalId = await propose(home.db, planted, 'Nova');
    const [theirs] = await home.db
      .select({ id: mission.id })
      .from(mission)
      .where(eq(mission.accountId, planted.developer.id));
    const own = eq(missionProposal.id, proposalId);
    const settled = { settledById: planted.staff.id, settledAt: NOW };
    const forged = home.db
      .update(missionProposal)
      .set({ ...settled, state: 'accepted', missionId: theirs?.id ?? 0 })
      .where(own);
    await expect(forged).rejects.toMatchObject({
      cause: { message: 'accepted proposal names another mission' },
    });
    const no = { slug, proposalId, reason: 'Non' };
    expect((await refuseMission(as(home.db, intrapreneur), no)).ok).toBe(true);
    const reopened = home.db.update(missionProposal).set({ refusalReason: 'Oui' }).where(own);
    await expect(reopened).rejects.toMatchObject({
      cause: { message: 'proposal is already settled' },
    });
  });
});

describeOnPostgres('proposals answered at once', (home) => {
  it('are accepted once, however often they are', async () => {
    const planted = await plantStartup(home.db);
    const proposalId = await propose(home.db, planted, 'Nova');
    const answer = { slug: planted.slug, proposalId, outOfBandReason: '' };
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () => acceptMission(as(home.db, planted.intrapreneur), answer)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal]));
    expect(new Set(refusals)).toEqual(new Set(['proposal-settled']));
    expect(await home.db.$count(mission, eq(mission.startupId, planted.startupId))).toBe(3);
  });

  it('are either accepted or refused', async () => {
    const planted = await plantStartup(home.db);
    const proposalId = await propose(home.db, planted, 'Nova');
    const { slug } = planted;
    const intrapreneur = () => as(home.db, planted.intrapreneur);
    const outcomes = await Promise.all([
      acceptMission(intrapreneur(), { slug, proposalId, outOfBandReason: '' }),
      refuseMission(intrapreneur(), { slug, proposalId, reason: 'Non' }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('bring no fifth person without a reason, nor beside somebody whom the team adds', async () => {
    const planted = await plantStartup(home.db);
    const { slug } = planted;
    const ids = [];
    for (const who of ['a', 'b', 'c']) ids.push(await propose(home.db, planted, who));
    const team = () => as(home.db, planted.intrapreneur);
    const outcomes = await Promise.all([
      ...ids.map((proposalId) => acceptMission(team(), { slug, proposalId, outOfBandReason: '' })),
      ...['d', 'e'].map((who) => addMission(team(), joining(slug, who))),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(2);
    const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal]));
    expect(new Set(refusals)).toEqual(new Set(['fifth-person-needs-reason']));
    expect(await home.db.$count(mission, eq(mission.startupId, planted.startupId))).toBe(4);
  });

  it('leave one team when staff form a team that is gone', async () => {
    const planted = await plantStartup(home.db, { withTeam: false });
    const forms = ['a', 'b', 'c'].map((who) =>
      joining(planted.slug, who, { withoutTeamReason: 'Plus personne' }),
    );
    const outcomes = await Promise.all(
      forms.map((form) => addMission(as(home.db, planted.staff), form)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal]));
    expect(new Set(refusals)).toEqual(new Set(['team-has-its-word']));
  });
});

import { sql, type SQL } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { describeOnBothEngines } from '../support/database';
import { plantProgramme, type PlantedProgramme } from '../support/planted-programme';
import { answerTo } from '../support/refusal';

const AT = sql`'2026-03-12T09:00:00Z'::timestamptz`;
const OPEN = sql`state = 'under_consultation', consultation_from = '2026-03-12', consultation_until = '2026-03-30'`;
const WORDS = sql`'{"title":"x","text":"x","priority":1,"pilots":{"college-etat":[],"college-collectivites":[]}}'`;

describeOnBothEngines('what a programme’s rows may say, by the database alone,', (home) => {
  let mine: PlantedProgramme;
  let draft: number;
  const run = (query: SQL) => answerTo(home.db.execute(query));
  const idOf = async (query: SQL): Promise<number> =>
    (await rowsOf<{ id: number }>(home.db, query))[0]?.id ?? 0;
  const action = (number: number, of = mine) =>
    sql`(select id from programme_action where programme_id = ${of.programmeId} and number = ${number})`;
  const change = (kind: string, about: SQL, content: SQL) =>
    run(sql`insert into programme_revision_change (revision_id, kind, action_id, content, reason)
      values (${draft}, ${kind}, ${about}, ${content}, 'x')`);
  const revision = (to: SQL) => run(sql`update programme_revision set ${to} where id = ${draft}`);
  const newDraft = (semester: string) =>
    run(sql`insert into programme_revision (programme_id, semester, prepared_at)
      values (${mine.programmeId}, ${semester}, ${AT})`);

  beforeEach(async () => {
    mine = await plantProgramme(home.db, 3);
    draft = await idOf(sql`insert into programme_revision (programme_id, semester, prepared_at)
      values (${mine.programmeId}, '2026-S1', ${AT}) returning id`);
  });

  it('a revision stays with its programme and its semester, and is sealed by its adoption alone', async () => {
    const keeps = 'RL001 programme revision keeps its programme and semester';
    const { programmeId } = await plantProgramme(home.db);
    expect(await revision(sql`programme_id = ${programmeId}`)).toBe(keeps);
    expect(await revision(sql`semester = '2026-S2'`)).toBe(keeps);
    expect(await revision(sql`is_sealed = true`)).toBe(keeps);
  });

  it('a programme has one revision that is not adopted, and one for each semester', async () => {
    expect(await newDraft('2026-S2')).toBe('programme_revision_one_open');
    expect(await newDraft('2025-S2')).toBe('programme_revision_semester');
    expect(await newDraft('2026-S3')).toBe('programme_revision_semester_form');
  });

  it('a revision is consulted about from a day to a later one, and adopted on a day', async () => {
    const from = sql`state = 'under_consultation', consultation_from = '2026-03-12'`;
    expect(await revision(sql`${from}, consultation_until = null`)).toBe(
      'programme_revision_consulted',
    );
    expect(await revision(sql`${from}, consultation_until = '2026-03-11'`)).toBe(
      'programme_revision_consulted',
    );
    expect(await revision(sql`adopted_on = '2026-03-12'`)).toBe('programme_revision_adopted');
    expect(await revision(sql`${from}, consultation_until = '2026-03-12'`)).toBe('done');
  });

  it('a change says what its kind asks for, once for each action, of its own programme', async () => {
    const nothing = sql`null`;
    const [subject, content] = [
      'programme_revision_change_subject',
      'programme_revision_change_content',
    ];
    expect(await change('add', action(1), WORDS)).toBe(subject);
    expect(await change('enrich', nothing, WORDS)).not.toBe('done');
    expect(await change('enrich', action(1), nothing)).toBe(content);
    expect(await change('remove', action(1), WORDS)).toBe(content);
    expect(await change('remove', action(1), nothing)).toBe('done');
    expect(await change('enrich', action(1), WORDS)).toBe('programme_revision_change_once');
    const other = await plantProgramme(home.db);
    expect(await change('remove', action(2, other), nothing)).toBe(
      'RL001 programme action belongs to the programme of its edition',
    );
    const where = sql`where revision_id = ${draft}`;
    const keeps = 'RL001 programme change keeps its action';
    expect(
      await run(sql`update programme_revision_change set action_id = ${action(2)} ${where}`),
    ).toBe(keeps);
    expect(
      await run(
        sql`update programme_revision_change set kind = 'enrich', content = ${WORDS} ${where}`,
      ),
    ).toBe(keeps);
  });

  it('an edition holds actions of its own programme', async () => {
    const other = await plantProgramme(home.db);
    const insert = home.db.transaction(async (tx) => {
      const [edition] = await rowsOf<{ id: number }>(
        tx,
        sql`insert into programme_revision (programme_id, semester, prepared_at, state, adopted_on, adopted_elsewhere)
            values (${mine.programmeId}, '2024-S2', ${AT}, 'adopted', '2024-09-12', 'Ailleurs') returning id`,
      );
      await tx.execute(sql`insert into programme_edition_action (revision_id, action_id, standing, content)
        values (${edition?.id}, ${action(1, other)}, 'added', ${WORDS})`);
    });
    expect(await answerTo(insert)).toBe(
      'RL001 programme action belongs to the programme of its edition',
    );
  });

  it.each([
    ['below the quorum', { for: 1, against: 0, abstain: 0 }, false],
    ['with the quorum', { for: 2, against: 0, abstain: 0 }, true],
    ['with the quorum by an abstention', { for: 1, against: 0, abstain: 1 }, true],
    ['without the majority', { for: 1, against: 1, abstain: 0 }, false],
    ['with the majority', { for: 2, against: 1, abstain: 0 }, true],
  ] as const)('an approval holds %s', async (_, cast, holds) => {
    await revision(OPEN);
    const choices = (['for', 'against', 'abstain'] as const).flatMap((choice) =>
      Array.from({ length: cast[choice] }, () => choice),
    );
    for (const [place, choice] of choices.entries()) {
      await home.db
        .execute(sql`insert into programme_revision_vote (revision_id, text_version, college, member_id, choice, voted_at)
        values (${draft}, 1, 'college-etat', ${mine.ofState[place]?.id}, ${choice}, ${AT})`);
    }
    const approve = (counted: { for: number; against: number; abstain: number; members: number }) =>
      run(sql`insert into programme_revision_approval (revision_id, text_version, college, approved_at, members, votes_for, votes_against, abstentions)
        values (${draft}, 1, 'college-etat', ${AT}, ${counted.members}, ${counted.for}, ${counted.against}, ${counted.abstain})`);
    const said = { ...cast, members: 3 };
    for (const wrong of ['for', 'against', 'abstain', 'members'] as const) {
      expect(await approve({ ...said, [wrong]: said[wrong] + 1 }), wrong).toBe(
        'RL001 programme approval says what was counted',
      );
    }
    expect(await approve(said)).toBe(holds ? 'done' : 'RL001 programme approval holds by the rule');
    if (holds) expect(await approve(said)).toBe('programme_revision_approval_once');
  });

  it('a member’s vote is one for each text', async () => {
    await revision(OPEN);
    const vote = () =>
      run(sql`insert into programme_revision_vote (revision_id, text_version, college, member_id, choice, voted_at)
        values (${draft}, 1, 'college-etat', ${mine.ofState[0]?.id}, 'for', ${AT})`);
    expect(await vote()).toBe('done');
    expect(await vote()).toBe('programme_revision_vote_once');
    await home.db.execute(sql`update account set roles = '{}' where id = ${mine.ofState[0]?.id}`);
    expect(
      await run(
        sql`update programme_revision_vote set choice = 'against' where revision_id = ${draft}`,
      ),
    ).toBe("RL001 programme vote is of one's own college");
  });

  it('a proposal says what its kind asks for, and is answered with its reason', async () => {
    const propose = (kind: string, about: SQL, state: string, settledAt: SQL, answer: SQL) =>
      run(sql`insert into programme_change_proposal (programme_id, kind, action_id, reason, proposed_by_id, proposed_at, state, settled_at, answer)
        values (${mine.programmeId}, ${kind}, ${about}, 'x', ${mine.agent.id}, ${AT}, ${state}, ${settledAt}, ${answer})`);
    const nothing = sql`null`;
    const settled = 'programme_change_proposal_settled';
    expect(await propose('add', action(1), 'waiting', nothing, nothing)).toBe(
      'programme_change_proposal_subject',
    );
    expect(await propose('remove', action(1), 'waiting', AT, nothing)).toBe(settled);
    expect(await propose('remove', action(1), 'gathered', nothing, nothing)).toBe(settled);
    expect(await propose('remove', action(1), 'refused', AT, nothing)).toBe(
      'programme_change_proposal_answered',
    );
    expect(await propose('remove', action(1), 'refused', AT, sql`'Non.'`)).toBe('done');
  });

  it('an action has a number of its own, from one on', async () => {
    const add = (number: number) =>
      run(
        sql`insert into programme_action (programme_id, number) values (${mine.programmeId}, ${number})`,
      );
    expect(await add(1)).toBe('programme_action_number');
    expect(await add(0)).toBe('programme_action_number_positive');
    expect(
      await run(
        sql`insert into programme_priority (programme_id, number, title) values (${mine.programmeId}, 1, 'x')`,
      ),
    ).toBe('programme_priority_number');
  });

  it('an action is framed on the day on which both sides have agreed to a version', async () => {
    const sheet = (number: number, framedOn: SQL, state: SQL, collectivites: SQL) =>
      run(sql`insert into programme_action_framing (action_id, number, goal, scope, deliverables, territories, indicators, written_by_id, written_at, framed_on, agreed_by_state_id, agreed_by_collectivites_id)
        values (${action(1)}, ${number}, 'x', 'x', 'x', 'x', 'x', ${mine.agent.id}, ${AT}, ${framedOn}, ${state}, ${collectivites})`);
    const [nobody, somebody, day] = [sql`null`, sql`${mine.agent.id}`, sql`'2026-03-12'`];
    const both = 'programme_action_framed_by_both';
    expect(await sheet(1, day, somebody, nobody)).toBe(both);
    expect(await sheet(1, day, nobody, somebody)).toBe(both);
    expect(await sheet(1, nobody, somebody, somebody)).toBe(both);
    expect(await sheet(1, day, somebody, somebody)).toBe('done');
    expect(await sheet(1, nobody, nobody, nobody)).toBe('programme_action_framing_number');
  });

  it('a bridge is laid once, a link leads to one thing', async () => {
    const other = await plantProgramme(home.db);
    const bridge = (to: SQL) =>
      run(sql`insert into programme_action_bridge (from_action_id, to_action_id, laid_by_id, laid_on)
        values (${action(1)}, ${to}, ${mine.staff.id}, '2026-03-12')`);
    expect(await bridge(action(1))).not.toBe('done');
    expect(await bridge(action(2))).toBe('RL001 programme bridge leads to another programme');
    expect(await bridge(action(1, other))).toBe('done');
    expect(await bridge(action(1, other))).toBe('programme_action_bridge_once');
    expect(
      await run(
        sql`insert into programme_action_link (action_id, linked_by_id, linked_on) values (${action(1)}, ${mine.staff.id}, '2026-03-12')`,
      ),
    ).toBe('programme_action_link_one_end');
  });

  it.each([
    [sql`quorum_percent = 101`, 'programme_quorum'],
    [sql`quorum_percent = -1`, 'programme_quorum'],
    [sql`majority_percent = 100`, 'programme_majority'],
    [sql`ends_on = starts_on`, 'programme_range'],
  ])('a programme’s rule and days are possible ones (%#)', async (to, rule) => {
    expect(await run(sql`update programme set ${to} where id = ${mine.programmeId}`)).toBe(rule);
  });

  it('where an action stood is written once', async () => {
    const once = 'RL001 programme_action_standing is append-only';
    expect(await run(sql`update programme_action_standing set since = '2020-01-01'`)).toBe(once);
    expect(await run(sql`delete from programme_action_standing`)).toBe(once);
    expect(await run(sql`truncate programme_action_standing`)).toBe(once);
  });
});

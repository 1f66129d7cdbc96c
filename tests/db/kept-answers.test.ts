import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { rowsOf, type Db } from 'db/client';
import { plantReference } from 'db/seed/reference';
import { plantStory } from 'db/seed/story';
import { localStorageIn } from '~/adapters/object-storage.server';
import type { Actor } from '~/domain/accounts/account';
import { changedBy, FACTS, type Fact } from '~/domain/audit/changes';
import { readFilters } from '~/domain/frictions/filters';
import { readLateFilters } from '~/domain/notifications/late';
import { dayInParis } from '~/domain/shared/day';
import { readStartupFilters } from '~/domain/startups/filters';
import { readPortfolioFilters } from '~/domain/startups/portfolio';
import { readPortfolio } from '~/services/budget/readPortfolio.server';
import { readFrictionFeed } from '~/services/frictions/readFrictionFeed.server';
import { readFrictions } from '~/services/frictions/readFrictions.server';
import { readLate } from '~/services/notifications/readLate.server';
import { readLateOfIncubators } from '~/services/notifications/readLateOfIncubators.server';
import { readStatistics } from '~/services/open-data/readStatistics.server';
import { readReuseGraph } from '~/services/resources/readReuseGraph.server';
import { readUrgency } from '~/services/reviews/readUrgency.server';
import { readPortfolio as readOwnPortfolio } from '~/services/startups/readPortfolio.server';
import { readPortfolioPicture } from '~/services/startups/readPortfolioPicture.server';
import { readStartups } from '~/services/startups/readStartups.server';
import { describeOnPostgres } from '../support/database';
import { as, NOW } from '../support/planted-startup';
import { makeScratch } from '../support/scratch';
import { COLUMNS } from './kept-facts';

interface Kept {
  readonly name: string;
  readonly compute: () => Promise<unknown>;
  readonly follows: readonly Fact[];
}

const kept: Kept[] = [];
vi.mock('db/repositories/until-next-act', () => ({
  untilNextAct: (
    _db: Db,
    name: string,
    _day: string,
    compute: Kept['compute'],
    follows = FACTS,
  ) => {
    kept.push({ name, compute, follows });
    return compute();
  },
}));

/** Départements whose communes and EPCI the story speaks of. */
const PLACES = ['22', '29', '35', '56', '62'];
const UNTIL = dayInParis(NOW);

describeOnPostgres('what is kept until an act changes it', (home) => {
  beforeAll(async () => {
    await plantReference(home.db, { only: PLACES });
    await watchChanges(home.db);
    await plantStory(home.db, localStorageIn(makeScratch()), NOW);
  }, 120_000);
  beforeEach(() => void kept.splice(0));

  it('no act of the story changes more than it is said to', async () => {
    const seen = await rowsOf<{ act: string | null; changed: string | null; handover: boolean }>(
      home.db,
      sql`select act, changed, subject_kind = 'handover' as handover from seen order by place`,
    );
    expect(seen.length).toBeGreaterThan(5_000);
    const unsaid = new Set<string>();
    let changed = new Set<Fact>();
    let acts: string[] = [];
    // What a use case changes comes before its acts, which are the last that it writes.
    for (const each of [...seen, { act: null, changed: '', handover: false }]) {
      if (each.changed !== null && acts.length > 0) {
        const said = new Set(acts.flatMap(changedBy));
        for (const fact of changed) if (!said.has(fact)) unsaid.add(`${acts.join()}: ${fact}`);
        [changed, acts] = [new Set(), []];
      }
      if (each.changed !== null) for (const fact of factsOf(each.changed)) changed.add(fact);
      if (each.act !== null) acts.push(each.act);
      if (each.handover) changed.add('handovers');
    }
    expect([...unsaid]).toEqual([]);
  });

  it('no answer reads more than it is said to follow', async () => {
    const [row] = await rowsOf<Actor>(
      home.db,
      sql`select id, organisation_id as "organisationId", attachment, roles, name, may_sign as "maySign"
          from account where roles @> array['staff'] order by id limit 1`,
    );
    if (row === undefined) throw new Error('the story has no staff');
    const staff = row;
    await home.db.transaction(async (tx) => {
      const ctx = as(tx, staff);
      const of = (query: string) => new URLSearchParams(query);
      await readStatistics(ctx);
      await readLateOfIncubators(ctx, UNTIL);
      await readUrgency(ctx);
      await readReuseGraph(ctx, { resource: null, page: 1 });
      await readPortfolio(ctx, { year: null, incubator: null, funder: null });
      await readOwnPortfolio(ctx);
      await readFrictions(ctx, readFilters(of('')));
      await readFrictionFeed(ctx, readFilters(of('')));
      await readLate(ctx, readLateFilters(of('')));
      for (const query of ['', 'theme=sante'])
        await readPortfolioPicture(ctx, readPortfolioFilters(of(query)));
      for (const query of ['incubateur=tous', 'incubateur=tous&territoire=bretagne'])
        await readStartups(ctx, readStartupFilters(of(query)));
      const answers = new Map(kept.map((each) => [`${each.name} ${each.follows.join()}`, each]));
      expect(answers.size).toBeGreaterThan(30);
      for (const { name, compute, follows } of answers.values()) {
        await mayRead(tx, follows);
        await tx.execute(sql`set local role keeper`);
        await expect(compute(), name).resolves.toBeDefined();
        await tx.execute(sql`reset role`);
      }
    });
  });
});

/** Triggers that tell, in their order, which columns were given another value and which acts were journalled. */
async function watchChanges(db: Db): Promise<void> {
  await db.execute(
    sql.raw(`
    create table seen (place bigint generated always as identity, act text, subject_kind text, changed text);
    create function tell_act() returns trigger language plpgsql as $$ begin
      insert into seen (act, subject_kind) values (new.act, new.subject_kind);
      return null;
    end $$;
    create trigger tell_act after insert on journal_entry for each row execute function tell_act();
    create function tell_change() returns trigger language plpgsql as $$ begin
      insert into seen (changed)
      select tg_table_name || '.' || key
      from jsonb_object_keys(coalesce(to_jsonb(new), to_jsonb(old))) as keys (key)
      where key <> 'id' and coalesce(to_jsonb(old) -> key, 'null') is distinct from coalesce(to_jsonb(new) -> key, 'null');
      return null;
    end $$;
    ${tables()
      .map(
        (table) =>
          `create trigger tell_change after insert or update or delete on ${table} for each row execute function tell_change();`,
      )
      .join('\n')}
    create role keeper;
  `),
  );
}

function tables(): string[] {
  return [...new Set(Object.values(COLUMNS).flatMap((columns) => Object.keys(columns)))];
}

/** The kinds of facts that a column, named `table.column`, is of. */
function factsOf(changed: string): Fact[] {
  const [table = '', column = ''] = changed.split('.');
  return FACTS.filter((fact) => {
    const columns = COLUMNS[fact][table];
    return columns === null || columns?.includes(column) === true;
  });
}

/** Lets the reader of kept answers read these facts, the register, the journal, keys, and nothing else. */
async function mayRead(db: Db, facts: readonly Fact[]): Promise<void> {
  const rights = facts.flatMap((fact) =>
    Object.entries(COLUMNS[fact]).map(([table, columns]) =>
      columns === null
        ? `grant select on ${table} to keeper`
        : `grant select (${columns.join()}) on ${table} to keeper`,
    ),
  );
  await db.execute(
    sql.raw(
      [
        'revoke all on all tables in schema public from keeper',
        ...tables().map((table) => `revoke select on ${table} from keeper`),
        'grant select on organisation, journal_head, journal_entry to keeper',
        'grant select (id) on account, friction, startup to keeper',
        ...rights,
      ].join(';'),
    ),
  );
}

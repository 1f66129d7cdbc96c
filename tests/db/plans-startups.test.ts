import { sql, type SQL } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { rowsOf, type Db, type Reader } from 'db/client';
import { countLate, lateLines } from 'db/repositories/late';
import { eventsOfPerson } from 'db/repositories/calendar';
import { countByPhase, listStartups } from 'db/repositories/startups-list';
import { portfolioCondition, portfolioPage } from 'db/repositories/startups-portfolio';
import { plantStartupScale } from 'db/seed/scale/startups-plant';
import type { LateKind } from '~/domain/notifications/late';
import { addDays, dayInParis } from '~/domain/shared/day';
import { readStartupFilters } from '~/domain/startups/filters';
import { readPortfolioFilters } from '~/domain/startups/portfolio';
import { describeOnPostgres } from '../support/database';
import { NOW } from '../support/planted-startup';

/** Enough that reading all of them is never the cheapest way. */
const PLANTED = 4_000;
const TODAY = dayInParis(NOW);
/** What grows with the number of startups and is never read whole for one page. */
const LARGE = ['milestone', 'milestone_move', 'mission', 'startup', 'startup_phase'];

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly Node[];
}

describeOnPostgres('the plans of pages over many startups', (home) => {
  const used = new Set<string>();
  beforeAll(async () => {
    await plantStartupScale(home.db, PLANTED, NOW, () => undefined);
  }, 600_000);

  function explaining(db: Db, nodes: Node[]): Reader {
    const execute = async (query: SQL): Promise<unknown> => {
      const [row] = await rowsOf<{ 'QUERY PLAN': readonly { readonly Plan: Node }[] }>(
        db,
        sql`explain (format json) ${query}`,
      );
      nodes.push(...nodesOf(row?.['QUERY PLAN'][0]?.Plan));
      return db.execute(query);
    };
    return { execute } as unknown as Reader;
  }

  /** The large tables that the work walks over whole. */
  async function walksOf(work: (reader: Reader) => Promise<unknown>): Promise<string[]> {
    const nodes: Node[] = [];
    await work(explaining(home.db, nodes));
    expect(nodes.length).toBeGreaterThan(0);
    for (const node of nodes) if (node['Index Name'] !== undefined) used.add(node['Index Name']);
    return nodes
      .filter((node) => node['Node Type'].endsWith('Seq Scan'))
      .map((node) => node['Relation Name'] ?? '')
      .filter((relation) => LARGE.includes(relation));
  }

  it('would tell a walk over every milestone', async () => {
    const all = sql`select count(*) from milestone where title like '%a%'`;
    expect(await walksOf((reader) => reader.execute(all))).toEqual(['milestone']);
  });

  it.each(['', 'page=9', 'phase=acceleration', 'q=cantine'])(
    'the list of startups « %s » walks over nothing whole',
    async (query) => {
      const filters = readStartupFilters(new URLSearchParams(query));
      const page = { today: TODAY, size: 25 };
      expect(await walksOf((reader) => listStartups(reader, filters, page))).toEqual([]);
      // All of them are counted only after an act, and by their index alone.
      if (filters.q !== '')
        expect(await walksOf((reader) => countByPhase(reader, filters))).toEqual([]);
    },
  );

  it('the head of each list of the board that grows with milestones and committees walks over nothing whole', async () => {
    const scope = { today: TODAY, now: NOW, incubatorId: null, personId: null };
    const page = { size: 6, after: null };
    for (const kind of ['milestone-late', 'review-to-record'] satisfies LateKind[]) {
      expect(await walksOf((reader) => lateLines(reader, kind, scope, page)), kind).toEqual([]);
    }
    const after = { dueOn: addDays(TODAY, -40), id: 9 };
    expect(
      await walksOf((reader) => lateLines(reader, 'milestone-late', scope, { size: 50, after })),
    ).toEqual([]);
    expect((await countLate(home.db, 'milestone-late', scope)).total).toBeGreaterThan(50);
  });

  it('pages of the picture walk over nothing whole', async () => {
    const condition = await portfolioCondition(
      home.db,
      readPortfolioFilters(new URLSearchParams()),
      null,
      TODAY,
    );
    for (const cursor of [null, { way: 'after', id: 700 }, { way: 'before', id: 700 }] as const)
      expect(await walksOf((reader) => portfolioPage(reader, condition, cursor, 31))).toEqual([]);
  });

  it('a person’s calendar walks over nothing whole', async () => {
    const [member] = await rowsOf<{ id: number }>(
      home.db,
      sql`select id from account where email = 'membre.900@echelle.example'`,
    );
    const who = { accountId: member?.id ?? 0, ownerId: null, incubatorId: null, today: TODAY };
    const walks = await walksOf((reader) => eventsOfPerson(reader, who, addDays(TODAY, -365)));
    // The names of the startups may be joined at once: they are few beside what happens in them.
    expect(walks.filter((relation) => relation !== 'startup')).toEqual([]);
  });

  it('every index that is there for these pages is used by one', () => {
    expect([...used]).toEqual(
      expect.arrayContaining([
        'milestone_planned',
        'review_planned_day',
        'startup_listed',
        'startup_opened',
        'startup_words',
      ]),
    );
  });
});

function nodesOf(node: Node | undefined): Node[] {
  return node === undefined ? [] : [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

import { sql, type SQL } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { rowsOf, type Db, type Reader } from 'db/client';
import { waitingFigures } from 'db/repositories/figures';
import { listFrictions } from 'db/repositories/frictions-lists';
import { draftsOf } from 'db/repositories/frictions-propose';
import { countTriage, listTriage, nextInView } from 'db/repositories/frictions-triage';
import { publicStamp } from 'db/repositories/public-stamp';
import { plantScale } from 'db/seed/scale/plant';
import { readFilters } from '~/domain/frictions/filters';
import { TRIAGE_VIEWS } from '~/domain/frictions/triage';
import { readTriageQuery } from '~/domain/frictions/triage-filters';
import { dayInParis } from '~/domain/shared/day';
import { describeOnPostgres } from '../support/database';
import { NOW } from '../support/planted-startup';

/** Enough that reading all of them is never the cheapest way. */
const PLANTED = 8_000;

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Total Cost': number;
  readonly Plans?: readonly Node[];
}

const ONLOOKER = { staffId: 1, today: dayInParis(NOW) };

const LISTS = [
  '',
  'tri=anciennes',
  'tri=partagees',
  'page=3',
  'etat=declined',
  'etat=submitted&tri=anciennes',
  'theme=sante',
  'territoire=departement-90',
  'territoire=commune-62041',
  'q=cantine',
  'q=formulaire+de+passeport&tri=recentes',
  'q=cantinne+scolère',
  'q=12',
];

describeOnPostgres('the plans of what many people ask', (home) => {
  const used = new Set<string>();
  beforeAll(async () => {
    await plantScale(home.db, PLANTED, NOW, () => undefined);
  }, 600_000);

  /** The same reader, which also asks how each query is planned. */
  function explaining(db: Db, nodes: Node[]): Reader {
    const execute = async (query: SQL): Promise<unknown> => {
      const [row] = await rowsOf<{ 'QUERY PLAN': readonly { readonly Plan: Node }[] }>(
        db,
        sql`explain (format json) ${query}`,
      );
      const plan = row?.['QUERY PLAN'][0]?.Plan;
      nodes.push(...nodesOf(plan).filter((node) => !stopsEarly(node, plan)));
      return db.execute(query);
    };
    return { execute } as unknown as Reader;
  }

  async function plansOf(work: (reader: Reader) => Promise<unknown>): Promise<string[]> {
    const nodes: Node[] = [];
    await work(explaining(home.db, nodes));
    expect(nodes.length).toBeGreaterThan(0);
    for (const node of nodes) if (node['Index Name'] !== undefined) used.add(node['Index Name']);
    return nodes
      .filter((node) => node['Node Type'].endsWith('Seq Scan'))
      .map((node) => node['Relation Name'] ?? '')
      .filter((relation) => ['friction', 'support', 'journal_entry'].includes(relation));
  }

  it('would tell a walk over every friction', async () => {
    expect(
      await plansOf((reader) =>
        reader.execute(sql`select count(*) from friction where title like '%a%'`),
      ),
    ).toEqual(['friction']);
  });

  it.each(LISTS)('the list « %s » walks over nothing whole', async (query) => {
    const filters = readFilters(new URLSearchParams(query));
    for (const signedIn of [true, false]) {
      const [first] = (await listFrictions(home.db, filters, signedIn)).rows;
      expect(await plansOf((reader) => listFrictions(reader, filters, signedIn))).toEqual([]);
      for (const way of ['after', 'before'] as const) {
        const cursor = { way, id: first?.id ?? 1 };
        expect(
          await plansOf((reader) => listFrictions(reader, { ...filters, cursor }, signedIn)),
          way,
        ).toEqual([]);
      }
    }
  });

  it.each(TRIAGE_VIEWS)('the view « %s » of the queue walks over nothing whole', async (vue) => {
    const query = readTriageQuery(new URLSearchParams({ vue }));
    for (const cursor of [
      null,
      { way: 'after', id: 7_900 },
      { way: 'before', id: 7_900 },
    ] as const) {
      expect(await plansOf((reader) => listTriage(reader, query, cursor, ONLOOKER))).toEqual([]);
    }
    expect(await plansOf((reader) => nextInView(reader, query, 7_900, ONLOOKER))).toEqual([]);
    expect(await plansOf((reader) => countTriage(reader, query, ONLOOKER))).toEqual([]);
  });

  it('drafts, waiting times and the stamp of visitors’ pages walk over nothing whole', async () => {
    expect(await plansOf((reader) => draftsOf(reader, 1, 1))).toEqual([]);
    expect(await plansOf((reader) => waitingFigures(reader, NOW))).toEqual([]);
    expect(await plansOf(publicStamp)).toEqual([]);
  });

  it('every index that is there for a list is used by one', () => {
    expect([...used].filter((name) => name.startsWith('friction_')).sort()).toEqual(
      expect.arrayContaining([
        'friction_answered',
        'friction_open',
        'friction_recent',
        'friction_recent_public',
        'friction_shared',
        'friction_state_recent',
        'friction_territory_recent',
        'friction_theme_recent',
        'friction_title_trigrams',
        'friction_waiting',
        'friction_words',
      ]),
    );
  });
});

/** A walk that is expected to end at its first steps: whether any friction has a common word. */
function stopsEarly(node: Node, plan: Node | undefined): boolean {
  return plan !== undefined && plan['Total Cost'] < node['Total Cost'] / 50;
}

function nodesOf(node: Node | undefined): Node[] {
  return node === undefined ? [] : [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import type { Actor } from '~/domain/accounts/account';
import { markOf } from '~/domain/handover/readiness';
import { acceptHandover } from '~/services/handover/acceptHandover.server';
import { acceptItem } from '~/services/handover/acceptItem.server';
import { prepareHandover } from '~/services/handover/prepareHandover.server';
import { provideItem } from '~/services/handover/provideItem.server';
import { refuseHandover } from '~/services/handover/refuseHandover.server';
import { reopenItem } from '~/services/handover/reopenItem.server';
import { resumeHandover } from '~/services/handover/resumeHandover.server';
import { nameResponsible } from '~/services/handover/nameResponsible.server';
import { renewAgreement } from '~/services/handover/renewAgreement.server';
import { describeOnBothEngines } from '../../support/database';
import { as, NOW, plantStartup, type PlantedStartup } from '../../support/planted-startup';
import { signAs } from '../../support/signing';

type State = 'prepared' | 'accepted' | 'refused';
type Outcome = { ok: true } | { ok: false; refusal: string };

describeOnBothEngines('every act on a handover', (home) => {
  /** A handover in that state, each item provided now; accepted too, but in `prepared`. */
  const reach = async (state: State): Promise<{ mine: PlantedStartup; version: number }> => {
    const mine = await plantStartup(home.db, { phase: 'consolidation' });
    await prepareHandover(as(home.db, mine.developer), mine.slug);
    const at = sql`${NOW.toISOString()}::timestamptz`;
    const ofMine = sql`select id from handover where startup_id = ${mine.startupId}`;
    await home.db.execute(
      sql`update handover_item set evidence = 'Voir le dépôt.', provided_at = ${at}, responsible_id = ${mine.developer.id},
          accepted_at = ${state === 'prepared' ? null : NOW.toISOString()}::timestamptz where handover_id in (${ofMine})`,
    );
    await home.db.execute(
      sql`update handover set state = ${state}, refusal_reason = 'Non' where startup_id = ${mine.startupId}`,
    );
    await renewAgreement(as(home.db, null), mine.slug);
    const [row] = await rowsOf<{ version: number }>(
      home.db,
      sql`select version from handover where startup_id = ${mine.startupId}`,
    );
    return { mine, version: row?.version ?? 0 };
  };
  const stands = async (mine: PlantedStartup) =>
    rowsOf(
      home.db,
      sql`select h.version, h.state, (select count(*)::int from handover_signature where handover_id = h.id) as signatures,
          (select count(*)::int from journal_entry where startup_id = h.startup_id) as acts
          from handover h where startup_id = ${mine.startupId}`,
    );

  const item = 'hosting';
  const provided = markOf({ providedAt: NOW, acceptedAt: null });
  const reason = 'Il manque la sauvegarde.';
  const giving = ['intrapreneur', 'developer', 'staff'] as const;
  const receiving = ['signer', 'ownersAgent'] as const;
  type Name = (typeof giving)[number] | (typeof receiving)[number] | 'sponsor' | 'stranger';
  const everybody: readonly Name[] = [...giving, ...receiving, 'sponsor', 'stranger'];

  interface Act {
    readonly state: State;
    readonly by: readonly Name[];
    readonly run: (who: Actor | null, mine: PlantedStartup, seen: Seen) => Promise<Outcome>;
  }
  interface Seen {
    readonly version: number;
    readonly mark: string;
  }
  const acts: Readonly<Record<string, Act>> = {
    'providing an item': {
      state: 'prepared',
      by: giving,
      run: (who, mine, { mark }) => {
        const evidence = { evidence: 'Oui.', evidenceUrl: null, responsibleId: mine.developer.id };
        return provideItem(as(home.db, who), mine.slug, { item, mark, ...evidence });
      },
    },
    'accepting an item': {
      state: 'prepared',
      by: receiving,
      run: (who, mine, { mark }) => acceptItem(as(home.db, who), mine.slug, { item, mark }),
    },
    'naming who answers on the giving side': {
      state: 'prepared',
      by: giving,
      run: (who, mine) => {
        const naming = { item, party: 'giving', accountId: mine.developer.id } as const;
        return nameResponsible(as(home.db, who), mine.slug, naming);
      },
    },
    'naming who answers on the receiving side': {
      state: 'prepared',
      by: receiving,
      run: (who, mine) => {
        const naming = { item, party: 'receiving', accountId: mine.ownersAgent.id } as const;
        return nameResponsible(as(home.db, who), mine.slug, naming);
      },
    },
    'reopening an item': {
      state: 'prepared',
      by: receiving,
      run: (who, mine, { mark }) => reopenItem(as(home.db, who), mine.slug, { item, mark, reason }),
    },
    'accepting the whole': {
      state: 'prepared',
      by: receiving,
      run: async (who, mine, { version }) => {
        await home.db.execute(
          sql`update handover_item set accepted_at = provided_at where handover_id in (select id from handover where startup_id = ${mine.startupId})`,
        );
        return acceptHandover(as(home.db, who), mine.slug, { version });
      },
    },
    'refusing it': {
      state: 'accepted',
      by: receiving,
      run: (who, mine, { version }) =>
        refuseHandover(as(home.db, who), mine.slug, { version, reason }),
    },
    'taking it up again': {
      state: 'refused',
      by: giving,
      run: (who, mine, { version }) => resumeHandover(as(home.db, who), mine.slug, { version }),
    },
    'signing for the giving side': {
      state: 'accepted',
      by: ['intrapreneur', 'sponsor'],
      run: (who, mine) => signAs(as(home.db, who), mine.slug, 'giving'),
    },
    'signing for the receiving side': {
      state: 'accepted',
      // The intrapreneur comes from the owner and may sign for it.
      by: ['signer', 'intrapreneur'],
      run: (who, mine) => signAs(as(home.db, who), mine.slug, 'receiving'),
    },
  };

  it.each(Object.entries(acts))(
    '%s is of those who are entitled',
    async (_, { state, by, run }) => {
      const { mine, version } = await reach(state);
      const before = await stands(mine);
      const others = everybody.filter((name) => !by.includes(name) && name !== 'intrapreneur');
      for (const who of [...others.map((name) => mine[name]), null]) {
        expect(await run(who, mine, { version, mark: provided }), who?.name).toMatchObject({
          ok: false,
          refusal: 'forbidden',
        });
      }
      expect(await stands(mine)).toEqual(before);
      const [first = 'staff'] = by;
      expect(await run(mine[first], mine, { version, mark: provided })).toMatchObject({ ok: true });
    },
  );

  // A signature names the document itself, and who answers for an item is named anew as often as needed.
  const onWhatWasSeen = Object.entries(acts).filter(([name]) => !/signing|naming/.test(name));
  it.each(onWhatWasSeen)('%s is done on what was seen', async (_, { state, by, run }) => {
    const { mine, version } = await reach(state);
    const before = await stands(mine);
    const [first = 'staff'] = by;
    const stale = { version: version - 1, mark: markOf({ providedAt: null, acceptedAt: null }) };
    expect(await run(mine[first], mine, stale)).toMatchObject({ ok: false, refusal: 'conflict' });
    expect(await stands(mine)).toEqual(before);
  });
});

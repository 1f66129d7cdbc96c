import { sql, type SQL } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import type { HandoverState, Party } from '~/domain/handover/handover';
import type { OrganisationKind } from '~/domain/organisations/organisation';
import { describeOnBothEngines } from '../support/database';
import { NOW, plantStartup, type PlantedStartup } from '../support/planted-startup';
import { answerTo } from '../support/refusal';

const AT = sql`${NOW.toISOString()}::timestamptz`;
const DELIBERATION = {
  number: sql`deliberation_number = '2026-17'`,
  day: sql`deliberation_on = '2026-03-02'`,
  file: sql`deliberation_file_id = '00000000-0000-4000-8000-000000000001'`,
};

const HASH = sql`encode(sha256('\\x01'::bytea), 'hex')`;
const OTHER_HASH = sql`encode(sha256('\\x02'::bytea), 'hex')`;

describeOnBothEngines('a handover, by the database alone,', (home) => {
  let mine: PlantedStartup;
  let handoverId: number;

  const prepare = async (ownerKind: OrganisationKind, state: HandoverState = 'accepted') => {
    mine = await plantStartup(home.db, { phase: 'consolidation', ownerKind });
    const [row] = await rowsOf<{ id: number }>(
      home.db,
      sql`insert into handover (startup_id, state, receiver_id, created_at)
          values (${mine.startupId}, ${state}, ${mine.ownerId}, ${AT}) returning id`,
    );
    handoverId = row?.id ?? 0;
    if (state === 'accepted') expect(await draw(1, HASH)).toBe('done');
  };
  const draw = (edition: number, sha256: SQL) =>
    run(
      sql`insert into handover_agreement (handover_id, edition, drawn_at, facts, content_sha256, sha256, pdf)
          values (${handoverId}, ${edition}, ${AT}, '{}', 'x', ${sha256}, decode(${`0${edition}`}, 'hex'))`,
    );
  const run = (statement: SQL) => answerTo(home.db.execute(statement));
  const become = (state: HandoverState) =>
    run(sql`update handover set state = ${state} where id = ${handoverId}`);
  const sign = (party: Party | 'third', accountId: number, sha256: SQL = HASH) =>
    run(
      sql`insert into handover_signature (handover_id, party, account_id, signed_at, sha256)
          values (${handoverId}, ${party}, ${accountId}, ${AT}, ${sha256})`,
    );
  const signBoth = async (): Promise<void> => {
    expect(await sign('giving', mine.sponsor.id)).toBe('done');
    expect(await sign('receiving', mine.signer.id)).toBe('done');
  };

  beforeEach(async () => {
    await prepare('operateur');
  });

  it('is signed by two parties and two people, or not at all', async () => {
    const both = 'RL001 handover is signed by both parties';
    expect(await become('signed')).toBe(both);
    expect(await sign('giving', mine.intrapreneur.id)).toBe('done');
    expect(await become('signed')).toBe(both);
    expect(await sign('giving', mine.sponsor.id), 'a party twice').toBe(
      'handover_signature_handover_id_party_pk',
    );
    expect(await sign('receiving', mine.intrapreneur.id), 'one person for both').toBe(
      'handover_signature_two_people',
    );
    expect(await sign('third', mine.staff.id)).toBe('handover_signature_party_known');
    expect(await sign('receiving', mine.signer.id)).toBe('done');
    expect(await become('signed')).toBe('done');
  });

  it.each(['prepared', 'refused', 'cancelled'] as const)(
    'is not signed while %s',
    async (state) => {
      await home.db.execute(
        sql`update handover set refusal_reason = 'Non' where id = ${handoverId}`,
      );
      expect(await become(state)).toBe('done');
      expect(await sign('giving', mine.sponsor.id)).toBe(
        'RL001 handover is signed once it is accepted',
      );
    },
  );

  it('lets a signature be taken back until both are there, and never changed', async () => {
    await signBoth();
    const change = sql`update handover_signature set account_id = ${mine.staff.id} where handover_id = ${handoverId}`;
    expect(await run(change)).toBe('RL001 handover signature never changes');
    const back = sql`delete from handover_signature where handover_id = ${handoverId}`;
    expect(await run(back)).toBe('done');
    await signBoth();
    expect(await become('signed')).toBe('done');
    expect(await run(back)).toBe('RL001 handover once signed keeps its signatures');
    expect(await run(change)).toBe('RL001 handover signature never changes');
    expect(await run(sql`truncate handover_signature`)).toBe(
      'RL001 handover_signature is append-only',
    );
  });

  it.each(['signed', 'cancelled'] as const)('once %s stays so', async (end) => {
    await signBoth();
    expect(await become(end)).toBe('done');
    for (const state of ['prepared', 'accepted', 'refused'] as const) {
      expect(await become(state), state).toBe(`RL001 handover once ${end} stays ${end}`);
    }
  });

  it('is signed by its agreement as it stands, which never changes', async () => {
    const asItStands = 'RL001 handover signature names the agreement as it stands';
    expect(await sign('giving', mine.sponsor.id, sql`null`)).toBe(asItStands);
    expect(await sign('giving', mine.sponsor.id, OTHER_HASH)).toBe(asItStands);
    expect(await draw(2, HASH), 'not the hash of its bytes').toBe('handover_agreement_is_its_hash');
    expect(await draw(3, OTHER_HASH)).toBe('RL001 handover agreement editions follow each other');
    expect(await sign('giving', mine.sponsor.id)).toBe('done');
    expect(await draw(2, OTHER_HASH)).toBe(
      'RL001 handover agreement that is signed is not replaced',
    );
    await home.db.execute(sql`delete from handover_signature where handover_id = ${handoverId}`);
    expect(await draw(2, OTHER_HASH)).toBe('done');
    expect(await sign('giving', mine.sponsor.id), 'the edition before').toBe(asItStands);
    expect(await sign('giving', mine.sponsor.id, OTHER_HASH)).toBe('done');
    const never = 'RL001 handover agreement never changes';
    const of = sql`where handover_id = ${handoverId}`;
    expect(await run(sql`update handover_agreement set drawn_at = now() ${of}`)).toBe(never);
    expect(await run(sql`delete from handover_agreement ${of}`)).toBe(never);
    expect(await run(sql`truncate handover_agreement cascade`)).toMatch(/append-only/);
    await prepare('operateur', 'prepared');
    expect(await draw(1, HASH)).toBe('RL001 handover agreement is drawn once it is accepted');
  });

  it.each(['commune', 'epci', 'departement', 'region'] as const)(
    'to a collectivité (%s) is signed with its whole deliberation',
    async (kind) => {
      await prepare(kind);
      await home.db.execute(
        sql`insert into stored_file (id, startup_id, name, content_type, size, sha256, uploaded_by_id, uploaded_at)
            values ('00000000-0000-4000-8000-000000000001', ${mine.startupId}, 'd.pdf', 'application/pdf', 1, 'x', ${mine.signer.id}, ${AT})
            on conflict do nothing`,
      );
      const record = (parts: readonly SQL[]) =>
        home.db
          .execute(
            sql`update handover set deliberation_number = null, deliberation_on = null, deliberation_file_id = null where id = ${handoverId};`,
          )
          .then(() =>
            home.db.execute(
              sql`update handover set ${sql.join([...parts], sql`, `)} where id = ${handoverId}`,
            ),
          );
      const without = 'RL001 handover to a collectivité is signed with its deliberation';
      expect(await sign('receiving', mine.signer.id)).toBe(without);
      for (const missing of ['number', 'day', 'file'] as const) {
        const { [missing]: _, ...kept } = DELIBERATION;
        await record(Object.values(kept));
        expect(await sign('receiving', mine.signer.id), missing).toBe(without);
      }
      expect(await sign('giving', mine.sponsor.id), 'the giving side needs none').toBe('done');
      await record(Object.values(DELIBERATION));
      expect(await sign('receiving', mine.signer.id)).toBe('done');
    },
  );

  it('runs one at a time', async () => {
    const second = sql`insert into handover (startup_id, receiver_id, created_at)
      values (${mine.startupId}, ${mine.ownerId}, ${AT})`;
    await home.db.execute(sql`update handover set refusal_reason = 'Non' where id = ${handoverId}`);
    for (const running of ['accepted', 'prepared', 'refused'] as const) {
      expect(await become(running)).toBe('done');
      expect(await run(second), running).toBe('handover_one_running');
    }
    expect(await become('cancelled')).toBe('done');
    expect(await run(second)).toBe('done');
  });

  it('is refused with a reason', async () => {
    expect(await become('refused')).toBe('handover_refused_has_reason');
    const blank = sql`update handover set state = 'refused', refusal_reason = '' where id = ${handoverId}`;
    expect(await run(blank)).toBe('handover_refused_has_reason');
  });

  it('has each item once, provided with evidence, then accepted', async () => {
    await prepare('operateur', 'prepared');
    const item = sql`insert into handover_item (handover_id, position, key) values (${handoverId}, 1, 'hosting')`;
    expect(await run(item)).toBe('done');
    expect(await run(item)).toBe('handover_item_key');
    const set = (values: SQL) =>
      run(sql`update handover_item set ${values} where handover_id = ${handoverId}`);
    expect(await set(sql`accepted_at = ${AT}`)).toBe('handover_item_accepted_was_provided');
    expect(await set(sql`provided_at = ${AT}`)).toBe('handover_item_provided_has_evidence');
    expect(await set(sql`provided_at = ${AT}, evidence = ''`)).toBe(
      'handover_item_provided_has_evidence',
    );
    expect(await set(sql`provided_at = ${AT}, evidence = 'Contrat'`)).toBe('done');
    expect(await set(sql`accepted_at = ${AT}`)).toBe('done');
    expect(await become('accepted')).toBe('done');
    expect(await set(sql`evidence = 'Autre'`)).toBe(
      'RL001 handover item changes while its handover is prepared',
    );
  });
});

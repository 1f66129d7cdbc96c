import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { localStorageIn } from '~/adapters/object-storage.server';
import type { Actor } from '~/domain/accounts/account';
import { markOf } from '~/domain/handover/readiness';
import type { FirstItemKey } from '~/domain/handover/template';
import { day } from '~/domain/shared/day';
import { acceptHandover } from '~/services/handover/acceptHandover.server';
import { acceptItem } from '~/services/handover/acceptItem.server';
import { prepareHandover } from '~/services/handover/prepareHandover.server';
import { provideItem } from '~/services/handover/provideItem.server';
import { readHandover, type HandoverView } from '~/services/handover/readHandover.server';
import { recordDeliberation } from '~/services/handover/recordDeliberation.server';
import { refuseHandover } from '~/services/handover/refuseHandover.server';
import { reopenItem } from '~/services/handover/reopenItem.server';
import { resumeHandover } from '~/services/handover/resumeHandover.server';
import {
  describeOnBothEngines,
  describeOnPostgres,
  type TestDatabase,
} from '../../support/database';
import { as, NOW, plantStartup, type PlantedStartup } from '../../support/planted-startup';
import { signAs } from '../../support/signing';
import { makeScratch } from '../../support/scratch';

const LATER = new Date(NOW.getTime() + 3_600_000);
const NEW = markOf({ providedAt: null, acceptedAt: null });
const GIVEN = markOf({ providedAt: NOW, acceptedAt: null });

async function look(
  home: TestDatabase,
  mine: PlantedStartup,
  who: Actor | null = mine.staff,
): Promise<HandoverView> {
  const seen = await readHandover(as(home.db, who), mine.slug);
  if (!seen?.handover) throw new Error('there is no handover');
  return seen.handover;
}

async function prepared(
  home: TestDatabase,
  ownerKind: 'operateur' | 'commune' = 'operateur',
): Promise<PlantedStartup> {
  const mine = await plantStartup(home.db, { phase: 'consolidation', ownerKind });
  expect(await prepareHandover(as(home.db, mine.developer), mine.slug)).toMatchObject({ ok: true });
  return mine;
}

function give(home: TestDatabase, mine: PlantedStartup, item: FirstItemKey, mark = NEW) {
  const responsibleId = mine.developer.id;
  const evidence = { item, mark, evidence: 'Voir le dépôt.', evidenceUrl: null, responsibleId };
  return provideItem(as(home.db, mine.developer), mine.slug, evidence);
}

async function accepted(
  home: TestDatabase,
  ownerKind: 'operateur' | 'commune' = 'operateur',
): Promise<PlantedStartup> {
  const mine = await prepared(home, ownerKind);
  // Item by item this is the checklist's own test; here it only has to be full.
  await home.db.execute(sql`update handover_item set evidence = 'Voir le dépôt.',
    provided_at = now(), provided_by_id = ${mine.developer.id}, responsible_id = ${mine.developer.id},
    accepted_at = now(), accepted_by_id = ${mine.ownersAgent.id}
    where handover_id in (select id from handover where startup_id = ${mine.startupId})`);
  const { version } = await look(home, mine);
  expect(await acceptHandover(as(home.db, mine.ownersAgent), mine.slug, { version })).toMatchObject(
    { ok: true },
  );
  return mine;
}

describeOnBothEngines('a handover', (home) => {
  it('goes from the checklist to two signatures, and opens « transférée »', async () => {
    const mine = await accepted(home);
    expect(await look(home, mine)).toMatchObject({ readiness: 100, agreement: { edition: 1 } });
    expect(await signAs(as(home.db, mine.intrapreneur), mine.slug, 'giving')).toEqual({
      ok: true,
      value: { handedOver: false },
    });
    expect(await signAs(as(home.db, mine.intrapreneur), mine.slug, 'receiving')).toMatchObject({
      refusal: 'same-person',
    });
    expect(await signAs(as(home.db, mine.sponsor), mine.slug, 'giving')).toMatchObject({
      refusal: 'party-signed',
    });
    expect(await signAs(as(home.db, mine.ownersAgent), mine.slug, 'receiving')).toMatchObject({
      refusal: 'forbidden',
    });
    expect(await signAs(as(home.db, mine.signer, LATER), mine.slug, 'receiving')).toEqual({
      ok: true,
      value: { handedOver: true },
    });

    const seen = await readHandover(as(home.db, null), mine.slug);
    expect(seen).toMatchObject({
      phase: 'transfere',
      handover: { state: 'signed', items: null, blockers: [] },
    });
    expect(seen?.handover?.signatures.map(({ name }) => name)).toEqual([
      'Intrapreneur',
      'Signataire',
    ]);
    const [friction] = await rowsOf<{ state: string }>(
      home.db,
      sql`select state from friction where id = ${mine.frictionId}`,
    );
    expect(friction).toEqual({ state: 'resolved' });
  });

  it('is prepared in consolidation, once, by the team or staff', async () => {
    const early = await plantStartup(home.db);
    expect(await prepareHandover(as(home.db, early.staff), early.slug)).toMatchObject({
      refusal: 'not-in-consolidation',
    });
    const mine = await prepared(home);
    expect(await prepareHandover(as(home.db, mine.staff), mine.slug)).toMatchObject({
      refusal: 'already-running',
    });
    for (const who of [mine.signer, mine.sponsor, mine.stranger, null]) {
      expect(await prepareHandover(as(home.db, who), mine.slug)).toMatchObject({
        refusal: 'forbidden',
      });
    }
  });

  it('has evidence given by one side and accepted by the other', async () => {
    const mine = await prepared(home);
    const item = 'hosting';
    const agent = as(home.db, mine.ownersAgent, LATER);
    expect(await acceptItem(agent, mine.slug, { item, mark: NEW })).toMatchObject({
      refusal: 'item-not-provided',
    });
    const theirs = {
      item,
      mark: NEW,
      evidence: 'Oui.',
      evidenceUrl: null,
      responsibleId: mine.developer.id,
    } as const;
    expect(await provideItem(agent, mine.slug, theirs)).toMatchObject({ refusal: 'forbidden' });
    const stranger = { ...theirs, responsibleId: mine.stranger.id };
    expect(await provideItem(as(home.db, mine.staff), mine.slug, stranger)).toMatchObject({
      refusal: 'not-on-team',
    });
    expect(await give(home, mine, item)).toMatchObject({ ok: true });
    expect(await give(home, mine, item)).toMatchObject({
      refusal: 'conflict',
      facts: { evidence: 'Voir le dépôt.' },
    });
    expect(
      await acceptItem(as(home.db, mine.developer), mine.slug, { item, mark: GIVEN }),
    ).toMatchObject({ refusal: 'forbidden' });
    expect(
      await acceptItem(as(home.db, mine.staff), mine.slug, { item, mark: GIVEN }),
    ).toMatchObject({ refusal: 'forbidden' });
    expect(await acceptItem(agent, mine.slug, { item, mark: NEW })).toMatchObject({
      refusal: 'conflict',
    });
    expect(await acceptItem(agent, mine.slug, { item, mark: GIVEN })).toMatchObject({ ok: true });
    const mark = markOf({ providedAt: NOW, acceptedAt: LATER });
    expect(await give(home, mine, item, mark)).toMatchObject({ refusal: 'item-accepted' });
    expect(
      await reopenItem(agent, mine.slug, { item, mark, reason: 'Il manque la sauvegarde.' }),
    ).toMatchObject({ ok: true });
    expect((await look(home, mine)).items?.find((each) => each.key === item)).toMatchObject({
      providedOn: null,
      acceptedOn: null,
      evidence: 'Voir le dépôt.',
      missing: 'Il manque la sauvegarde.',
    });
    const [mail] = await rowsOf<{ body: string }>(
      home.db,
      sql`select body from outbox_message where account_id = ${mine.developer.id} order by id desc limit 1`,
    );
    expect(mail?.body).toContain('Il manque la sauvegarde.');
    expect(JSON.stringify(await look(home, mine, null))).not.toContain('sauvegarde');
    expect(await give(home, mine, item)).toMatchObject({ ok: true });
    expect(JSON.stringify(await look(home, mine))).not.toContain('Il manque la sauvegarde.');
    const { version } = await look(home, mine);
    expect(await acceptHandover(agent, mine.slug, { version })).toMatchObject({
      refusal: 'items-missing',
      facts: { missing: 15 },
    });
  });

  it('may be refused while one signature is missing, which falls with it', async () => {
    const mine = await accepted(home);
    const { version } = await look(home, mine);
    await signAs(as(home.db, mine.sponsor), mine.slug, 'giving');
    const agent = as(home.db, mine.ownersAgent);
    const reason = 'Le budget n’est pas voté.';
    expect(
      await refuseHandover(as(home.db, mine.staff), mine.slug, { version, reason }),
    ).toMatchObject({ refusal: 'forbidden' });
    expect(await refuseHandover(agent, mine.slug, { version: version - 1, reason })).toMatchObject({
      refusal: 'conflict',
    });
    expect(await refuseHandover(agent, mine.slug, { version, reason })).toMatchObject({ ok: true });
    const refused = await look(home, mine, null);
    expect(refused).toMatchObject({ state: 'refused', refusalReason: reason, signatures: [] });
    const again = { version: refused.version };
    expect(await resumeHandover(agent, mine.slug, again)).toMatchObject({ refusal: 'forbidden' });
    expect(await resumeHandover(as(home.db, mine.intrapreneur), mine.slug, again)).toMatchObject({
      ok: true,
    });
    expect(await look(home, mine)).toMatchObject({
      state: 'prepared',
      readiness: 100,
      refusalReason: null,
    });
  });

  it('is signed by a collectivité with its deliberation', async () => {
    const keeping = { storage: localStorageIn(makeScratch()), scanner: null };
    const mine = await accepted(home, 'commune');
    const signer = as(home.db, mine.signer);
    let { version } = await look(home, mine);
    expect(await signAs(signer, mine.slug, 'receiving')).toMatchObject({
      refusal: 'deliberation-missing',
    });
    const paper = { number: '2026-14', takenOn: day('2026-03-10') };
    const file = { name: 'deliberation.pdf', bytes: new TextEncoder().encode('%PDF-1.7\n%%EOF\n') };
    const record = (
      who: Actor,
      of: Partial<{
        version: number;
        takenOn: ReturnType<typeof day>;
        file: typeof file | null;
      }> = {},
    ) =>
      recordDeliberation(as(home.db, who), keeping, mine.slug, { ...paper, version, file, ...of });
    expect(await record(mine.signer, { file: null })).toMatchObject({
      refusal: 'file-missing',
      field: 'file',
    });
    expect(await record(mine.signer, { takenOn: day('2026-03-13') })).toMatchObject({
      refusal: 'deliberation-in-future',
    });
    expect(await record(mine.staff)).toMatchObject({ refusal: 'forbidden' });
    expect(await record(mine.ownersAgent)).toMatchObject({ ok: true });
    expect(await record(mine.ownersAgent)).toMatchObject({ refusal: 'conflict' });
    ({ version } = await look(home, mine));
    expect((await look(home, mine)).deliberation).toMatchObject({
      number: '2026-14',
      file: { name: 'deliberation.pdf' },
    });
    expect((await look(home, mine, null)).deliberation).toMatchObject({
      number: '2026-14',
      file: null,
    });
    expect(await signAs(signer, mine.slug, 'receiving')).toMatchObject({
      ok: true,
    });
    expect(await record(mine.ownersAgent)).toMatchObject({ refusal: 'deliberation-closed' });
  });

  it('shows its state to everyone and its evidence to the parties', async () => {
    const mine = await prepared(home);
    await give(home, mine, 'lessons');
    for (const who of [mine.developer, mine.sponsor, mine.ownersAgent, mine.staff]) {
      expect((await look(home, mine, who)).items).toHaveLength(15);
    }
    const party = await readHandover(as(home.db, mine.developer), mine.slug);
    expect(party?.signers).toEqual(['Intrapreneur', 'Signataire']);
    for (const who of [mine.stranger, null]) {
      const seen = await readHandover(as(home.db, who), mine.slug);
      expect(seen?.signers).toBeNull();
      expect(seen?.handover).toMatchObject({ items: null, state: 'prepared' });
      expect(JSON.stringify(seen)).not.toContain('dépôt');
    }
    expect(await readHandover(as(home.db, null), 'nowhere')).toBeNull();
  });
});

describeOnPostgres('both parties who sign at once', (home) => {
  it('hand over exactly once', async () => {
    const mine = await accepted(home);
    const sign = (who: Actor, party: 'giving' | 'receiving') =>
      signAs(as(home.db, who, LATER), mine.slug, party);
    const answers = await Promise.all([
      sign(mine.intrapreneur, 'giving'),
      sign(mine.intrapreneur, 'receiving'),
      sign(mine.sponsor, 'giving'),
      sign(mine.signer, 'receiving'),
      sign(mine.intrapreneur, 'giving'),
      sign(mine.signer, 'receiving'),
    ]);
    const signed = answers.filter((answer) => answer.ok);
    expect(signed).toHaveLength(2);
    expect(signed.filter((answer) => answer.value.handedOver)).toHaveLength(1);
    const [after] = await rowsOf<{ state: string; people: number; moves: number }>(
      home.db,
      sql`select state,
          (select count(distinct account_id)::int from handover_signature where handover_id = handover.id) as people,
          (select count(*)::int from startup_phase where startup_id = handover.startup_id and phase = 'transfere') as moves
        from handover where startup_id = ${mine.startupId}`,
    );
    expect(after).toEqual({ state: 'signed', people: 2, moves: 1 });
  });
});

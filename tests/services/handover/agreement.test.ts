import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { MOST_WRONG } from '~/domain/handover/signing-code';
import { day } from '~/domain/shared/day';
import { placeOrder } from '~/services/budget/placeOrder.server';
import { openAgreement } from '~/services/handover/openAgreement.server';
import { readAgreement } from '~/services/handover/readAgreement.server';
import { readHandover } from '~/services/handover/readHandover.server';
import { readSigning } from '~/services/handover/readSigning.server';
import { refuseHandover } from '~/services/handover/refuseHandover.server';
import { renewAgreements } from '~/services/handover/renewAgreements.server';
import { signHandover } from '~/services/handover/signHandover.server';
import { verifyAgreement } from '~/services/handover/verifyAgreement.server';
import { formatDay } from '~/wording/format';
import { whatCounts } from '~/wording/handover-agreement';
import {
  describeOnBothEngines,
  describeOnPostgres,
  type TestDatabase,
} from '../../support/database';
import { objectionsTo, readPdf } from '../../support/pdf-text';
import { as, NOW, type PlantedStartup } from '../../support/planted-startup';
import { agreementHash, askCode, signAs } from '../../support/signing';
import { acceptedHandover, signedHandover } from './accepted-handover';

const minutesLater = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);

function order(home: TestDatabase, mine: PlantedStartup) {
  return placeOrder(as(home.db, mine.staff), mine.slug, {
    envelopeId: mine.envelopeId,
    amount: 100_000,
    happenedOn: day('2026-03-12'),
    label: 'Reprise',
    supplier: 'Rive gauche',
    activity: 'developpement',
    resource: 'prestations-externes',
  });
}

async function pdfOf(home: TestDatabase, mine: PlantedStartup & { handoverId: number }) {
  const opened = await openAgreement(as(home.db, mine.staff), mine.handoverId);
  if (opened === null) throw new Error('there is no agreement');
  return opened.bytes;
}

async function state(home: TestDatabase, { handoverId }: { handoverId: number }) {
  const [row] = await rowsOf<{ state: string; editions: number; hashes: string[] }>(
    home.db,
    sql`select state, (select count(*)::int from handover_agreement where handover_id = handover.id) as editions,
        array(select sha256 from handover_signature where handover_id = handover.id) as hashes
        from handover where id = ${handoverId}`,
  );
  return row;
}

describeOnBothEngines('the agreement of a handover', (home) => {
  it('is a tagged document in French that says what its page says', async () => {
    const mine = await acceptedHandover(home);
    const bytes = await pdfOf(home, mine);
    expect(objectionsTo(bytes)).toEqual([]);
    const { text, isTagged, pages } = await readPdf(bytes);
    expect(isTagged).toBe(true);
    expect(pages).toBeGreaterThan(1);
    const page = await readAgreement(as(home.db, mine.ownersAgent), mine.slug);
    const written = page?.document.parts.flatMap((part) => [
      part.title,
      ...(part.paragraphs ?? []),
      ...(part.facts ?? []).flatMap(({ term, value }) => [term, value]),
      ...(part.items ?? []).flatMap(({ title, paragraphs }) => [title, ...paragraphs]),
    ]);
    expect(written?.length).toBeGreaterThan(60);
    for (const words of written ?? []) {
      expect(text).toContain(words.replace(/\s+/g, ' ').trim());
    }
    for (const words of ['Passant', 'Signataire']) expect(text).not.toContain(words);
    for (const words of ['Agente', 'Developpeuse', 'Sponsor', '200 000', 'version 1']) {
      expect(text).toContain(words);
    }
  });

  it('is between the parties', async () => {
    const mine = await acceptedHandover(home);
    for (const who of [mine.stranger, null]) {
      expect(await openAgreement(as(home.db, who), mine.handoverId)).toBeNull();
      expect(await readAgreement(as(home.db, who), mine.slug)).toBeNull();
    }
    for (const who of [mine.developer, mine.sponsor, mine.ownersAgent, mine.staff]) {
      expect(await openAgreement(as(home.db, who), mine.handoverId)).not.toBeNull();
    }
    expect(await openAgreement(as(home.db, mine.staff), 999_999)).toBeNull();
  });

  it('keeps its bytes once signed, whatever changes, and tells them from any other file', async () => {
    const mine = await acceptedHandover(home);
    const anyone = as(home.db, null);
    const first = await pdfOf(home, mine);
    const verdictOn = async (bytes: Uint8Array) =>
      (await verifyAgreement(anyone, mine.handoverId, bytes))?.verdict;
    expect(await verdictOn(first)).toBe('not-signed-yet');
    expect(await order(home, mine)).toMatchObject({ ok: true });
    await signAs(as(home.db, mine.sponsor), mine.slug, 'giving');
    // The document had changed: that was the former edition.
    expect((await state(home, mine))?.hashes).toEqual([]);
    expect(await verdictOn(first)).toBe('outdated');
    await signAs(as(home.db, mine.sponsor), mine.slug, 'giving');
    await signAs(as(home.db, mine.signer), mine.slug, 'receiving');
    const signed = await pdfOf(home, mine);
    expect(await verdictOn(signed)).toBe('signed');
    expect(await verdictOn(first)).toBe('replaced');
    const spoilt = Uint8Array.from(signed);
    spoilt[spoilt.length - 20] = (spoilt.at(-20) ?? 0) ^ 1;
    expect(await verdictOn(spoilt)).toBe('other');
    expect(await verifyAgreement(anyone, 999_999, signed)).toBeNull();
    await home.db.execute(sql`update startup set name = 'Autre nom' where id = ${mine.startupId}`);
    await home.db.execute(
      sql`update account set name = 'personne effacée' where id = ${mine.developer.id}`,
    );
    await renewAgreements(as(home.db, null));
    expect(Buffer.compare(Buffer.from(signed), Buffer.from(await pdfOf(home, mine)))).toBe(0);
    const page = await readAgreement(as(home.db, mine.staff), mine.slug);
    expect(JSON.stringify(page?.document)).toContain('personne effacée');
    expect(JSON.stringify(page?.document)).not.toContain('Developpeuse');
    // Its words may differ from the file's from then on: the page says since when the file counts.
    expect(page?.drawn).toMatchObject({ edition: 2, signedOn: day('2026-03-12') });
    expect(whatCounts(2, day('2026-03-12')).title).toBe(
      `C’est le PDF signé le ${formatDay(day('2026-03-12'))} qui fait foi`,
    );
  });

  it('is nobody’s to sign once it is refused', async () => {
    const mine = await acceptedHandover(home);
    const page = await readAgreement(as(home.db, mine.staff), mine.slug);
    expect(page?.drawn).toMatchObject({ edition: 1, signedOn: null });
    const bytes = await pdfOf(home, mine);
    const version = (await readHandover(as(home.db, mine.staff), mine.slug))?.handover?.version;
    const refusal = { version: version ?? 0, reason: 'Le poste n’est pas pourvu.' };
    expect(await refuseHandover(as(home.db, mine.signer), mine.slug, refusal)).toMatchObject({
      ok: true,
    });
    const found = await verifyAgreement(as(home.db, null), mine.handoverId, bytes);
    expect(found?.verdict).toBe('not-to-sign');
  });

  it('needs new signatures when what it says changes, and tells whoever had signed', async () => {
    const mine = await acceptedHandover(home);
    await signAs(as(home.db, mine.sponsor), mine.slug, 'giving');
    const receiving = await askCode(as(home.db, mine.signer), mine.slug, 'receiving');
    expect(receiving.ok).toBe(true);
    expect(await renewAgreements(as(home.db, null))).toBe(0);
    expect(await order(home, mine)).toMatchObject({ ok: true });
    expect(await renewAgreements(as(home.db, null))).toBe(1);
    expect(await renewAgreements(as(home.db, null))).toBe(0);
    expect(await state(home, mine)).toEqual({ state: 'accepted', editions: 2, hashes: [] });
    const [mail] = await rowsOf<{ subject: string; accountId: number }>(
      home.db,
      sql`select subject, account_id as "accountId" from outbox_message order by id desc limit 1`,
    );
    expect(mail?.accountId).toBe(mine.sponsor.id);
    expect(mail?.subject).toContain('la convention a changé');
    if (receiving.ok) {
      expect(
        await signHandover(as(home.db, mine.signer), mine.slug, receiving.value),
      ).toMatchObject({ refusal: 'document-changed' });
    }
    const acts = await rowsOf<{ act: string }>(
      home.db,
      sql`select act from journal_entry where subject_kind = 'handover' and subject_id = ${mine.handoverId} order by number`,
    );
    expect(acts.map(({ act }) => act)).toEqual([
      'handover.prepared',
      'handover.accepted',
      'handover.agreement-drawn',
      'handover.signing-code-sent',
      'handover.signed',
      'handover.signing-code-sent',
      'handover.signatures-voided',
      'handover.agreement-drawn',
    ]);
  });

  it('does not change because time passes', async () => {
    const mine = await acceptedHandover(home);
    const hash = await agreementHash(as(home.db, null), mine.slug);
    const later = new Date(NOW.getTime() + 200 * 86_400_000);
    expect(await renewAgreements(as(home.db, null, later))).toBe(0);
    expect(await agreementHash(as(home.db, null, later), mine.slug)).toBe(hash);
  });
});

describeOnBothEngines('the code before a signature', (home) => {
  it('is of one person, one party, one document, for ten minutes, once', async () => {
    const mine = await acceptedHandover(home);
    const asked = await askCode(as(home.db, mine.sponsor), mine.slug, 'giving');
    if (!asked.ok) throw new Error(asked.refusal);
    const signing = asked.value;
    const sign = (who = mine.sponsor, change: Partial<typeof signing> = {}, at = NOW) =>
      signHandover(as(home.db, who, at), mine.slug, { ...signing, ...change });
    expect(await sign(mine.intrapreneur), 'another person').toMatchObject({
      refusal: 'code-missing',
    });
    expect(await sign(mine.signer, { party: 'receiving' }), 'the other party').toMatchObject({
      refusal: 'code-missing',
    });
    expect(await sign(mine.sponsor, { sha256: 'f'.repeat(64) }), 'another document').toMatchObject({
      refusal: 'code-missing',
    });
    expect(await sign(mine.sponsor, {}, minutesLater(10)), 'too late').toMatchObject({
      refusal: 'code-expired',
      field: 'code',
    });
    expect(await sign(mine.sponsor, {}, minutesLater(9))).toMatchObject({ ok: true });
    expect(await sign(), 'twice').toMatchObject({ refusal: 'party-signed' });
    const [told] = await rowsOf<{ after: { sha256: string; provedBy: string } }>(
      home.db,
      sql`select after from journal_entry where act = 'handover.signed' and subject_id = ${mine.handoverId}`,
    );
    expect(told?.after).toMatchObject({ sha256: signing.sha256, provedBy: 'code-by-mail' });
  });

  it('cannot be guessed: five wrong ones wear it out, and five codes an hour are sent', async () => {
    const mine = await acceptedHandover(home);
    const ctx = as(home.db, mine.sponsor);
    const asked = await askCode(ctx, mine.slug, 'giving');
    if (!asked.ok) throw new Error(asked.refusal);
    for (let tries = 0; tries < MOST_WRONG; tries += 1) {
      const guess = { ...asked.value, codeHash: `guess ${tries}` };
      expect(await signHandover(ctx, mine.slug, guess)).toMatchObject({ refusal: 'code-wrong' });
    }
    expect(await signHandover(ctx, mine.slug, asked.value)).toMatchObject({
      refusal: 'code-worn-out',
    });
    expect((await readSigning(ctx, mine.slug, 'giving'))?.hasCode).toBe(false);
    for (let codes = 1; codes < 5; codes += 1) {
      expect(await askCode(ctx, mine.slug, 'giving')).toMatchObject({ ok: true });
    }
    expect(await askCode(ctx, mine.slug, 'giving')).toMatchObject({ refusal: 'too-many-codes' });
    const anHourLater = as(home.db, mine.sponsor, minutesLater(60));
    expect(await askCode(anHourLater, mine.slug, 'giving')).toMatchObject({ ok: true });
  });

  it('sent twice by the same form signs once and answers alike', async () => {
    const mine = await acceptedHandover(home);
    const ctx = as(home.db, mine.sponsor);
    const asked = await askCode(ctx, mine.slug, 'giving');
    if (!asked.ok) throw new Error(asked.refusal);
    const form = { ...ctx, submission: `signing ${mine.handoverId}` };
    const first = await signHandover(form, mine.slug, asked.value);
    expect(first).toMatchObject({ ok: true, value: { handedOver: false } });
    expect(await signHandover(form, mine.slug, asked.value)).toEqual(first);
  });
});

describeOnPostgres('a signature against a change of the document', (home) => {
  it('never leaves two signatures on what the document no longer says', async () => {
    const outcomes: string[] = [];
    for (let round = 0; round < 6; round += 1) {
      const mine = await acceptedHandover(home);
      await signAs(as(home.db, mine.sponsor), mine.slug, 'giving');
      const asked = await askCode(as(home.db, mine.signer), mine.slug, 'receiving');
      if (!asked.ok) throw new Error(asked.refusal);
      const [signed, ordered] = await Promise.all([
        signHandover(as(home.db, mine.signer), mine.slug, asked.value),
        order(home, mine),
        renewAgreements(as(home.db, null)),
      ]);
      const after = await state(home, mine);
      if (signed.ok) {
        // Signed first: an order on a service that is handed over is refused.
        expect(ordered.ok).toBe(false);
        expect(after).toMatchObject({ state: 'signed', editions: 1 });
        expect(new Set(after?.hashes).size).toBe(1);
        expect(after?.hashes).toHaveLength(2);
      } else {
        expect(signed).toMatchObject({ refusal: 'document-changed' });
        await renewAgreements(as(home.db, null));
        expect(await state(home, mine)).toEqual({ state: 'accepted', editions: 2, hashes: [] });
      }
      outcomes.push(signed.ok ? 'signed' : 'changed');
    }
    expect(outcomes.length).toBe(6);
  });

  it('of wrong codes at once counts each', async () => {
    const mine = await acceptedHandover(home);
    const ctx = as(home.db, mine.sponsor);
    const asked = await askCode(ctx, mine.slug, 'giving');
    if (!asked.ok) throw new Error(asked.refusal);
    await Promise.all(
      Array.from({ length: 6 }, (_, guess) =>
        signHandover(ctx, mine.slug, { ...asked.value, codeHash: `guess ${guess}` }),
      ),
    );
    expect(await signHandover(ctx, mine.slug, asked.value)).toMatchObject({
      refusal: 'code-worn-out',
    });
  });

  it('of a handed-over service stays as it was', async () => {
    const mine = await signedHandover(home);
    expect(await signAs(as(home.db, mine.intrapreneur), mine.slug, 'giving')).toMatchObject({
      refusal: 'party-signed',
    });
  });
});

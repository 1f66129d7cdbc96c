import { latestHandover } from 'db/repositories/handover';
import { latestAgreement } from 'db/repositories/handover-agreement';
import { standingOfSlug } from 'db/repositories/standing';
import type { Party } from '~/domain/handover/handover';
import { requestSigningCode } from '~/services/handover/requestSigningCode.server';
import { signHandover } from '~/services/handover/signHandover.server';
import type { Context } from '~/services/shared/context.server';

let sent = 0;

/** The hash of the agreement that is to be signed now; empty while there is none. */
export async function agreementHash(ctx: Context, slug: string): Promise<string> {
  const standing = await standingOfSlug(ctx.db, slug, ctx.today);
  const handover = standing && (await latestHandover(ctx.db, standing.startupId));
  const agreement = handover && (await latestAgreement(ctx.db, handover.id));
  return agreement?.sha256 ?? '';
}

/** Asks for a code on a document and answers what it was refused by, or the signing that it allows. */
export async function askCode(ctx: Context, slug: string, party: Party, sha256?: string) {
  sent += 1;
  const signing = {
    party,
    sha256: sha256 ?? (await agreementHash(ctx, slug)),
    codeHash: `code ${sent}`,
  };
  const asked = await requestSigningCode(ctx, slug, { ...signing, code: '620 062' });
  return asked.ok ? { ok: true as const, value: signing } : asked;
}

/** Signs as a person would: reads the document, is sent a code, types it. */
export async function signAs(ctx: Context, slug: string, party: Party) {
  const code = await askCode(ctx, slug, party);
  return code.ok ? signHandover(ctx, slug, code.value) : code;
}

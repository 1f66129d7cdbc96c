import type { Reader } from 'db/client';
import { accountByEmail, accountOf } from 'db/repositories/accounts';
import { done, refuse, type Result } from '~/domain/shared/result';

/** The sponsor that a form names, by choice or by address, with the organisation whose money they decide on. */
export async function resolveSponsor(
  reader: Reader,
  form: { readonly sponsorId: number | null; readonly sponsorEmail: string | null },
): Promise<
  Result<
    { readonly id: number; readonly organisationId: number },
    'sponsor-missing' | 'sponsor-without-organisation'
  >
> {
  const { sponsorId, sponsorEmail } = form;
  if (sponsorId === null && sponsorEmail === null) {
    return refuse('sponsor-missing', { field: 'sponsorId' });
  }
  const field = sponsorEmail === null ? 'sponsorId' : 'sponsorEmail';
  const sponsor =
    sponsorEmail === null
      ? await accountOf(reader, sponsorId ?? 0)
      : await accountByEmail(reader, sponsorEmail);
  if (sponsor?.attachment !== 'confirmed' || sponsor.organisationId === null) {
    return refuse('sponsor-without-organisation', { field });
  }
  return done({ id: sponsor.id, organisationId: sponsor.organisationId });
}

import { createHmac, randomInt } from 'node:crypto';
import { CODE_DIGITS } from '~/domain/handover/signing-code';

/** A new code of six digits, as it is sent and as the database knows it. */
export function newCode(secret: string): { readonly code: string; readonly codeHash: string } {
  const digits = String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
  return { code: `${digits.slice(0, 3)} ${digits.slice(3)}`, codeHash: hashOfCode(digits, secret) };
}

/** What the database knows a typed code by; spaces do not count. */
export function hashOfCode(typed: string, secret: string): string {
  const digits = typed.replace(/\s/g, '');
  // Keyed, since a stolen table would give a code of six digits away.
  return createHmac('sha256', secret).update(`signing code ${digits}`).digest('hex');
}

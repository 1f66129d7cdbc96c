import type { Db } from 'db/client';
import type { Actor } from '~/domain/accounts/account';
import type { Day } from '~/domain/shared/day';

/** Who asks, when, and with what: the first argument of every use case. */
export interface Context {
  readonly db: Db;
  /** Null for a visitor who is not signed in. */
  readonly actor: Actor | null;
  readonly now: Date;
  /** The Europe/Paris day of `now`. */
  readonly today: Day;
  readonly requestId: string;
  /** Fingerprint of the posted form: the same one acts once. */
  readonly submission?: string;
  /** Where links in e-mails lead, without a trailing slash. */
  readonly publicUrl: string;
  /** Makes the secret of a link that signs somebody in; absent where letters carry none (planting, lots). */
  readonly mintToken?: () => { readonly token: string; readonly hash: string };
}

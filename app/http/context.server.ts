import type { Logger } from '~/adapters/logger.server';
import type { ObjectStorage } from '~/adapters/object-storage.server';
import type { ProConnect } from '~/adapters/proconnect.server';
import type { Actor } from '~/domain/accounts/account';
import type { Scanner } from '~/domain/files/scan';
import { dayInParis } from '~/domain/shared/day';
import type { readSignedIn } from '~/services/accounts/readSignedIn.server';
import type { Context } from '~/services/shared/context.server';
import { newToken } from './session.server';

/** What the process hands to every loader and action, made once per request. */
export interface RequestContext {
  readonly db: Context['db'];
  /** Whether the database is there now: tells an outage from a bug. */
  readonly databaseAnswers: () => Promise<boolean>;
  readonly storage: ObjectStorage;
  readonly scanner: Scanner | null;
  readonly log: Logger;
  readonly now: Date;
  readonly requestId: string;
  /** For the scripts of this page alone (Content-Security-Policy). */
  readonly nonce: string;
  readonly actor: Actor | null;
  /** The pages of their own that only some people have; null for a visitor. */
  readonly ownPages: NonNullable<Awaited<ReturnType<typeof readSignedIn>>>['ownPages'] | null;
  readonly demo: boolean;
  readonly mailIsShown: boolean;
  readonly publicUrl: string;
  /** The address that mail comes from, to which people may write. */
  readonly contact: string;
  /** Null where people sign in by e-mail alone. */
  readonly proConnect: ProConnect | null;
  readonly theme: 'relais' | 'dsfr';
  readonly sessionSecret: string;
  /** Keeps the finished page (or a feed of that type) for other visitors and answers the headers that it leaves with; null when it is nobody else's. */
  readonly keepPage: ((body: Buffer, type?: string) => Readonly<Record<string, string>>) | null;
  readonly clientAddress: string;
}

declare module '@remix-run/node' {
  interface AppLoadContext extends RequestContext {
    readonly db: Context['db'];
  }
  interface Future {
    v3_singleFetch: true;
  }
}

/** The use cases' context of this request; a form's fingerprint makes it act once. */
export function contextOf(
  request: RequestContext,
  form?: { readonly submission: string },
): Context {
  return {
    db: request.db,
    actor: request.actor,
    now: request.now,
    today: dayInParis(request.now),
    requestId: request.requestId,
    publicUrl: request.publicUrl,
    mintToken: () => newToken(request.sessionSecret),
    ...(form === undefined ? {} : { submission: form.submission }),
  };
}

import type { Db } from 'db/client';
import { ownPagesOf, type OwnPages } from 'db/repositories/own-pages';
import type { Actor } from '~/domain/accounts/account';

/** The pages of their own to which a person's menu leads: a sponsor's desk, their organisation's budget calendar. */
export function readOwnPages(db: Db, actor: Actor): Promise<OwnPages> {
  return ownPagesOf(db, actor);
}

import { lockAccount, updateAccount } from 'db/repositories/accounts';
import { eraseFromMessages } from 'db/repositories/accounts-erasure';
import { lockOtherAdmins } from 'db/repositories/accounts-list';
import { paymentImports } from 'db/repositories/budget-import';
import { frictionImports } from 'db/repositories/frictions-import';
import { forgetNotificationSettings } from 'db/repositories/notification-settings';
import { deleteLinksOf, deleteSessionsOf } from 'db/repositories/accounts-sessions';
import { eraseFromContacts } from 'db/repositories/frictions-contacts';
import { eraseFromConversations } from 'db/repositories/frictions-erasure';
import { mayErase } from '~/domain/accounts/permissions';
import { allowErasure, type RightsRefusal } from '~/domain/accounts/roles';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { ERASED_PERSON } from '~/wording/accounts';
import { act } from '../shared/act.server';
import type { Context } from '../shared/context.server';

type Refusal = RightsRefusal | SharedRefusal;

/**
 * Erases a person: name, address, roles, sessions, links, e-mails and contacts go; their acts stay under « personne effacée »,
 * and the journal, which holds ids alone, stays whole.
 */
export function erasePerson(
  ctx: Context,
  accountId: number,
  reason: string,
): Promise<Result<null, Refusal>> {
  return act<null, Refusal>(ctx, async ({ tx, record }) => {
    if (!mayErase(ctx.actor)) return refuse('not-found');
    const otherAdmins = await lockOtherAdmins(tx, accountId);
    const account = await lockAccount(tx, accountId);
    if (account === null) return refuse('not-found');
    const allowed = allowErasure(account, otherAdmins);
    if (!allowed.ok) return allowed;
    await updateAccount(tx, accountId, {
      name: ERASED_PERSON,
      email: null,
      roles: [],
      maySign: false,
      erasedAt: ctx.now,
    });
    await deleteSessionsOf(tx, accountId);
    await forgetNotificationSettings(tx, accountId);
    if (account.email !== null) await deleteLinksOf(tx, account.email);
    await frictionImports.eraseOf(tx, accountId, ctx.now);
    await paymentImports.eraseOf(tx, accountId, ctx.now);
    await eraseFromMessages(tx, account, ERASED_PERSON);
    await eraseFromContacts(tx, account);
    await eraseFromConversations(tx, account, ERASED_PERSON);
    record({ act: 'account.erased', subject: { kind: 'account', id: accountId }, reason });
    return done(null);
  });
}

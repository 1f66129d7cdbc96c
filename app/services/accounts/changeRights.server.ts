import { lockAccount, updateAccount } from 'db/repositories/accounts';
import { lockOtherAdmins } from 'db/repositories/accounts-list';
import { mayChangeRoles } from '~/domain/accounts/permissions';
import { giveRights, rightsSeen, type Rights, type RightsRefusal } from '~/domain/accounts/roles';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '../shared/act.server';
import type { Context } from '../shared/context.server';

type Refusal = RightsRefusal | SharedRefusal;

/** Gives an account its roles and the right to sign, decided on those that the administrator saw. */
export function changeRights(
  ctx: Context,
  accountId: number,
  wanted: Rights & { readonly seen: string },
): Promise<Result<null, Refusal>> {
  return act<null, Refusal>(ctx, async ({ tx, record }) => {
    if (!mayChangeRoles(ctx.actor)) return refuse('not-found');
    const otherAdmins = await lockOtherAdmins(tx, accountId);
    const account = await lockAccount(tx, accountId);
    if (account === null) return refuse('not-found');
    if (rightsSeen(account) !== wanted.seen) {
      return refuse('conflict', { facts: { roles: account.roles.join(', ') || '—' } });
    }
    const given = giveRights(account, wanted, otherAdmins);
    if (!given.ok) return given;
    const { roles, maySign } = given.value;
    await updateAccount(tx, accountId, { roles: [...roles], maySign });
    record({
      act: 'account.roles-changed',
      subject: { kind: 'account', id: accountId },
      before: { roles: account.roles, maySign: account.maySign },
      after: { roles, maySign },
    });
    return done(null);
  });
}

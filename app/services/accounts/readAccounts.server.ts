import {
  requestedAttachments,
  searchAccounts,
  type ListedAccount,
} from 'db/repositories/accounts-list';
import { mayChangeRoles, mayConfirmAttachments } from '~/domain/accounts/permissions';
import type { Attachment, Role } from '~/domain/accounts/account';
import { rightsSeen } from '~/domain/accounts/roles';
import type { Context } from '../shared/context.server';

const ACCOUNTS_PER_PAGE = 25;

/** An account as the administration's page shows it. */
export interface AccountView {
  readonly id: number;
  readonly name: string;
  readonly email: string | null;
  readonly organisation: {
    readonly id: number;
    readonly name: string;
    readonly slug: string;
  } | null;
  readonly attachment: Attachment;
  readonly maySign: boolean;
  readonly roles: readonly Role[];
  /** The rights as one word, for the form that changes them. */
  readonly seen: string;
}

export interface AccountsView {
  readonly toConfirm: readonly AccountView[];
  readonly accounts: readonly AccountView[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly mayChangeRoles: boolean;
}

/** The accounts, those waiting for their organisation apart; null for whoever may not see them. */
export async function readAccounts(
  ctx: Context,
  wanted: { readonly q: string; readonly page: number },
): Promise<AccountsView | null> {
  if (!mayConfirmAttachments(ctx.actor)) return null;
  const offset = (wanted.page - 1) * ACCOUNTS_PER_PAGE;
  const waiting = await requestedAttachments(ctx.db);
  const found = await searchAccounts(ctx.db, { q: wanted.q, limit: ACCOUNTS_PER_PAGE, offset });
  return {
    toConfirm: waiting.map(viewOf),
    accounts: found.rows.map(viewOf),
    total: found.total,
    page: wanted.page,
    pageSize: ACCOUNTS_PER_PAGE,
    mayChangeRoles: mayChangeRoles(ctx.actor),
  };
}

function viewOf(row: ListedAccount): AccountView {
  const { id, name, email, attachment, maySign, roles } = row;
  const organisation =
    row.organisationId === null || row.organisationName === null || row.organisationSlug === null
      ? null
      : { id: row.organisationId, name: row.organisationName, slug: row.organisationSlug };
  return { id, name, email, organisation, attachment, maySign, roles, seen: rightsSeen(row) };
}

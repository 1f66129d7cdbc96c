import type { ListedAccount } from 'db/repositories/accounts-list';
import type { AccountView } from '~/domain/accounts/account-view';
import { rightsSeen } from '~/domain/accounts/roles';

/** An account's row as the administration's pages show it. */
export function viewAccount(row: ListedAccount): AccountView {
  const { id, name, email, attachment, maySign, roles } = row;
  const organisation =
    row.organisationId === null || row.organisationName === null || row.organisationSlug === null
      ? null
      : { id: row.organisationId, name: row.organisationName, slug: row.organisationSlug };
  return { id, name, email, organisation, attachment, maySign, roles, seen: rightsSeen(row) };
}

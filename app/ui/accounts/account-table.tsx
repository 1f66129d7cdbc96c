import type { AccountView } from '~/domain/accounts/account-view';
import { ROLE_WORDS } from '~/wording/accounts';
import { EmptyState } from '../base/messages';
import { Table } from '../base/table';
import { AttachmentBadge } from './my-organisation';

interface AccountTableProps {
  readonly accounts: readonly AccountView[];
  /** Whether each name leads to the page that changes its rights. */
  readonly linked: boolean;
}

/** Accounts with their organisation and what they may do. */
export function AccountTable({ accounts, linked }: AccountTableProps) {
  return (
    <Table
      caption="Comptes"
      captionHidden
      rows={accounts}
      rowKey={(row) => String(row.id)}
      empty={
        <EmptyState title="Personne à ce nom">
          Essayez un morceau du nom ou de l’adresse.
        </EmptyState>
      }
      columns={[
        {
          id: 'name',
          header: 'Personne',
          rowHeader: true,
          cell: (row) => (linked ? <a href={`/admin/comptes/${row.id}`}>{row.name}</a> : row.name),
        },
        { id: 'email', header: 'Adresse', cell: (row) => row.email ?? '–' },
        {
          id: 'organisation',
          header: 'Organisation',
          cell: (row) =>
            row.organisation === null ? (
              <AttachmentBadge attachment={row.attachment} />
            ) : (
              <>
                <a href={`/organisations/${row.organisation.slug}`}>{row.organisation.name}</a>{' '}
                <AttachmentBadge attachment={row.attachment} />
              </>
            ),
        },
        {
          id: 'rights',
          header: 'Rôles',
          cell: (row) =>
            [...row.roles.map((role) => ROLE_WORDS[role]), ...(row.maySign ? ['signe'] : [])].join(
              ', ',
            ) || '–',
        },
      ]}
    />
  );
}

import type { AccountView } from '~/domain/accounts/account-view';
import type { SheetColumn } from '~/domain/shared/sheet';
import { ATTACHMENT_WORDS, ROLE_WORDS } from '~/wording/accounts';

/** The list of accounts as a spreadsheet, for whoever reads that list. */
export const ACCOUNT_COLUMNS: readonly SheetColumn<AccountView>[] = [
  { header: 'Personne', cell: ({ name }) => name },
  { header: 'Adresse', cell: ({ email }) => email },
  { header: 'Organisation', cell: ({ organisation }) => organisation?.name ?? null },
  { header: 'Rattachement', cell: ({ attachment }) => ATTACHMENT_WORDS[attachment] },
  { header: 'Rôles', cell: ({ roles }) => roles.map((role) => ROLE_WORDS[role]).join(', ') },
  { header: 'Signe', cell: ({ maySign }) => (maySign ? 'oui' : 'non') },
];

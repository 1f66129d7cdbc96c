/** One e-mail to one account, queued in the transaction of the act that causes it; the words come from the wording floor. */
export interface Notice {
  readonly accountId: number | null;
  /** The address where it is typed (a magic link); else the account's. */
  readonly address?: string;
  readonly subject: string;
  /** Plain text; the last line is usually the link to act on. */
  readonly body: string;
}

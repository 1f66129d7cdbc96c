/** One e-mail as it leaves. */
export interface Mail {
  /** Stable over retries: the receiving server recognises a message that it has. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  /** Plain text. */
  readonly body: string;
}

/** What carries e-mails away; it throws when the server does not take one. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}

import { createTransport } from 'nodemailer';
import type { Mailer } from '~/domain/outbox/mailer';

/** A mail server that says nothing is given up well before the message's lease ends. */
const PATIENCE_MS = '20000';
const WAITS = ['connectionTimeout', 'greetingTimeout', 'socketTimeout'];

/** Sends plain-text e-mails through the SMTP server of that URL; `from` is what readers see. */
export function createMailer(smtpUrl: string, from: string): Mailer {
  const server = new URL(smtpUrl);
  for (const wait of WAITS) {
    if (!server.searchParams.has(wait)) server.searchParams.set(wait, PATIENCE_MS);
  }
  const transport = createTransport(server.href, { from });
  const domain = /@([^\s>]+)>?$/.exec(from)?.[1] ?? 'localhost';
  return {
    async send({ messageId, to, subject, body }) {
      await transport.sendMail({
        to: { name: '', address: to },
        subject,
        text: body,
        messageId: `<${messageId}@${domain}>`,
      });
    },
  };
}

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Mail, SendMail } from './alerts.ts';

interface MailServer {
  /** `smtp://` or `smtps://`, with name and password where the server wants them. */
  readonly url: string;
  readonly from: string;
}

const TIMEOUT_MS = 20_000;

/** Sends by a mail server, over TLS where it has it. */
export function createMailer({ url, from }: MailServer): SendMail {
  const transport = createTransport(url, { from });
  transport.set('timeout', TIMEOUT_MS);
  return async (mail) => {
    await transport.sendMail(messageOf(mail, from));
  };
}

/** Writes each mail to a file of its own: in development nobody outside is ever written to. */
export function createFileMailer(folder: string): SendMail {
  const from = 'varsler@tjenestegraf.example';
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return async (mail) => {
    const { message } = await transport.sendMail(messageOf(mail, from));
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${mail.id}.eml`), message as Buffer);
  };
}

function messageOf({ to, subject, text, stopUrl, language, id }: Mail, from: string): SendMailOptions {
  const domain = from.split('@').at(-1);
  return {
    from,
    to: { name: '', address: to },
    subject,
    text,
    messageId: `<${id}@${domain}>`,
    list: { unsubscribe: stopUrl },
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

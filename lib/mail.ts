import { createTransport, type Transporter } from 'nodemailer';
import { createTranslator } from 'use-intl/core';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import mail from '@/messages/en/mail.json';

const words = createTranslator({ locale: 'en-GB', messages: { mail }, namespace: 'mail' });
const linkMinutes = 15;
let transport: Transporter | undefined;

/** False where no mail can leave: then links are made by command line. */
export function canSendMail(): boolean {
  return env().SMTP_URL !== undefined;
}

/** Mails a sign-in link. Without SMTP_URL nothing happens; the sign-in page says so. @throws Error when the mail server refuses */
export async function sendSignInMail(to: string, url: string): Promise<void> {
  await send(to, {
    subject: words('signIn.subject'),
    intro: words('signIn.intro', { minutes: linkMinutes }),
    button: words('signIn.button'),
    url,
    note: words('signIn.ignore'),
  });
}

interface Letter {
  subject: string;
  intro: string;
  button: string;
  url: string;
  note: string;
}

async function send(to: string, letter: Letter): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env();
  if (!SMTP_URL) {
    log.info('a mail was not sent: SMTP_URL is not set');
    return;
  }
  // Time-outs: somebody waits for the answer on a screen.
  transport ??= createTransport({
    url: SMTP_URL,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  });
  await transport.sendMail({
    from: MAIL_FROM,
    to: { name: '', address: to },
    subject: letter.subject,
    text: asText(letter),
    html: asHtml(letter),
  });
}

function asText({ intro, url, note }: Letter): string {
  return `${intro}\n\n${url}\n\n${note}\n`;
}

/** Plain enough for any mail program, readable in the dark ones too. */
function asHtml({ subject, intro, button, url, note }: Letter): string {
  const font = 'font:16px/1.5 system-ui,-apple-system,Segoe UI,sans-serif';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${escape(subject)}</title></head>
<body style="margin:0;padding:24px;${font}"><div style="max-width:32em">
<p>${escape(intro)}</p>
<p><a href="${escape(url)}" style="display:inline-block;padding:10px 18px;border-radius:8px;background:#2f4ad0;color:#ffffff;text-decoration:none;font-weight:600">${escape(button)}</a></p>
<p style="font-size:14px;word-break:break-all"><a href="${escape(url)}">${escape(url)}</a></p>
<p style="font-size:14px">${escape(note)}</p>
</div></body></html>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface InboxMail {
  id: string;
  to: string;
  subject: string;
  text: string;
  links: readonly string[];
  at: string;
}

export interface Inbox {
  port: number;
  /** Newest first. */
  mails(): readonly InboxMail[];
  clear(): void;
  close(): Promise<void>;
}

const kept = 200;

/** A mail server that delivers to this page only. It takes any sender and any recipient. */
export async function openInbox(options: { port: number; host: string }): Promise<Inbox> {
  let mails: InboxMail[] = [];
  let count = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    onData: (stream, session, done) => {
      void simpleParser(stream).then(({ subject = '', text = '', html }) => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join(', ');
        count += 1;
        const links = linksIn(text, typeof html === 'string' ? html : '');
        const mail = { id: `app-${count}`, to, subject, text, links, at: new Date().toISOString() };
        mails = [mail, ...mails].slice(0, kept);
        done();
      }, done);
    },
  });
  // A client that hangs up in the middle must not end the program.
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(options.port, options.host, () => resolve());
  });
  const address = server.server.address();
  return {
    port: typeof address === 'object' && address ? address.port : options.port,
    mails: () => mails,
    clear: () => void (mails = []),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const address = /https?:\/\/[^\s<>"')\]]+/g;

/** Addresses in reading order, each once; in HTML they stand in `href`, escaped. */
export function linksIn(text: string, html = ''): string[] {
  const inHtml = [...html.matchAll(/href="([^"]+)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'));
  const inText = [...text.matchAll(address)].map(([link]) => link.replace(/[.,;:]+$/, ''));
  return [...new Set([...inText, ...inHtml.filter((link) => link.startsWith('http'))])];
}

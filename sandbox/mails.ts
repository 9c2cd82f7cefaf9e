import type { Desk } from './desk';
import { linksIn, type InboxMail } from './inbox';

export interface ShownMail extends InboxMail {
  from: string;
}

/** Mails of the app and of the provider in one list, newest first. */
export function allMails(desk: Desk): ShownMail[] {
  const ofApp = desk.inbox.mails().map((mail) => ({ ...mail, from: 'Checkbridge' }));
  const ofProvider = desk.provider.mails().map((mail) => ({
    ...{ id: `provider-${mail.id}`, from: desk.provider.label, links: linksIn(mail.text) },
    ...{ to: mail.to, subject: mail.subject, text: mail.text, at: mail.at },
  }));
  return [...ofApp, ...ofProvider].sort((one, other) => other.at.localeCompare(one.at));
}

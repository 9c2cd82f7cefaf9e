import activate from './en/activate.json';
import card from './en/card.json';
import check from './en/check.json';
import checks from './en/checks.json';
import connections from './en/connections.json';
import operator from './en/operator.json';
import problems from './en/problems.json';
import report from './en/report.json';
import selftest from './en/selftest.json';
import settings from './en/settings.json';
import shell from './en/shell.json';
import signin from './en/signin.json';
import states from './en/states.json';
import timeline from './en/timeline.json';
import ui from './en/ui.json';

/** The language of the screens; British, so that dates read "20 Nov". */
export const locale = 'en-GB';

/** One file a namespace. A new namespace: add `en/<name>.json`, import it above and name it here. */
export const messages = {
  activate,
  card,
  check,
  checks,
  connections,
  operator,
  problems,
  report,
  selftest,
  settings,
  shell,
  signin,
  states,
  timeline,
  ui,
};

declare module 'next-intl' {
  interface AppConfig {
    Locale: typeof locale;
    Messages: typeof messages;
  }
}

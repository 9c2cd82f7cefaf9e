import card from './en/card.json';
import problems from './en/problems.json';
import shell from './en/shell.json';
import states from './en/states.json';
import timeline from './en/timeline.json';
import ui from './en/ui.json';

/** The language of the screens; British, so that dates read "20 Nov". */
export const locale = 'en-GB';

/** One file a namespace. A new namespace: add `en/<name>.json`, import it above and name it here. */
export const messages = { card, problems, shell, states, timeline, ui };

declare module 'next-intl' {
  interface AppConfig {
    Locale: typeof locale;
    Messages: typeof messages;
  }
}

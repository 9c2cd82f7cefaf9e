import { createTranslator } from 'use-intl/core';
import settings from '@/messages/en/settings.json';

/** The sentences of this folder, as screens and the command line show them. */
export const memberWords = createTranslator({
  locale: 'en-GB',
  messages: { settings },
  namespace: 'settings.refusals',
});

import { createTranslator } from 'use-intl/core';
import connections from '@/messages/en/connections.json';
import selftest from '@/messages/en/selftest.json';

/** The sentences of this folder that screens and the command line share. */
const options = { locale: 'en-GB', timeZone: 'UTC', messages: { connections, selftest } } as const;
export const connectionWords = createTranslator({ ...options, namespace: 'connections.refusals' });
export const hopWords = createTranslator({ ...options, namespace: 'selftest' });

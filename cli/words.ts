import { createTranslator } from 'use-intl/core';
import cli from '@/messages/en/cli.json';

/** The sentences of the command line. */
export const words = createTranslator({ locale: 'en-GB', messages: { cli }, namespace: 'cli' });

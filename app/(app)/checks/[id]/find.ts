import { cache } from 'react';
import { findCheck } from '@/lib/checks/queries/detail';

/** Once a request: the page's title asks for it, too. */
export const checkOf = cache(findCheck);

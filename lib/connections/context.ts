import type { ApiRoot, VendorContext } from '@/connectors/contract';
import { apiRootOverride } from '@/lib/env';
import { guardedFetch } from '@/lib/http';

/** What a connector may use of the world, for the vendor whose API root this is. */
export function vendorContext(root: ApiRoot): VendorContext {
  const override = apiRootOverride(root.variable);
  return {
    fetch: guardedFetch(override ? [new URL(override).origin] : []),
    now: () => new Date(),
    apiUrl: override ?? root.documented,
    overridden: override !== undefined,
  };
}

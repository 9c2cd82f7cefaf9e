import type { Claim } from '@/connectors/contract';
import { ConnectorError } from '@/connectors/kit/errors';
import { problemSentence } from '@/lib/checks/problem';
import { consentRedirect } from './addresses';
import { vendorContext } from './context';
import type { OpenListing } from './listing';

/**
 * Asks the provider whether the key and secret that an admin just typed are good.
 * @returns sentences for the admin; none when all is well
 */
export async function validateCredentials(opened: OpenListing, claim: Claim): Promise<string[]> {
  const { provider } = opened;
  const label = provider.manifest.label;
  const credentials = provider.credentials.safeParse(claim.providerCredentials ?? {});
  if (!credentials.success) return [problemSentence({ code: 'credentials_wrong', params: { provider: label } })];
  const context = vendorContext(provider.manifest.apiRoot);
  try {
    const consent = provider.consent?.(context);
    if (consent) await consent.probe(credentials.data, consentRedirect(provider.manifest.name));
    else await provider.open(credentials.data, context).test();
    return [];
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    return [
      problemSentence({
        code: error.kind === 'unauthorized' ? 'credentials_wrong' : 'catalogue_down',
        params: { provider: label },
      }),
    ];
  }
}

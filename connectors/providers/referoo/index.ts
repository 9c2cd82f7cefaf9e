import type { ProviderConnector } from '@/connectors/contract';
import { changedSince } from './changes';
import { createClient } from './client';
import { consent } from './consent';
import { archive, contact, findOpen, invite } from './invite';
import { manifest } from './manifest';
import { listPackages } from './packages';
import { readCheck } from './read-check';
import { fetchReport } from './report';
import { credentialsSchema, meSchema } from './schema';
import { receive } from './webhook';

export const referoo: ProviderConnector = {
  manifest,
  credentials: credentialsSchema,
  consent,
  open(credentials, context) {
    const client = createClient(credentialsSchema.parse(credentials), context);
    return {
      async test() {
        const me = await client.ask({ method: 'GET', path: '/me', schema: meSchema });
        const person = [me.first_name, me.last_name].filter(Boolean).join(' ');
        return { account: me.company ?? me.account_name ?? (me.name || person || me.email || manifest.label) };
      },
      packages: () => listPackages(client),
      findOpen: (email) => findOpen(client, email),
      invite: (invitation) => invite(client, invitation),
      contact: (providerRef) => contact(client, providerRef),
      read: (providerRef) => readCheck(client, providerRef),
      archive: (providerRef) => archive(client, providerRef),
      report: (file) => fetchReport(client, file),
      changedSince: (since) => changedSince(client, since),
    };
  },
  receive: (request, credentials, { now }) => receive(request, credentialsSchema.parse(credentials), now()),
};

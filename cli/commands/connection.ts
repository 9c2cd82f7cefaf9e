import type { Command } from 'commander';
import { z } from 'zod';
import { UserError } from '@/lib/errors';
import { cliActor, jsonOption, knownTenant } from '../input';
import { print } from '../print';
import { words } from '../words';

const created = z.object({
  listing: z.string(),
  tenant: z.string(),
  ats: z.string(),
  provider: z.string().optional(),
  rules: z.string().optional(),
  company: z.string().optional(),
});
const filter = z.object({ tenant: z.string().optional() });
const renewed = z.object({ ats: z.string().optional(), provider: z.string().optional() });

export function registerConnection(program: Command): void {
  const connection = program.command('connection').description("Tenants' activations of a listing.");

  connection
    .command('create')
    .requiredOption('--listing <slug>')
    .requiredOption('--tenant <id>')
    .requiredOption('--ats <json>', 'credentials at the ATS, or @file')
    .option('--provider <json>', 'credentials at the provider, or @file')
    .option('--rules <json>', 'stage → package, for ATSs that only say that a stage changed')
    .option('--company <name>', "the company's name at the ATS")
    .action(async (options: unknown) => {
      const given = created.parse(options);
      const { refuseRules } = await import('../rules');
      const { createConnection } = await import('@/lib/connections/create');
      const { knownConnection } = await import('../connections');
      const tenantId = await knownTenant(given.tenant);
      if (given.rules) await refuseRules(given.listing, await jsonOption('--rules', given.rules));
      const { id } = await createConnection({
        listingSlug: given.listing,
        tenantId,
        atsCredentials: await jsonOption('--ats', given.ats),
        providerCredentials: given.provider === undefined ? undefined : await jsonOption('--provider', given.provider),
        companyName: given.company,
        actor: cliActor,
      });
      const { state, webhookUrl, providerWebhookUrl, redirectUrl } = await knownConnection(id);
      print({ connection: { id, state, webhookUrl, providerWebhookUrl, redirectUrl } });
    });

  connection
    .command('list')
    .option('--tenant <id>')
    .action(async (options: unknown) => {
      const { tenant } = filter.parse(options);
      const { allConnections } = await import('../connections');
      print({ connections: await allConnections(tenant === undefined ? undefined : await knownTenant(tenant)) });
    });

  connection.command('show <id>').action(async (id: string) => {
    const { knownConnection } = await import('../connections');
    print({ connection: await knownConnection(id) });
  });

  connection
    .command('test <id>')
    .description('Asks both sides whether they let us in.')
    .action(async (id: string) => {
      const { knownConnection } = await import('../connections');
      const { testConnection } = await import('@/lib/connections/test');
      const { tenantId } = await knownConnection(id);
      const hops = await testConnection(tenantId, id);
      print({ hops });
      const failed = hops.find(({ ok }) => !ok);
      if (failed) throw new UserError(words('failedHop', { name: failed.label, text: failed.text }));
    });

  const setState = (state: 'paused' | 'active') => async (id: string) => {
    const { knownConnection } = await import('../connections');
    const { setConnectionState } = await import('@/lib/connections/state');
    const { tenantId } = await knownConnection(id);
    await setConnectionState(tenantId, id, state, cliActor);
    print({ connection: { id, state: (await knownConnection(id)).state } });
  };
  connection
    .command('pause <id>')
    .description('Refuses new orders; checks under way go on.')
    .action(setState('paused'));
  connection.command('resume <id>').action(setState('active'));

  connection
    .command('rotate <id>')
    .description('Replaces credentials. Checks under way go on with the new ones.')
    .option('--ats <json>', 'new credentials at the ATS, or @file')
    .option('--provider <json>', 'new credentials at the provider, or @file')
    .action(async (id: string, options: unknown) => {
      const given = renewed.parse(options);
      const { knownConnection } = await import('../connections');
      const { rotateCredentials } = await import('@/lib/connections/rotate-credentials');
      const { tenantId } = await knownConnection(id);
      if (given.ats === undefined && given.provider === undefined) throw new UserError(words('nothingToRotate'));
      const fresh = {
        ats: given.ats === undefined ? undefined : await jsonOption('--ats', given.ats),
        provider: given.provider === undefined ? undefined : await jsonOption('--provider', given.provider),
      };
      const state = await rotateCredentials(tenantId, id, fresh, cliActor);
      print({ connection: { id, state } });
    });
}

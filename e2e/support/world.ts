import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import { z } from 'zod';
import { runCli } from '@/scripts/run-cli';
import { freePort } from '@/scripts/services/ports';
import { startStack, type Stack } from '@/scripts/stack';
import type { Inngest } from '@/scripts/services/inngest';
import type { AtsFakeCard } from '@/connectors/sandbox-contract';
import { startVendors, type Captured, type Vendors } from './vendors';

const checkShape = z.object({
  id: z.string(),
  state: z.string(),
  problem: z.string().nullable(),
  version: z.number(),
  attempts: z.array(z.object({ number: z.number(), state: z.string(), providerRef: z.string().nullable() })),
  writeBacks: z.array(z.object({ version: z.number(), answer: z.string().nullable() })),
});
export type CheckJson = z.infer<typeof checkShape>;

/** The whole application with stand-ins for the vendors only: real Postgres, real Inngest, the built app. */
export interface World extends Vendors {
  stack: Stack;
  engine: Inngest;
  tenantId: string;
  connectionId: string;
  slug: string;
  cli(args: readonly string[]): Promise<unknown>;
  /** Orders a check for a new candidate by moving her to the stage with the trigger. */
  order(candidate?: { email?: string; firstName?: string; lastName?: string }): Promise<Ordered>;
  checks(email: string): Promise<CheckJson[]>;
  /** Gives the connection a consent that works, as an admin does who reconnects. */
  reconnect(): Promise<void>;
  /** Posts a delivery of the ATS once more. */
  post(delivery: Captured): Promise<Response>;
}

export interface Ordered {
  candidateId: string;
  email: string;
  delivery: Captured;
  card(): AtsFakeCard;
}

let people = 0;

export const test = base.extend<object, { world: World }>({
  world: [
    async ({}, use) => {
      const dataDir = await mkdtemp(path.join(tmpdir(), 'checkbridge-e2e-'));
      const vendors = await startVendors();
      const stack = await startStack({ port: await freePort(), dataDir, env: vendors.env });
      const world = await build(vendors, stack, dataDir);
      await use(world);
      await stack.stop();
      await vendors.close();
      await rm(dataDir, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 420_000 },
  ],
});
export { expect };

async function build(vendors: Vendors, stack: Stack, dataDir: string): Promise<World> {
  const engine = stack.inngest;
  if (!engine) throw new Error('These tests start their own Inngest server: unset INNGEST_BASE_URL.');
  const cli = (args: readonly string[]) => runCli([...args], { ...vendors.env, DATA_DIR: dataDir });
  const slug = 'referoo';
  await cli([
    'listing',
    'create',
    '--ats',
    'teamtailor',
    '--provider',
    'referoo',
    '--slug',
    slug,
    '--settings',
    JSON.stringify(vendors.ats.listingSettings()),
  ]);
  const tenant = z
    .object({ tenant: z.object({ id: z.string() }) })
    .parse(await cli(['tenant', 'create', '--name', 'Nordlicht']));
  const created = await cli([
    'connection',
    'create',
    '--listing',
    slug,
    '--tenant',
    tenant.tenant.id,
    '--ats',
    JSON.stringify(vendors.ats.connectionCredentials()),
    '--provider',
    JSON.stringify(vendors.provider.consentedCredentials()),
  ]);
  const connection = z
    .object({ connection: z.object({ id: z.string(), providerWebhookUrl: z.string() }) })
    .parse(created).connection;
  vendors.provider.configure({ webhookUrl: connection.providerWebhookUrl });
  vendors.ats.connect(`${stack.appUrl}/api/ats/teamtailor/${slug}`);
  await activate(vendors);

  const job = vendors.ats.view().jobs[0];
  const [first, , stage] = job?.stages ?? [];
  if (!job || !first || !stage) throw new Error('The fake ATS has no job with three stages.');
  vendors.ats.saveTrigger(job.id, stage.id, { package: '101', recruiter_email: 'greta.holm@nordlicht.example' });

  return {
    ...vendors,
    stack,
    engine,
    tenantId: tenant.tenant.id,
    connectionId: connection.id,
    slug,
    cli,
    checks: async (email) => {
      const printed = await cli(['check', 'list', '--tenant', tenant.tenant.id, '--candidate-email', email]);
      return z.object({ checks: z.array(checkShape) }).parse(printed).checks;
    },
    order: async ({ email, firstName = 'Maja', lastName = 'Lind' } = {}) => {
      people += 1;
      const address = email ?? `maja.lind.${people}.${Date.now()}@example.com`;
      const candidateId = vendors.ats.addCandidate({
        firstName,
        lastName,
        email: address,
        jobId: job.id,
        stageId: first.id,
      });
      const before = vendors.captured.length;
      await vendors.ats.move(candidateId, stage.id);
      const delivery = vendors.captured[before];
      if (!delivery) throw new Error('The move sent nothing.');
      return {
        candidateId,
        email: address,
        delivery,
        card: () => {
          const card = vendors.ats
            .view()
            .candidates.find(({ id }) => id === candidateId)
            ?.cards.at(-1);
          if (!card) throw new Error('The candidate has no card.');
          return card;
        },
      };
    },
    reconnect: async () => {
      const credentials = JSON.stringify(vendors.provider.consentedCredentials());
      await cli(['connection', 'rotate', connection.id, '--provider', credentials]);
    },
    post: ({ url, headers, body }) => fetch(url, { method: 'POST', headers, body }),
  };
}

/** Fills in the marketplace's settings form, so that the key becomes the token that a real company calls with. */
async function activate({ ats, provider }: Vendors): Promise<void> {
  const { apiKey = '', apiSecret = '' } = provider.credentials();
  await ats.openSettings();
  const { errors } = await ats.saveSettings({ api_key: apiKey, api_secret: apiSecret });
  if (errors.length > 0) throw new Error(`The settings were refused: ${errors.join(' ')}`);
}

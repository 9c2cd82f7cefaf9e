import { randomUUID } from 'node:crypto';
import { withFaults } from '@/connectors/kit/faults';
import type { AtsFake, FaultSwitch } from '@/connectors/sandbox-contract';
import { askForm, validate } from './fake/ask';
import { deliver, fire } from './fake/deliveries';
import { drawForm, unreachableForm, type FakeForm } from './fake/forms';
import { refuse } from './fake/json-api';
import { providerKey } from './fake/keys';
import { servePartnerApi } from './fake/partner-api';
import { seed, type FakeCandidate, type TeamtailorSwitches } from './fake/state';
import { viewOf } from './fake/view';
import { createWorld, type FakeWorld, type TeamtailorFakeOptions } from './fake/world';
import { manifest } from './manifest';

export type { TeamtailorFakeOptions } from './fake/world';
export type { TeamtailorSwitches } from './fake/state';

type Values = Readonly<Record<string, string>>;

/** What only this ATS has. */
export interface TeamtailorFake extends AtsFake, FaultSwitch {
  openSettings(): Promise<FakeForm>;
  openTrigger(jobId: string, stageId: string): Promise<FakeForm>;
  switch(change: Partial<TeamtailorSwitches>): void;
  /** The form of a bulk send: asked for without job and stage. */
  openBulkForm(): Promise<FakeForm>;
  sendInBulk(candidateIds: readonly string[], values: Values): Promise<void>;
  sendByHand(candidateId: string, values: Values): Promise<void>;
  removeCandidate(candidateId: string): void;
  deactivate(): void;
  /** How often a card really changed; undefined when there is no such card. */
  revisionOf(cardId: string): number | undefined;
}

/** A strict stand-in for Teamtailor with one company. Contract §12 says what it does where the documentation is silent. */
export function createTeamtailorFake(options: TeamtailorFakeOptions): TeamtailorFake {
  const world = createWorld(options);
  const api = withFaults((request) => servePartnerApi(world, request), failOnPurpose);
  let settingsForm: FakeForm | undefined;

  const askConfig = async (query: Record<string, string>) => {
    if (!world.state.activation) return unreachableForm('The integration is not activated.');
    const bearer = await providerKey(world);
    return askForm(world, `config?${new URLSearchParams({ ...query, user_id: String(world.state.user.id) })}`, bearer);
  };

  const openSettings = async () => {
    const { partner, company } = world.state;
    // No key exists before the first activation, so none is sent (contract §6.4).
    const stored = drawForm(partner['webhook-activation-config']);
    const asked = partner['dynamic-activation-config'] || stored.fields.length === 0;
    const query = new URLSearchParams({ [world.switches.companyParameter]: company.id });
    settingsForm = asked ? await askForm(world, `activation?${query}`) : stored;
    return settingsForm;
  };

  return {
    name: manifest.name,
    label: manifest.label,
    handle: api.handle,
    failNext: api.failNext,
    listingSettings: () => {
      const { partnerId, apiKey, webhookSecret } = world.settings;
      return { partnerId, apiKey, webhookSecret };
    },
    connectionCredentials: () => ({ companyUuid: world.state.company.id }),
    connect: (baseUrl) => void (world.state.partner['base-url'] = baseUrl.replace(/\/$/, '')),
    view: () => viewOf(world),
    openSettings,
    saveSettings: async (values) => {
      const form = settingsForm ?? (await openSettings());
      const kept = { ...world.state.activation?.values, ...filled(values) };
      const missing = form.fields.filter(({ name, required }) => required && !kept[name]);
      if (missing.length > 0) return { errors: missing.map(({ label }) => `${label} is required`) };
      const errors = await validate(world, form, kept);
      if (errors.length === 0)
        world.state.activation = { key: world.state.activation?.key ?? randomUUID(), values: kept };
      return { errors };
    },
    openTrigger: (jobId, stageId) => askConfig({ job_id: jobId, stage_id: stageId }),
    saveTrigger: (jobId, stageId, values) => {
      world.state.nextId += 1;
      world.state.triggers.set(`${jobId}/${stageId}`, { id: world.state.nextId, values: filled(values) });
    },
    addCandidate: (candidate) => {
      world.state.nextId += 1;
      const id = String(world.state.nextId);
      world.state.candidates.push({ ...candidate, id, uuid: randomUUID(), fired: new Set() });
      return id;
    },
    move: async (candidateId, stageId) => {
      const candidate = candidateOf(world, candidateId);
      candidate.stageId = stageId;
      const trigger = world.state.triggers.get(`${candidate.jobId}/${stageId}`);
      // Only the first move into a stage sends (contract §5.1, told by a vendor).
      if (!trigger || candidate.fired.has(stageId)) return;
      candidate.fired.add(stageId);
      await fire(world, { candidate, job: jobOf(world, candidate), values: trigger.values, triggerId: trigger.id });
    },
    press: async (candidateId, cardId, actionId) => {
      const result = world.state.results.get(cardId);
      const known = result?.attributes.actions?.some(({ endpoint }) => endpoint === actionId);
      if (!result || result.candidateId !== candidateId || !known) return { sentence: 'The card has no such button.' };
      const outcome = await deliver(world, actionId, result);
      return outcome.ok ? {} : { sentence: outcome.sentence };
    },
    reset: () => {
      const baseUrl = world.state.partner['base-url'];
      world.state = seed();
      world.state.partner['base-url'] = baseUrl;
      settingsForm = undefined;
      api.clear();
    },
    switch: (change) => void Object.assign(world.switches, change),
    openBulkForm: () => askConfig({}),
    sendInBulk: async (candidateIds, values) => {
      for (const id of candidateIds) await fire(world, { candidate: candidateOf(world, id), values: filled(values) });
    },
    sendByHand: async (candidateId, values) => {
      const candidate = candidateOf(world, candidateId);
      await fire(world, { candidate, job: jobOf(world, candidate), values: filled(values) });
    },
    removeCandidate: (candidateId) => {
      world.state.candidates = world.state.candidates.filter(({ id }) => id !== candidateId);
      for (const [id, result] of world.state.results)
        if (result.candidateId === candidateId) world.state.results.delete(id);
    },
    deactivate: () => void (world.state.activation = undefined),
    revisionOf: (cardId) => world.state.results.get(cardId)?.revision,
  };
}

function candidateOf(world: FakeWorld, candidateId: string): FakeCandidate {
  const candidate = world.state.candidates.find(({ id }) => id === candidateId);
  if (!candidate) throw new Error(`There is no candidate ${candidateId}.`);
  return candidate;
}

function jobOf(world: FakeWorld, { jobId }: FakeCandidate) {
  return world.state.jobs.find(({ id }) => id === jobId);
}

/** A 401 has no body to read (contract §1.1). */
const failOnPurpose = (status: number) =>
  status === 401 ? new Response(null, { status }) : refuse(status, 'Failed on purpose', 'A fault was switched on.');

const filled = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));

import { z } from 'zod';
import { drawForm, unreachableForm, type FakeForm } from './forms';
import { providerKey } from './keys';
import type { FakeWorld } from './world';

type Values = Readonly<Record<string, string>>;

/** Asks us for a form; what is shown when that fails is unsaid (contract §11c). */
export async function askForm(world: FakeWorld, path: string, bearer?: string): Promise<FakeForm> {
  try {
    const response = await world.fetch(ourRequest(world, path, bearer));
    if (response.status !== 200) return unreachableForm('The integration’s form could not be loaded.');
    return drawForm(await response.json());
  } catch {
    return unreachableForm('The integration could not be reached.');
  }
}

const validationErrors = z.object({ errors: z.array(z.string()) });

/** Sends the new values, in a key of their own, to where the form says (contract §6.6). */
export async function validate(world: FakeWorld, form: FakeForm, values: Values): Promise<string[]> {
  if (form.validateEndpoint === undefined) return [];
  try {
    const response = await world.fetch(ourRequest(world, form.validateEndpoint, await providerKey(world, values)));
    if (response.status === 200) return [];
    return validationErrors.parse(await response.json()).errors;
  } catch {
    return ['The settings could not be validated.'];
  }
}

function ourRequest(world: FakeWorld, path: string, bearer?: string): Request {
  const token = world.switches.companyApiToken;
  const headers = {
    accept: 'application/json',
    ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
    ...(token === undefined ? {} : { 'teamtailor-api-token': token }),
  };
  return new Request(`${world.state.partner['base-url']}/${path}`, {
    headers,
    signal: AbortSignal.timeout(world.switches.timeoutMs),
  });
}

import { CompactEncrypt, SignJWT } from 'jose';
import { contentKey } from '../activations';
import type { FakeWorld } from './world';

/** The provider key of the activation, in the shape that is switched on (contract §4). */
export async function providerKey(world: FakeWorld, values?: Readonly<Record<string, string>>): Promise<string> {
  const { activation } = world.state;
  const { keyShape, claimIds, claimsNested } = world.switches;
  const key = activation?.key ?? '';
  const typed = values ?? activation?.values ?? {};
  if (keyShape === 'uuid' || Object.keys(typed).length === 0) return key;
  const named = Object.entries({ ...typed, ...(keyShape === 'default-key' ? { default_key: key } : {}) });
  const claims = Object.fromEntries(
    named.map(([id, value]) => [claimIds === 'kebab' ? id.replaceAll('_', '-') : id, value]),
  );
  return new SignJWT(claimsNested ? { config: claims } : claims)
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .sign(new TextEncoder().encode(world.settings.apiKey));
}

/** As `partner-activations` lists it (TPD partner_activations/_token_decode). */
export async function encryptedKey(world: FakeWorld): Promise<string> {
  const { encryption } = world.switches;
  return new CompactEncrypt(new TextEncoder().encode(await providerKey(world)))
    .setProtectedHeader({ alg: 'dir', enc: encryption })
    .encrypt(contentKey(world.settings.webhookSecret, encryption));
}

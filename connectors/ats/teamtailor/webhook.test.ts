import { describe, expect, test } from 'vitest';
import type { InboundRequest } from '@/connectors/contract';
import { hmacHex } from '@/connectors/kit/signature';
import { prove, signatureFor, signatureHeader } from './webhook';

const settings = { partnerId: '99', apiKey: 'api-key', webhookSecret: 'test-webhook-secret' };
const eventId = 'f3d7e8e2-da33-4c10-ae5f-0e7f4d46f6d7';
const seconds = 1539756759;
const v1 = '9414ea3c0123ebff024db04e73f583be29eb12bc302018744ac549b505319a11';
const now = new Date(seconds * 1000);

function request(signature: string, rawBody = JSON.stringify({ 'partner-event': { id: eventId } })): InboundRequest {
  const headers = new Headers({ [signatureHeader]: signature });
  return { method: 'POST', path: 'webhook', query: new URLSearchParams(), headers, rawBody };
}

describe('signature', () => {
  test('is the one of the contract’s test vector', () => {
    expect(hmacHex(settings.webhookSecret, `${seconds}.${eventId}`)).toBe(v1);
    expect(signatureFor(settings.webhookSecret, eventId, seconds)).toContain(`t=${seconds},v1=${v1},`);
  });

  test.each([`t=${seconds},v1=${v1}`, `t=${seconds}, v1=${v1}, v0=decoy`, `v0=decoy,v2=new,v1=${v1},t=${seconds}`])(
    'is read out of %s',
    (header) => {
      expect(prove(request(header), settings, now)).toMatchObject({ eventId, signedAt: String(seconds) });
    },
  );

  test('of the previous secret is accepted while the secret is changed, and not afterwards', () => {
    const rotated = { ...settings, webhookSecret: 'new-secret', previousWebhookSecret: settings.webhookSecret };
    expect(prove(request(`t=${seconds},v1=${v1}`), rotated, now).eventId).toBe(eventId);
    const done = { ...rotated, previousWebhookSecret: '' };
    expect(() => prove(request(`t=${seconds},v1=${v1}`), done, now)).toThrow(expect.objectContaining({ status: 401 }));
  });

  test.each([
    ['only v0', `t=${seconds},v0=${v1}`],
    ['upper case', `t=${seconds},v1=${v1.toUpperCase()}`],
    ['empty', `t=${seconds},v1=`],
    ['no time', `v1=${v1}`],
    ['another time', `t=${seconds + 1},v1=${v1}`],
    ['a time that is no number', `t=${seconds}x,v1=${hmacHex(settings.webhookSecret, `${seconds}x.${eventId}`)}`],
    ['made with the API key', `t=${seconds},v1=${hmacHex(settings.apiKey, `${seconds}.${eventId}`)}`],
  ])('is refused 401: %s', (_, header) => {
    expect(() => prove(request(header), settings, now)).toThrow(expect.objectContaining({ status: 401 }));
  });

  test.each([
    [300, true],
    [-300, true],
    [301, false],
    [-301, false],
  ])('with the clock %i seconds off: accepted is %s', (off, accepted) => {
    const at = new Date((seconds + off) * 1000);
    const attempt = () => prove(request(`t=${seconds},v1=${v1}`), settings, at);
    if (accepted) expect(attempt().eventId).toBe(eventId);
    else expect(attempt).toThrow(expect.objectContaining({ status: 401 }));
  });

  test.each(['{', '{}', '{"partner-event":{}}', '{"partner-event":{"id":""}}'])(
    'over nothing is refused 400: %s',
    (body) => {
      expect(() => prove(request(`t=${seconds},v1=${v1}`, body), settings, now)).toThrow(
        expect.objectContaining({ status: 400 }),
      );
    },
  );
});

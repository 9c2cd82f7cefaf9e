import { describe, expect, test } from 'vitest';
import type { ActivationForm } from '@/connectors/contract';
import { answerActivation, answerCatalogue, answerDelivery, answerValidation } from './forms';

const packages = [{ id: 'p1', name: 'Two references' }];

describe('trigger form', () => {
  test('offers the packages and the recruiter’s address', () => {
    expect(answerCatalogue({ ok: true, packages, recruiterEmail: 'r@example.com' })).toMatchObject({
      status: 200,
      body: {
        config: {
          fields: [
            { id: 'package', type: 'select', required: true, options: [{ id: 'p1', label: 'Two references' }] },
            { id: 'recruiter_email', type: 'email', required: true, value: 'r@example.com' },
          ],
        },
      },
    });
  });

  test('presets nothing where nobody is known, and puts a note first', () => {
    const { body } = answerCatalogue({ ok: true, packages, recruiterEmail: '', note: 'Prices <may> change' });
    expect(body).toMatchObject({
      config: { fields: [{ type: 'infobox', content: 'Prices &#60;may&#62; change' }, {}, {}] },
    });
    expect(JSON.stringify(body)).not.toContain('"value"');
  });

  test('tells a problem inside a form that is still answered 200', () => {
    const answer = answerCatalogue({ ok: false, problem: 'Not connected yet.', link: 'https://c.test/a?b=1&c="2"' });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        config: { fields: [{ type: 'error', message: 'Not connected yet.', required: 'true' }, { type: 'infobox' }] },
      },
    });
    expect(JSON.stringify(answer.body)).toContain('b=1&#38;c=&#34;2&#34;');
  });

  test('without packages is a problem', () => {
    const { body } = answerCatalogue({ ok: true, packages: [], recruiterEmail: '' });
    expect(body).toMatchObject({ config: { fields: [{ type: 'error' }] } });
  });
});

describe('settings form', () => {
  const form: ActivationForm = {
    fields: [
      { name: 'apiKey', label: 'API key', kind: 'text', required: true, help: 'Settings → API' },
      { name: 'apiSecret', label: 'API secret', kind: 'secret', required: true },
    ],
    link: 'https://checkbridge.test/activate/x?s=1',
    providerLabel: 'A <b> provider',
    connected: false,
  };

  test('asks for the provider’s credentials and links to our screen', () => {
    const { status, body } = answerActivation(form);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      config: {
        fields: [
          { id: 'api_key', type: 'text', required: true, description: 'Settings → API' },
          { id: 'api_secret', type: 'password', required: true },
          {
            type: 'infobox',
            icon: 'info',
            content: expect.stringContaining('href="https://checkbridge.test/activate/x?s=1"'),
          },
        ],
        validateEndpoint: 'validate',
      },
    });
    expect(JSON.stringify(body)).not.toContain('<b>');
  });

  test('says that it is connected', () => {
    const { body } = answerActivation({ ...form, connected: true });
    expect(body).toMatchObject({ config: { fields: [{}, {}, { icon: 'success' }] } });
  });
});

test('validation: nothing wrong is 200, problems are 422 and listed', () => {
  expect(answerValidation([]).status).toBe(200);
  expect(answerValidation(['No such key.'])).toEqual({ status: 422, body: { errors: ['No such key.'] } });
});

test('delivery: taken is 2xx with an object, refused is a bare sentence', () => {
  expect(answerDelivery({ ok: true })).toEqual({ status: 200, body: {} });
  const sentence = 'The candidate has no e-mail address.';
  expect(answerDelivery({ ok: false, status: 422, sentence })).toEqual({ status: 422, body: sentence });
});

import type { ProviderManifest } from '@/connectors/contract';

export const manifest: ProviderManifest = {
  name: 'referoo',
  label: 'Referoo',
  apiRoot: { variable: 'REFEROO_API_URL', documented: 'https://api.referoo.com.au' },
  auth: 'oauth',
  credentialFields: [
    {
      name: 'apiKey',
      label: 'API key',
      kind: 'text',
      required: true,
      placeholder: 'ref_key_…',
      help: 'In Referoo: Settings › API Settings. Referoo’s staff issue the key; ask them if the page is empty.',
    },
    {
      name: 'apiSecret',
      label: 'API secret',
      kind: 'secret',
      required: true,
      placeholder: 'ref_sec_…',
      help: 'In Referoo: Settings › API Settings, beside the API key.',
    },
    {
      name: 'webhookSecret',
      label: 'Webhook signing secret',
      kind: 'secret',
      required: true,
      ownScreenOnly: true,
      help: 'In Referoo: Settings › API Settings, under the webhook settings. It proves that an update comes from Referoo.',
    },
    {
      name: 'previousWebhookSecret',
      label: 'Previous webhook signing secret',
      kind: 'secret',
      required: false,
      help: 'Fill it in while you change the signing secret: both are then accepted.',
    },
    {
      name: 'environment',
      label: 'Environment',
      kind: 'select',
      required: false,
      help: 'A new key works in the sandbox only, until Referoo moves it to production.',
      options: [
        { value: 'production', label: 'Production' },
        { value: 'sandbox', label: 'Sandbox' },
      ],
    },
  ],
  requiredFields: ['firstName', 'lastName', 'email'],
  expectedDays: 5,
  capabilities: { resend: true, cancel: true, rehearsal: true },
  helpLinks: [
    { label: 'API documentation', url: 'https://api.referoo.com.au/docs/api' },
    { label: 'Webhook documentation', url: 'https://api.referoo.com.au/docs/webhooks' },
  ],
};

import type { AtsManifest } from '@/connectors/contract';

export const manifest: AtsManifest = {
  name: 'teamtailor',
  label: 'Teamtailor',
  apiRoot: { variable: 'TEAMTAILOR_API_URL', documented: 'https://api.teamtailor.com' },
  addressedBy: 'listing',
  listingFields: [
    {
      name: 'partnerId',
      label: 'Partner id',
      kind: 'text',
      required: true,
      help: 'The integration id that the Integrations Hub shows in its list of your partners.',
    },
    {
      name: 'apiKey',
      label: 'Partner API key',
      kind: 'secret',
      required: true,
      help: 'Integrations Hub → your partner → show keys. One key serves all customers.',
    },
    {
      name: 'webhookSecret',
      label: 'Webhook secret',
      kind: 'secret',
      required: true,
      help: 'Shown beside the API key. It signs what Teamtailor sends and is not the API key.',
    },
    {
      name: 'previousWebhookSecret',
      label: 'Previous webhook secret',
      kind: 'secret',
      required: false,
      help: 'Fill it in while you change the secret: both are then accepted.',
    },
  ],
  credentialFields: [
    {
      name: 'companyUuid',
      label: 'Company id at Teamtailor',
      kind: 'text',
      required: true,
      help: 'The short id of the company, eleven characters long. It is filled in when the company activates the integration.',
    },
  ],
  endpoints: [
    { method: 'GET', path: 'config', kind: 'catalogue' },
    { method: 'POST', path: 'webhook', kind: 'delivery' },
    { method: 'GET', path: 'activation', kind: 'activation' },
    { method: 'GET', path: 'validate', kind: 'validation' },
    { method: 'POST', path: 'actions/:name', kind: 'delivery' },
  ],
  capabilities: { orderForm: true, cardActions: true, bulk: true },
  nextStep:
    'In a job, open a stage, choose Stage actions → Triggers, pick this integration, choose a package and add the trigger.',
  helpLinks: [
    {
      label: 'Using an integration in a stage, by hand and in bulk',
      url: 'https://support.teamtailor.com/en/articles/2912224',
    },
    {
      label: 'Integrations Hub: creating a partner and finding its keys',
      url: 'https://support.teamtailor.com/en/articles/5477200',
    },
    { label: 'Partner documentation', url: 'https://partner.teamtailor.com' },
  ],
};

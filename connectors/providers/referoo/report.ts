import type { ReportFile } from '@/connectors/contract';
import { ConnectorError } from '@/connectors/kit/errors';
import type { Client } from './client';

/** The reference of one referee as PDF. Needs the `write` scope, says Referoo's published connector definition. */
export async function fetchReport(client: Client, { id, title }: ReportFile) {
  if (!/^\d+$/.test(id)) throw new ConnectorError('not_found', 'Referoo: report id is not a number');
  const bytes = await client.pdf(`/referee/${id}/reference`);
  return { bytes, contentType: 'application/pdf', fileName: `reference-${slug(title) || id}.pdf` };
}

function slug(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '');
  return plain
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .toLowerCase();
}

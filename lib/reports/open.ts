import { ConnectorError } from '@/connectors/kit/errors';
import { addEntries } from '@/lib/checks/record';
import { openConnection, withProvider } from '@/lib/connections/session';
import { withTenant } from '@/lib/db/client';
import { log } from '@/lib/log';

export type OpenedReport =
  | { ok: true; bytes: Buffer<ArrayBuffer>; title: string }
  /** `gone`: the provider no longer has it. `key`: it no longer lets us in. `down`: it may work in a minute. */
  | { ok: false; reason: 'gone' | 'key' | 'down'; provider: string };

interface Wanted {
  tenantId: string;
  checkId: string;
  report: { id: string; externalId: string; title: string };
  /** The viewer's e-mail address. */
  actor: string;
}

/** Fetches a report from the provider as it is now, and notes who opened it. We keep no copy. */
export async function openReport({ tenantId, checkId, report, actor }: Wanted): Promise<OpenedReport> {
  const check = await withTenant(tenantId, (tx) =>
    tx.check.findUniqueOrThrow({
      where: { id: checkId },
      select: {
        connectionId: true,
        requestId: true,
        attempt: { select: { number: true }, orderBy: { number: 'desc' }, take: 1 },
      },
    }),
  );
  const connection = await openConnection(tenantId, check.connectionId);
  const provider = connection.opened.provider.manifest.label;
  try {
    const file = await withProvider(connection, (session) =>
      session.report({ id: report.externalId, title: report.title }),
    );
    const bytes = Buffer.from(file.bytes);
    if (!isPdf(file.contentType, bytes)) {
      log.error({ requestId: check.requestId, checkId, contentType: file.contentType }, 'the report is no PDF');
      return { ok: false, reason: 'down', provider };
    }
    await withTenant(tenantId, async (tx) => {
      await tx.auditEntry.create({
        data: { tenantId, actor, action: 'report.opened', subject: report.id },
        select: { id: true },
      });
      await addEntries(tx, { id: checkId, tenantId }, check.attempt[0]?.number ?? 0, [
        { kind: 'report_opened', actor },
      ]);
    });
    return { ok: true, bytes, title: report.title };
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    log.warn({ requestId: check.requestId, checkId, error }, 'the report could not be fetched');
    return { ok: false, reason: reasonOf(error), provider };
  }
}

/** Served from our own address, so that anything else could act in our name. */
export function isPdf(contentType: string, bytes: Uint8Array): boolean {
  return (
    contentType.split(';')[0]?.trim().toLowerCase() === 'application/pdf' &&
    Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'
  );
}

function reasonOf({ kind }: ConnectorError): 'gone' | 'key' | 'down' {
  if (kind === 'not_found') return 'gone';
  return kind === 'unauthorized' || kind === 'forbidden' ? 'key' : 'down';
}

import { systemDb } from '@/lib/db/client';

/** What a link on a card leads to. Says whose it is, and nothing about the candidate. */
export interface ReportLink {
  tenantId: string;
  checkId: string;
  /** The candidate's data was erased; nothing can be opened any more. */
  erased: boolean;
  reports: { id: string; token: string; title: string; externalId: string }[];
}

const reportColumns = { id: true, token: true, title: true, externalId: true } as const;
const erasure = { where: { kind: 'erased' }, select: { id: true }, take: 1 } as const;

/**
 * Resolves the token of a check, which opens all its reports, or of one report. Tokens are looked up across tenants:
 * whether the viewer may see it is decided from the answer.
 */
export async function findReportLink(token: string): Promise<ReportLink | undefined> {
  if (!/^[\w-]{20,100}$/.test(token)) return undefined;
  const report = await systemDb().report.findUnique({
    where: { token },
    select: { ...reportColumns, tenantId: true, checkId: true, check: { select: { timeline: erasure } } },
  });
  if (report) {
    const { tenantId, checkId, check, ...file } = report;
    return { tenantId, checkId, erased: check.timeline.length > 0, reports: [file] };
  }
  const check = await systemDb().check.findUnique({
    where: { reportToken: token },
    select: {
      id: true,
      tenantId: true,
      timeline: erasure,
      report: { select: reportColumns, orderBy: { createdAt: 'asc' } },
    },
  });
  return check
    ? { tenantId: check.tenantId, checkId: check.id, erased: check.timeline.length > 0, reports: check.report }
    : undefined;
}

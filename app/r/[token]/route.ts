import { requireViewer } from '@/lib/auth/viewer';
import { contentDisposition } from '@/lib/reports/file-name';
import { findReportLink } from '@/lib/reports/find';
import { openReport } from '@/lib/reports/open';
import { page } from './pages';

export const dynamic = 'force-dynamic';

/** The link on the card, which never dies: opens the report, or says why not and who can. */
export async function GET(_request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params;
  const viewer = await requireViewer(`/r/${encodeURIComponent(token)}`);
  const link = await findReportLink(token);
  if (!link) return page(404, 'unknown', {}, [{ href: '/checks' }]);
  const { tenantId, checkId, erased, reports } = link;
  if (!viewer.memberships.some((membership) => membership.tenantId === tenantId)) {
    return page(404, 'forbidden', { email: viewer.email }, [{ href: '/checks' }]);
  }
  if (erased) return page(410, 'erased', {}, [{ href: '/checks' }]);
  const [report, ...others] = reports;
  if (!report) return page(404, 'none', {}, [{ href: `/checks/${checkId}` }]);
  if (others.length > 0)
    return page(
      200,
      'several',
      {},
      reports.map(({ token: of, title }) => ({ href: `/r/${of}`, title })),
    );

  const opened = await openReport({ tenantId, checkId, report, actor: viewer.email });
  if (!opened.ok) {
    const ways = { down: `/r/${token}`, key: '/connections', gone: `/checks/${checkId}` };
    return page(opened.reason === 'gone' ? 404 : 502, opened.reason, { provider: opened.provider }, [
      { href: ways[opened.reason] },
    ]);
  }
  return new Response(opened.bytes, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Length': String(opened.bytes.byteLength),
      'Content-Disposition': contentDisposition(opened.title),
      'Cache-Control': 'private, no-store',
      // Our own pages show it in a frame; nobody else may, and nothing in it may run or load.
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
      'X-Frame-Options': 'SAMEORIGIN',
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex',
    },
  });
}

/** An ASCII name for old clients and the true one beside it (RFC 6266, RFC 8187). */
export function contentDisposition(title: string, kind: 'inline' | 'attachment' = 'inline'): string {
  const name = `${title.replace(/[\s\u0000-\u001f\u007f/\\:*?"<>|]+/g, ' ').trim() || 'report'}.pdf`;
  const ascii = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%]/g, '');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

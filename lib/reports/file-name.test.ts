import { describe, expect, it } from 'vitest';
import { contentDisposition } from './file-name';
import { isPdf } from './open';

describe('the file name of a report', () => {
  it('is plain for old clients and true for the others', () => {
    expect(contentDisposition('Nils Ås')).toBe('inline; filename="Nils As.pdf"; filename*=UTF-8\'\'Nils%20%C3%85s.pdf');
  });

  it('cannot break out of the header', () => {
    expect(contentDisposition('a"\r\nSet-Cookie: x\\/..')).toBe(
      'inline; filename="a Set-Cookie x ...pdf"; filename*=UTF-8\'\'a%20Set-Cookie%20x%20...pdf',
    );
  });

  it('is never empty', () => {
    expect(contentDisposition('///')).toContain('filename="report.pdf"');
  });
});

describe('what is served as a report', () => {
  it('is a PDF by type and by its first bytes', () => {
    expect(isPdf('application/pdf; charset=binary', Buffer.from('%PDF-1.7'))).toBe(true);
    expect(isPdf('text/html', Buffer.from('%PDF-1.7'))).toBe(false);
    expect(isPdf('application/pdf', Buffer.from('<script>'))).toBe(false);
  });
});

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const plain = new Set(['b', 'p', 'br']);

/** Keeps a, b, p and br, as an ATS does with a partner's text. Everything else is shown as the text it holds. */
export function sanitise(html: string): string {
  const open: string[] = [];
  let clean = '';
  for (const piece of html.split(/(<[^<>]*>)/)) {
    const tag = /^<(\/?)([a-z][a-z0-9]*)([^<>]*)>$/i.exec(piece);
    if (!tag) {
      clean += escapeText(decode(piece));
      continue;
    }
    const [, slash = '', written = '', attributes = ''] = tag;
    const name = written.toLowerCase();
    if (slash) {
      const depth = open.lastIndexOf(name);
      // Closing an outer one closes what stands in it, so that the result is always balanced.
      if (depth >= 0) for (const inner of open.splice(depth).reverse()) clean += `</${inner}>`;
    } else if (name === 'br') clean += '<br>';
    else if (plain.has(name)) {
      open.push(name);
      clean += `<${name}>`;
    } else if (name === 'a') {
      const link = linkIn(attributes);
      if (link === undefined) continue;
      open.push(name);
      clean += `<a href="${escapeText(link)}" target="_blank" rel="noopener">`;
    }
  }
  return (
    clean +
    open
      .reverse()
      .map((name) => `</${name}>`)
      .join('')
  );
}

function linkIn(attributes: string): string | undefined {
  const found = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attributes);
  const link = decode(found?.[1] ?? found?.[2] ?? '').trim();
  return /^https?:\/\//i.test(link) ? link : undefined;
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
    if (code !== undefined) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    return named[String(name).toLowerCase()] ?? whole;
  });
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

import { createHash } from 'node:crypto';

/** A page without the app's frame: a person may come here who must not see it. The status is part of the answer, which a Next page cannot set. */
export interface PlainPage {
  status: 200 | 404 | 410 | 502;
  lang: string;
  product: string;
  title: string;
  text: string;
  links: readonly { href: string; label: string; title?: string }[];
  /** The viewer's choice; the device's where there is none. */
  theme: string | undefined;
}

/** As in app/globals.css, but small enough to stand inline. */
const style = `
:root{color-scheme:light dark}[data-theme=light]{color-scheme:light}[data-theme=dark]{color-scheme:dark}
body{margin:0;background:light-dark(oklch(.985 .003 210),oklch(.175 .012 230));color:light-dark(oklch(.245 .022 235),oklch(.955 .006 220));font:14px/22px ui-sans-serif,system-ui,sans-serif}
main{max-width:600px;margin:0 auto;padding:64px 20px}
.mark{font-weight:600;margin:0 0 32px;display:flex;gap:10px;align-items:center}
.mark svg{width:28px;height:28px}
h1{font-size:24px;line-height:30px;letter-spacing:-.02em;margin:0 0 8px;text-wrap:balance}
p{margin:0;max-width:65ch;text-wrap:pretty}
.text{color:light-dark(oklch(.44 .02 232),oklch(.775 .014 225))}
ul{list-style:none;margin:24px 0 0;padding:0;display:grid;gap:12px}
li{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center;justify-content:space-between}
li:has(span){border:1px solid light-dark(oklch(.918 .006 210),oklch(.3 .014 230));border-radius:14px;padding:12px 18px;background:light-dark(#fff,oklch(.215 .013 230))}
span{font-weight:500;overflow-wrap:anywhere}
a{display:inline-flex;align-items:center;min-height:36px;padding:0 14px;border-radius:8px;font-weight:500;text-decoration:none;color:light-dark(#fff,oklch(.2 .03 200));background:light-dark(oklch(.5 .105 195),oklch(.78 .115 190))}
a:hover{background:light-dark(oklch(.44 .095 197),oklch(.84 .11 190))}
a:focus-visible{outline:2px solid currentcolor;outline-offset:2px;outline-color:light-dark(oklch(.245 .022 235),oklch(.955 .006 220))}
svg{color:light-dark(oklch(.5 .105 195),oklch(.78 .115 190))}`;

const styleHash = createHash('sha256').update(style).digest('base64');
/** As app/ui/mark.tsx draws it. */
const mark =
  '<svg viewBox="0 0 32 32" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M3 22.5h26M9.5 27V9M22.5 27V6M9.5 11.5l4.5 5.5 8.5-9.5M9.5 9C9 13 6.5 16 3 17.5M22.5 6c.5 5.5 3 9.5 6.5 11.5"/></svg>';

export function plainPage({ status, lang, product, title, text, links, theme }: PlainPage): Response {
  const list = links
    .map(
      ({ href, label, title: name }) =>
        `<li>${name ? `<span>${escape(name)}</span>` : ''}<a href="${escape(href)}"${name ? ` aria-label="${escape(`${label}: ${name}`)}"` : ''}>${escape(label)}</a></li>`,
    )
    .join('');
  const body = `<!doctype html><html lang="${escape(lang)}"${theme === 'light' || theme === 'dark' ? ` data-theme="${theme}"` : ''}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${escape(title)} · ${escape(product)}</title><style>${style}</style></head><body><main><p class="mark">${mark}${escape(product)}</p><h1>${escape(title)}</h1><p class="text">${escape(text)}</p><ul>${list}</ul></main></body></html>`;
  return new Response(body, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'private, no-store',
      'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`,
      'X-Frame-Options': 'SAMEORIGIN',
    },
  });
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

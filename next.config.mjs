import createNextIntlPlugin from 'next-intl/plugin';

const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin-allow-popups' },
];

/** Who may frame us: nobody, but for /embed and /r, which say themselves who may (a route cannot override what stands here). */
const notFramed = [
  { key: 'Content-Security-Policy', value: "frame-ancestors 'none'; base-uri 'self'; object-src 'none'" },
  { key: 'X-Frame-Options', value: 'DENY' },
];

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // `npm run check` asks the compiler about everything, tests too; a start need not ask again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['pg', 'pino'],
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    { source: '/((?!embed/|r/).*)', headers: notFramed },
  ],
};

export default createNextIntlPlugin('./i18n/request.ts')(config);

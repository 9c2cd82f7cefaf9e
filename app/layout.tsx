import type { Metadata, Viewport } from 'next';
import { getLocale, getMessages, getNow, getTimeZone, getTranslations } from 'next-intl/server';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import './globals.css';
import { Providers } from './providers';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell');
  return {
    title: { default: t('product'), template: t('title') },
    description: t('description'),
    applicationName: t('product'),
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = { colorScheme: 'light dark' };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, messages, now, timeZone, jar] = await Promise.all([
    getLocale(),
    getMessages(),
    getNow(),
    getTimeZone(),
    cookies(),
  ]);
  const theme = jar.get('theme')?.value;
  return (
    <html lang={locale} data-theme={theme === 'light' || theme === 'dark' ? theme : undefined} suppressHydrationWarning>
      <body>
        <Providers locale={locale} messages={messages} now={now} timeZone={timeZone}>
          {children}
        </Providers>
      </body>
    </html>
  );
}

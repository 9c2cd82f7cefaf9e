'use client';
import { useLocale, NextIntlClientProvider } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, type ComponentProps, type ReactNode } from 'react';
import { I18nProvider, RouterProvider } from 'react-aria-components';

declare module 'react-aria-components' {
  interface RouterConfig {
    routerOptions: NonNullable<Parameters<ReturnType<typeof useRouter>['push']>[1]>;
  }
}

/** Tells the server the viewer's zone, for the first paint of the next page. */
function useZoneCookie() {
  useEffect(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    document.cookie = `tz=${encodeURIComponent(timeZone)}; path=/; max-age=31536000; samesite=lax`;
  }, []);
}

function Inner({ children }: { children: ReactNode }) {
  const router = useRouter();
  useZoneCookie();
  return (
    <I18nProvider locale={useLocale()}>
      <RouterProvider navigate={(href, options) => router.push(href, options)}>{children}</RouterProvider>
    </I18nProvider>
  );
}

/** What client parts need around them: words, language, the router. */
export function Providers({ children, ...words }: ComponentProps<typeof NextIntlClientProvider>) {
  return (
    <NextIntlClientProvider {...words}>
      <Inner>{children}</Inner>
    </NextIntlClientProvider>
  );
}

import { cookies } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import type { messages } from '@/messages';
import { plainPage, type PlainPage } from './html';

type Kind = keyof typeof messages.report;

/** One of the pages that stand in a report's place, in the viewer's language and theme. */
export async function page(
  status: PlainPage['status'],
  kind: Kind,
  values: Record<string, string>,
  links: readonly { href: string; title?: string }[],
): Promise<Response> {
  const [t, shell, lang, jar] = await Promise.all([
    getTranslations('report'),
    getTranslations('shell'),
    getLocale(),
    cookies(),
  ]);
  const label = kind === 'several' ? t('several.open') : t(`${kind}.action`, values);
  return plainPage({
    status,
    lang,
    product: shell('product'),
    title: t(`${kind}.title`, values),
    text: t(`${kind}.text`, values),
    links: links.map((link) => ({ ...link, label })),
    theme: jar.get('theme')?.value,
  });
}

import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { Button } from '@/app/ui/button';
import { Narrow } from '@/app/ui/narrow';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signin');
  return { title: t('title') };
}

const link = z.object({ token: z.string(), email: z.email(), callbackUrl: z.string().catch('/') });

/** Where a mailed link leads. Opening it takes nothing: the button does, as a plain form that needs no JavaScript. */
export default async function ConfirmPage({ searchParams }: PageProps<'/signin/confirm'>) {
  const given = link.safeParse(await searchParams);
  if (!given.success) redirect('/signin?error=Verification');
  const t = await getTranslations('signin');
  return (
    <Narrow
      title={<span className="wrap-anywhere">{t('confirmTitle', { email: given.data.email })}</span>}
      text={t('confirmText')}
      footer={t('confirmOther')}
    >
      <form method="get" action="/api/auth/callback/email">
        {Object.entries(given.data).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button type="submit" look="primary" autoFocus>
          {t('confirm')}
        </Button>
      </form>
    </Narrow>
  );
}

import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { Banner } from '@/app/ui/banner';
import { Narrow } from '@/app/ui/narrow';
import { providerName, returnPath } from '@/lib/auth/screen';
import { currentViewer } from '@/lib/auth/viewer';
import { canSendMail } from '@/lib/mail';
import { LinkForm } from './link-form';
import { problemOf } from './problem';
import { ProviderButton } from './provider-button';
import { Sent } from './sent';
import { SignedIn } from './signed-in';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signin');
  return { title: t('title') };
}

const text = z.string().optional().catch(undefined);
const query = z.object({ from: text, callbackUrl: text, error: text, sent: text });

/** How do I get in? */
export default async function SignInPage({ searchParams }: PageProps<'/signin'>) {
  const { from: wanted, callbackUrl, error, sent } = query.parse(await searchParams);
  const t = await getTranslations('signin');
  const problem = problemOf(error);
  const from = returnPath(wanted ?? callbackUrl, problem ? await cookies() : undefined);
  const viewer = await currentViewer();
  if (viewer && !problem) redirect(from);
  const provider = providerName();
  const mail = canSendMail();
  const banner = problem && (
    <Banner
      tone="needs"
      role="alert"
      title={t(`problems.${problem}_title`)}
      text={t(`problems.${problem}`)}
      className="mb-6"
    />
  );
  if (viewer) {
    return (
      <Narrow title={t('signedInAs', { email: viewer.email })}>
        {banner}
        <SignedIn canGoOn={viewer.tenant !== undefined} />
      </Narrow>
    );
  }
  return (
    <Narrow title={t('title')} text={mail ? t('text') : undefined} footer={t('footer')}>
      {banner}
      {sent ? (
        <Sent from={from} />
      ) : (
        <div className="flex flex-col gap-5">
          {provider && <ProviderButton name={provider} from={from} />}
          {provider && mail && <p className="text-ink-2">{t('or')}</p>}
          {mail ? (
            <LinkForm from={from} primary={!provider} />
          ) : (
            !provider && <Banner tone="waiting" title={t('problems.no_mail_title')} text={t('problems.no_mail')} />
          )}
        </div>
      )}
    </Narrow>
  );
}

import { useTranslations } from 'next-intl';
import { Button } from '@/app/ui/button';
import { ButtonLink } from '@/app/ui/button-link';
import { signOut } from '@/lib/auth/sign-out';

/** For somebody who is signed in and still sent here: the ways on. */
export function SignedIn({ canGoOn }: { canGoOn: boolean }) {
  const t = useTranslations('signin');
  return (
    <form action={signOut} className="flex flex-wrap gap-2">
      {canGoOn && (
        <ButtonLink href="/checks" look="primary">
          {t('toChecks')}
        </ButtonLink>
      )}
      <Button type="submit">{t('signOut')}</Button>
    </form>
  );
}

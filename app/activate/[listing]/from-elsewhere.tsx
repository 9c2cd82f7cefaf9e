import { useTranslations } from 'next-intl';
import { Banner } from '@/app/ui/banner';
import { Card, CardList, CardRow } from '@/app/ui/card';
import { Narrow } from '@/app/ui/narrow';
import { TextLink } from '@/app/ui/text-link';
import type { ListingView } from '@/lib/connections/activation';
import type { ConnectionLine } from '@/lib/connections/queries';

/** Somebody came without the marketplace's word for who they are: says where to get it, and what is connected already. */
export function FromElsewhere({
  listing,
  old,
  own,
}: {
  listing: ListingView;
  old: boolean;
  own: readonly ConnectionLine[];
}) {
  const t = useTranslations('activate');
  const health = useTranslations('connections.health');
  const names = { ats: listing.ats.label, provider: listing.provider.label };
  return (
    <Narrow title={t('title', names)} between={{ from: names.ats, to: names.provider }}>
      <div className="flex flex-col gap-6">
        <Banner
          tone="waiting"
          title={old ? t('elsewhere.old') : t('elsewhere.title', names)}
          text={t('elsewhere.text', names)}
        />
        {own.length > 0 && (
          <Card title={t('elsewhere.own')} flush>
            <CardList>
              {own.map((line) => (
                <CardRow
                  key={line.id}
                  title={line.company}
                  text={health(`${line.health}.word`)}
                  end={
                    <TextLink href={`/activate/${listing.slug}?connection=${line.id}`}>
                      {t('elsewhere.continue')}
                    </TextLink>
                  }
                />
              ))}
            </CardList>
          </Card>
        )}
      </div>
    </Narrow>
  );
}

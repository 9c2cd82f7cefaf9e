'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Banner } from '@/app/ui/banner';
import { Button } from '@/app/ui/button';
import { RadioGroup } from '@/app/ui/radio-group';
import { TextField } from '@/app/ui/text-field';
import { claim } from './actions';

export type CompanyFormProps = {
  slug: string;
  token: string;
  /** As the marketplace names it; empty while it does not. */
  company: string;
  /** Companies that the viewer administers here already. */
  tenants: readonly { id: string; name: string }[];
};

const fresh = 'new';

/** Whose connection it becomes: a company that is here already, or a new one. */
export function CompanyForm({ slug, token, company, tenants }: CompanyFormProps) {
  const t = useTranslations('activate.company');
  const same = tenants.find(({ name }) => name === company);
  const [chosen, setChosen] = useState(same?.id ?? (tenants.length === 1 ? (tenants[0]?.id ?? fresh) : fresh));
  const [name, setName] = useState('');
  const [pending, setPending] = useState(false);
  const [sentence, setSentence] = useState<string>();

  const submit = async () => {
    setPending(true);
    setSentence(undefined);
    try {
      setSentence(await claim(slug, token, chosen === fresh ? undefined : chosen, name));
    } finally {
      setPending(false);
    }
  };

  return (
    <div className="flex flex-col gap-4">
      {tenants.length > 0 && (
        <RadioGroup
          label={t('where')}
          options={[
            ...tenants.map(({ id, name }) => ({ value: id, label: name })),
            { value: fresh, label: company ? t('new', { company }) : t('newUnnamed') },
          ]}
          value={chosen}
          onChange={setChosen}
        />
      )}
      {chosen === fresh && !company && (
        <TextField
          label={t('name')}
          description={t('nameText')}
          value={name}
          onChange={setName}
          autoComplete="organization"
        />
      )}
      {sentence && <Banner role="alert" tone="needs" title={sentence} />}
      <div>
        <Button look="primary" isPending={pending} onPress={submit}>
          {t('confirm')}
        </Button>
      </div>
    </div>
  );
}

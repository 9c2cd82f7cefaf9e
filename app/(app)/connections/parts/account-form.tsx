'use client';
import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { Banner } from '@/app/ui/banner';
import { Button } from '@/app/ui/button';
import { Details } from '@/app/ui/details';
import { SelectField } from '@/app/ui/select-field';
import { TextField } from '@/app/ui/text-field';
import type { FormField } from '@/connectors/contract';
import { giveAccount } from '../actions';

export type AccountFormProps = {
  connectionId: string;
  provider: string;
  ats: string;
  fields: readonly FormField[];
  /** What is stored and no secret. */
  values: Readonly<Record<string, string>>;
  /** Secrets are stored: left empty, they stay. */
  stored: boolean;
  /** Names of fields that the marketplace carries: these need not be typed. */
  offered: readonly string[];
  /** Ready at once, or a consent follows. */
  consent: boolean;
};

/** Key and secret, as the provider's manifest asks for them; checked live. */
export function AccountForm({
  connectionId,
  provider,
  ats,
  fields,
  values,
  stored,
  offered,
  consent,
}: AccountFormProps) {
  const t = useTranslations('activate.account');
  const [pending, setPending] = useState(false);
  const [sentence, setSentence] = useState<string>();

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    setPending(true);
    setSentence(undefined);
    const outcome = await giveAccount(connectionId, typed, offered.length > 0).catch(
      () => ({ ok: false, sentence: t('failed') }) as const,
    );
    setPending(false);
    if (!outcome.ok) setSentence(outcome.sentence);
  };

  const draw = (field: FormField) => (
    <AccountField
      key={field.name}
      field={field}
      value={values[field.name] ?? ''}
      kept={stored || offered.includes(field.name)}
    />
  );
  const optional = fields.filter(({ required }) => !required);

  return (
    <form onSubmit={submit} className="flex flex-col gap-4" autoComplete="off">
      {offered.length > 0 && <Banner tone="good" title={t('offered', { ats })} text={t('offeredText')} />}
      {fields.filter(({ required }) => required).map(draw)}
      {optional.length > 0 && (
        <Details summary={t('more')}>
          <div className="flex flex-col gap-4 text-base text-ink">{optional.map(draw)}</div>
        </Details>
      )}
      {sentence && <Banner role="alert" tone="needs" title={sentence} />}
      <div>
        <Button type="submit" look="primary" isPending={pending} pendingText={t('checking', { provider })}>
          {consent ? t('check') : t('checkAndConnect')}
        </Button>
      </div>
    </form>
  );
}

function AccountField({ field, value, kept }: { field: FormField; value: string; kept: boolean }) {
  const t = useTranslations('activate.account');
  const { name, label, kind, required, help, placeholder, options } = field;
  if (kind === 'select') {
    const choices = (options ?? []).map((option) => ({ id: option.value, label: option.label }));
    return (
      <SelectField
        name={name}
        label={label}
        description={help}
        options={choices}
        defaultValue={value || (choices[0]?.id ?? null)}
      />
    );
  }
  const secret = kind === 'secret';
  return (
    <TextField
      name={name}
      label={label}
      description={help}
      type={secret ? 'password' : kind === 'email' ? 'email' : 'text'}
      code={kind === 'text' || kind === 'url'}
      defaultValue={secret ? '' : value}
      placeholder={kept && !value && required ? t('kept') : placeholder}
      isRequired={required && !kept}
      autoComplete={secret ? 'new-password' : 'off'}
    />
  );
}

'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/ui/button';
import { LiveRegion } from '@/app/ui/live-region';
import { SelectField } from '@/app/ui/select-field';
import { TextField } from '@/app/ui/text-field';
import { giveDefaults } from '../actions';

export type DefaultsFormProps = {
  connectionId: string;
  recruiterEmail: string;
  packageId: string;
  packages: readonly { id: string; name: string }[];
};

const none = 'none';

/** What stands in a trigger form before anybody types. */
export function DefaultsForm({ connectionId, recruiterEmail, packageId, packages }: DefaultsFormProps) {
  const t = useTranslations('connections.defaults');
  const [email, setEmail] = useState(recruiterEmail);
  const [chosen, setChosen] = useState(packages.some(({ id }) => id === packageId) ? packageId : none);
  const [pending, setPending] = useState(false);
  const [outcome, setOutcome] = useState<{ saved: boolean; sentence?: string }>({ saved: false });

  const save = async () => {
    setPending(true);
    const sentence = await giveDefaults(connectionId, {
      recruiterEmail: email,
      packageId: chosen === none ? '' : chosen,
    }).catch(() => t('failed'));
    setOutcome({ saved: !sentence, sentence });
    setPending(false);
  };

  return (
    <form
      className="flex flex-col gap-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={t('recruiter')}
        description={t('recruiterText')}
        type="email"
        optional
        value={email}
        onChange={setEmail}
        error={outcome.sentence}
      />
      <SelectField
        label={t('package')}
        description={t('packageText')}
        optional
        options={[{ id: none, label: t('noPackage') }, ...packages.map(({ id, name }) => ({ id, label: name }))]}
        value={chosen}
        onChange={(key) => setChosen(String(key))}
      />
      <div className="flex items-center gap-3">
        <Button type="submit" isPending={pending}>
          {t('save')}
        </Button>
        <LiveRegion visible={outcome.saved} className="text-sm text-good">
          {outcome.saved ? t('saved') : ''}
        </LiveRegion>
      </div>
    </form>
  );
}

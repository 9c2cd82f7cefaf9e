'use client';
import { Checkbox } from '@/app/ui/checkbox';
import { CheckboxGroup } from '@/app/ui/checkbox-group';
import { CopyField } from '@/app/ui/copy-field';
import { RadioGroup } from '@/app/ui/radio-group';
import { SearchField } from '@/app/ui/search-field';
import { SelectField } from '@/app/ui/select-field';
import { Switch } from '@/app/ui/switch';
import { TextField } from '@/app/ui/text-field';
import words from './samples.json';
import { Section } from './section';

const { fields: w, sections } = words;

export function FieldParts() {
  return (
    <Section title={sections.fields}>
      <div className="grid gap-x-8 gap-y-6 desk:grid-cols-2">
        <TextField label={w.name} optional />
        <TextField label={w.off} isDisabled defaultValue={w.offValue} />
        <TextField label={w.email} type="email" description={w.emailHelp} isRequired />
        <TextField label={w.email} type="email" defaultValue="anna.berg@exmaple.com" error={w.emailWrong} />
        <TextField
          label={w.key}
          type="password"
          description={w.keyHelp}
          autoComplete="off"
          defaultValue="rf_live_4f2c"
        />
        <TextField label={w.note} rows={3} optional />
        <SelectField label={w.package} description={w.packageHelp} options={w.packages} />
        <SelectField label={w.package} options={w.packages} defaultValue="two" error={w.packageGone} />
        <CopyField label={w.copy} description={w.copyHelp} value={w.copyValue} />
        <SearchField label={w.search} defaultValue="Anna" />
        <div className="flex flex-col gap-2">
          <Checkbox defaultSelected description={w.checkboxHelp}>
            {w.checkbox}
          </Checkbox>
          <Checkbox isIndeterminate>{w.some}</Checkbox>
          <Checkbox isDisabled>{w.g3}</Checkbox>
        </div>
        <CheckboxGroup label={w.group} description={w.groupHelp} defaultValue={['needs']}>
          <Checkbox value="needs">{w.g1}</Checkbox>
          <Checkbox value="done">{w.g2}</Checkbox>
          <Checkbox value="broken">{w.g3}</Checkbox>
        </CheckboxGroup>
        <RadioGroup
          label={w.radio}
          defaultValue="card"
          options={[
            { value: 'card', label: w.r1 },
            { value: 'en', label: w.r2 },
          ]}
        />
        <div className="flex flex-col gap-4">
          <Switch defaultSelected description={w.switchHelp}>
            {w.switch}
          </Switch>
          <Switch>{w.switch2}</Switch>
          <Switch isDisabled>{w.off}</Switch>
        </div>
      </div>
    </Section>
  );
}

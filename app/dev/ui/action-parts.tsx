'use client';
import { Copy, ExternalLink, Plus, Send, Trash2 } from 'lucide-react';
import { Button } from '@/app/ui/button';
import { ButtonLink } from '@/app/ui/button-link';
import { ConfirmDialog } from '@/app/ui/confirm-dialog';
import { Dialog } from '@/app/ui/dialog';
import { Menu } from '@/app/ui/menu';
import { TextField } from '@/app/ui/text-field';
import { Kbd } from '@/app/ui/kbd';
import { Time } from '@/app/ui/time';
import words from './samples.json';
import { Line, Section } from './section';

const { buttons: b, overlays: o, sections, fields } = words;
const looks = ['primary', 'default', 'quiet', 'danger'] as const;
/** One moment for the whole page: samples do not move while one looks. */
const opened = Date.now();
const wait = () => new Promise((resolve) => setTimeout(resolve, 900));

export function ActionParts() {
  return (
    <>
      <Section title={sections.buttons}>
        {(['normal', 'small'] as const).map((size) => (
          <Line key={size}>
            {looks.map((look) => (
              <Button key={look} look={look} size={size}>
                {b[look]}
              </Button>
            ))}
            <Button look="primary" size={size} icon={<Plus aria-hidden="true" />}>
              {b.primary}
            </Button>
            <Button look="primary" size={size} isPending pendingText={b.pending}>
              {b.primary}
            </Button>
            <Button size={size} isPending>
              {b.default}
            </Button>
            <Button look="primary" size={size} isDisabled>
              {b.disabled}
            </Button>
            <Button size={size} isDisabled>
              {b.disabled}
            </Button>
            <ButtonLink href="/dev/ui" size={size}>
              {b.link}
            </ButtonLink>
            <Button look="quiet" size={size} aria-label={`${b.more} (${size})`} icon={<Plus aria-hidden="true" />} />
          </Line>
        ))}
      </Section>
      <Section title={sections.overlays}>
        <Line>
          <Dialog
            trigger={<Button>{o.open}</Button>}
            title={o.title}
            text={o.text}
            footer={(close) => (
              <Button look="primary" onPress={close}>
                {o.save}
              </Button>
            )}
          >
            <TextField label={fields.email} description={fields.emailHelp} type="email" autoFocus />
          </Dialog>
          <ConfirmDialog
            trigger={<Button look="danger">{o.confirm}</Button>}
            danger
            title={o.confirmTitle}
            text={o.confirmText}
            confirmLabel={o.confirm}
            onConfirm={() => wait().then(() => undefined)}
          />
          <ConfirmDialog
            trigger={<Button>{o.failing}</Button>}
            danger
            title={o.confirmTitle}
            text={o.confirmText}
            confirmLabel={o.confirm}
            onConfirm={() => wait().then(() => o.failed)}
          />
          <Menu
            label={b.more}
            items={[
              { id: 'remind', label: o.remind, icon: <Send aria-hidden="true" /> },
              { id: 'copy', label: o.copyLink, icon: <Copy aria-hidden="true" /> },
              { id: 'card', label: o.openCard, icon: <ExternalLink aria-hidden="true" />, isDisabled: true },
              { id: 'cancel', label: o.cancel, text: o.cancelText, icon: <Trash2 aria-hidden="true" />, danger: true },
            ]}
          />
          <Kbd>/</Kbd>
          <Time value={opened - 40_000} tip />
          <Time value={opened - 86_400_000 * 1.2} tip />
          <Time value={opened + 86_400_000 * 3.1} tip />
          <Time value={opened - 86_400_000 * 400} tip />
        </Line>
      </Section>
    </>
  );
}

import type { CardAction, CheckState, ProviderManifest } from '@/connectors/contract';
import { isOpen } from './machine';
import type { Problem } from './problem';

export interface ActionSubject {
  state: CheckState;
  problem: Problem | undefined;
  /** The live attempt has reached the provider. */
  invited: boolean;
}

/** Problems of the order itself: sending the same again cannot help. */
const orderFaults: ReadonlySet<string> = new Set([
  'missing_firstName',
  'missing_lastName',
  'missing_package',
  'package_gone',
]);
const emailFaults: ReadonlySet<string> = new Set(['missing_email', 'invalid_email', 'provider_rejected']);

/** The actions that apply now, in the order in which they are shown. The same on the card and on our screens. */
export function actionsFor(subject: ActionSubject, capabilities: ProviderManifest['capabilities']): CardAction[] {
  const { state, problem, invited } = subject;
  const open = isOpen(state);
  const fault = state === 'failed' ? problem?.code : undefined;
  const applies: Record<CardAction, boolean> = {
    resend: open && invited && capabilities.resend,
    replace: (open ? invited : state !== 'completed') && !(fault && (orderFaults.has(fault) || isMissingEmail(fault))),
    'correct-email':
      state !== 'completed' &&
      state !== 'cancelled' &&
      (state !== 'failed' || (fault !== undefined && emailFaults.has(fault))),
    cancel: open && capabilities.cancel,
    refresh: open && invited,
  };
  const order: CardAction[] = ['resend', 'correct-email', 'replace', 'refresh', 'cancel'];
  return order.filter((action) => applies[action]);
}

/** The word on the button: there is nothing to archive once a check has ended by itself. */
export function actionLabelKey(action: CardAction, subject: ActionSubject): CardAction | 'send-again' {
  const nothingToArchive = !isOpen(subject.state) && subject.problem?.code !== 'already_open';
  return action === 'replace' && nothingToArchive ? 'send-again' : action;
}

const isMissingEmail = (code: string) => code === 'missing_email' || code === 'invalid_email';

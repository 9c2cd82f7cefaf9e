/** @jsxImportSource hono/jsx */
import { Icon, type IconName } from './icon';

const looks: Readonly<Record<string, { tone: string; icon: IconName }>> = {
  completed: { tone: 'good', icon: 'done' },
  complete: { tone: 'good', icon: 'done' },
  failed: { tone: 'needs', icon: 'failed' },
  error: { tone: 'needs', icon: 'failed' },
};

/** The vendor's own word, with a sign that does not need colour. */
export function Status({ word }: { word: string }) {
  const { tone, icon } = looks[word.toLowerCase()] ?? { tone: 'waiting', icon: 'waiting' };
  return (
    <span class={`badge ${tone}`}>
      <Icon name={icon} />
      {word.charAt(0).toUpperCase() + word.slice(1)}
    </span>
  );
}

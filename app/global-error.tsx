'use client';
import ui from '@/messages/en/ui.json';
import './globals.css';
import { Mark } from './ui/mark';
import { buttonStyle } from './ui/button-style';

const words = ui.error;

/** When even the frame fails: no providers around it, so it reads its words straight from the file. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en-GB">
      <body>
        <title>{words.title}</title>
        <main className="mx-auto max-w-[680px] px-5 py-14">
          <Mark className="mb-8 size-8 text-accent" />
          <h1>{words.title}</h1>
          <p className="mt-2 max-w-[65ch] text-ink-2">{words.text}</p>
          {/* The router may be what broke: a plain link loads everything anew. */}
          {/* eslint-disable-next-line @next/next/no-html-link-for-pages */}
          <a href="/" className={`${buttonStyle('primary')} mt-6`}>
            {words.home}
          </a>
          {error.digest && (
            <p className="mt-6 text-sm text-ink-2">
              {words.reference}: <code className="font-mono select-all">{error.digest}</code>
            </p>
          )}
        </main>
      </body>
    </html>
  );
}

import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import type { View } from '../view.ts';

/** Why a page cannot be shown. Each state has a text, and links that lead on. */
export type State = 'notFound' | 'gone' | 'away' | 'invalid' | 'fault' | 'method';

/** The page for a state; `detail` is a sentence about the particular case. */
export function statePage({ words }: View, state: State, detail?: string): Page {
  const told = {
    notFound: [words.notFoundTitle, words.notFoundHelp],
    gone: [words.goneTitle, words.goneHelp],
    away: [words.awayTitle, words.awayHelp],
    invalid: [words.invalidTitle, detail ?? ''],
    fault: [words.faultTitle, words.faultHelp],
    method: [words.methodTitle, ''],
  } as const;
  const [title, help] = told[state];
  return {
    title,
    ...(state === 'away' ? { again: 15 } : {}),
    main: html`<div class="state"><h1>${title}</h1><p>${help}</p><p class="ways"><a class="button" href="/">${words.nav.front}</a> <a href="/search">${words.nav.search}</a> <a href="/status">${words.nav.status}</a></p></div>`,
  };
}

import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import type { View } from '../view.ts';

/** What a reader gets where the asked page is not: why, and where to go from here. */
export type State = 'notFound' | 'gone' | 'away' | 'invalid' | 'fault' | 'method';

/** A page for a state; `detail` is a sentence about this very case. */
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

import type { Page } from '../page-result.ts';

const pageOf = (html: string): Page => ({
  body: new TextEncoder().encode(html),
  contentType: 'text/html; charset=utf-8',
  url: 'https://gazette.example/dam',
});

const SENTENCE =
  'The dam above the old town was opened on Sunday, after eleven years of work and three changes of plan.';

/** A page of three paragraphs, each ending with the page's number, and their text. */
export function soundPage(number: number): Page & { text: string } {
  const paragraphs = [1, 2, 3].map((paragraph) => `${SENTENCE} It is ${paragraph} of ${number}.`);
  const html = `<html lang="en"><article>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></html>`;
  return { ...pageOf(html), text: paragraphs.join('\n\n') };
}

/**
 * A page of 1.9 MB with 18,000 paragraphs, within the limits. Reading it takes some 300 MB, so more than a heap of 64
 * MB, and two seconds at most.
 */
export const hungryPage = (): Page => pageOf(`<article>${`<p>${SENTENCE}`.repeat(18_000)}</article>`);

/** A page as deep and as large as the limits allow. Reading it takes more than ten seconds. */
export const endlessPage = (): Page => pageOf(`${'<div>'.repeat(500)}${`<p>${SENTENCE} ${SENTENCE}`.repeat(14_000)}`);

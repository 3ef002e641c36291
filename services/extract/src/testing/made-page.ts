import type { Page } from '../page-result.ts';

const pageOf = (html: string): Page => ({
  body: new TextEncoder().encode(html),
  contentType: 'text/html; charset=utf-8',
  url: 'https://gazette.example/dam',
});

const SENTENCE =
  'The dam above the old town was opened on Sunday, after eleven years of work and three changes of plan.';

/** A page of three paragraphs that end with its number, and their text. */
export function soundPage(number: number): Page & { text: string } {
  const paragraphs = [1, 2, 3].map((paragraph) => `${SENTENCE} It is ${paragraph} of ${number}.`);
  const html = `<html lang="en"><article>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></html>`;
  return { ...pageOf(html), text: paragraphs.join('\n\n') };
}

/** A page whose JSON-LD contains an article as HTML, which is parsed without a limit except memory and time. */
const bodyPage = (articleBody: string): Page =>
  pageOf(`<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody })}</script>`);

/** A page of half a megabyte with 120,000 paragraphs. Reading it takes between 100 and 250 MB. */
export const hungryPage = (): Page => bodyPage('<p>a'.repeat(120_000));

/** A page of 60 kB that takes minutes and little memory: each element is nested in all earlier ones. */
export const endlessPage = (): Page => bodyPage('<i>'.repeat(20_000));

import { describe, expect, test } from 'vitest';
import { parsePage } from './dom.ts';
import { readabilityOpinion } from './readability-opinion.ts';

const SENTENCE =
  'The dam above the old town was opened on Sunday, after eleven years of work and three changes of plan.';
const article = Array.from({ length: 6 }, (_, number) => `<p>${number}. ${SENTENCE} ${SENTENCE}</p>`).join('');

const opinionOn = (inside: string) =>
  readabilityOpinion(
    parsePage(`<body><article><h1>Dam opens</h1>${article}${inside}${article}</article></body>`, 'light').toChange(),
  );

describe('the opinion of Readability', () => {
  test('is the article, and what is kept of it', () => {
    const { readable, kept } = opinionOn('<figure><figcaption>The dam at night</figcaption></figure>');
    expect(readable).toContain('The dam at night');
    expect(kept).not.toContain('The dam at night');
    for (const list of [readable, kept]) expect(list.filter((text) => text.endsWith(SENTENCE))).toHaveLength(12);
  });

  test.each([
    [399, false],
    [400, true],
  ])('has an element of %d characters with the name of furniture: %s', (length, isThere) => {
    const text = `${'The wall is measured weekly. '.repeat(20).slice(0, length - 1)}.`;
    expect(opinionOn(`<div class="topics">${text}</div>`).readable.includes(text)).toBe(isThere);
  });

  test('is none where there is nothing to read', () => {
    expect(readabilityOpinion(parsePage('', 'light').toChange())).toEqual({ readable: [], kept: [] });
  });

  test('is a typed fault where the document cannot be walked', () => {
    const document = parsePage('<p>x</p>', 'light').toChange();
    Object.defineProperty(document, 'body', {
      get: () => {
        throw new RangeError('Maximum call stack size exceeded');
      },
    });
    expect(() => readabilityOpinion(document)).toThrow(
      expect.objectContaining({ code: 'page-unreadable', message: expect.stringContaining('call stack') }),
    );
  });
});

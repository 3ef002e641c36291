import { sentences } from '@newsloom/text';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf } from './article-digest.ts';
import { summarise } from './summarise.ts';
import { anyStory, digested } from './testing/invented-story.ts';

const digestOfText = (text: string) => digestOf({ text }, 'en');

const kept = <T>(value: T): T => JSON.parse(JSON.stringify(value));

// About 130 characters. So a chosen number of them ends before or after the part of a text that is read.
const filler =
  'the ferry ran aground in heavy fog off the harbour and all passengers were taken ashore by boats within hours';
const sentence = fc.constantFrom(
  'It was over.',
  `On Tuesday ${filler}.`,
  `“On Tuesday ${filler},” said Ada Brink, the mayor of Port Lunn, while ${filler}.`,
);
const longText = fc
  .array(fc.tuple(sentence, fc.constantFrom(' ', '\n', '\n\n')), { minLength: 15, maxLength: 60 })
  .map((parts) => parts.flat().join(''));

describe('digestOf', () => {
  test('survives JSON: a story made from it is the same', () => {
    fc.assert(
      fc.property(anyStory, fc.constantFrom('en', 'de', 'zh', null), (articles, language) => {
        const fresh = { language, articles: digested(articles, language) };
        expect(kept(fresh)).toEqual(fresh);
        expect(summarise(kept(fresh))).toEqual(summarise(fresh));
      }),
    );
  });

  test('has the first twenty sentences, where they are in the text', () => {
    fc.assert(
      fc.property(longText, (text) => {
        const digest = digestOfText(text);
        const spans = sentences(text.slice(0, 12_000), 'en').slice(0, 20);
        expect(digest.sentences.map(([start, end]) => text.slice(start, end))).toEqual(spans.map((span) => span.text));
        expect(digest.text).toBe(text.slice(0, spans.at(-1)?.end));
      }),
    );
  });

  test('ignores the end of a long text', () => {
    fc.assert(
      fc.property(longText, fc.boolean(), fc.string(), (text, isBroken, end) => {
        const unbroken = text.replaceAll(/[.\n]/g, ' ');
        const beginning = (isBroken ? text : unbroken).repeat(64).slice(0, 12_000);
        expect(digestOfText(beginning + end)).toEqual(digestOfText(beginning));
      }),
    );
  });

  test('a long text is not cut in the middle of a character', () => {
    const digest = digestOfText(`${'ä'.repeat(11_999)}😀${'ä'.repeat(100)}`);
    expect(digest.text).toHaveLength(11_999);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainSummary } from './explained-sentence.ts';
import { FEATURE_NAMES } from './sentence-features.ts';
import { articlesToRead } from './story-article.ts';
import { summarise } from './summarise.ts';
import { anyStory, article, digested, ferryStory } from './testing/invented-story.ts';

const explained = (articles: Parameters<typeof digested>[0]) =>
  explainSummary({ language: 'en', articles: digested(articles) });

const ofText = (...texts: string[]) => explained(texts.map((text, place) => article({ id: `${place}`, text })));

describe('explainSummary', () => {
  test('has every sentence that was read, with what became of it', () => {
    fc.assert(
      fc.property(anyStory, (all) => {
        const articles = digested(all);
        const { dekCitation, keyPoints } = summarise({ language: 'en', articles });
        const rows = explainSummary({ language: 'en', articles });
        expect(rows.map(({ articleId, start }) => [articleId, start])).toEqual(
          articlesToRead(articles).flatMap(({ id, digest }) => digest.sentences.map(([start]) => [id, start])),
        );
        const shown = (as: 'dek' | 'key-point') =>
          rows
            .filter(({ shownAs }) => shownAs === as)
            .map(({ articleId, text, start, end }) => ({ articleId, quote: text, start, end }));
        expect(shown('dek')).toEqual(dekCitation === null ? [] : [dekCitation]);
        const points = keyPoints.flatMap(({ citations }) => citations.slice(0, 1));
        expect(shown('key-point')).toHaveLength(points.length);
        expect(shown('key-point')).toEqual(expect.arrayContaining(points));
        for (const { shownAs, refusal, value, features } of rows) {
          if (shownAs !== null) expect([refusal, typeof value]).toEqual([null, 'number']);
          if (refusal === 'told' || refusal === 'edge') expect(value).not.toBeNull();
          expect(Object.keys(features)).toEqual(FEATURE_NAMES);
        }
      }),
    );
  });

  test('names the reason of a sentence that is not shown', () => {
    const reasons = new Map(explained(ferryStory).map(({ text, refusal }) => [text, refusal]));
    expect(reasons.get('He called it a lucky day.')).toBe('short');
    expect(reasons.get('Subscribe to our newsletter for more from the coast.')).toBe('furniture');
    expect(reasons.get('Will anyone be held responsible?')).toBe('question');
    expect(reasons.get('Our reporter was on board when it happened.')).toBe('first-person');
  });

  test('of two articles with the same sentence, one is shown, and the other is told', () => {
    const text = 'A ferry with 212 passengers ran aground in heavy fog off Port Lunn on Tuesday.';
    expect(ofText(text, text).map(({ shownAs, refusal }) => [shownAs, refusal])).toEqual([
      ['key-point', null],
      [null, 'told'],
    ]);
  });

  test('sentences after the fifteen best are the edge of a story', () => {
    const names = (of: number) => Array.from('ABCDEFGHIJKLMNOP', (letter) => `${letter}x${of}`).join(' ');
    const text = Array.from({ length: 18 }, (_, of) => `The ${names(of)} was.`).join('\n');
    const rows = ofText(text);
    expect(rows.filter(({ refusal }) => refusal === 'edge')).toHaveLength(3);
    expect(rows.filter(({ shownAs }) => shownAs === 'key-point')).toHaveLength(3); // None has to do with another.
  });
});

import { describe, expect, test } from 'vitest';
import { commonTerms, evidenceOf } from './evidence.ts';
import { hasKnownWords } from './vocabulary.ts';

const isKnown = (language: string | null, text: string, cited: string[], seen: string[] = []): boolean =>
  hasKnownWords(text, evidenceOf(cited, commonTerms([...cited, ...seen], language), language));

const cited = ['The ferry left Lund with its divers.'];

describe('words are known', () => {
  test.each<[language: string | null, text: string, cited: string[], seen: string[]]>([
    ['en', 'The ferry left Lund.', cited, []],
    ['en', 'It was the ferry of the divers.', cited, []],
    // Three of five are cited, and the others are of the story.
    ['en', 'The ferry left Lund in heavy fog.', cited, ['the heavy fog']],
    // Figures are judged elsewhere.
    ['en', 'The ferry left Lund with 12, twelve, 3rd.', cited, []],
    ['pl', 'Prom opuścił Lund.', ['Prom opuścił Lund w piątek.'], []],
    ['zh', '渡轮离开港口。', ['渡轮星期五离开港口。'], []],
    ['ko', '여객선이 항구를 떠났다.', ['여객선은 항구에서 떠났다고 한다.'], []],
    ['ko', 'Lund 항구', ['항구 Lund'], []],
    ['en', 'It was.', cited, []],
  ])('%s: %s', (language, text, cited, seen) => {
    expect(isKnown(language, text, cited, seen)).toBe(true);
  });
});

describe('a word is not known', () => {
  test.each<[what: string, language: string | null, text: string, cited: string[], seen: string[]]>([
    ['nowhere', 'en', 'The ferry left Lund with ursula.', cited, []],
    ['a name in lower case', 'en', 'The ferry left Lund with ursula.', cited, ['It was Ursula.']],
    ['most of another sentence', 'en', 'The ferry left heavy fog behind.', cited, ['heavy fog behind']],
    [
      'of the story, no words for numbers',
      'pl',
      'Prom opuścił Lund cztery razy.',
      ['Prom opuścił Lund.'],
      ['cztery razy'],
    ],
    ['nowhere, no language', null, 'Prom opuścił Lund cztery razy.', ['Prom opuścił Lund.'], ['cztery razy']],
    ['unspaced', 'zh', '飞机离开港口。', ['渡轮离开港口。'], ['飞机']],
    ['more than an ending', 'ko', '여객버스가', ['여객선이'], []],
    ['short', 'ko', '배', ['여객선'], []],
    ['Latin beside it', 'ko', 'Oslo 항구', ['항구 Lund'], []],
  ])('%s, %s: %s', (_, language, text, cited, seen) => {
    expect(isKnown(language, text, cited, seen)).toBe(false);
  });
});

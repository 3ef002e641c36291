import { describe, expect, test } from 'vitest';
import { commonTerms, evidenceOf } from './evidence.ts';
import { hasKnownFigures } from './figures.ts';

const isKnown = (language: string, text: string, ...cited: string[]): boolean =>
  hasKnownFigures(text, evidenceOf(cited, commonTerms(cited, language), language));

describe('figures are known', () => {
  test.each<[language: string, text: string, cited: string[]]>([
    ['en', 'The harbour is closed.', []],
    ['en', 'The 212 passengers are safe.', ['A ferry had 212 passengers.']],
    ['en', 'The 1,200 passengers are safe.', ['A ferry had 1200 passengers.']],
    ['en', 'Twelve passengers are safe.', ['A ferry had 12 passengers.']],
    ['en', 'It carried 212 of the passengers.', ['There were 212 passengers.']],
    ['en', 'It said of passengers: 212.', ['There were 212 passengers.']],
    ['en', 'It cost $1.2 million.', ['The cost was $1,200,000.']],
    ['en', 'It cost 1.2 million dollars.', ['The cost was $1.2 million.']],
    // Nothing beside it says what it counts.
    ['en', 'It was 212.', ['There were 212 passengers.']],
    ['en', 'Since the 1970s it has been closed.', ['The pier was built in the 1970s and closed.']],
    ['en', 'The udp900 player is new.', ['He sold the UDP900.']],
    ['en', 'It left at 12:30.', ['At 12:30 it left.']],
    ['en', 'Lund won 3-2.', ['Lund won 3-2 in the cup.']],
    ['en', 'It was on 5/11 at Lund.', ['On 5-11 it was at Lund.']],
    ['en', 'Dozens of passengers are safe.', ['There were dozens of passengers.']],
    ['en', 'Police said 12 people were killed.', ['In Lund 12 people were killed.', 'Police said so.']],
    ['en', 'There were 212 passengers and 3 boats.', ['There were 212 passengers.', 'Men came with 3 boats.']],
    ['zh', '暴雨造成三人死亡。', ['三人死亡，暴雨。']],
  ])('%s: %s', (language, text, cited) => {
    expect(isKnown(language, text, ...cited)).toBe(true);
  });
});

describe('a figure is not known', () => {
  test.each<[what: string, language: string, text: string, cited: string[]]>([
    ['another one', 'en', 'The 213 passengers are safe.', ['A ferry had 212 passengers.']],
    ['of something else', 'en', 'It was closed for 212 days.', ['There were 212 passengers.', 'It rained for days.']],
    ['of another unit', 'en', 'It cost €12.', ['It cost $12.']],
    ['without its unit', 'en', 'It cost 12.', ['It cost $12.']],
    ['part of a name', 'en', 'The RDP900 player is new.', ['He sold the UDP900 player.']],
    ['a name without its letters', 'en', 'There were 900 players.', ['He sold the UDP900 players.']],
    ['another time', 'en', 'It left at 12:30.', ['It left at 12:35.']],
    ['a word for many', 'en', 'Dozens of passengers are safe.', ['There were 212 passengers.']],
    ['of millions', 'en', 'It had a million passengers.', ['It had 2 million passengers.']],
    ['a rank', 'en', 'It was the second ferry.', ['It was the ferry.']],
    ['other victims', 'en', 'In Lund 12 people were killed.', ['In Lund 12 people were injured.']],
    ['half of it elsewhere', 'en', 'In Lund 12 people were killed.', ['In Lund 12 people came.', 'Ten were killed.']],
    ['another one, zh', 'zh', '暴雨造成五人死亡。', ['暴雨造成三人死亡。']],
    ['another scale, ko', 'ko', '주민 3억 명이 대피했다.', ['주민 3만 명이 대피했다.']],
  ])('%s, %s: %s', (_, language, text, cited) => {
    expect(isKnown(language, text, ...cited)).toBe(false);
  });
});

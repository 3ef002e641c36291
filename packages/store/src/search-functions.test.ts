import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { useTestStore } from './testing/test-store.ts';

const { db } = await useTestStore('stories');

/** Whether a text in a language holds a term, as stories are searched. */
async function holds(text: string, language: string, term: string, asked: string | null = null): Promise<boolean> {
  const document = JSON.stringify({ headline: { text }, language });
  const { rows } = await sql<{ found: boolean }>`
    select story_words(${document}::jsonb) @@ search_term(${term}, ${asked}) as found`.execute(db);
  return rows[0]?.found ?? false;
}

describe('words of stories', () => {
  test.each([
    ['de', 'Die Brücken sind gesperrt', 'Brücke'],
    ['de', 'Die „Brücke“ ist gesperrt', 'Brücke'],
    ['de', 'Die BRÜCKE ist gesperrt', 'brucke'],
    ['de', 'Straße gesperrt', 'strasse'],
    ['fr', 'Les élections à l’Assemblée', 'election'],
    ['fr', 'Les élections à l’Assemblée', 'assemblee'],
    ['es', 'Lluvias en Málaga', 'malaga'],
    ['pt', 'Eleições em São Paulo', 'sao paulo'],
    ['it', 'Le città più colpite', 'citta'],
    ['nl', 'De verkiezingen van morgen', 'verkiezing'],
    ['ru', 'Выборы в Москве', 'москва'],
    ['ru', 'Выборы в МОСКВЕ', 'выборы'],
    ['en', 'Elections in the harbour', 'election'],
    ['pl', 'Wybory w Łodzi', 'lodzi'],
    ['zh', '高速公路崩落三人受伤', '崩落'],
    ['zh', '高速公路崩落三人受伤', '高速公路'],
    ['zh', '高速公路崩落三人受伤', '崩'],
    ['ja', 'トンネルの崩落事故、三人けが', '崩落'],
    ['ja', 'トンネルの崩落事故', 'ﾄﾝﾈﾙ'],
    ['ko', '터널이 붕괴했다', '붕괴'],
    ['ar', 'الانتخابات في مِصْر', 'مصر'],
    ['en', 'Apple’s iPhone17崩落', 'iphone17'],
    ['en', 'The well-known case', 'well-known'],
    ['en', 'Prices rise 3.5 %', '3.5'],
  ])('%s: „%s“ has %s', async (language, text, term) => {
    expect(await holds(text, language, term)).toBe(true);
    expect(await holds(text, language, term, language)).toBe(true);
  });

  test.each([
    ['zh', '高速公路崩落', '落崩'],
    ['zh', '高速公路崩落', '高路'],
    ['de', 'Die Brücke', 'Bruch'],
    ['en', 'Budget night', 'night budget'],
  ])('%s: „%s“ has no %s', async (language, text, term) => {
    expect(await holds(text, language, term)).toBe(false);
  });

  test('a document of any length is taken', async () => {
    const long = (unit: (n: number) => string) => Array.from({ length: 20_000 }, (_, n) => unit(n)).join(' ');
    for (const text of [long((n) => String.fromCodePoint(0x20000 + n)), long((n) => `w${n}`), '漢'.repeat(60_000)]) {
      const document = {
        articles: [{ title: text }],
        keyPoints: [{ text }],
        entities: [{ name: text }],
        headline: { text: 'x' },
      };
      const { rows } = await sql<{ n: number }>`
        select length(story_words(${JSON.stringify(document)}::jsonb)) as n`.execute(db);
      expect(rows[0]?.n).toBeGreaterThan(0);
    }
  });
});

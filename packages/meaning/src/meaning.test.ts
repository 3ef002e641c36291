import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meaningOf as meaning } from './meaning.ts';
import { meaningDigestOf } from './meaning-digest.ts';
import { ferryStory, shuffledStory, type Told } from './testing/invented-story.ts';

const meaningOf = (told: readonly Told[], language: string | null = 'en') =>
  meaning({ language, articles: told.map((one) => ({ digest: meaningDigestOf(one, language), country: null })) });

const meaningOfTexts = (texts: string[], language?: string) =>
  meaningOf(
    texts.map((text) => ({ title: '', text })),
    language,
  );

describe('meaning', () => {
  test('says what a story is about', () => {
    const { keywords, entities } = meaningOf(ferryStory);
    expect(keywords.map(({ label }) => label)).toEqual(expect.arrayContaining(['ferry', 'heavy']));
    expect(keywords.every(({ score }) => score > 0 && score <= 1)).toBe(true);
    expect(entities.map(({ name }) => name)).toEqual(['Port Lunn']);
  });

  test('names, months and weekdays are not keywords', () => {
    const labels = meaningOf(ferryStory)
      .keywords.map(({ label }) => label)
      .join(' ');
    expect(labels).not.toMatch(/lunn|tuesday|march/);
  });

  test.each([
    ['en', 'Fighters closed in on Mali and traders fled to Senegal.', ['ML', 'SN']],
    ['en', 'The U.S. embassy and the UK warned travellers.', ['GB', 'US']],
    ['en', 'A coach named Michael Jordan met Chad Smith over turkey and china.', []],
    ['en', 'Officials in Bosnia and Herzegovina met those of Papua New Guinea.', ['BA', 'PG']],
    [
      'en',
      'Ships of Equatorial Guinea and of Papua New Guinea passed Guinea, said France’s navy.',
      ['FR', 'GN', 'GQ', 'PG'],
    ],
    ['en', 'The harbour of Guinea-Bissau was closed to ships of North Macedonia', ['GW', 'MK']],
    ['en', 'Voters in Georgia decide who rules the United States.', ['US']],
    ['en', 'Voters in Georgia and Armenia went to the polls.', ['AM', 'GE']],
    ['de', 'Die Gespräche zwischen Frankreich und Deutschland gehen weiter.', ['DE', 'FR']],
    ['fr', 'Le Mali et le Sénégal ferment leur frontière.', ['ML', 'SN']],
    ['es', 'El presidente de Brasil viaja a Perú.', ['BR', 'PE']],
    ['ar', 'وصل الوفد إلى مالي يوم الثلاثاء.', ['ML']],
    ['xx', 'Traders fled from Mali.', ['ML']],
  ])('countries in %s: %s', (language, text, countries) => {
    expect([...new Set(meaningOfTexts([text], language).locations.map(({ country }) => country))].sort()).toEqual(
      countries,
    );
  });

  test('countries are named in the language of the story', () => {
    expect(meaningOfTexts(['Die Gespräche mit Frankreich gehen weiter.'], 'de').locations).toEqual([
      { name: 'Frankreich', country: 'FR', kind: 'country', count: 1, confidence: 1 },
    ]);
  });

  test('a last name counts for its full name, without titles', () => {
    const { entities } = meaningOfTexts([
      'The harbour was closed by Mayor Ada Brink. Later Brink opened it.',
      'Traders met Ada Brink at noon. They left Brink without an answer.',
      'At night Mrs Brink spoke to the press.',
    ]);
    expect(entities).toEqual([{ name: 'Ada Brink', type: 'person', count: 3, id: null }]);
  });

  test('names that only one of many articles mentions are left out', () => {
    const { entities, locations } = meaningOfTexts([
      'The harbour of Port Lunn was closed.',
      'The harbour of Port Lunn was closed.',
      'The harbour of Port Lunn was closed, as once in Norway by Ada Brink.',
    ]);
    expect(entities.map(({ name }) => name)).toEqual(['Port Lunn']);
    expect(locations).toEqual([]);
  });

  test('tells organisations by their names', () => {
    const { entities } = meaningOfTexts([
      'It was closed by the Lunn Harbour Authority Council and the International Maritime Office (IMO) after that.',
    ]);
    expect(entities.map(({ type }) => type)).toEqual(['organization', 'organization']);
  });

  test('survives JSON', () => {
    fc.assert(
      fc.property(shuffledStory, fc.constantFrom('en', 'de', 'zh', null), ([told], language) => {
        const articles = told.map((one) => meaningDigestOf(one, language));
        expect(JSON.parse(JSON.stringify(articles))).toEqual(articles);
      }),
    );
  });

  test('takes any story, in any order', () => {
    fc.assert(
      fc.property(
        shuffledStory,
        fc.constantFrom('en', 'de', 'zh', null, 'not a code'),
        ([articles, shuffled], language) => {
          expect(meaningOf(shuffled, language)).toEqual(meaningOf(articles, language));
        },
      ),
    );
  });
});

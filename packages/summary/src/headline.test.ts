import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { cleanTitle } from './clean-title.ts';
import { headlineOf } from './headline.ts';
import type { StoryArticle, StoryInput } from './story-article.ts';
import { article, digested } from './testing/invented-story.ts';

describe('cleanTitle', () => {
  const plain = 'Ferry runs aground off Port Lunn';
  test.each([
    [`${plain} | Harbour`, 'harbour.example'],
    [`${plain} - BBC News`, 'bbc.co.uk'],
    [`${plain} - The New York Times`, 'nytimes.com'],
    [`${plain} – Island Gazette`, 'elsewhere.example'],
    [`${plain} | World | The Guardian`, 'theguardian.com'],
    [`BREAKING: ${plain}`, 'harbour.example'],
    [`UPDATE 4-${plain}`, 'harbour.example'],
    [`${plain} (Update1)`, 'harbour.example'],
    [`${plain} [Video]`, 'harbour.example'],
    [`${plain} – live`, 'harbour.example'],
    [`${plain} +++ Captain arrested on Tuesday`, 'harbour.example'],
    [`  Ferry runs\naground off Port Lunn `, 'harbour.example'],
  ])('%j', (title, outlet) => {
    expect(cleanTitle(title, outlet)).toBe(plain);
  });

  test.each([
    'Ferry runs aground off Port Lunn - again',
    'Lunn Lines - Island Times',
    'Ferry with radar update runs aground (again)',
    'Ferry aground: what we know - and what we do not know yet about it',
  ])('leaves %j', (title) => {
    expect(cleanTitle(title, 'harbour.example')).toBe(title);
  });
});

describe('headlineOf', () => {
  const closest = 'Ferry runs aground off Port Lunn in fog';
  const others = [
    'Ferry aground off Port Lunn after engine failure in fog',
    'Fog: ferry with 212 passengers runs aground off Port Lunn',
  ];
  const chosen = (titles: readonly string[], language = 'en') =>
    headlineOf(digested(titles.map((title, place) => article({ id: String(place), title }))), language)?.text;

  test.each([
    ['a question', 'Did the ferry run aground off Port Lunn in fog after engine failure?'],
    ['an opinion', 'Opinion: Ferry runs aground off Port Lunn in fog after engine failure'],
    ['one that is too short', 'Ferry runs aground'],
    ['a teaser', 'What you need to know: ferry runs aground off Port Lunn in fog'],
    ['a quotation', '“Ferry runs aground off Port Lunn in fog after engine failure”'],
    ['capitals', closest.toUpperCase()],
  ])('%s stands back, unless there is no other', (_, title) => {
    expect(chosen([title, ...others])).not.toContain(title);
    expect(chosen([...others, title])).not.toContain(title);
    expect(chosen([title])).toBeTruthy();
  });

  test.each([
    ['de', 'Warum lief die Fähre vor Port Lunn bei Nebel auf Grund?', 'Fähre läuft vor Port Lunn auf Grund'],
    ['de', 'Das ist über die Fähre vor Port Lunn bekannt', 'Fähre läuft vor Port Lunn auf Grund'],
    ['fr', 'Ce que l’on sait du ferry échoué au large', 'Un ferry s’échoue près de Port Lunn'],
    ['es', 'Por qué encalló el ferry frente a Port Lunn', 'Un ferry encalla frente a Port Lunn'],
    ['it', 'Perché il traghetto si è incagliato a Port Lunn', 'Traghetto si incaglia davanti a Port Lunn'],
    ['pt', 'O que se sabe sobre o ferry de Port Lunn', 'Ferry encalha diante de Port Lunn na terça'],
    ['nl', 'Waarom de veerboot vastliep voor Port Lunn in mist', 'Veerboot loopt vast voor Port Lunn'],
    ['ru', 'Почему паром сел на мель у Порт-Лунна', 'Паром сел на мель у Порт-Лунна в тумане'],
    ['zh', '渡轮为什么会在港口外的浓雾中搁浅?', '渡轮在港口外的浓雾中搁浅'],
    ['ja', 'フェリーはなぜ港の外で座礁したのか?', 'フェリーが港の外で座礁'],
    ['ko', '여객선은 왜 항구 밖에서 좌초했을까?', '여객선 짙은 안개 속 항구 밖에서 좌초'],
  ])('%s: a plain title is preferred to %j', (language, teaser, plain) => {
    expect(chosen([teaser, plain], language)).toBe(plain);
    expect(chosen([plain, teaser], language)).toBe(plain);
  });

  test('any title is better than none', () => {
    expect(chosen(['', 'Why?'])).toBe('Why?');
    expect(chosen(['', ''])).toBe('');
  });

  test('there is none without articles', () => {
    expect(headlineOf([], 'en')).toBeNull();
  });

  test('is the title closest to the others', () => {
    expect(chosen(['Bakery in Port Lunn wins a prize for rye bread', ...others, closest])).not.toContain('Bakery');
  });

  test('is close to what the articles tell first', () => {
    const told = 'A ferry ran aground off Port Lunn on Tuesday.';
    const background = 'The lighthouse keeper feeds seven grey cats every evening.';
    const titles = ['Ferry runs aground near Port Lunn', 'Lighthouse keeper feeds seven grey cats'];
    const headline = (text: string) =>
      headlineOf(
        digested([
          ...titles.map((title, place) => article({ id: `${place}`, title })),
          article({ id: 'text', title: 'Morning in pictures from the coast', text }),
        ]),
        'en',
      )?.text;
    expect(headline(told)).toBe(titles[0]);
    expect(headline(background)).toBe(titles[1]);
    // News is in the first three sentences.
    const small = 'It was late. All was quiet. Nobody came.';
    expect(headline(`${small} ${background} ${background}`)).toBe(titles[0]);
  });

  test('the titles of one outlet do not outvote the others', () => {
    const own = Array.from({ length: 5 }, (_, place) =>
      article({ id: `own-${place}`, outlet: 'one.example', title: 'Harbour diary: a morning of rain and ropes' }),
    );
    const reports = others.map((title, place) => article({ id: `report-${place}`, title }));
    expect(headlineOf(digested([...own, ...reports]), 'en')?.text).toContain('Port Lunn');
  });

  test('is the same whatever else is known of the outlets', () => {
    const rated = fc.array(fc.constantFrom('left', 'center', 'right', null), { minLength: 3, maxLength: 3 });
    const twins = ['Ferry runs aground near Port Lunn', 'Ferry runs aground beside Port Lunn', closest];
    fc.assert(
      fc.property(rated, (leans) => {
        const articles = digested(twins.map((title, place) => article({ id: String(place), title })));
        const known = articles.map((one, place) => ({ ...one, lean: leans[place], factuality: 'high' }));
        expect(headlineOf(known, 'en')).toEqual(headlineOf(articles, 'en'));
      }),
    );
  });

  test('an article of a story has no ratings', () => {
    expectTypeOf<keyof StoryArticle>().toEqualTypeOf<
      'id' | 'outlet' | 'owner' | 'publishedAt' | 'duplicateOf' | 'title' | 'digest'
    >();
    expectTypeOf<keyof StoryInput>().toEqualTypeOf<'language' | 'articles'>();
  });
});

import { describe, expect, test } from 'vitest';
import { meaningOf } from './meaning.ts';
import { meaningDigestOf } from './meaning-digest.ts';

/** The names of articles with these texts, as "kind: name". */
const named = (language: string, texts: readonly string[], title = ''): string[] =>
  meaningOf({
    language,
    articles: texts.map((text) => ({ digest: meaningDigestOf({ title, text }, language), country: null })),
  }).entities.map(({ type, name }) => `${type}: ${name}`);

describe('names of one article', () => {
  test.each<[language: string, text: string, expected: string[]]>([
    ['en', 'The court heard Rams QB Matthew Stafford on Monday.', ['organization: Rams', 'person: Matthew Stafford']],
    ['en', 'Certainly Matthew Stafford will play.', ['person: Matthew Stafford']],
    [
      'en',
      'Experts at the Centers for Disease Control and Prevention warned of it.',
      ['organization: Centers for Disease Control and Prevention'],
    ],
    [
      'en',
      'He led the Department of Homeland Security and Alex Azar led another.',
      ['organization: Department of Homeland Security', 'person: Alex Azar'],
    ],
    [
      'en',
      'It was the U.S. Food and Drug Administration that said so.',
      ['organization: U.S. Food and Drug Administration'],
    ],
    ['en', 'Prices of Malian gold rose, said traders at the port.', []],
    ['en', 'A novel by French President Emmanuel Macron was sold.', ['person: Emmanuel Macron']],
    ['en', 'A ship left the Ivory Coast for Ghana.', ['place: Côte d’Ivoire', 'place: Ghana']],
    ['en', 'The report of U.S. Attorney Nealy Cox was short.', ['person: Nealy Cox']],
    ['en', 'They met Miley Cyrus & Liam Hemsworth.', ['person: Liam Hemsworth', 'person: Miley Cyrus']],
    [
      'en',
      'They saw Star Wars on an iPhone at the Super Bowl.',
      ['event: Super Bowl', 'product: Star Wars', 'product: iPhone'],
    ],
    ['fr', 'Les troupes ont quitté la Côte d’Ivoire hier.', ['place: Côte d’Ivoire']],
    ['fr', "Le ministre a reçu l'ambassadeur d'Emmanuel Macron.", ['person: Emmanuel Macron']],
    ['de', 'Die Zahl der Frauen stieg, obwohl Ambrosia blühte.', []],
    ['de', 'Obwohl Ambrosia blüht, kommt Außenministerin Annalena Baerbock.', ['person: Annalena Baerbock']],
    [
      'de',
      'Die Kritik an Ursula von der Leyen wächst in Deutschland.',
      ['person: Ursula von der Leyen', 'place: Deutschland'],
    ],
    ['es', 'Lo dijo el presidente Pedro Sánchez en Madrid.', ['person: Pedro Sánchez', 'place: Madrid']],
    ['it', 'Lo ha detto Giorgia Meloni da Palazzo Chigi.', ['person: Giorgia Meloni']],
    ['pt', 'O ministro Fernando Haddad falou em São Paulo.', ['person: Fernando Haddad', 'place: São Paulo']],
    ['nl', 'Bondscoach Louis van Gaal sprak in Amsterdam.', ['person: Louis van Gaal', 'place: Amsterdam']],
    ['ru', 'Об этом заявили в Москве после речи Владимира Путина.', ['person: Владимир Путин', 'place: Москва']],
  ])('in %s: %s', (language, text, expected) => {
    expect(named(language, [text]).sort()).toEqual(expected.toSorted());
  });

  test('a last name behind an article is no person', () => {
    expect(named('en', ['They crossed the Veldrin Spillway at noon. The Spillway was dry.'])).toEqual([]);
  });

  test.each([
    [
      'where a match is told',
      'Liverpool won the match with two goals. The team leads the league. The coach praised them.',
      [],
    ],
    [
      'after a preposition',
      'The team won the match in Liverpool with two goals. The coach praised them.',
      ['place: Liverpool'],
    ],
  ])('a club is no town: %s', (_, text, expected) => {
    expect(named('en', [text], 'Striker scores as league leaders win match')).toEqual(expected);
  });

  test('listed acronyms need their capitals', () => {
    expect(named('es', ['Un sismo sacudió la costa.'])).toEqual([]);
    expect(named('en', ['It was said at the UN in May.'])).toEqual(['organization: UN']);
  });

  test.each(['zh', 'ja', 'tr', 'hu', null])('no names in %s, whose words cannot be told from names', (language) => {
    const digest = meaningDigestOf({ title: '', text: 'Ama Angela Merkel geldi. 安倍晋三は東京にいた。' }, language);
    expect(meaningOf({ language, articles: [{ digest, country: null }] }).entities).toEqual([]);
  });
});

describe('names of several articles', () => {
  test('spellings, titles and short forms are one name', () => {
    expect(
      named('en', [
        'The junta of General Assimi Goita spoke. Later Goita left.',
        'Goita said nothing more.',
        'Troops of Assimi Goita were seen.',
      ]),
    ).toEqual(['person: Assimi Goita']);
  });

  test('the short name of an organisation is the full one', () => {
    expect(
      named('en', [
        'The Brisco Civil Rights Commission met. The Civil Rights Commission will rule.',
        'It was up to the Brisco Civil Rights Commission.',
      ]),
    ).toEqual(['organization: Brisco Civil Rights Commission']);
  });

  test('a small town is the last name of a person in the story', () => {
    expect(
      named('en', ['It was Senator Elizabeth Warren. In Ohio, Warren spoke. For Warren it was late, and Warren left.']),
    ).toEqual(['person: Elizabeth Warren', 'place: Ohio']);
  });

  test('an acronym counts for the name that it stands for', () => {
    const { entities } = meaningOf({
      language: 'en',
      articles: ['The World Harbour Organization (WHBO) met in May.', 'A speaker of the WHBO said so.'].map((text) => ({
        digest: meaningDigestOf({ title: '', text }, 'en'),
        country: null,
      })),
    });
    expect(entities).toEqual([{ name: 'World Harbour Organization', type: 'organization', count: 2, id: null }]);
  });

  test('towns and countries have ids', () => {
    const digest = meaningDigestOf({ title: '', text: 'It began in Lyon, in the south of France.' }, 'en');
    expect(meaningOf({ language: 'en', articles: [{ digest, country: null }] }).entities).toEqual([
      { name: 'France', type: 'place', count: 1, id: 'iso3166:FR' },
      { name: 'Lyon', type: 'place', count: 1, id: 'geonames:2996944' },
    ]);
  });
});

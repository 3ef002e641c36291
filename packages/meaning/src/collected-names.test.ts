import { describe, expect, test } from 'vitest';
import { collected } from './collected-names.ts';
import { KINDS, type Kind, score } from './kind-score.ts';
import type { Mention } from './name-mention.ts';

type Points = Partial<Record<Kind, number>>;

/** One mention of a name, with points from the words around it. */
const mention = (name: string, points: Points = {}, { lead = 0, hasArticle = false } = {}): Mention => ({
  name,
  words: name.split(' '),
  points: score(points),
  lead,
  hasArticle,
});

/** The names with the kinds for which they have points, above or below 0. */
const pointsIn = (mentions: Mention[], language = 'en', isSport = false): Record<string, Points> =>
  Object.fromEntries(
    collected(mentions, language, isSport).map(([name, , , points]) => [
      name,
      Object.fromEntries(KINDS.flatMap((kind, at) => (points[at] ? [[kind, points[at]]] : []))),
    ]),
  );

describe('the mentions of a name', () => {
  test('are counted together, with the one nearest the beginning', () => {
    const mentions = [mention('Lunn', { person: 1 }), mention('Lunn', { person: 3 }, { lead: 2 }), mention('Lunn')];
    expect(collected(mentions, 'en', false)).toEqual([['Lunn', 3, 2, score({ person: 4 })]]);
  });

  test('order the names, before their nearness to the beginning', () => {
    const mentions = [mention('Lunn'), mention('Velm', {}, { lead: 2 }), mention('Brisk'), mention('Brisk')];
    expect(collected(mentions, 'en', false).map(([name]) => name)).toEqual(['Brisk', 'Velm', 'Lunn']);
  });

  test('are no names if their words cannot be', () => {
    expect(collected([mention('Thursday'), mention('Suddenly')], 'en', false)).toEqual([]);
  });

  test('are limited to forty names', () => {
    const names = Array.from({ length: 50 }, (_, at) => `Lunn${at}`);
    const mentions = names.map((name) => mention(name));
    expect(collected(mentions, 'en', false).map(([name]) => name)).toEqual(names.slice(0, 40));
  });
});

describe('a title shows a person', () => {
  test.each<[what: string, name: string, language: string, expected: Points]>([
    ['by a last name', 'Velmrin', 'en', { person: 3 }],
    ['by a short last name', 'Žuo', 'en', { person: 3 }],
    ['not by two letters', 'Žo', 'en', {}],
    ['not by an acronym', 'VLQ', 'en', {}],
    ['not by a capital inside the word', 'VelmRin', 'en', {}],
    ['by a capital inside a Scottish name', 'McVelmrin', 'en', { person: 3 }],
    ['by a full name, also in capitals', 'Ada VELMRIN', 'en', { person: 7 }],
    ['by a full name with a capital inside', 'Ada DeVelm', 'en', { person: 7 }],
    ['by a word with the ending of German nouns elsewhere', 'Velmung', 'en', { person: 3 }],
    ['not by a German noun', 'Velmung', 'de', {}],
    ['by a German name with such letters inside', 'Velmungar', 'de', { person: 3 }],
  ])('%s: %s (%s)', (_, name, language, expected) => {
    // In German, a word without points must be a part of a longer name.
    const longer = mention(`Emil ${name}`);
    expect(pointsIn([mention(name, { person: 3 }), longer], language)[name]).toEqual(expected);
  });
});

describe('a last name alone', () => {
  test.each<[what: string, name: string, alone: Mention[], language: string, expected: Points]>([
    ['shows a person', 'Emil Velmar', [mention('Velmar')], 'en', { person: 6 }],
    ['of three words', 'Emil Ada Velmar', [mention('Velmar')], 'en', { person: 6 }],
    ['in another Russian case', 'Иван Велмаров', [mention('Велмарова')], 'ru', { person: 6 }],
    ['must be the last', 'Emil Velmar', [mention('Emil')], 'en', { person: 4 }],
    ['must be one word', 'Emil Velmar', [mention('Ada Velmar')], 'en', { person: 4 }],
    ['must not follow an article', 'Emil Velmar', [mention('Velmar', {}, { hasArticle: true })], 'en', { person: 4 }],
    ['shows nothing in German', 'Emil Velmar', [mention('Velmar')], 'de', { person: 4 }],
    ['shows nothing of itself', 'Velmar', [], 'en', {}],
  ])('%s: %s', (_, name, alone, language, expected) => {
    expect(pointsIn([mention(name), ...alone], language)[name]).toEqual(expected);
  });
});

describe('a German word', () => {
  test.each<[what: string, mentions: Mention[], expected: string[]]>([
    ['without points is a noun', [mention('Velmor')], []],
    ['with a point is a name', [mention('Velmor', { person: 1 })], ['Velmor']],
    ['of a list is a name', [mention('Bonn')], ['Bonn']],
    ['is a last name', [mention('Velmor'), mention('Emil Velmor')], ['Velmor', 'Emil Velmor']],
    ['is a first name', [mention('Emil'), mention('Emil Velmor')], ['Emil', 'Emil Velmor']],
    ['is no middle name', [mention('Velmor'), mention('Ada Velmor Lunn')], ['Ada Velmor Lunn']],
    ['is a last name in the genitive', [mention('Velsmors'), mention('Emil Velsmor')], ['Velsmors', 'Emil Velsmor']],
    ['is a last name with an s', [mention('Velmors'), mention('Emil Velmors')], ['Velmors', 'Emil Velmors']],
  ])('%s', (_, mentions, expected) => {
    expect(collected(mentions, 'de', false).map(([name]) => name)).toEqual(expected);
  });

  test('without points is a name elsewhere', () => {
    expect(pointsIn([mention('Velmor')], 'nl')).toEqual({ Velmor: {} });
  });
});

describe('a place', () => {
  test.each<[what: string, mentions: Mention[], isSport: boolean, expected: Points]>([
    ['a town', [mention('Bonn')], false, { place: 3 }],
    ['a town after a preposition', [mention('Bonn', { place: 1 })], false, { place: 4 }],
    ['a town in sport is its club', [mention('Bonn')], true, {}],
    ['a town after a preposition in sport', [mention('Bonn', { place: 1 })], true, { place: 4 }],
    ['a country in sport', [mention('Norway')], true, { place: 5 }],
    ['a town in capitals', [mention('TILBURG')], false, {}],
    ['a town in capitals as a dateline', [mention('TILBURG', { place: 4 }, { lead: 3 })], false, { place: 7 }],
    ['a country in three capitals', [mention('USA')], false, { place: 5 }],
    ['a town with its last word in capitals', [mention('Buenos AIRES')], false, { person: -8, place: 5 }],
    ['a town with its first word in capitals', [mention('BUENOS Aires')], false, { person: -8, place: 5 }],
    [
      'an unknown word after prepositions',
      [mention('Velmir', { place: 1 }), mention('Velmir', { place: 1 })],
      false,
      {},
    ],
    ['an unknown dateline', [mention('Velmir', { place: 4 }, { lead: 3 })], false, { place: 4 }],
    ['an unknown word in a title', [mention('Velmir', { place: 1 }, { lead: 2 })], false, {}],
  ])('%s', (_, mentions, isSport, expected) => {
    expect(Object.values(pointsIn(mentions, 'en', isSport))).toEqual([expected]);
  });
});

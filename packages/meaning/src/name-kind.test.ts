import { describe, expect, test } from 'vitest';
import { KINDS } from './kind-score.ts';
import { isClub, kindOfWords, pointsOfPlace } from './name-kind.ts';

type Points = Partial<Record<(typeof KINDS)[number], number>>;

/** The kinds for which the words of a name have points, above or below 0; null if they are no name. */
const pointsOf = (name: string, language: string | null): Points | null => {
  const points = kindOfWords(name, language);
  return points && Object.fromEntries(KINDS.flatMap((kind, at) => (points[at] ? [[kind, points[at]]] : [])));
};

describe('a name of one word', () => {
  test.each<[what: string, name: string, language: string | null, expected: Points | null]>([
    ['a listed organisation', 'Gazprom', 'en', { organization: 8 }],
    ['a listed event', 'Wimbledon', 'en', { event: 8 }],
    ['a listed product', 'Minecraft', 'en', { product: 8 }],
    ['a country', 'Sénégal', 'fr', { place: 5 }],
    ['a region', 'Saxony', 'en', { place: 5 }],
    ['a region that is a first name', 'Kent', 'en', { place: 5 }],
    ['a capital', 'Valletta', 'en', { place: 5 }],
    ['a town', 'Bonn', 'en', { place: 3 }],
    ['a small town', 'Bath', 'en', { place: 2 }],
    ['a town that is a first name', 'Florence', 'en', { place: 2 }],
    ['a small town that is a first name', 'Warren', 'de', { place: 2 }],
    ['a town that is an everyday word', 'Reading', 'en', { place: 2 }],
    ['the same town where that is no word', 'Reading', 'de', { place: 3 }],
    ['a small town that is an everyday word', 'Mobile', 'en', null],
    ['an everyday word, if the language is unknown', 'Suddenly', null, null],
    ['an everyday word', 'Suddenly', 'en', null],
    ['a weekday', 'Thursday', 'de', null],
    ['one letter', 'Ž', 'de', null],
    ['two letters', 'Žu', 'de', {}],
    ['a nationality', 'Malian', 'fr', null],
    ['a word for an organisation', 'Ministère', 'en', null],
    ['a word for an event', 'Kampioenschap', 'en', null],
    ['a word for a place', 'Aéroport', 'en', null],
    ['an acronym', 'QZV', 'en', {}],
    ['an acronym that is an everyday word in small letters', 'SUCH', 'en', {}],
    ['a Roman number that is an everyday word in small letters', 'MIX', 'en', {}],
    ['a Roman number', 'XIV', 'en', {}],
    ['an unknown word', 'Veldrin', 'en', {}],
  ])('%s: %s (%s)', (_, name, language, expected) => {
    expect(pointsOf(name, language)).toEqual(expected);
  });
});

describe('people', () => {
  test.each<[what: string, name: string, language: string | null, expected: Points | null]>([
    ['a first name and a last one', 'Ada Veldrin', 'en', { person: 4 }],
    ['a first name that is a common last one', 'Ada Hope', 'en', { person: 4 }],
    ['a last name that is an everyday word', 'Ada Monday', 'de', { person: -8 }],
    ['a last name that is an everyday word of the language', 'Ada Table', 'en', { person: 2 }],
    ['a last name that is none in another language', 'Ada Table', 'pt', { person: 4 }],
    ['an everyday word, if the language is unknown', 'Ada Table', null, { person: 2 }],
    ['a first name that is a word', 'Summer Veldrin', 'en', { person: 2 }],
    ['a first name that is a large town', 'Paris Veldrin', 'en', { person: 2 }],
    ['a first name that is a small town', 'Warren Veldrin', 'en', { person: 4 }],
    ['both doubts together', 'Paris Table', 'en', {}],
    ['an initial', 'J. Veldrin', 'en', { person: 4 }],
    ['the abbreviation of a country, which is no initial', 'U.S. Veldrin', 'en', { person: -8 }],
    ['a middle initial', 'Brisco T. Veldrin', 'en', { person: 3 }],
    ['a middle initial in German', 'Brisco T. Veldrin', 'de', { person: 3 }],
    ['a middle letter', 'Brisco Q Veldrin', 'de', { person: 3 }],
    ['an initial at the end', 'Brisco Veldrin T.', 'en', { person: 1 }],
    ['a middle word with a capital', 'Brisco Lunn Veldrin', 'en', { person: 1 }],
    ['unknown words', 'Brisco Veldrin', 'en', { person: 1 }],
    ['unknown words in German, which may be nouns', 'Brisco Veldrin', 'de', {}],
    ['unknown words in Russian', 'Брисков Велдрин', 'ru', { person: -8 }],
    ['a Russian first name', 'Иван Велдрин', 'ru', { person: 4 }],
    ['a Russian adjective elsewhere', 'Красная Велдрин', 'en', {}],
    ['five words', 'Ada Br Li Nu Ku', 'en', { person: 4 }],
    ['six words', 'Ada Br Li Nu Ku Zu', 'en', {}],
    ['a word with a digit', 'Ada Veldrin2', 'en', {}],
    ['an everyday word', 'Brisco Table', 'en', { person: -8 }],
    ['a listed organisation inside', 'Gazprom Veldrin', 'en', { person: -8 }],
    ['an acronym inside', 'Ada QZV', 'en', { person: -8 }],
    ['a nationality inside', 'Ada Malian', 'en', { person: -8 }],
    ['a word that is no name inside', 'Ada Christmas', 'en', { person: -8 }],
    ['a word for an organisation at the head', 'Bank Veldrin', 'en', { person: -8 }],
    ['a large town at the head', 'Berlin Veldrin', 'en', { person: -8 }],
    ['a town at the head', 'Bonn Veldrin', 'en', { person: -8 }],
    ['a small town at the head', 'Bath Veldrin', 'en', { person: 1 }],
    ['a large town at the end', 'Veldrin Berlin', 'en', { person: -8 }],
    ['a large town in the spelling of another language at the end', 'Veldrin München', 'en', { person: -8 }],
    ['the same of three words', 'Brisco Veldrin Berlin', 'en', { person: -8 }],
    ['a town at the end', 'Veldrin Bonn', 'en', { person: 1 }],
  ])('%s: %s (%s)', (_, name, language, expected) => {
    expect(pointsOf(name, language)).toEqual(expected);
  });
});

describe('places', () => {
  test.each<[what: string, name: string, language: string, expected: Points | null]>([
    ['a country', 'Burkina Faso', 'en', { place: 5, person: -8 }],
    ['a region with a word that is no name', 'North Dakota', 'en', { place: 5, person: -8 }],
    ['a region with the word of an organisation', 'West Bank', 'en', { place: 5, person: -8 }],
    ['a large town', 'Buenos Aires', 'en', { place: 5, person: 1 }],
    ['a town with a word that is no name, and is rather a part of another', 'West End', 'en', { person: -8 }],
    ['days', 'Monday Tuesday', 'en', null],
    ['a word for places at the end', 'Veldrin Bridge', 'en', { place: 5, person: -8 }],
    ['the same of three words', 'Veldrin Lunn Bridge', 'en', { place: 5, person: -8 }],
    ['a first name before it', 'Ada Castle', 'en', { place: 5, person: -8 }],
    ['a first name before one that is also a last name', 'Ada Hill', 'de', { person: 4 }],
    ['no first name before one that is also a last name', 'Veldrin Hill', 'en', { place: 5, person: -8 }],
    ['a word for places at the head', 'Port Veldrin', 'en', { place: 5, person: -8 }],
    ['a word for places that never comes first in English', 'Bridge Veldrin', 'en', { person: -8 }],
    ['the same in French, where it does', 'Montagne Veldrin', 'fr', { place: 5, person: -8 }],
    ['the same in German', 'Montagne Veldrin', 'de', {}],
    ['a word with a digit', 'Veldrin A7 Bridge', 'en', {}],
    ['a Russian one, which may be in any case', 'Велдринское Озеро', 'ru', { person: -8 }],
  ])('%s: %s (%s)', (_, name, language, expected) => {
    expect(pointsOf(name, language)).toEqual(expected);
  });

  test.each<[what: string, name: string, language: string | null, expected: number]>([
    ['a country', 'Norwegen', 'de', 5],
    ['a country in another language', 'Norwegen', 'en', 0],
    ['a region', 'Utah', 'en', 5],
    ['a part of the world', 'Sahel', 'en', 5],
    ['a capital of forty thousand people', 'Moroni', 'en', 5],
    ['a town of a million', 'Bujumbura', 'fr', 5],
    ['a town of two hundred thousand', 'Tilburg', 'nl', 3],
    ['a smaller town', 'Bath', 'en', 2],
    ['a large town by its name in another language', 'München', 'en', 4],
    ['a town by its name in another language', 'Cologne', 'de', 2],
    ['the surest of several places', 'Victoria', 'en', 5],
    ['no place', 'Veldrin', 'en', 0],
  ])('points of %s: %s (%s)', (_, name, language, expected) => {
    expect(pointsOfPlace(name, language)).toBe(expected);
  });
});

describe('organisations', () => {
  test.each<[what: string, name: string, language: string, expected: Points | null]>([
    ['a listed one', 'Fox News', 'en', { organization: 8 }],
    ['a club', 'Veldrin FC', 'en', { organization: 5, person: -8 }],
    ['a club with its short form first', 'FC Veldrin', 'de', { organization: 5, person: -8 }],
    ['its word last', 'Veldrin Agency', 'en', { organization: 5, person: -8 }],
    ['its word before a small word', 'Agency of Veldrin', 'en', { organization: 5, person: -8 }],
    ['its word first in English', 'Agency Veldrin', 'en', { person: -8 }],
    ['its word first in German', 'Agentur Bank Veldrin', 'de', { organization: 5, person: -8 }],
    ['its word after a first name', 'Ada Agency', 'en', { organization: 5, person: -8 }],
    ['a word that is also a first name at the head', 'Lega Veldrin', 'it', { person: -8 }],
    ['a German region in the genitive, and its army', 'Utahs Armee', 'de', { person: -8 }],
    ['another German word with an s', 'Veldrins Armee', 'de', { organization: 5, person: -8 }],
    ['the same in another language', 'Utahs Armee', 'nl', { organization: 5, person: -8 }],
    ['a Russian one in the nominative', 'Банк Велдрин', 'ru', { organization: 5, person: -8 }],
    ['a Russian one in another case', 'Банка Велдрин', 'ru', { person: -8 }],
    ['a place and an organisation', 'Veldrin Bridge Authority', 'en', { organization: 5, person: -8 }],
  ])('%s: %s (%s)', (_, name, language, expected) => {
    expect(pointsOf(name, language)).toEqual(expected);
  });

  test.each([
    ['FC', true],
    ['VfB', true],
    ['FCX', false],
    ['XFC', false],
    ['fc', false],
  ])('%s is the short form of a club: %s', (word, expected) => {
    expect(isClub(word)).toBe(expected);
  });
});

describe('events', () => {
  test.each<[what: string, name: string, language: string | null, expected: Points | null]>([
    ['a listed one', 'Super Bowl', 'en', { event: 8 }],
    ['its word last', 'Veldrin Tournament', 'en', { event: 6, person: 1 }],
    ['its word last, of three words', 'Veldrin Lunn Tournament', 'en', { event: 6, person: 1 }],
    ['its word first in English', 'Tournament Veldrin', 'en', { person: 1 }],
    ['a storm', 'Cyclone Veldrin', 'en', { event: 6, person: 1 }],
    ['its word first in Spanish', 'Torneo Veldrin', 'es', { event: 6, person: 1 }],
    ['its word last in Spanish', 'Veldrin Torneo', 'es', { person: 1 }],
    ['a description of everyday words', 'Great War', 'en', { person: -8 }],
    ['a description, if the language is unknown', 'Big War', null, { person: -8 }],
    ['a person with such a last name', 'Ada Derby', 'en', { person: 4 }],
    ['a person and such a word', 'Ada Veldrin Tournament', 'en', { event: 6, person: 4 }],
    ['a large town that is a first name', 'Paris Tournament', 'en', { event: 6, person: 2 }],
  ])('%s: %s (%s)', (_, name, language, expected) => {
    expect(pointsOf(name, language)).toEqual(expected);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Kind } from './kind-score.ts';
import type { AcronymDigest, NameDigest, NamesDigest } from './name-digest.ts';
import { storyNames } from './story-name.ts';
import { article, name, told } from './testing/invented-names.ts';

describe('a German genitive', () => {
  test.each<[what: string, language: string, names: string[], expected: string[]]>([
    ['is the name itself', 'de', ['Veldrin', 'Veldrins'], ['event: Veldrin, 1/2']],
    ['is a country', 'de', ['Deutschland', 'Deutschlands'], ['place: Deutschland, 1/2']],
    ['may be all there is', 'de', ['Veldrins'], ['event: Veldrins, 1/1']],
    ['has an s', 'de', ['Veldrin', 'Veldrino'], ['event: Veldrin, 1/1', 'event: Veldrino, 1/1']],
    ['is another name elsewhere', 'en', ['Veldrin', 'Veldrins'], ['event: Veldrin, 1/1', 'event: Veldrins, 1/1']],
  ])('%s: %s', (_, language, names, expected) => {
    expect(told([article(names.map((one) => name(one, 'event')))], language)).toEqual(expected);
  });
});

describe('an acronym', () => {
  const acronyms: AcronymDigest[] = [['VLG', 'Veldrin Lunn Group']];
  test.each<[what: string, articles: NamesDigest[], expected: string[]]>([
    [
      'counts as its name',
      [article([name('Veldrin Lunn Group', 'organization')], acronyms), article([name('VLG', null, 2)])],
      ['organization: Veldrin Lunn Group, 2/3'],
    ],
    [
      'shows an organisation',
      [article([name('Veldrin Lunn Group', null)], acronyms)],
      ['organization: Veldrin Lunn Group, 1/1'],
    ],
    [
      'shows no person',
      [article([name('Veldrin Lunn Group', 'person')], acronyms)],
      ['organization: Veldrin Lunn Group, 1/1'],
    ],
    [
      'shows no place',
      [article([name('Veldrin Lunn Group', 'place')], acronyms)],
      ['organization: Veldrin Lunn Group, 1/1'],
    ],
    ['does not need its name', [article([name('VLG', 'event', 2)], acronyms)], ['event: VLG, 1/2']],
    ['of itself counts once', [article([name('V.L.G.', 'event', 2)], [['VLG', 'V.L.G.']])], ['event: V.L.G., 1/2']],
    ['needs no mention', [article([name('Lunn', 'event')], acronyms)], ['event: Lunn, 1/1']],
  ])('%s', (_, articles, expected) => {
    expect(told(articles)).toEqual(expected);
  });

  test('is as near to the beginning as both together', () => {
    const articles = [
      article([name('Veldrin Lunn Group', 'organization', 1, 2)], acronyms),
      article([name('VLG', null, 1, 3)]),
    ];
    expect(storyNames(articles, 'en').map(({ lead }) => lead)).toEqual([5]);
  });
});

describe('a shorter name', () => {
  test.each<[what: string, names: NameDigest[], expected: string[]]>([
    [
      'of an organisation is the longer one',
      [name('Civil Council', 'organization'), name('Lunn Civil Council', 'organization')],
      ['organization: Lunn Civil Council, 1/2'],
    ],
    [
      'of a shorter name is the longest one',
      [
        name('Civil Council', 'organization'),
        name('Lunn Civil Council', 'organization'),
        name('Old Lunn Civil Council', 'organization'),
      ],
      ['organization: Old Lunn Civil Council, 1/3'],
    ],
    [
      'of two organisations is of none',
      [
        name('Civil Council', 'organization'),
        name('Lunn Civil Council', 'organization'),
        name('Velm Civil Council', 'organization'),
      ],
      [
        'organization: Civil Council, 1/1',
        'organization: Lunn Civil Council, 1/1',
        'organization: Velm Civil Council, 1/1',
      ],
    ],
    [
      'of one word is another name',
      [name('Council', 'organization'), name('Lunn Council', 'organization')],
      ['organization: Council, 1/1', 'organization: Lunn Council, 1/1'],
    ],
    [
      'with the same letters at its end is another name',
      [name('Tan Council', 'organization'), name('Lunntan Council', 'organization')],
      ['organization: Lunntan Council, 1/1', 'organization: Tan Council, 1/1'],
    ],
    [
      'of a lake is another name',
      [name('Lunn Lake', 'place'), name('Old Lunn Lake', 'place')],
      ['place: Lunn Lake, 1/1', 'place: Old Lunn Lake, 1/1'],
    ],
    [
      'of a lake is not that of an organisation',
      [name('Lunn Lake', 'place'), name('Old Lunn Lake', 'organization')],
      ['organization: Old Lunn Lake, 1/1', 'place: Lunn Lake, 1/1'],
    ],
    ['is the last name of a person', [name('Ada Lunn', 'person'), name('Lunn', null, 2)], ['person: Ada Lunn, 1/3']],
    [
      'is the first name of a person',
      [name('Ada Lunn', 'person'), name('Ada', 'person', 2)],
      ['person: Ada Lunn, 1/3'],
    ],
    ['is the last two words', [name('Ada van Lunn', 'person'), name('van Lunn', null)], ['person: Ada van Lunn, 1/2']],
    ['is the last of three words', [name('Ada van Lunn', 'person'), name('Lunn', null)], ['person: Ada van Lunn, 1/2']],
    [
      'is no middle word',
      [name('Ada Emil Lunn', 'person'), name('Emil', 'person')],
      ['person: Ada Emil Lunn, 1/1', 'person: Emil, 1/1'],
    ],
    [
      'may be an organisation',
      [name('Ada Lunn', 'person'), name('Lunn', 'organization')],
      ['organization: Lunn, 1/1', 'person: Ada Lunn, 1/1'],
    ],
    [
      'without a sign is no part of a council',
      [name('Lunn Council', 'organization'), name('Council', null)],
      ['organization: Lunn Council, 1/1'],
    ],
    ['is a small town', [name('Ada Warren', 'person'), name('Warren', 'place', 9)], ['person: Ada Warren, 1/10']],
    ['is a large town', [name('Ada Berlin', 'person'), name('Berlin', 'place', 2)], ['person: Ada Berlin, 1/3']],
    [
      'is a large town with more mentions',
      [name('Ada Berlin', 'person'), name('Berlin', 'place', 3)],
      ['person: Ada Berlin, 1/1', 'place: Berlin, 1/3'],
    ],
    [
      'is that of the person with most mentions',
      [name('Eva Lunn', 'person', 2), name('Ada Lunn', 'person'), name('Lunn', null)],
      ['person: Ada Lunn, 1/1', 'person: Eva Lunn, 1/3'],
    ],
    [
      'is that of the longer name',
      [name('Ada Lunn', 'person'), name('Maria Lunn', 'person'), name('Lunn', null)],
      ['person: Ada Lunn, 1/1', 'person: Maria Lunn, 1/2'],
    ],
    [
      'is that of the first in the alphabet',
      [name('Eva Lunn', 'person'), name('Ada Lunn', 'person'), name('Lunn', null)],
      ['person: Ada Lunn, 1/2', 'person: Eva Lunn, 1/1'],
    ],
    [
      'takes no first name with it',
      [name('Emil Ada Lunn', 'person', 2), name('Ada Lunn', 'person'), name('Ada', 'person')],
      ['person: Ada, 1/1', 'person: Emil Ada Lunn, 1/3'],
    ],
  ])('%s', (_, names, expected) => {
    expect(told([article(names)])).toEqual(expected);
    expect(told([article(names.toReversed())])).toEqual(expected);
  });

  test('is that of the person in most articles', () => {
    const articles = [
      article([name('Eva Lunn', 'person', 9)]),
      article([name('Ada Lunn', 'person')]),
      article([name('Ada Lunn', 'person'), name('Lunn', null)]),
    ];
    expect(told(articles)).toEqual(['person: Ada Lunn, 2/3', 'person: Eva Lunn, 1/9']);
  });
});

test('the order of the articles does not matter', () => {
  const anyName = fc.tuple(
    fc.constantFrom(
      'Lunn',
      'Ada Lunn',
      'Eva Lunn',
      'Emil Ada Lunn',
      'Ada',
      'Council',
      'Civil Council',
      'Lunn Civil Council',
      'Old Lunn Civil Council',
    ),
    fc.constantFrom<Kind | null>('person', 'organization', 'place', null),
  );
  const anyArticle = fc
    .array(anyName, { maxLength: 4 })
    .map((all) => article(all.map(([one, kind]) => name(one, kind))));
  const shuffled = fc
    .array(anyArticle, { maxLength: 4 })
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
  fc.assert(
    fc.property(shuffled, ([all, other]) => {
      expect(told(other)).toEqual(told(all));
    }),
  );
});

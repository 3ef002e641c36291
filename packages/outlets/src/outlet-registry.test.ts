import { describe, expect, test } from 'vitest';
import { outletHosts } from './article-outlet.ts';
import type { KnownOutlet } from './known-outlet.ts';
import { articleOutlet, outletRegistry, storedDomains } from './outlet-registry.ts';
import { STARTER_OUTLETS } from './starter-outlets.ts';

const outletOf = (domain: string, facts: Partial<KnownOutlet> = {}): KnownOutlet => ({
  domain,
  aliases: [],
  name: null,
  country: null,
  owner: null,
  family: null,
  ownerType: null,
  stateMedia: null,
  category: null,
  factsAt: null,
  factsSource: null,
  ...facts,
});

describe('the starter registry', () => {
  const domains = STARTER_OUTLETS.flatMap(({ domain, aliases }) => [domain, ...aliases]);

  test('has each domain once, in lower case', () => {
    expect(domains.filter((domain, place) => domains.indexOf(domain) !== place)).toEqual([]);
    expect(domains.filter((domain) => !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain))).toEqual([]);
    expect(STARTER_OUTLETS.length).toBeGreaterThan(300);
  });

  test('says of each outlet its name, country, owner and type of owner, with date and source', () => {
    const types = ['private', 'independent', 'non-profit', 'public-service', 'state-funded'];
    const odd = STARTER_OUTLETS.filter(
      ({ name, country, owner, family, ownerType, factsAt, factsSource }) =>
        !(name && owner && owner !== family && /^[A-Z]{2}$/.test(country ?? '') && factsAt && factsSource) ||
        !types.includes(ownerType ?? ''),
    );
    expect(odd).toEqual([]);
  });

  test('names an owner in one way: the family of one is not the owner of another under another name', () => {
    const spell = (name: string) => name.toLowerCase().replace(/[^\p{L}]/gu, '');
    const names = new Set(STARTER_OUTLETS.flatMap(({ owner, family }) => [owner ?? '', family ?? '']));
    const spelled = [...names].map(spell);
    expect(spelled.length).toBe(new Set(spelled).size);
  });
});

describe('the outlet of an article', () => {
  const own = [
    outletOf('gazette.example', { aliases: ['gazette-mobile.example', 'old.gazette.example'] }),
    outletOf('gazette.example/opinion', { name: 'Gazette Opinion' }),
    outletOf('city.gazette.example', { name: 'City Gazette' }),
    outletOf('bbc.co.uk/sport'),
    outletOf('herald.example/news/blogs'),
    outletOf('herald.example', { aliases: ['herald.example/briefing'] }),
  ];
  test.each<[string, string | null, string | null, string | null]>([
    ['an unknown domain', 'courier.example', 'https://www.courier.example/a', 'courier.example'],
    ['no outlet', null, 'https://www.courier.example/a', null],
    ['a name instead of an address', 'The Courier', null, 'The Courier'],
    ['an alias', 'gazette-mobile.example', 'https://m.gazette-mobile.example/a', 'gazette.example'],
    ['an alias without address', 'gazette-mobile.example', null, 'gazette.example'],
    ['an old host', 'gazette.example', 'https://old.gazette.example/a', 'gazette.example'],
    ['a host that is an outlet', 'gazette.example', 'https://www.city.gazette.example/a/b', 'city.gazette.example'],
    ['below a host that is an outlet', 'gazette.example', 'https://m.city.gazette.example/a', 'city.gazette.example'],
    ['a section', 'gazette.example', 'https://gazette.example/Opinion/2026/vote', 'gazette.example/opinion'],
    [
      'a section of an alias',
      'gazette-mobile.example',
      'https://gazette-mobile.example/opinion/x',
      'gazette.example/opinion',
    ],
    ['a section of an old host', 'gazette.example', 'https://old.gazette.example/opinion/x', 'gazette.example/opinion'],
    [
      'an article that is named like a section',
      'gazette.example',
      'https://gazette.example/opinion',
      'gazette.example',
    ],
    ['a section with a longer name', 'gazette.example', 'https://gazette.example/opinions/x', 'gazette.example'],
    ['a deep section', 'herald.example', 'https://herald.example/news/blogs/x', 'herald.example/news/blogs'],
    ['only its parent', 'herald.example', 'https://herald.example/news/x', 'herald.example'],
    ['a section that is an alias', 'herald.example', 'https://herald.example/briefing/x', 'herald.example'],
    ['a section that is known under an alias', 'bbc.co.uk', 'https://www.bbc.co.uk/sport/x', 'bbc.co.uk/sport'],
    ['the starter registry', 'bbc.co.uk', 'https://www.bbc.co.uk/news/x', 'bbc.com'],
    ['a host of the starter registry', 'uol.com.br', 'https://www1.folha.uol.com.br/a', 'folha.uol.com.br'],
    ['an address that is none', 'courier.example', 'not an address', 'courier.example'],
  ])('%s', (_, outlet, url, expected) => {
    expect(articleOutlet({ outlet, url }, outletRegistry(own))).toBe(expected);
  });
});

test('the hosts of an article end with its registered domain', () => {
  expect(outletHosts({ outlet: 'bbc.co.uk', url: 'https://www.news.bbc.co.uk/a' })).toEqual([
    'news.bbc.co.uk',
    'bbc.co.uk',
  ]);
  expect(outletHosts({ outlet: 'bbc.co.uk', url: 'https://notbbc.co.uk/a' })).toEqual(['bbc.co.uk']);
  expect(outletHosts({ outlet: 'courier.localhost', url: 'http://courier.localhost:4180/a' })).toEqual([
    'courier.localhost',
  ]);
});

test('an own fact goes before one of the starter registry, and the others stay', () => {
  const { outlets } = outletRegistry([outletOf('bbc.com', { name: 'The Beeb', aliases: ['beeb.example'] })]);
  expect(outlets.get('bbc.com')).toMatchObject({ name: 'The Beeb', country: 'GB', factsSource: 'common knowledge' });
  const { outlets: sold } = outletRegistry([outletOf('wsj.com', { owner: 'Somebody' })]);
  expect(sold.get('wsj.com')).toMatchObject({ owner: 'Somebody', family: null });
});

describe('facts of an outlet of the starter registry', () => {
  const starter = STARTER_OUTLETS.find(({ domain }) => domain === 'wsj.com');
  const known = (own: Partial<KnownOutlet>) => outletRegistry([outletOf('wsj.com', own)]).outlets.get('wsj.com');

  test.each<[keyof KnownOutlet, string | boolean]>([
    ['name', 'Another'],
    ['country', 'ZA'],
    ['family', 'Another'],
    ['ownerType', 'non-profit'],
    ['stateMedia', true],
    ['category', 'satire'],
    ['factsAt', '2001-01-01'],
    ['factsSource', 'a list'],
  ])('%s: an own one replaces it, and without one it stays', (field, value) => {
    expect(known({ [field]: value })).toEqual({ ...starter, [field]: value });
    expect(known({})).toEqual(starter);
  });

  test('the family stays with the same owner, and not with another', () => {
    expect(starter?.family).toBeTruthy();
    expect(known({ owner: starter?.owner ?? null })?.family).toBe(starter?.family);
    expect(known({ owner: 'Somebody' })?.family).toBeNull();
    expect(known({ owner: 'Somebody', family: 'Somebody Holding' })?.family).toBe('Somebody Holding');
  });

  test('aliases of both are kept, each once', () => {
    const [alias = ''] = STARTER_OUTLETS.find(({ domain }) => domain === 'bbc.com')?.aliases ?? [];
    const { outlets } = outletRegistry([outletOf('bbc.com', { aliases: ['beeb.example', alias] })]);
    const aliases = outlets.get('bbc.com')?.aliases ?? [];
    expect(aliases.filter((one) => one === alias)).toHaveLength(1);
    expect(aliases).toEqual(expect.arrayContaining(['beeb.example', 'news.bbc.co.uk']));
  });
});

test('an own outlet without aliases of a domain that is an alias counts as the outlet that it is an alias of', () => {
  const { aliases } = outletRegistry([outletOf('bbc.co.uk', { name: 'Mine' })]);
  expect(aliases.get('bbc.co.uk')).toBe('bbc.com');
});

test('an own outlet with aliases is no alias any more, and an own alias is one', () => {
  const { aliases } = outletRegistry([outletOf('bbc.co.uk', { aliases: ['bbc.com'] })]);
  expect(aliases.get('bbc.co.uk')).toBeUndefined();
  expect(aliases.get('bbc.com')).toBe('bbc.co.uk');
});

test('what is stored under any alias is asked for', () => {
  expect(storedDomains(['bbc.co.uk']).sort()).toEqual(['bbc.co.uk', 'bbc.com', 'news.bbc.co.uk']);
  expect(storedDomains(['courier.example'])).toEqual(['courier.example']);
});

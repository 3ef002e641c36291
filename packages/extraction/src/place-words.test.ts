import { describe, expect, test } from 'vitest';
import { PLACE_KINDS, type PlaceKind, placeKinds } from './place-words.ts';

const kindsOf = (names: string): PlaceKind[] => PLACE_KINDS.filter((_, bit) => (placeKinds(names) >> bit) & 1);

describe('what a name says of its place', () => {
  test.each<[string, PlaceKind[]]>([
    ['article-body', ['text']],
    ['standfirst', ['lead']],
    ['figcaption', ['caption']],
    ['outbrain', ['related']],
    ['sharing', ['share']],
    ['byline', ['author']],
    ['c-paywall', ['signup']],
    ['disqus_thread', ['comment']],
    ['advert', ['ad']],
    ['breadcrumb', ['meta']],
    ['site-header', ['frame']],
    ['gdpr', ['notice']],
    ['podcast', ['media']],
    ['pullquote', ['box']],
    ['headline', ['headline']],
    ['results', ['list']],
    ['contents', ['text', 'box']],
    ['promo promo2 story', ['text', 'related']],
  ])('%s: %j', (names, kinds) => {
    expect(kindsOf(names)).toEqual(kinds);
  });

  test.each<[string, PlaceKind]>([
    ['artikeltext', 'text'],
    ['cuerpo', 'text'],
    ['brodtext', 'text'],
    ['icerik', 'text'],
    ['vorspann', 'lead'],
    ['chapo', 'lead'],
    ['entradilla', 'lead'],
    ['perex', 'lead'],
    ['spot', 'lead'],
    ['bildunterschrift', 'caption'],
    ['didascalia', 'caption'],
    ['weiterlesen', 'related'],
    ['baca', 'related'],
    ['teilen', 'share'],
    ['compartilhar', 'share'],
    ['yazar', 'author'],
    ['penulis', 'author'],
    ['abonnement', 'signup'],
    ['kommentare', 'comment'],
    ['publicidade', 'ad'],
    ['reklama', 'ad'],
    ['schlagworte', 'meta'],
    ['titre', 'headline'],
  ])('%s names its kind in its language: %s', (name, kind) => {
    expect(kindsOf(`c-${name}__x`)).toContain(kind);
  });

  test.each<[string, PlaceKind[]]>([
    ['storyByline', ['text', 'author']],
    ['relatedArticles', ['related']],
    ['ARTICLE', ['text']],
    ['Article_Body--large', ['text']],
    ['StoryText2', ['text']],
    ['articleBody', ['text']],
    ['dateTime', ['meta']],
    ['mostRead', ['related']],
    ['pieDeFoto', ['caption']],
  ])('its humps and case do not matter: %s', (names, kinds) => {
    expect(kindsOf(names)).toEqual(expect.arrayContaining(kinds));
  });

  test.each(['', ' ', 'x', 'articles-x1', 'headlines', 'barticle', 'subtitled', '你好', 'constructor', '__proto__'])(
    '%j says nothing',
    (names) => {
      expect(kindsOf(names)).toEqual([]);
    },
  );

  test('is the same again, also after more names than are remembered', () => {
    const before = kindsOf('teaserBox');
    for (let turn = 0; turn < 21_000; turn += 1) placeKinds(`x${turn}`);
    expect(kindsOf('teaserBox')).toEqual(before);
    expect(kindsOf('teaserBox')).toEqual(['related', 'box']);
  });
});

test('each kind has a bit of its own', () => {
  expect(new Set(PLACE_KINDS).size).toBe(PLACE_KINDS.length);
  expect(PLACE_KINDS.length).toBeLessThan(32);
});

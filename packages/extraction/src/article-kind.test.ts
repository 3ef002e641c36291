import { describe, expect, test } from 'vitest';
import { metadataOf } from './testing/metadata-of.ts';

const section = (name: string) => `<meta property="article:section" content="${name}">`;
const at = (path: string) => ({ url: `https://daily.example/${path}` });

describe('the kind of an article', () => {
  test.each<[string, string, object]>([
    ['a type', '', { linked: [{ '@type': 'OpinionNewsArticle', headline: 'A' }] }],
    ['a section', section('Opinion'), {}],
    ['a section in German', section('Kommentare'), {}],
    ['a section among others', section('Politik | Meinung'), {}],
    ['a section of JSON-LD', '', { linked: [{ '@type': 'Article', articleSection: 'Tribune' }] }],
    ['the address', '', at('opinion/2026/the-dam-will-hold')],
    ['the address in Japanese', '', at(`${encodeURIComponent('社説')}/1`)],
    ['a label of the title', '<h1>Editorial: The dam will hold for long</h1>', {}],
    ['a label above the headline', '<article><p>Leitartikel</p><h1>Der Damm wird lange halten</h1></article>', {}],
  ])('is opinion by %s', (_, html, options) => {
    expect(metadataOf(html, options)).toMatchObject({ isOpinion: true, isPressRelease: false, isLiveBlog: false });
  });

  test.each<[string, string, object]>([
    ['a section', section('Press Release'), {}],
    ['the address', '', at('pressemitteilung/2026/dam-1234')],
    ['a label', '<article><p>Communiqué de presse</p><h1>Le barrage est ouvert au public</h1></article>', {}],
  ])('is a press release by %s', (_, html, options) => {
    expect(metadataOf(html, options)).toMatchObject({ isOpinion: false, isPressRelease: true });
  });

  test.each<[string, string, object]>([
    ['a type', '', { linked: [{ '@type': 'LiveBlogPosting', headline: 'A' }] }],
    ['the address', '', at('live-updates/dam')],
    ['the title', '<h1>Liveticker: The dam opens today</h1>', {}],
    ['the title in French', '<h1>EN DIRECT - Le barrage ouvre ce matin</h1>', {}],
  ])('is a live blog by %s', (_, html, options) => {
    expect(metadataOf(html, options)).toMatchObject({ isLiveBlog: true, isOpinion: false });
  });

  test.each<[string, string, object]>([
    ['news', section('Politics'), at('politics/2026/opinion-polls-before-the-vote')],
    ['a report on opinions', '<h1>Opinion polls: the dam divides the town</h1>', {}],
    ['a report on a concert', '<h1>Live music returns to the old town</h1>', {}],
  ])('is none of them in %s', (_, html, options) => {
    expect(metadataOf(html, options)).toMatchObject({ isOpinion: false, isPressRelease: false, isLiveBlog: false });
  });
});

describe('the keywords', () => {
  const keywords = (content: string) => `<meta name="keywords" content="${content}">`;
  test.each<[string, string, unknown, string[]]>([
    ['JSON-LD', keywords('c'), ['Dam', 'Orla valley'], ['Dam', 'Orla valley']],
    ['a list in one text', '', 'Dam, Orla; rain、flood', ['Dam', 'Orla', 'rain', 'flood']],
    [
      'tags',
      '<meta property="article:tag" content="Dam"><meta property="article:tag" content="Orla">',
      undefined,
      ['Dam', 'Orla'],
    ],
    ['meta tags, each once', keywords('Dam,dam , ,Orla'), undefined, ['Dam', 'Orla']],
    ['typed ones', '', ['tag:Dam', 'author:Lee'], ['Dam', 'Lee']],
    ['nothing that is a sentence', keywords('x'.repeat(81)), undefined, []],
    ['no page', '', undefined, []],
  ])('come from %s', (_, html, words, expected) => {
    const linked = words === undefined ? [] : [{ '@type': 'Article', keywords: words }];
    expect(metadataOf(html, { linked }).keywords).toEqual(expected);
  });

  test('are at most thirty', () => {
    expect(metadataOf(keywords(Array.from({ length: 99 }, (_, at) => `k${at}`).join())).keywords).toHaveLength(30);
  });
});

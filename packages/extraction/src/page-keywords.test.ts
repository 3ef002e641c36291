import { describe, expect, test } from 'vitest';
import { metadataOf } from './testing/metadata-of.ts';

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
    ['typed ones', '', ['tag:Dam', ' Author:Lee', 'a:b:c'], ['Dam', 'Lee', 'b:c']],
    ['what only looks typed', '', ['tag: Dam', '10:30', 'the dam:open'], ['tag: Dam', '10:30', 'the dam:open']],
    ['markup', '', ['<b>Dam</b>', 'R&amp;D'], ['Dam', 'R&D']],
    ['what differs in case, spaces or marks, each once', '', ['Old town', 'old-town', 'OldTown!'], ['Old town']],
    ['what is no word', '', ['—', '<b></b>', '', 'Dam'], ['Dam']],
    ['the next source where one has none', keywords('Dam'), ['—'], ['Dam']],
    ['the clearer meta tag', `${keywords('a')}<meta name="news_keywords" content="b">`, undefined, ['b']],
    ['texts of eighty characters', keywords('x'.repeat(80)), undefined, ['x'.repeat(80)]],
    ['nothing that is a sentence', keywords('x'.repeat(81)), undefined, []],
    ['no page', '', undefined, []],
  ])('come from %s', (_, html, words, expected) => {
    const linked = words === undefined ? [] : [{ '@type': 'Article', keywords: words }];
    expect(metadataOf(html, { linked }).keywords).toEqual(expected);
  });

  test('are at most thirty', () => {
    const all = Array.from({ length: 99 }, (_, at) => `k${at}`);
    expect(metadataOf(keywords(all.join())).keywords).toEqual(all.slice(0, 30));
  });

  test('are sought among the first thousand', () => {
    const after = (count: number) =>
      metadataOf('', { linked: [{ '@type': 'Article', keywords: [`${'-,'.repeat(count)}Dam`] }] });
    expect(after(999).keywords).toEqual(['Dam']);
    expect(after(1_000).keywords).toEqual([]);
  });

  test('say where they were read', () => {
    expect(metadataOf(keywords('Dam')).sourceOf.keywords).toBe('meta keywords');
    expect(metadataOf('', { linked: [{ '@type': 'Article', keywords: 'Dam' }] }).sourceOf.keywords).toBe(
      'json-ld keywords',
    );
  });
});

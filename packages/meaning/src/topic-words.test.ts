import { describe, expect, test, vi } from 'vitest';

/** A new copy of the module, since its lists are read on first use and kept. */
const fresh = async () => {
  vi.resetModules();
  const [{ topicWordsIn }, { mediaTopics }] = await Promise.all([
    import('./topic-words.ts'),
    import('./topic-tree.ts'),
  ]);
  return {
    topicWordsIn,
    /** The labels of the topics of the first words of a text, and their weight; null for other words. */
    read: (language: string, text: string) => {
      const found = topicWordsIn(language)?.of(text.split(' '), 0);
      return found === undefined ? null : [found.topics.map((at) => mediaTopics[at]?.label).join(', '), found.weight];
    },
  };
};

describe('the topics of a word', () => {
  test.each<[what: string, language: string, text: string, expected: [string, number] | null]>([
    ['a word', 'en', 'museum', ['culture', 1]],
    ['its plural', 'en', 'museums', ['culture', 1]],
    ['a word that is listed as a plural', 'en', 'dogs', ['animal', 1]],
    ['another word', 'en', 'veldrin', null],
    ['nothing', 'en', '', null],
    ['a short word with an s, which is no plural', 'en', 'mars', ['natural science', 1]],
    ['the beginning of such a word', 'en', 'mar', null],
    ['the last word of a list', 'en', 'premiere', ['arts and entertainment', 1]],
    ['a pair of words', 'en', 'net zero', ['climate change', 1]],
    ['its first word alone', 'en', 'net talks', null],
    ['a pair before its own words', 'en', 'weather warning', ['weather warning', 1]],
    ['a word in another language', 'fr', 'museum', null],
    ['a phrase of three words', 'fr', 'cessez le feu', ['armed conflict', 1]],
    ['the beginning of such a phrase', 'fr', 'cessez le bruit', null],
    ['a phrase of four words', 'nl', 'staakt het vuren nu', ['armed conflict', 1]],
    ['a Spanish phrase', 'es', 'ola de calor', ['weather phenomena', 1]],
    ['a word of that language', 'fr', 'musée', ['culture', 1]],
    ['a Russian word in any case', 'ru', 'памятником', ['culture', 1]],
    ['a language that is last in the lists', 'ru', 'музей', ['culture', 1]],
    ['a German word', 'de', 'vulkan', ['disaster', 1]],
    ['a German compound', 'de', 'veldvulkan', ['disaster', 0.5]],
    ['a German compound in the plural', 'de', 'veldvulkans', ['disaster', 0.5]],
    ['the shortest compound', 'de', 'veldrmord', ['crime', 0.5]],
    ['a shorter word with such an end', 'de', 'veldmord', null],
    ['a short first part', 'de', 'vevulkanisch', null],
    ['a short last part', 'de', 'veldrinuno', null],
    ['a Dutch compound', 'nl', 'veldorkaan', ['disaster', 0.5]],
    ['an English compound', 'en', 'veldmuseum', null],
  ])('%s (%s): %s', async (_, language, text, expected) => {
    const { read } = await fresh();
    expect(read(language, text)).toEqual(expected);
  });

  test('a word of several topics is a weak sign of each', async () => {
    const { read } = await fresh();
    expect(read('en', 'journalist')?.[1]).toBe(1);
    expect(read('de', 'handel')).toEqual(['economic sector, economy', 0.5]);
  });
});

test('languages without a list', async () => {
  const { topicWordsIn } = await fresh();
  expect(['zh', 'xx', ''].map(topicWordsIn)).toEqual([undefined, undefined, undefined]);
});

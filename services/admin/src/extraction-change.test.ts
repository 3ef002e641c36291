import { describe, expect, test } from 'vitest';
import { extractionChange, type Found } from './extraction-change.ts';

const AT = '2026-03-01T10:00:00Z';

const found = {
  text: 'One\nTwo',
  word_count: 2,
  site_name: 'Daily',
  published_at: new Date(AT),
  extractor_version: 'b',
};
const changeTo = (differences: Partial<Found>) =>
  extractionChange({ ...found, id: 'a1', url: null, extractor_version: 'a' }, { ...found, ...differences }, false);

describe('what another extraction would change', () => {
  test('is nothing if only the version is another, and an equal date another value', () => {
    expect(changeTo({})).toBeNull();
    expect(changeTo({ published_at: new Date(AT) })).toBeNull();
  });

  test('is told by the names of fields, with the version of the stored article', () => {
    const [before, after] = [found.published_at, new Date(0)];
    expect(changeTo({ site_name: null, published_at: after })).toEqual({
      ...{ id: 'a1', url: null, extractorVersion: 'a' },
      fields: { siteName: { before: 'Daily', after: null }, publishedAt: { before, after } },
      words: { before: 2, after: 2 },
      ...{ keptLines: 1, diff: null },
    });
  });

  test('is not told as a field if it is the text or its words', () => {
    expect(changeTo({ text: 'One', word_count: 1 })).toMatchObject({ fields: {}, words: { before: 2, after: 1 } });
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importOf, parseArticleLine } from './article-line.ts';

const whole = {
  id: 'a-1',
  title: 'Harbour council votes',
  text: 'The council of the harbour voted late at night, and the vote was close.',
  url: 'https://www.gazette.example/vote',
  publishedAt: '2026-03-01T11:00:00Z',
  source: 'Gazette',
  lang: 'en-GB',
};
const read = (differences: object = {}) =>
  parseArticleLine('file.jsonl', { number: 7, text: JSON.stringify({ ...whole, ...differences }) });

/** Why a line is refused; null when it is not. */
function refusal(differences: object): string | null {
  try {
    read(differences);
    return null;
  } catch (error) {
    expect(error).toMatchObject({ code: 'line-invalid', message: expect.stringContaining('file.jsonl, line 7: ') });
    return String(error);
  }
}

describe('a line', () => {
  test('has what it says', () => {
    expect(read()).toEqual({
      id: 'a-1',
      title: 'Harbour council votes',
      text: whole.text,
      url: whole.url,
      publishedAt: new Date('2026-03-01T11:00:00Z'),
      source: 'Gazette',
      language: 'en',
    });
    expect(importOf(read())).toMatchObject({ externalId: 'a-1', outlet: 'gazette.example', wordCount: 14 });
    expect(importOf(read({ url: '' }))).toMatchObject({ url: null, outlet: 'Gazette' });
  });

  test.each<[object, object]>([
    [{ id: 17 }, { id: '17' }],
    [{ id: 'x'.repeat(500) }, { id: 'x'.repeat(500) }],
    [{ lang: 'fil' }, { language: 'tl' }],
    [{ lang: '' }, { language: 'en' }],
    [{ publishedAt: '' }, { publishedAt: null }],
    [{ source: null }, { source: null }],
    [{ title: `${'x'.repeat(999)}😀${'y'.repeat(1_000_000)}` }, { title: 'x'.repeat(999) }],
  ])('number %# is taken', (differences, expected) => {
    expect(read(differences)).toMatchObject(expected);
  });

  test.each<[object, string]>([
    [{ id: 'a\0b' }, 'id: must not hold control characters'],
    [{ id: 'x'.repeat(501) }, 'id: '],
    [{ id: '' }, 'id: '],
    [{ source: 'a\0b' }, 'source: must not hold control characters'],
    [{ source: 'x'.repeat(12_000) }, 'source: '],
    [{ url: 'ftp://gazette.example/a' }, 'url: ftp://gazette.example/a is not an http or https address'],
    [{ url: 'gazette' }, 'url: gazette is not'],
    [{ url: `https://${'abcdefghi.'.repeat(500)}example/` }, 'url: the host name has'],
    [{ url: `ftp://${'x'.repeat(5_000)}` }, 'url: ftp://xxx'],
    [{ lang: 'zz' }, 'lang: zz is not a language code'],
    [{ lang: 'english' }, 'lang: english is not a language code'],
    [{ publishedAt: '2026-02-30' }, 'publishedAt: 2026-02-30 is not a date'],
    [{ publishedAt: 'soon' }, 'publishedAt: soon is not a date'],
    [{ publishedAt: '9999-01-01' }, 'publishedAt: 9999-01-01 is not a date'],
    [{ title: ' ', text: '' }, 'neither title nor text'],
  ])('number %# is refused', (differences, reason) => {
    const said = refusal(differences);
    expect(said).toContain(reason);
    expect(said?.length).toBeLessThan(400);
  });

  test('is an article within limits or refused, for any text', () => {
    const field = fc.option(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.webUrl()), { nil: null });
    const line = fc.record({
      id: field,
      title: field,
      text: field,
      url: field,
      publishedAt: field,
      source: field,
      lang: field,
    });
    fc.assert(
      fc.property(line, (differences) => {
        if (refusal(differences) !== null) return;
        const { externalId, outlet } = importOf(read(differences));
        expect(externalId.length).toBeLessThanOrEqual(500);
        expect(outlet?.length ?? 0).toBeLessThanOrEqual(253);
        expect(externalId + (outlet ?? '')).not.toContain('\0');
      }),
    );
  });
});

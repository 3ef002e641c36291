import { inventedStory } from '@newsloom/store/testing';
import { describe, expect, test } from 'vitest';
import { parseRestoreLine } from './restore-line.ts';

const parse = (value: unknown) =>
  parseRestoreLine('file.jsonl', { number: 7, text: typeof value === 'string' ? value : JSON.stringify(value) });

const change = {
  ...{ cursor: '12', kind: 'story.created', storyId: 's1', version: 1, at: '2026-03-01T12:00:00.000Z' },
  ...{ summary: null, changes: [], from: null, into: null, languages: ['en'], topics: null, outlets: null },
};
const facts = { name: null, country: null, owner: null, family: null, ownerType: null, stateMedia: null };
const outlet = {
  domain: 'a.example',
  ...{ ...facts, category: null, factsAt: null, factsSource: null, aliases: [], ratings: [] },
};

describe('a line of an export', () => {
  test('is known by what only its kind has', () => {
    expect(parse(change)).toEqual({ what: 'changes', row: change });
    expect(parse(outlet)).toEqual({ what: 'outlets', row: outlet });
    expect(parse(inventedStory({ id: 's1' }))).toMatchObject({ what: 'stories', row: { id: 's1' } });
  });

  test('keeps every field of a document, also those that this version does not know', () => {
    const { dek: _, keyPoints: __, ...early } = inventedStory({ id: 's1' });
    const document = { ...early, later: { a: [1] }, headline: { ...early.headline, later: 1 } };
    expect(parse(document).row).toEqual(document);
  });

  test.each<[string, unknown, string]>([
    ['no JSON', 'id,version', 'line 7'],
    ['no object', '7', 'no line of `newsloom export`'],
    ['another object', { id: 'a1', title: 'an import line' }, 'no line of `newsloom export`'],
    ['a cursor that is no number', { ...change, cursor: '-1' }, 'cursor'],
    ['a kind that does not exist', { ...change, kind: 'story.lost' }, 'kind'],
    ['an impossible version', { ...inventedStory({ id: 's1' }), version: 'one' }, 'version'],
    ['an outlet without a name', { ...outlet, domain: '' }, 'domain'],
  ])('%s is refused with the place', (_, line, said) => {
    expect(() => parse(line)).toThrow(expect.objectContaining({ code: 'line-invalid' }));
    expect(() => parse(line)).toThrow(said);
  });
});

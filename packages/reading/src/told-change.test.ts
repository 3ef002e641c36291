import { changes, toldChanges } from '@newsloom/store';
import { anyText, NOW, stored, useTestStore } from '@newsloom/store/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toldChange, toldChangeSchema } from './told-change.ts';

const { db } = await useTestStore('changes');

const anyChange = fc.oneof(
  fc.record({ kind: fc.constant('split' as const), from: anyText }),
  fc.record({ kind: fc.constant('merged' as const), into: anyText }),
  fc.record({ kind: fc.constant('articles-joined' as const), articleIds: fc.array(anyText) }),
  fc.record({ kind: fc.constant('headline' as const), from: anyText, to: anyText }),
  fc.record({ kind: fc.constant('topics' as const) }),
);
const anyEntry = fc.record(
  {
    version: fc.constant(1),
    at: fc.constant(NOW.toISOString()),
    kind: fc.constant('x'),
    summary: anyText,
    changes: fc.array(anyChange, { maxLength: 3 }),
  },
  { requiredKeys: ['version', 'at', 'kind', 'summary'] },
);
const anyRow = fc.record({
  storyId: anyText.map(stored),
  version: fc.nat(),
  kind: fc.constantFrom(...toldChangeSchema.shape.kind.options),
  entry: fc.option(anyEntry),
  at: fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
});

/** As published: only `story.split` has a change of kind `split`, and only `story.merged` one of kind `merged`. */
const isPublished = ({ kind, entry }: { kind: string; entry: { changes?: { kind: string }[] } | null }): boolean =>
  (entry?.changes ?? []).every(
    (change) =>
      (change.kind !== 'split' || kind === 'story.split') && (change.kind !== 'merged' || kind === 'story.merged'),
  );

const NAMELESS = { languages: [], topics: [], outlets: [] };

describe('what is told of a change', () => {
  test('is the same, whether Postgres writes it or the API', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow.filter(isPublished), { maxLength: 20 }), async (made) => {
        await db.deleteFrom('changes').execute();
        for (const { at, entry, ...change } of made)
          await db
            .transaction()
            .execute((transaction) =>
              changes.append(transaction, [{ ...change, ...(entry && { told: { entry, ...NAMELESS } }) }], at),
            );
        const rows = await changes.after(db, 0, 100);
        const told = await toldChanges.toldAfter(db, 0, 100, {});
        expect(JSON.parse(`[${told.told}]`)).toEqual(rows.map(toldChange));
        const each = await toldChanges.eachToldAfter(db, 0, 100, {});
        expect(each.told.map(({ json }) => JSON.parse(json))).toEqual(rows.map(toldChange));
        expect(each.told.map(({ storyId, version }) => [storyId, version])).toEqual(
          rows.map(({ story_id, version }) => [story_id, version]),
        );
      }),
      { numRuns: 25 },
    );
  });

  test('comes in pages: what is asked for, where to go on, and whether there may be more', async () => {
    const change = { storyId: 's', version: 1, kind: 'story.created' as const };
    const german = { ...change, told: { entry: null, languages: ['de'], topics: [], outlets: [] } };
    const english = { ...change, told: { entry: null, languages: ['en'], topics: [], outlets: [] } };
    await db
      .transaction()
      .execute((transaction) => changes.append(transaction, [german, english, german, english, english], NOW));
    const first = ((await changes.after(db, 0, 1))[0]?.seq ?? 0) - 1;
    for (const [after, most, lang, count, next, more] of [
      [0, 2, undefined, 2, 2, true],
      [2, 10, undefined, 3, 5, false],
      [5, 10, undefined, 0, 5, false],
      [0, 1, 'de', 1, 1, true],
      [1, 1, 'de', 1, 3, true],
      [3, 1, 'de', 0, 5, false],
      [0, 2, 'de', 2, 3, true],
      [0, 3, 'en', 3, 5, false],
      [0, 2, 'fr', 0, 5, false],
    ] as const) {
      const { told, ...page } = await toldChanges.toldAfter(db, first + after, most, { lang });
      expect([after, lang, page]).toEqual([after, lang, { count, next: first + next, more }]);
      expect(JSON.parse(`[${told}]`)).toHaveLength(count);
    }
  });
});

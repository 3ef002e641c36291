import { payloadOf } from '@newsloom/pipeline';
import { jobOf, meanwhile, running, START, useStageBench } from '@newsloom/pipeline/testing';
import { type Db, outlets, type RatedOutlet, stories, storyProgress, type Transaction } from '@newsloom/store';
import { beforeEach, describe, expect, test } from 'vitest';
import { scoreStage } from './score-stage.ts';
import { figuresOf } from './story-figures.ts';
import { bringStories, idOf, STORY_IDS } from './testing/clustered-stories.ts';

const bench = useStageBench();
const db = (): Db => bench.runtime().store.db;
beforeEach(() => bringStories(db(), START));

/** Scores stories as one batch. */
function score(...ids: string[]) {
  const handle = scoreStage().handler(bench.runtime());
  return Promise.all(ids.map((id) => handle(jobOf(payloadOf('story', id, 'trace-1')), running)));
}

async function storyOf(id: string) {
  const story = await stories.byId(db(), id);
  if (!story) throw new Error(`no story ${id}`);
  return story;
}
const coverageOf = async (id: string) => (await storyOf(id)).coverage;
const DONE = { kind: 'complete' };

describe('stories that come together', () => {
  test('have the same figures as each alone', async () => {
    expect(await score(...STORY_IDS)).toEqual(STORY_IDS.map(() => DONE));
    const together = await Promise.all(STORY_IDS.map(coverageOf));
    await db().updateTable('stories').set({ scored_revision: 0, coverage: null }).execute();
    for (const id of STORY_IDS) await score(id);
    expect(await Promise.all(STORY_IDS.map(coverageOf))).toEqual(together);
  });

  test('each have their own articles, earliest first, and their own outlets', async () => {
    await score(...STORY_IDS);
    const [harbour, dam, recital] = await Promise.all(STORY_IDS.map(coverageOf));
    expect(harbour?.articleIds).toEqual(['vote', 'pier', 'reprint'].map(idOf));
    expect(Object.keys(harbour?.outlets ?? {}).sort()).toEqual(['courier.example', 'gazette.example']);
    expect(harbour?.coverage).toMatchObject({ articleCount: 3, reprintCount: 1, bias: { left: 1, right: 1 } });
    expect(dam?.articleIds).toEqual(['dam', 'lund'].map(idOf));
    expect(Object.keys(dam?.outlets ?? {}).sort()).toEqual(['courier.example', 'standard.example']);
    expect(dam?.coverage).toMatchObject({ articleCount: 2, bias: { left: 0, right: 2 } });
    expect(recital).toMatchObject({ articleIds: [idOf('recital')], outlets: {}, coverage: { articleCount: 1 } });
  });

  test('are passed on and no longer due', async () => {
    await score(...STORY_IDS);
    expect((await bench.runtime().queues.depth('publish')).waiting).toBe(STORY_IDS.length);
    for (const id of STORY_IDS) {
      const { revision, scored_revision } = await storyOf(id);
      expect(scored_revision).toBe(revision);
    }
    expect(await score(...STORY_IDS)).toEqual(STORY_IDS.map(() => DONE));
    expect(bench.reports().map(({ code }) => code)).toEqual([
      ...STORY_IDS.map(() => 'scored'),
      ...STORY_IDS.map(() => 'stale'),
    ]);
  });
});

describe('an import of outlets', () => {
  const put = (given: RatedOutlet) => outlets.put(db(), [given], START);

  test('of an alias has the stories scored again: two outlets are one now', async () => {
    await score(...STORY_IDS);
    expect(await coverageOf('s-harbour')).toMatchObject({ coverage: { outletCount: 3, bias: { left: 1, right: 1 } } });
    await put({ ...outlets.unknownOutlet('gazette.example'), aliases: ['courier.example'] });
    await score(...STORY_IDS);
    expect(await coverageOf('s-harbour')).toMatchObject({
      coverage: { outletCount: 2, bias: { left: 1, right: 0, unrated: 1 } },
      articleOutlets: { [idOf('pier')]: 'gazette.example' },
    });
  });

  test('of a rating counts for an article under an alias of the starter registry', async () => {
    const rating = { rater: 'desk', ratedAt: '2026', lean: 'center', factuality: null, evidenceUrl: null };
    await put({ ...outlets.unknownOutlet('bbc.com'), ratings: [{ ...rating, scale: null, licence: null }] });
    await db()
      .updateTable('articles')
      .set({ outlet: 'bbc.co.uk', url: null })
      .where('id', '=', idOf('recital'))
      .execute();
    await score(...STORY_IDS);
    expect(await coverageOf('s-recital')).toMatchObject({ outlets: { 'bbc.com': { rating: { lean: 'center' } } } });
  });

  test('of a rating has the stories scored again, with the rating under any name of the outlet', async () => {
    await put({ ...outlets.unknownOutlet('herald.example'), aliases: ['herald-mobile.example'] });
    await score(...STORY_IDS);
    expect((await coverageOf('s-harbour'))?.outlets['herald.example']).toMatchObject({ rating: null });
    const rating = { rater: 'desk', ratedAt: '2026', lean: 'center', factuality: null, evidenceUrl: null };
    const ratings = [{ ...rating, scale: null, licence: null }];
    await put({ ...outlets.unknownOutlet('herald-mobile.example'), ratings });
    await score(...STORY_IDS);
    expect((await coverageOf('s-harbour'))?.outlets['herald.example']).toMatchObject({ rating: { lean: 'center' } });
  });
});

describe('a story that changes while it is scored', () => {
  test('is due once more, and the others of its batch are not', async () => {
    const { revision } = await storyOf('s-dam');
    const touch = (transaction: Db) => storyProgress.touchAll(transaction, ['s-dam']);
    expect(await meanwhile(db(), touch, () => score(...STORY_IDS))).toEqual(STORY_IDS.map(() => DONE));
    expect(await storyOf('s-dam')).toMatchObject({ revision: revision + 1, scored_revision: revision });
    expect((await storyProgress.unscored(db(), STORY_IDS)).map(({ id }) => id)).toEqual(['s-dam']);
    await score(...STORY_IDS);
    expect(await storyProgress.unscored(db(), STORY_IDS)).toEqual([]);
  });

  test('keeps the newer figures of another worker, and the others of its batch get theirs', async () => {
    const { revision } = await storyOf('s-dam');
    const newer = { ...figuresOf([], []), articleIds: ['newer'] };
    const overtake = async (transaction: Transaction) => {
      await storyProgress.touchAll(transaction, ['s-dam']);
      await storyProgress.saveCoverage(transaction, [{ id: 's-dam', revision: revision + 1, figures: newer }], START);
    };
    await meanwhile(db(), overtake, () => score(...STORY_IDS));
    expect(bench.reports().map(({ unitId, code }) => [unitId, code])).toEqual([
      ['s-harbour', 'scored'],
      ['s-dam', 'stale'],
      ['s-recital', 'scored'],
    ]);
    expect(await storyOf('s-dam')).toMatchObject({
      scored_revision: revision + 1,
      coverage: { articleIds: ['newer'] },
    });
    expect(await coverageOf('s-recital')).toMatchObject({ articleIds: [idOf('recital')] });
    expect((await bench.runtime().queues.depth('publish')).waiting).toBe(2);
  });
});

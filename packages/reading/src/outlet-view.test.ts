import { outlets, type RatedOutlet, type Rating } from '@newsloom/store';
import { inventedArticle, inventedStory, NOW, publish, useTestStore } from '@newsloom/store/testing';
import { describe, expect, test } from 'vitest';
import { outletView, seenOutlets } from './outlet-view.ts';

const { db } = await useTestStore('outlets', 'outlet_aliases', 'stories');

const rating = (rater: string, lean: string): Rating => ({
  rater,
  ratedAt: '2026',
  lean,
  factuality: null,
  evidenceUrl: null,
  scale: 'lean, five levels',
  licence: 'CC0-1.0',
});
const put = (domain: string, facts: Partial<RatedOutlet>) =>
  outlets.put(db, [{ ...outlets.unknownOutlet(domain), ...facts }], NOW);

describe('an outlet in full', () => {
  test('has facts with their source, other names, sections, all ratings, what they come to, and its stories', async () => {
    await put('gazette.example', {
      name: 'The Gazette',
      owner: 'The Vanes',
      factsSource: 'its imprint',
      aliases: ['old.example'],
      ratings: [rating('panel', 'left')],
    });
    await put('old.example', { ratings: [rating('desk', 'lean-left')] });
    await put('gazette.example/opinion', {});
    await publish(db, inventedStory({ id: 's1', articles: [inventedArticle('gazette.example')] }));
    for (const name of ['gazette.example', 'old.example']) {
      expect(await outletView(db, name)).toMatchObject({
        domain: 'gazette.example',
        aliases: ['old.example'],
        sections: ['gazette.example/opinion'],
        name: 'The Gazette',
        owner: 'The Vanes',
        factsSource: 'its imprint',
        rating: {
          leanScore: -1.5,
          leanRange: { min: -2, max: -1 },
          agreement: 'same-side',
          leanRaters: ['desk', 'panel'],
        },
        ratings: [
          { domain: 'gazette.example', rater: 'panel', licence: 'CC0-1.0' },
          { domain: 'old.example', rater: 'desk' },
        ],
        stories: 1,
      });
    }
  });

  test('may be one of the starter registry, one that only a story has, or none', async () => {
    expect(await outletView(db, 'bbc.co.uk')).toMatchObject({
      domain: 'bbc.com',
      name: 'BBC News',
      factsSource: 'common knowledge',
      rating: null,
      stories: 0,
    });
    await publish(db, inventedStory({ id: 's1', articles: [inventedArticle('herald.example')] }));
    expect(await outletView(db, 'herald.example')).toMatchObject({ domain: 'herald.example', name: null, stories: 1 });
    expect(await outletView(db, 'courier.example')).toBeNull();
  });
});

test('the outlets of stories appear by themselves, the most frequent first, with what is known of them', async () => {
  await put('gazette.example', { name: 'The Gazette', family: 'Vane Holding', ratings: [rating('panel', 'left')] });
  await publish(
    db,
    inventedStory({ id: 's1', articles: ['gazette.example', 'herald.example'].map(inventedArticle) }),
    inventedStory({ id: 's2', articles: ['herald.example', 'bbc.com'].map(inventedArticle) }),
    inventedStory({ id: 's3', status: 'merged', articles: ['gazette.example'].map(inventedArticle) }),
  );
  const unrated = { owner: null, lean: null, agreement: null, factuality: null };
  expect(await seenOutlets(db)).toEqual([
    { ...unrated, domain: 'herald.example', stories: 2, name: null, country: null },
    {
      ...unrated,
      domain: 'bbc.com',
      stories: 1,
      name: 'BBC News',
      country: 'GB',
      owner: 'British Broadcasting Corporation',
    },
    {
      domain: 'gazette.example',
      stories: 1,
      name: 'The Gazette',
      country: null,
      owner: 'Vane Holding',
      lean: 'left',
      agreement: 'one',
      factuality: null,
    },
  ]);
});

import { expect, test } from 'vitest';
import { loadNewsroom } from './newsroom.ts';
import { outletRatings } from './outlet-rating.ts';

const newsroom = loadNewsroom();
const ratings = outletRatings(newsroom);

test('every outlet has a line, by its host name', () => {
  expect(ratings.map(({ domain }) => domain)).toEqual(newsroom.outlets.map(({ id }) => `${id}.localhost`));
  expect(ratings.find(({ domain }) => domain === 'harbour-times.localhost')).toEqual({
    domain: 'harbour-times.localhost',
    name: 'The Harbour Times',
    country: 'IE',
    owner: 'Liffeyside Press',
    ownerType: 'independent',
    lean: 'lean-left',
    factuality: 'high',
    rater: 'Sample ratings',
    ratedAt: '2026-01-01',
  });
});

test('unknown values stay null', () => {
  expect(ratings.find(({ domain }) => domain === 'sahel-gazette.localhost')).toMatchObject({ lean: null, owner: null });
});

import { expect, test } from 'vitest';
import { type ClusteredCopy, cluster } from './cluster.ts';
import { explainClusters } from './explained-cluster.ts';

const HOUR = 3_600_000;

const article = (id: string, title: string, text: string, hours: number, copyOf: string | null = null) => ({
  id,
  title,
  text,
  language: 'en',
  publishedAt: hours * HOUR,
  copyOf,
});

const DAM = 'A dam above Lund gave way on Monday, Mayor Ida Holm said.';
const told: ClusteredCopy[] = [
  article('dam', 'Dam above Lund bursts, hundreds moved', DAM, 0),
  article('schools', 'Hundreds in Lund sleep in schools', 'A dam above Lund gave way on Monday, said Ida Holm.', 5),
  article('recital', 'Pianist Clara Voss cancels tour', 'Clara Voss hurt her wrist in Vienna, an agent said.', 3),
  article('digest', 'News in brief', DAM, 6),
  article('copy', 'Dam above Lund bursts', DAM, 7, 'dam'),
];

const { articles, decisions } = explainClusters(told);
const placements = new Map(decisions.flatMap((one) => (one.kind === 'placed' ? [[one.id, one] as const] : [])));

test('the stories are those of the clustering that is explained', () => {
  expect(articles).toEqual(cluster(told));
});

test('every article but the copies is explained, in the order in which they were placed', () => {
  expect([...placements.keys()]).toEqual(['dam', 'recital', 'schools', 'digest']);
  expect(placements.get('dam')).toMatchObject({ storyId: 'story-1', isNew: true, candidates: [] });
  expect(placements.get('recital')).toMatchObject({ storyId: 'story-2', isNew: true });
  expect(placements.get('schools')).toMatchObject({ storyId: 'story-1', isNew: false, isDigest: false });
  expect(placements.get('digest')).toMatchObject({ storyId: 'story-3', isNew: true, isDigest: true, candidates: [] });
});

test('the story that an article joined is the first of those that it was compared with, and says what decided', () => {
  const { threshold = 1, candidates: [first] = [] } = placements.get('schools') ?? {};
  expect(first?.storyId).toBe('story-1');
  expect(first?.similarity).toBeGreaterThanOrEqual(threshold);
  expect(Object.keys(first?.reasons ?? {})).toContain('near');
});

/** Two reports that are unlike each other, and one that is like both: only a second look can join them. */
const bridged = [
  article('first', 'Dam above Lund bursts', 'A dam above Lund gave way. Mayor Ida Holm spoke.', 0),
  article('second', 'Hundreds sleep in schools', 'Families spent the night in classrooms, volunteers said.', 1),
  article(
    'both',
    'Dam above Lund bursts, hundreds sleep in schools',
    'A dam above Lund gave way. Mayor Ida Holm spoke. Families spent the night in classrooms, volunteers said.',
    2,
  ),
];

test('a merge of the second look is a decision like others, and an article can have moved with it', () => {
  const explained = explainClusters(bridged);
  const changes = explained.decisions.filter(({ kind }) => kind !== 'placed');
  expect(changes).toMatchObject([{ kind: 'merged', threshold: 0.5, articleIds: [expect.any(String)] }]);
  expect(new Set(explained.articles.map(({ storyId }) => storyId)).size).toBe(1);
});

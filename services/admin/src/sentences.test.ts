import type { ClusterEvidence, Step } from '@newsloom/store';
import { describe, expect, test } from 'vitest';
import { becauseOf } from './cluster-sentence.ts';
import { sentenceOf } from './step-sentence.ts';

type TrailStep = Pick<Step, 'stage' | 'outcome' | 'code' | 'message' | 'attempt'>;

const steps: [Partial<TrailStep>, string][] = [
  [{ stage: 'fetch', code: 'fetched' }, 'The page was fetched.'],
  [{ stage: 'poll', code: 'http-timeout' }, 'poll ended with http-timeout.'],
  [{ stage: 'cluster', code: 'similar' }, 'It joined the story that it is most similar to.'],
  [{ stage: 'cluster', code: 'merged', message: 'It took in story s2.' }, 'It took in story s2.'],
  [{ stage: 'deliver', code: 'delivered' }, 'The changes were sent, and arrived.'],
  [{ stage: 'deliver', code: 'webhook-refused' }, 'A message did not arrive: webhook-refused.'],
  [
    { stage: 'admin', code: 'replayed', message: 'fetch, by ada: the host is well again' },
    'An admin replayed it: fetch, by ada: the host is well again.',
  ],
  [{ stage: 'admin', code: 'discarded', message: 'fetch, by ada' }, 'An admin discarded it: fetch, by ada.'],
  [
    { stage: 'fetch', outcome: 'retry', code: 'http-timeout', message: 'It did not answer.', attempt: 2 },
    'fetch did not succeed at try 2 and tries again: It did not answer.',
  ],
  [
    { stage: 'fetch', outcome: 'failed', code: 'http-refused', message: 'It answered 404.', attempt: 4 },
    'fetch gave up at try 4: It answered 404.',
  ],
  [{ stage: 'fetch', outcome: 'later', code: 'host-busy' }, 'fetch put it off: host-busy'],
  [
    { outcome: 'later', code: 'http-throttled', message: 'until 2026-03-01T13:00:00.000Z: It answered 429.' },
    'fetch put it off until 2026-03-01T13:00:00.000Z: It answered 429.',
  ],
];

test.each(steps)('the step %o is told', (step, text) => {
  expect(sentenceOf({ stage: 'fetch', outcome: 'done', code: 'c', message: null, attempt: 1, ...step })).toBe(text);
});

describe('why an article is in its story', () => {
  const evidence = (seen: Partial<ClusterEvidence>): ClusterEvidence => ({
    clusterer: 'lines-1',
    similarity: 0.62,
    reason: 'similar',
    components: { threshold: 0.5, title: 0.41, nearest: 0.555, names: null, time: 3_600_000 },
    runnersUp: [],
    ...seen,
  });

  test.each<[ClusterEvidence | null, string]>([
    [null, 'It is not known why it is in its story.'],
    [evidence({}), 'It joined at a similarity of 62 %, where 50 % is enough (title 41 %, words 56 %).'],
    [
      evidence({ components: {}, runnersUp: [{ storyId: 's2', similarity: 0.3 }] }),
      'It joined at a similarity of 62 %. The story s2 came next, at 30 %.',
    ],
    [evidence({ reason: 'copy', similarity: 0.97 }), 'It is a copy, to 97 %, of an article in the story.'],
    [
      evidence({ reason: 'opened', similarity: 1, components: { threshold: 0.5, likeliest: 0.2 } }),
      'It opened the story: the nearest other story was similar to 20 %, where 50 % is enough.',
    ],
    [
      evidence({ reason: 'opened', similarity: 1, components: { threshold: 0.5, likeliest: 0 } }),
      'It opened the story: no article near its time was similar.',
    ],
    [evidence({ reason: 'opened', similarity: 1 }), 'It opened the story.'],
  ])('%#', (seen, text) => {
    expect(becauseOf(seen)).toBe(text);
  });
});

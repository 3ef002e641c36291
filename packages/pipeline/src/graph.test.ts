import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalog, entryOf, STAGE_NAMES, stageAfter, statusBefore, statusesOf } from './catalog.ts';
import { checkGraph } from './graph.ts';

type Graph = Parameters<typeof checkGraph>[0];

const STORY = { unit: 'story', which: 'unscored' } as const;

/** A small graph that is right. */
const right: Graph = {
  poll: { unit: 'feed', attempts: 1, next: 'fetch', waits: { unit: 'feed' } },
  fetch: { unit: 'article', attempts: 1, next: 'score', waits: { unit: 'article', status: 'discovered' } },
  score: { unit: 'story', attempts: 1, next: null, waits: STORY },
};
const entry = ({ unit = 'article', ...differences }: Partial<Graph[string]>): Graph[string] => ({
  unit,
  attempts: 1,
  next: null,
  waits: unit === 'story' ? STORY : { unit: 'article', status: 'fetched' },
  ...differences,
});

/** The message of the check, or null when the graph passes. */
function complaintAbout(graph: Graph, defined: readonly string[] = Object.keys(graph)): string | null {
  try {
    checkGraph(graph, defined);
    return null;
  } catch (error) {
    expect(error).toMatchObject({ code: 'graph-invalid' });
    return String(error);
  }
}

describe('the catalog', () => {
  test('passes with a definition for each of its stages', () => {
    expect(complaintAbout(catalog, STAGE_NAMES)).toBeNull();
  });

  test('is the flow that the documents show', () => {
    const document = readFileSync(new URL('../../../ARCHITECTURE.md', import.meta.url), 'utf8');
    const picture = document.split('\n').find((line) => line.includes('feeds ─▶')) ?? '';
    expect([...picture.matchAll(/│ (\w+) │/g)].map(([, name]) => name)).toEqual(STAGE_NAMES);
    expect(STAGE_NAMES.map((name) => catalog[name].next)).toEqual([...STAGE_NAMES.slice(1), null]);
  });

  test('leaves articles where they wait for the next stage, and has that of none that passes none on', () => {
    expect(statusesOf('fetch')).toEqual({ from: catalog.fetch.waits.status, to: catalog.extract.waits.status });
    for (const name of ['poll', 'cluster', 'score'] as const)
      expect(() => statusesOf(name)).toThrow(`${name} does not pass articles on`);
  });

  test('says of each stage of articles what they wait for, and what they must have', () => {
    for (const { unit, waitsFor, needs } of STAGE_NAMES.map(entryOf))
      expect([waitsFor !== null, needs !== null]).toEqual(Array(2).fill(unit === 'article'));
  });

  test('says which stage takes articles in a status, and throws for a final status', () => {
    for (const name of STAGE_NAMES) {
      const status = statusBefore(name);
      if (status) expect(stageAfter(status)).toBe(name);
    }
    expect(() => stageAfter('published')).toThrow('no stage takes articles that are published');
  });
});

describe('a graph', () => {
  test('that is right passes', () => expect(complaintAbout(right)).toBeNull());

  test.each<[string, Graph, string[] | undefined, string[]]>([
    [
      'an edge to nowhere',
      { ...right, score: entry({ unit: 'story', next: 'print' }) },
      undefined,
      ['score leads to print, which is no stage'],
    ],
    [
      'an edge backwards from stories to articles',
      { ...right, score: entry({ unit: 'story', next: 'polish' }), polish: entry({}) },
      undefined,
      ['score leads from story to article'],
    ],
    ['a stage that nothing leads to', { ...right, polish: entry({}) }, undefined, ['poll and polish']],
    [
      'a circle that the flow runs into',
      { ...right, score: entry({ unit: 'story', next: 'rank' }), rank: entry({ unit: 'story', next: 'score' }) },
      undefined,
      ['the flow comes back to score'],
    ],
    [
      'a circle apart from the flow',
      { ...right, polish: entry({ next: 'spell' }), spell: entry({ next: 'polish' }) },
      undefined,
      ['nothing leads to polish', 'nothing leads to spell'],
    ],
    [
      'a circle without a start',
      { fetch: entry({ next: 'extract' }), extract: entry({ next: 'fetch' }) },
      undefined,
      ['the flow starts at no stage'],
    ],
    ['no stage at all', {}, undefined, ['the flow starts at no stage']],
    [
      'two stages that wait in one status',
      { ...right, fetch: entry({ next: 'extract' }), extract: entry({ next: 'score' }) },
      undefined,
      ['two stages wait in status fetched'],
    ],
    [
      'a stage that waits where units of another kind do',
      { ...right, score: entry({ unit: 'story', waits: { unit: 'feed' } }) },
      undefined,
      ['score works on units of kind story and waits for units of kind feed'],
    ],
    ['no attempts', { ...right, score: entry({ unit: 'story', attempts: 0 }) }, undefined, ['score has no attempts']],
    ['a missing definition', right, ['poll', 'fetch'], ['score is not defined']],
    [
      'a definition that the catalog lacks',
      right,
      ['poll', 'fetch', 'score', 'print'],
      ['print is defined but not in the catalog'],
    ],
    ['a definition twice', right, ['poll', 'fetch', 'score', 'fetch'], ['fetch is defined twice']],
  ])('with %s is refused', (_, graph, defined, problems) => {
    for (const problem of problems) expect(complaintAbout(graph, defined)).toContain(problem);
  });

  test('with many problems is refused with all of them in one message', () => {
    const graph = {
      ...right,
      fetch: entry({ attempts: 0, next: 'print' }),
      score: entry({ unit: 'story', waits: { unit: 'article', status: 'fetched' } }),
    };
    const complaint = complaintAbout(graph, ['poll', 'poll', 'frame']);
    for (const problem of [
      'fetch has no attempts',
      'fetch leads to print, which is no stage',
      'the flow starts at poll and score',
      'two stages wait in status fetched',
      'score works on units of kind story and waits for units of kind article',
      'poll is defined twice',
      'frame is defined but not in the catalog',
      'fetch is not defined',
      'score is not defined',
    ]) {
      expect(complaint).toContain(problem);
    }
  });
});

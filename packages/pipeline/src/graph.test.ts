import { describe, expect, test } from 'vitest';
import { catalog, stageNames } from './catalog.ts';
import { checkGraph } from './graph.ts';

type Graph = Parameters<typeof checkGraph>[0];

/** A small graph that is right. */
const right: Graph = {
  poll: { unit: 'feed', attempts: 1, next: 'fetch', waitsIn: null },
  fetch: { unit: 'article', attempts: 1, next: 'score', waitsIn: 'discovered' },
  score: { unit: 'story', attempts: 1, next: null, waitsIn: null },
};
const entry = (differences: Partial<Graph[string]>): Graph[string] => ({
  unit: 'article',
  attempts: 1,
  next: null,
  waitsIn: null,
  ...differences,
});

/** What the check says, or null when it lets the graph pass. */
function complaintAbout(graph: Graph, defined = Object.keys(graph)): string | null {
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
    expect(complaintAbout(catalog, stageNames)).toBeNull();
  });

  test('is the flow that the documents show', () => {
    expect(stageNames).toEqual(['poll', 'fetch', 'extract', 'dedupe', 'cluster', 'score', 'publish']);
    expect(stageNames.map((name) => catalog[name].next)).toEqual([...stageNames.slice(1), null]);
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
      'a circle beside the flow',
      { ...right, polish: entry({ next: 'spell' }), spell: entry({ next: 'polish' }) },
      undefined,
      ['nothing leads to polish', 'nothing leads to spell'],
    ],
    [
      'nothing but a circle',
      { fetch: entry({ next: 'extract' }), extract: entry({ next: 'fetch' }) },
      undefined,
      ['the flow starts at no stage'],
    ],
    ['no stage at all', {}, undefined, ['the flow starts at no stage']],
    [
      'two stages that wait in one status',
      { ...right, score: entry({ unit: 'story', waitsIn: 'discovered' }) },
      undefined,
      ['two stages wait in status discovered'],
    ],
    ['no attempts', { ...right, score: entry({ unit: 'story', attempts: 0 }) }, undefined, ['score has no attempts']],
    ['a definition too few', right, ['poll', 'fetch'], ['score is not defined']],
    ['a definition too many', right, ['poll', 'fetch', 'score', 'print'], ['print is defined but not in the catalog']],
    ['a definition twice', right, ['poll', 'fetch', 'score', 'fetch'], ['fetch is defined twice']],
  ])('with %s is refused', (_, graph, defined, problems) => {
    for (const problem of problems) expect(complaintAbout(graph, defined)).toContain(problem);
  });

  test('with many problems is refused with all of them in one message', () => {
    const graph = {
      ...right,
      fetch: entry({ attempts: 0, next: 'print', waitsIn: 'discovered' }),
      score: entry({ unit: 'story', waitsIn: 'discovered' }),
    };
    const complaint = complaintAbout(graph, ['poll', 'poll', 'frame']);
    for (const problem of [
      'fetch has no attempts',
      'fetch leads to print, which is no stage',
      'the flow starts at poll and score',
      'two stages wait in status discovered',
      'poll is defined twice',
      'frame is defined but not in the catalog',
      'fetch is not defined',
      'score is not defined',
    ]) {
      expect(complaint).toContain(problem);
    }
  });
});

import { figuresOf, SCORED_COLUMNS } from '@newsloom/score';
import { members, outlets } from '@newsloom/store';
import { expect, test } from 'vitest';
import { openNewsloom } from '../harness/newsloom.ts';
import { followSample, SOME } from '../harness/sample.ts';

test('invariant 8: the figures of every story can be computed from the store, and name their sources', async () => {
  const newsloom = await openNewsloom();
  const server = await followSample(newsloom.db, SOME);
  newsloom.start();
  await newsloom.idle();
  const stories = await newsloom.stories();
  expect(stories.length).toBeGreaterThan(15);
  for (const story of stories) {
    const inStory = (await members.ofStories(newsloom.db, [story.id], [...SCORED_COLUMNS, 'text'])).get(story.id) ?? [];
    const domains = [...new Set(inStory.flatMap(({ outlet }) => outlet ?? []))];
    const { coverage, scores } = figuresOf(inStory, await outlets.byDomains(newsloom.db, domains));
    const { bias, factuality, ownership, countries, blindspot, firstBy, importance, velocity, diversity, cohesion } =
      story;
    expect({ bias, factuality, ownership, countries, blindspot, firstBy }).toEqual({
      bias: coverage.bias,
      factuality: coverage.factuality,
      ownership: coverage.ownership,
      countries: coverage.countries,
      blindspot: coverage.blindspot,
      firstBy: coverage.firstBy,
    });
    expect({ importance, velocity, diversity, cohesion }).toEqual(scores);
    if (bias.rated > 0) expect(bias).toMatchObject({ raters: ['Sample ratings'], asOf: '2026-01-01' });
    expect(bias.left + bias.center + bias.right + bias.unrated).toBe(story.outletCount);
    for (const { citations, text } of story.keyPoints) {
      expect(citations[0]?.quote).toBe(text);
      for (const { articleId, quote, start, end } of citations) {
        expect(inStory.find(({ id }) => id === articleId)?.text.slice(start, end)).toBe(quote);
      }
    }
    expect(story.provenance.clusterer).toBeTruthy();
    expect(importance.scorerVersion).toBeTruthy();
  }
  await newsloom.close();
  await server.stop();
});

import type { Client } from '@newsloom/client';
import { z } from 'zod';
import { known, language, limit, outlet, topic } from './parameters.ts';
import { storyLine } from './story-line.ts';

export const searchInput = z.object({
  query: z
    .string()
    .max(200)
    .optional()
    .describe('words that the story must have; "a phrase", -word to exclude one, `or` between two'),
  language,
  topic,
  outlet,
  minOutlets: z.number().int().min(1).optional().describe('least number of outlets that cover the story'),
  blindspot: z.enum(['left', 'right']).optional().describe('only stories that almost only this side covers'),
  since: z.string().optional().describe('only stories updated at this time or later, ISO 8601'),
  sort: z
    .enum(['top', 'new', 'updated'])
    .default('top')
    .describe(
      'top: by importance and freshness; new: by first publication; updated: by last update; the highest or latest first',
    ),
  limit: limit(50, 10),
});

export async function searchStories(client: Client, input: z.infer<typeof searchInput>) {
  const { query, language: lang, topic, outlet, minOutlets, blindspot, since, sort, limit } = input;
  const page = await client.storyPage(
    known({ q: query, lang, topic, outlet, minOutlets, blindspot, since, sort, limit }),
  );
  return { stories: page.stories.map(storyLine) };
}

import type { Client } from '@newsloom/client';
import { z } from 'zod';
import { known, language, limit, outlet, topic } from './parameters.ts';
import { storyLine } from './story-line.ts';

export const searchInput = z.object({
  query: z.string().max(200).optional().describe('words that the story has; "a phrase", -not, or'),
  language,
  topic,
  outlet,
  minOutlets: z.number().int().min(1).optional().describe('outlets that cover it, at least'),
  blindspot: z.enum(['left', 'right']).optional().describe('stories that almost only this side covers'),
  since: z.string().optional().describe('updated at this time or later, ISO 8601'),
  sort: z.enum(['top', 'new', 'updated']).default('top').describe('by importance and freshness, or by time'),
  limit: limit(50, 10),
});

export async function searchStories(client: Client, input: z.infer<typeof searchInput>) {
  const { query, language: lang, topic, outlet, minOutlets, blindspot, since, sort, limit } = input;
  const page = await client.storyPage(
    known({ q: query, lang, topic, outlet, minOutlets, blindspot, since, sort, limit }),
  );
  return { stories: page.stories.map(storyLine) };
}

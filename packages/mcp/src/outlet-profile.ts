import type { Client } from '@newsloom/client';
import { z } from 'zod';
import { storyLine } from './story-line.ts';

export const outletInput = z.object({
  domain: z.string().min(3).max(253).describe('domain of the outlet, such as gazette.example'),
});

/** Stories that are told of. */
const LATEST = 10;

/** What is known of an outlet, as its newest story has it, and its latest stories. */
export async function outletProfile(client: Client, { domain }: z.infer<typeof outletInput>) {
  const { stories, next } = await client.storyPage({ outlet: domain, sort: 'new', limit: LATEST });
  const [newest] = stories;
  if (!newest) return { domain, outlet: null, stories: [] };
  const { articles } = await client.story(newest.id);
  const outlet = articles.find((article) => article.outlet?.domain === domain.toLowerCase())?.outlet ?? null;
  return { domain, outlet, stories: stories.map(storyLine), hasMoreStories: next !== null };
}

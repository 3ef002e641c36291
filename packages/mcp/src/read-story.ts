import type { Client, Story } from '@newsloom/client';
import { z } from 'zod';

export const readInput = z.object({
  id: z.string().max(64).describe('id of the story'),
  version: z.number().int().min(1).optional().describe('number of an earlier version; without it, the current one'),
});

/** More would fill the context of a model. For the rest, only the number is given. */
const MOST_ARTICLES = 40;

export async function readStory(client: Client, { id, version }: z.infer<typeof readInput>) {
  const story = await (version === undefined ? client.story(id) : client.version(id, version));
  const cited = citer(story);
  const passages = (list: { text: string; citations: Citation[] }[]) =>
    list.map(({ text, citations }) => ({ text, citations: citations.map(cited) }));
  return {
    ...{ id: story.id, version: story.version, status: story.status, updatedAt: story.updatedAt },
    headline: story.headline.text,
    summary: story.dek,
    keyPoints: passages(story.keyPoints),
    disagreements: (story.differences ?? []).map(({ text, values }) => ({
      text,
      values: values.map(({ value, unit, citations }) => ({
        value: unit === 'date' ? new Date(value).toISOString().slice(0, 10) : value,
        unit,
        citations: citations.map(cited),
      })),
    })),
    perspectives: story.perspectives && {
      left: passages(story.perspectives.left),
      center: passages(story.perspectives.center),
      right: passages(story.perspectives.right),
    },
    timeline: story.timeline.map(({ at, text }) => ({ at, text })),
    coverage: {
      ...{ articles: story.articleCount, originals: story.originalCount, reprints: story.reprintCount },
      ...{ outlets: story.outletCount, owners: story.ownerCount, countries: story.countries },
      ...{ bias: story.bias, blindspot: story.blindspot, firstBy: story.firstBy },
    },
    topics: story.topics.map(({ label }) => label),
    eventLocation: story.eventLocation,
    articles: story.articles.slice(0, MOST_ARTICLES).map(articleLine),
    furtherArticles: Math.max(0, story.articles.length - MOST_ARTICLES),
  };
}

type Citation = Story['keyPoints'][number]['citations'][number];

/** An article in a list, with facts about its outlet. */
export const articleLine = ({ id, title, url, publishedAt, outlet, duplicateOf }: Story['articles'][number]) => ({
  ...{ id, title, url, publishedAt },
  outlet: outlet && { domain: outlet.domain, name: outlet.name, country: outlet.country, lean: outlet.lean },
  isReprint: duplicateOf !== null,
});

/** Adds to a citation who wrote it, and where. */
function citer({ articles }: Story) {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return ({ articleId, quote }: Citation) => {
    const article = byId.get(articleId);
    return { quote, articleId, url: article?.url ?? null, outlet: article?.outlet?.name ?? null };
  };
}

import { newsloomError } from '@newsloom/errors';
import { type ArticleRow, articleIdOf, articles, type Db, feedIdOf, feeds, stories, webhooks } from '@newsloom/store';
import { type ArticleTrace, traceArticle } from './article-trace.ts';
import { type FeedTrace, traceFeed } from './feed-trace.ts';
import { type StoryTrace, traceStory } from './story-trace.ts';
import { traceWebhook, type WebhookTrace } from './webhook-trace.ts';

export type Trace = ArticleTrace | FeedTrace | StoryTrace | WebhookTrace;

/**
 * The traces for `query`: the address of an article or feed, the id of an article, feed, story or webhook, or the id
 * from an import. `canonical` is the canonical form of an address, which finds an article under any spelling. Several
 * articles may share an address. Throws `not-found`.
 */
export async function traceOf(db: Db, query: string, now: Date, canonical: string | null = null): Promise<Trace[]> {
  const byId = await traceUnit(db, query, now);
  if (byId) return [byId];
  const found = await articlesNamed(db, query, canonical);
  const feed = await feeds.byId(db, feedIdOf(query));
  const traces: Trace[] = [];
  for (const article of found) traces.push(await traceArticle(db, article));
  if (feed) traces.push(await traceFeed(db, feed, now));
  if (traces.length === 0) throw newsloomError('not-found', { what: 'article, feed, story or webhook', id: query });
  return traces;
}

/** The trace of the unit with this id, or null if there is none. */
export async function traceUnit(db: Db, id: string, now: Date): Promise<Trace | null> {
  const article = await articles.byId(db, id);
  if (article) return traceArticle(db, article);
  const story = await stories.byId(db, id);
  if (story) return traceStory(db, story);
  const feed = await feeds.byId(db, id);
  if (feed) return traceFeed(db, feed, now);
  const webhook = await webhooks.byId(db, id);
  return webhook ? traceWebhook(db, webhook) : null;
}

/** Articles with this import id, address or canonical address, without repetition. */
async function articlesNamed(db: Db, query: string, canonical: string | null): Promise<ArticleRow[]> {
  const imported = await articles.byExternalId(db, query);
  const found = [...(imported ? [imported] : []), ...(await articles.byUrl(db, query))];
  if (canonical !== null) {
    found.push(...(await articles.byUrl(db, canonical)));
    // The id of a feed's article is derived from the canonical address, so this finds the article before dedupe has
    // stored that address.
    found.push(...(await articles.byIds(db, [articleIdOf(canonical)])));
  }
  return [...new Map(found.map((article) => [article.id, article])).values()];
}

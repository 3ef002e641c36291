import { setImmediate as nextTurn } from 'node:timers/promises';
import { ageOf } from '@newsloom/pipeline';
import { evidenceOf } from './cluster-evidence.ts';
import { clockOf, type Filling } from './filling.ts';
import { articleOf } from './invented-article.ts';
import { feedOf } from './invented-feed.ts';
import { type InventedStory, join, openStory } from './invented-story.ts';
import { newsPlan } from './news-plan.ts';
import { checkSignature, quickSignature } from './signature.ts';
import { type ArticleFill, knownAt, type StoryFill } from './store-rows.ts';
import { documentOf, figuresOf } from './story-document.ts';

/** Articles, and the stories that these articles complete. */
export type NewsBatch = { articles: ArticleFill[]; stories: StoryFill[] };

/** Few enough to be made while the database writes the previous batch. */
const BATCH = 500;

/** Articles made per turn of the event loop, so that the database connection is served in between. */
const TURN = 20;

/** The first news in batches, as after all stages. The last batch also has the unfinished stories. */
export async function* newsBatches(filling: Filling): AsyncGenerator<NewsBatch> {
  const { articles, now } = filling;
  const clock = clockOf(filling);
  const open = new Map<number, InventedStory>();
  let batch: NewsBatch = { articles: [], stories: [] };
  for (const planned of newsPlan(filling.sizes).take(articles)) {
    const article = articleOf(planned, clock);
    const story = open.get(planned.story) ?? openStory(planned.story, article);
    open.set(planned.story, story);
    const evidence = evidenceOf(article, story.members.length);
    join(story, article, evidence.similarity);
    const signature = quickSignature(article.words);
    if (batch.articles.length === 0) checkSignature(article, signature);
    const feedId = feedOf(article.outlet.rated.domain);
    batch.articles.push({ article, feedId, signature, storyId: story.id, evidence });
    if (planned.isLast) {
      batch.stories.push(published(story, now));
      open.delete(planned.story);
    }
    if (planned.number % TURN === 0) await nextTurn();
    if (batch.articles.length === BATCH) {
      yield batch;
      batch = { articles: [], stories: [] };
    }
  }
  yield { ...batch, stories: [...batch.stories, ...open.values().map((story) => published(story, now))] };
}

/** A published story, with one version per article. */
function published(story: InventedStory, now: Date): StoryFill {
  const times = story.members.map(({ listed }) => new Date(listed.publishedAt ?? now));
  const [createdAt, updatedAt] = [knownAt(times[0] ?? now), knownAt(times.at(-1) ?? now)];
  const status = ageOf(times.at(-1) ?? null, now);
  const figures = figuresOf(story);
  const version = story.members.length;
  return { figures, document: documentOf(story, figures, { version, status, createdAt, updatedAt }) };
}

import { type ArticleState, replays, storyProgress, trails } from '@newsloom/store';
import { count, runsOf, type StageReplay, sortOut } from './stage-replay.ts';

/**
 * Makes the stories of articles due for scoring, each once. A replay from publish also begins with scoring, because a
 * story is published from its figures.
 */
export async function rescore(replay: StageReplay): Promise<void> {
  const { deps, action, stage, rateLimit, requeue, counts } = replay;
  const { db } = deps.store;
  const seen = new Set<string>();
  for await (const ids of runsOf(replay)) {
    const sorted = sortOut(replay, await replays.states(db, ids));
    const fresh = freshStories(sorted.chosen, seen);
    if (action) {
      await db.transaction().execute(async (transaction) => {
        await storyProgress.touchAll(transaction, fresh);
        await trails.append(
          transaction,
          fresh.map((id) => action.stepOf(id, 'replayed', stage)),
        );
      });
      await requeue.add(
        'score',
        fresh.map((id) => ({ id })),
      );
      rateLimit.spend(fresh.length);
    }
    counts.stories = seen.size;
    count(replay, sorted.chosen.length, sorted.leftOut);
  }
}

/** The stories of `articles` that are not in `seen`. Adds them to `seen`. */
function freshStories(articles: ArticleState[], seen: Set<string>): string[] {
  const fresh = new Set(articles.flatMap(({ storyId }) => (storyId === null || seen.has(storyId) ? [] : [storyId])));
  for (const id of fresh) seen.add(id);
  return [...fresh];
}

import { jobOf, running } from '@newsloom/pipeline/testing';
import { publishStage } from '@newsloom/publish';
import { scoreStage } from '@newsloom/score';
import { articles, outlets, storyProgress } from '@newsloom/store';
import { place } from '@newsloom/store/testing';
import { articleOf } from '../harness/filled-store/invented-article.ts';
import { inventedOutlets } from '../harness/filled-store/invented-outlet.ts';
import type { ScriptRun } from '../harness/script-run.ts';

const START = new Date('2026-03-01T00:00:00Z');

/** One article in five is a copy, as in `news-plan.ts`. */
const COPIES = 5;

/** A story to which articles are added, and which the stages score and publish in this process. */
export type GrowingStory = {
  /** Adds an article to the story, as clustering does. */
  join(number: number): Promise<void>;
  /** Scores and publishes the story as it is now. */
  publish(): Promise<void>;
};

/** Opens the story `id`, which has no article yet. All its outlets are rated. */
export async function growingStory({ db, runtime }: ScriptRun, id: string): Promise<GrowingStory> {
  const run = { ...runtime, report: () => {} };
  const [score, publish] = [scoreStage().handler(run), publishStage({ debounceMs: 0 }).handler(run)];
  const job = jobOf({ storyId: id, traceId: 'bench' });
  const nameOf = (number: number): string => `${id}-${number}`;
  await outlets.put(
    db,
    inventedOutlets.map(({ rated }) => rated),
    START,
  );
  return {
    async join(number) {
      const copyOf = number % COPIES === COPIES - 1 ? 0 : null;
      const article = articleOf({ number, story: 1, copyOf, isLast: false }, { number: 0, time: START });
      const { url, title, text, publishedAt } = article;
      const outlet = article.outlet.rated.domain;
      const line = {
        externalId: nameOf(number),
        url,
        title,
        text,
        outlet,
        publishedAt,
        language: 'en',
        wordCount: 300,
      };
      await articles.importNew(db, [line], START);
      const evidence = { clusterer: 'bench', similarity: 0.8, reason: 'similar', components: {}, runnersUp: [] };
      const articleId = articles.importedIdOf(nameOf(number));
      const original =
        copyOf === null
          ? {}
          : {
              duplicate_of: articles.importedIdOf(nameOf(0)),
              duplicate_kind: 'same-text' as const,
              duplicate_score: 1,
            };
      const where = { shard: 'en', story_id: id, cluster_evidence: JSON.stringify(evidence), ...original };
      await place(db, articleId, 'clustered', where, START);
      const touched = { id, shard: 'en', language: 'en', lastArticleAt: publishedAt };
      await db.transaction().execute((transaction) => storyProgress.touch(transaction, [touched], START));
    },
    async publish() {
      await score(job, running);
      await publish(job, running);
    },
  };
}

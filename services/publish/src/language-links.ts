import { createHash } from 'node:crypto';
import { isNewsloomError, reasonOf } from '@newsloom/errors';
import { type Embeddings, MOST_TEXTS } from '@newsloom/llm';
import { type NearStory, nearestOfOtherLanguages, textToEmbed, unitVector } from '@newsloom/meaning';
import { gather, type WorkContext } from '@newsloom/pipeline';
import { type StoryDocument, type StoryVector, storyVectors, type UnpublishedStory } from '@newsloom/store';

/** The model that makes vectors of stories, and from which cosine on two stories tell the same. */
export type LanguageOptions = { embeddings: Embeddings; leastCosine: number };

/** Stories that tell the same in other languages, and the vectors by which they were found: one or none. */
export type LanguageLinks = { near: NearStory[]; vectors: StoryVector[] };

export type LinkLanguages = (
  story: Pick<UnpublishedStory, 'id' | 'language' | 'last_article_at'>,
  document: StoryDocument,
  context: Pick<WorkContext, 'db' | 'log'>,
) => Promise<LanguageLinks>;

/** News travels to other languages within hours; an active story has news of the last two days. */
const DAYS = 3;

/** Compared by their vectors: many more than are named, since signs say roughly which are near, and some are quiet. */
const CANDIDATES = 64;

/** As many as of those that resemble a story. */
const MOST = 5;

/**
 * How texts of stories that are published at the same moment share a request: the first waits about as long as a server
 * needs for one. None waits for another request, and none is tried again alone, for that would hold the stories up.
 */
const SHARED = { most: MOST_TEXTS, waitMs: 20, calls: Number.POSITIVE_INFINITY, isCommon: () => true };

/**
 * Makes the function that finds the stories which tell the same as a document in another language. Any fault of the
 * model leaves a story without them: its next version tries again. One with the same words is not sent again.
 */
export function languageLinks({ embeddings, leastCosine }: LanguageOptions): LinkLanguages {
  const { model } = embeddings;
  const embed = gather(embeddings.embed, SHARED);

  return async ({ id, language, last_article_at: lastArticleAt }, document, { db, log }) => {
    const text = textToEmbed(document);
    if (language === null || lastArticleAt === null || document.status !== 'active' || text === null) return NONE;
    const key = { id, model, textHash: createHash('sha256').update(text).digest('hex') };
    const kept = await storyVectors.find(db, key);
    const vector = kept ?? (await embed(text).then(unitVector).catch(without));
    if (vector === null) return NONE;
    const sought = { ...key, language, lastArticleAt, vector };
    const others = await storyVectors.near(db, sought, { days: DAYS, limit: CANDIDATES });
    const near = nearestOfOtherLanguages(sought, others, { leastCosine, most: MOST });
    return { near, vectors: [sought] };

    function without(thrown: unknown): null {
      const code = isNewsloomError(thrown) ? thrown.code : 'unexpected';
      log.warn({ code, reason: reasonOf(thrown) }, 'a story is not compared with those of other languages');
      return null;
    }
  };
}

export const NONE: LanguageLinks = { near: [], vectors: [] };

import { createHash } from 'node:crypto';
import { isNewsloomError, reasonOf } from '@newsloom/errors';
import { type Embeddings, MOST_TEXTS } from '@newsloom/llm';
import { type NearStory, nearestOfOtherLanguages, textToEmbed, unitVector } from '@newsloom/meaning';
import { gather, type WorkContext } from '@newsloom/pipeline';
import { type StoryDocument, type StoryVector, storyVectors, type UnpublishedStory } from '@newsloom/store';

/** The model that makes vectors of stories, and the least cosine at which two stories report the same. */
export type LanguageOptions = { embeddings: Embeddings; leastCosine: number };

/** Stories that report the same in other languages, and the vector by which they were found, if there is one. */
export type LanguageLinks = { near: NearStory[]; vectors: StoryVector[] };

export type LinkLanguages = (
  story: Pick<UnpublishedStory, 'id' | 'language' | 'last_article_at'>,
  document: StoryDocument,
  context: Pick<WorkContext, 'db' | 'log'>,
) => Promise<LanguageLinks>;

/** News reaches other languages within hours, and an active story has news of the last two days. */
const DAYS = 3;

/**
 * Stories compared by their vectors: many more than are shown, since signs only roughly say which are near, and some
 * candidates are quiet.
 */
const CANDIDATES = 64;

/** As many as there are related stories of the same language. */
const MOST = 5;

/**
 * Stories published at the same moment share a request for embeddings. The first waits about as long as a server needs
 * for a request. None waits for another request, and none is tried again alone, because that would delay the stories.
 */
const SHARED = { most: MOST_TEXTS, waitMs: 20, calls: Number.POSITIVE_INFINITY, isCommon: () => true };

/**
 * Makes the function that finds the stories which report the same as a document in another language. After any fault of
 * the model a story has none, and its next version tries again. Unchanged texts are not sent again.
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

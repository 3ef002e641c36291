import { type Article, type Client, isApiError, type Story, type StorySummary } from '@newsloom/client';
import { sentences } from '@newsloom/text';
import { z } from 'zod';
import { claimWords, shareOf, type Words } from './claim-words.ts';
import { known, language, limit } from './parameters.ts';
import { articleLine } from './read-story.ts';
import { storyLine } from './story-line.ts';

export const claimInput = z.object({
  claim: z.string().min(3).max(500).describe('the claim as a sentence, in the language of the news to search'),
  language,
  limit: limit(10, 3).describe('maximum number of stories in the answer'),
});

/** How many stories are compared with the claim. */
const CANDIDATES = 50;

/** How many original articles of a story are read. Most articles of a story say the same. */
const MOST_READ = 12;

const MOST_SENTENCES = 10;

/** The share of the claim's words that a sentence must have. With fewer it is about something else. */
const LEAST_SHARE = 0.5;

/** How many words of the claim are searched for. A story needs only one of them. */
const MOST_WORDS = 12;

/** The stories about a claim, and the sentences that are nearest to it. */
export async function claimCoverage(client: Client, { claim, language, limit }: z.infer<typeof claimInput>) {
  const words = claimWords(claim, language ?? null);
  if (words.length === 0) return { claim, stories: [] };
  const q = words
    .slice(0, MOST_WORDS)
    .map(({ word }) => word)
    .join(' or ')
    .slice(0, 200); // The longest query that the API accepts.
  const { stories } = await client.storyPage(known({ q, lang: language, sort: 'relevance', limit: CANDIDATES }));
  const likely = stories
    .map((story) => ({ story, share: shareOf(words, `${story.headline.text} ${story.dek ?? ''}`) }))
    .sort((a, b) => b.share - a.share)
    .slice(0, limit);
  const covered = await Promise.all(likely.map(({ story }) => coverageOf(client, story, words)));
  return { claim, stories: covered.filter(({ sentences }) => sentences.length > 0) };
}

async function coverageOf(client: Client, summary: StorySummary, words: Words) {
  const story = await client.story(summary.id);
  const originals = story.articles.filter(({ duplicateOf }) => duplicateOf === null).slice(0, MOST_READ);
  const read = await Promise.all(originals.map(async ({ id }) => sentencesOf(await articleOf(client, id), words)));
  const found = originals
    .flatMap((article, i) => (read[i] ?? []).map((sentence) => ({ ...sentence, article: articleLine(article) })))
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_SENTENCES);
  return { ...storyLine(summary), coverage: coverageBySide(story), sentences: found };
}

/** An article. If the store has lost it, its text is empty, so that the answer still has the other articles. */
const articleOf = (client: Client, id: string): Promise<Pick<Article, 'text' | 'language'>> =>
  client.article(id).catch((error: unknown) => {
    if (isApiError(error) && error.code === 'not-found') return { text: '', language: null };
    throw error;
  });

/** The sentences of an article that are near the claim, as exact spans of its stored text. */
const sentencesOf = ({ text, language }: Pick<Article, 'text' | 'language'>, words: Words) =>
  sentences(text, language)
    .map(({ start, end }) => {
      const quote = text.slice(start, end);
      return { quote, start, end, share: shareOf(words, quote) };
    })
    .filter(({ share }) => share >= LEAST_SHARE);

const coverageBySide = ({ bias: { left, center, right, unrated } }: Story) => ({ left, center, right, unrated });

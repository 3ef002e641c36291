import { VERSION } from '@newsloom/config';
import { isNewsloomError, reasonOf } from '@newsloom/errors';
import type { Llm } from '@newsloom/llm';
import type { ModelFigures } from '@newsloom/observability';
import type { WorkContext } from '@newsloom/pipeline';
import { isStoreAway, type StoryDocument } from '@newsloom/store';
import {
  type DekSource,
  type KeyPoint,
  type RewrittenSummary,
  rewrite,
  rewritingOf,
  type StoryInput,
  type Summary,
  summarise,
} from '@newsloom/summary';
import { faultFigures, figuresOf } from './model-figures.ts';
import { ledgerOf } from './model-ledger.ts';

/** The words of a story, and how they were made. */
export type StoryWords = Pick<RewrittenSummary, 'headline' | 'dek' | 'dekSource' | 'keyPoints'> & {
  /** The points in the words of the articles: each says what its outlets reported, and nothing else. */
  reported: readonly KeyPoint[];
  summariser: StoryDocument['provenance']['summariser'];
};

/** The words after asking a model, and the figures of the model's answer, if it was asked. */
export type AskedWords = { words: StoryWords; model: ModelFigures | undefined };

/** The words of a story, taken from its articles. */
export function extractiveWords(input: StoryInput, summary: Summary = summarise(input)): StoryWords {
  const { headline, dek, dekCitation: place, keyPoints } = summary;
  const outlet = input.articles.find(({ id }) => id === place?.articleId)?.outlet;
  const dekSource: DekSource | null = place && {
    method: 'extractive',
    citations: [place],
    outlets: outlet ? [outlet] : [],
  };
  return {
    headline,
    dek,
    dekSource,
    keyPoints,
    reported: keyPoints,
    summariser: { method: 'extractive', model: null },
  };
}

/**
 * The words of a story as a model writes them from its sentences, as far as they pass the checks. The model is asked
 * about stories that are new or still grow. A story with the same sentences and the same headline keeps its words.
 * After any fault of the model the words are those of the articles. Throws only if the store is away, or with the
 * reason of `signal`.
 *
 * @param before the present document; null for a story without one
 */
export async function askedWords(
  llm: Llm,
  input: StoryInput,
  { before, isActive }: { before: StoryDocument | null; isActive: boolean },
  context: Pick<WorkContext, 'db' | 'now' | 'log' | 'signal'>,
): Promise<AskedWords> {
  const rewriting = rewritingOf(input);
  const { prompt, extractive } = rewriting;
  const reported = extractive.keyPoints;
  const { model } = llm;
  const none: AskedWords = { words: extractiveWords(input, extractive), model: undefined };
  if (prompt === null) return none;
  const isSameHeadline = before?.headline.text === extractive.headline?.text;
  const kept = before && isSameHeadline ? wordsIn(before, llm.hashOf(prompt)) : null;
  if (kept) return { words: { ...kept, headline: extractive.headline, reported }, model: undefined };
  if (!isActive && before !== null) return none;
  try {
    const found = await llm.ask(prompt, ledgerOf(context), context.signal);
    const { summary, report } = rewrite(rewriting, found.answer);
    const { promptHash } = found;
    const method = report.accepted > 0 ? 'abstractive' : 'extractive';
    const summariser = { method, model, promptHash, ...report };
    return { words: { ...summary, reported, summariser }, model: figuresOf(found, report) };
  } catch (thrown) {
    if (context.signal.aborted || isStoreAway(thrown)) throw thrown;
    const fault = isNewsloomError(thrown) ? thrown.code : 'unexpected';
    context.log.warn({ code: fault, reason: reasonOf(thrown) }, 'a story has the words of its articles only');
    return {
      words: { ...none.words, summariser: { method: 'extractive', model, fault } },
      model: faultFigures(fault),
    };
  }
}

/** The words of a document, if a model made them from the same sentences, and this release checked them. */
function wordsIn({ dek, dekSource, keyPoints, provenance }: StoryDocument, promptHash: string) {
  const { summariser, pipelineVersion } = provenance;
  if (summariser.promptHash !== promptHash || pipelineVersion !== VERSION) return null;
  return { dek, dekSource: dekSource ?? null, keyPoints, summariser };
}

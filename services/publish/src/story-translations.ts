import { VERSION } from '@newsloom/config';
import { isNewsloomError, reasonOf } from '@newsloom/errors';
import type { Llm } from '@newsloom/llm';
import type { ModelFigures } from '@newsloom/observability';
import type { WorkContext } from '@newsloom/pipeline';
import { isStoreAway, type StoryDocument, type StoryTranslation } from '@newsloom/store';
import { type Translating, type TranslationAids, translate, translatingOf, untranslated } from '@newsloom/summary';
import { faultFigures, figuresOf } from './model-figures.ts';
import { ledgerOf } from './model-ledger.ts';
import type { StoryContent } from './story-document.ts';
import { translationAidsOf } from './translation-aids.ts';

/** The model that translates stories, and the languages into which it does. */
export type Translator = { llm: Llm; languages: readonly string[] };

/** The translations of a story, and the figures of the questions that were asked for them. */
export type AskedTranslations = { translations: StoryTranslation[]; models: ModelFigures[] };

/** With one outlet a story rarely grows, and such stories are so many that they would take the tokens of the others. */
const FEWEST_OUTLETS = 2;

/**
 * The words of a story in other languages, as far as they pass the checks. The model is asked about active stories of
 * several outlets, for all languages at once. A story with the same words keeps its translations. After any fault of
 * the model a language has no texts, and the next version tries again. Throws only if the store is away, or with the
 * reason of the context's signal.
 *
 * @param before the present document; null for a story without one
 * @param timeLeft ends when the model has had its time for the story
 */
export async function askedTranslations(
  { llm, languages }: Translator,
  content: StoryContent,
  { before, timeLeft }: { before: StoryDocument | null; timeLeft: AbortSignal },
  context: Pick<WorkContext, 'db' | 'now' | 'log' | 'signal'>,
): Promise<AskedTranslations> {
  const texts = {
    headline: content.headline.text,
    dek: content.dek,
    keyPoints: content.keyPoints.map(({ text }) => text),
  };
  const mayAsk = content.status === 'active' && content.outletCount >= FEWEST_OUTLETS;
  const all = await Promise.all(
    languages.map(async (language) => {
      const translating = translatingOf(texts, content.language, language);
      if (translating === null) return null;
      const kept = before && translationIn(before, language, llm.hashOf(translating.prompt));
      if (kept) return { translation: kept, model: undefined };
      return mayAsk ? translated(llm, translating, translationAidsOf(content), timeLeft, context) : null;
    }),
  );
  const found = all.flatMap((one) => one ?? []);
  return {
    translations: found.map(({ translation }) => translation),
    models: found.flatMap(({ model }) => model ?? []),
  };
}

/** The translation in a document, if it was made from the same words, and this release checked it. */
function translationIn(
  { translations = [], provenance }: StoryDocument,
  language: string,
  promptHash: string,
): StoryTranslation | null {
  if (provenance.pipelineVersion !== VERSION) return null;
  return translations.find((one) => one.language === language && one.source.promptHash === promptHash) ?? null;
}

async function translated(
  llm: Llm,
  translating: Translating,
  aids: TranslationAids,
  timeLeft: AbortSignal,
  context: Pick<WorkContext, 'db' | 'now' | 'log' | 'signal'>,
): Promise<{ translation: StoryTranslation; model: ModelFigures }> {
  const { to: language, texts, prompt } = translating;
  const { model } = llm;
  try {
    timeLeft.throwIfAborted();
    const found = await llm.ask(prompt, ledgerOf(context), AbortSignal.any([context.signal, timeLeft]));
    const { translation, report } = translate(translating, found.answer, aids);
    const source = { model, promptHash: found.promptHash, ...report };
    return { translation: { language, ...translation, source }, model: figuresOf(found, report) };
  } catch (thrown) {
    if (context.signal.aborted || isStoreAway(thrown)) throw thrown;
    const fault = timeLeft.aborted ? 'llm-timeout' : isNewsloomError(thrown) ? thrown.code : 'unexpected';
    context.log.warn({ code: fault, language, reason: reasonOf(thrown) }, 'a story is not translated');
    return { translation: { language, ...untranslated(texts), source: { model, fault } }, model: faultFigures(fault) };
  }
}

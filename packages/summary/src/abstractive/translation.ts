import { rejectionOf } from './rejection.ts';
import type { TranslationAids } from './translation-aids.ts';
import type { TranslationAnswer } from './translation-answer.ts';
import { objectionToTranslation, type TranslationObjection } from './translation-check.ts';
import { SOURCE_LANGUAGES, TARGET_LANGUAGES } from './translation-languages.ts';
import { type NamedText, type TranslationPrompt, translationPromptOf } from './translation-prompt.ts';

/** The words of a story, which a model translates. */
export type StoryTexts = { headline: string; dek: string | null; keyPoints: readonly string[] };

/** Words of a story for a model to translate: the request, and the material by which the answer is judged. */
export type Translating = { from: string; to: string; texts: StoryTexts; prompt: TranslationPrompt };

/** The accepted texts of a translation. Null stands for a text that was rejected or that the model left out. */
export type Translation = {
  /** If this is null, all texts are: nobody finds a story without its headline. */
  headline: string | null;
  dek: string | null;
  /** One for each key point, in their order. */
  keyPoints: (string | null)[];
};

/** What became of the texts of a translation. */
export type TranslationReport = { accepted: number; rejected: { text: string; reason: TranslationObjection }[] };

/**
 * Prepares the words of a story for a translation. The same words give the same request.
 *
 * @param from the language of the story; null if unknown
 * @returns null if the story has no headline, or a translation between the two languages cannot be checked
 */
export function translatingOf(texts: StoryTexts, from: string | null, to: string): Translating | null {
  if (from === null || from === to || texts.headline === '') return null;
  if (!SOURCE_LANGUAGES.includes(from) || !TARGET_LANGUAGES.includes(to)) return null;
  return { from, to, texts, prompt: translationPromptOf(namedTextsOf(texts), from, to) };
}

function namedTextsOf({ headline, dek, keyPoints }: StoryTexts): NamedText[] {
  return [
    { id: 'headline', text: headline },
    ...(dek === null ? [] : [{ id: 'dek', text: dek }]),
    ...keyPoints.map((text, place) => ({ id: idOfPoint(place), text })),
  ];
}

const idOfPoint = (place: number): string => `point-${place + 1}`;

/** No text: the model was not asked, or its headline was rejected. */
export const untranslated = ({ keyPoints }: Pick<StoryTexts, 'keyPoints'>): Translation => ({
  headline: null,
  dek: null,
  keyPoints: keyPoints.map(() => null),
});

/**
 * The words of a story in another language, as far as they pass the checks. Each text is judged by its own source; a
 * rejected one leaves the others as they are, unless it is the headline.
 */
export function translate(
  { from, to, texts }: Translating,
  answer: TranslationAnswer,
  aids: TranslationAids,
): { translation: Translation; report: TranslationReport } {
  const rejected: TranslationReport['rejected'] = [];
  const judged = (id: string, source: string): string | null => {
    const text = answer.texts.find((one) => one.id === id)?.text.trim();
    if (text === undefined || text === '') return null;
    const objection = objectionToTranslation({ source, from, translation: text, to }, aids);
    if (objection === null) return text;
    rejected.push(rejectionOf(text, objection));
    return null;
  };
  const translation = {
    headline: judged('headline', texts.headline),
    dek: texts.dek === null ? null : judged('dek', texts.dek),
    keyPoints: texts.keyPoints.map((text, place) => judged(idOfPoint(place), text)),
  };
  if (translation.headline === null) return { translation: untranslated(texts), report: { accepted: 0, rejected } };
  const shown = [translation.headline, translation.dek, ...translation.keyPoints];
  return { translation, report: { accepted: shown.filter((text) => text !== null).length, rejected } };
}

import type { StoryDocument } from '@newsloom/store';
import { type ExplainedSentence, explainSummary } from '@newsloom/summary';
import { contentOf, readArticles, type StoryInputs } from './story-document.ts';

/** Makes the first version of a story as a document at the time `at`, without a store and without a model. */
export function draftOf(inputs: StoryInputs, at: Date): StoryDocument {
  const { translations: _, ...content } = contentOf(inputs);
  return { ...content, version: 1, updatedAt: at.toISOString(), changelog: [] };
}

/** Every sentence that could become part of the words of a story, and whether it did. */
export const explainStory = (inputs: StoryInputs): ExplainedSentence[] =>
  explainSummary({ language: inputs.story.language, articles: readArticles(inputs) });

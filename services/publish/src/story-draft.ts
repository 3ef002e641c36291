import type { StoryDocument } from '@newsloom/store';
import { type ExplainedSentence, explainSummary } from '@newsloom/summary';
import { contentOf, readArticles, type StoryInputs } from './story-document.ts';

/** The first version of a story as a document, made at `at` without a store. */
export function draftOf(inputs: StoryInputs, at: Date): StoryDocument {
  const content = contentOf(inputs);
  return { ...content, version: 1, updatedAt: at.toISOString(), changelog: [] };
}

/** Every sentence that the words of a story are chosen from, with what became of it. */
export const explainStory = (inputs: StoryInputs): ExplainedSentence[] =>
  explainSummary({ language: inputs.story.language, articles: readArticles(inputs) });

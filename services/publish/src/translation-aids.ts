import { likelyLanguage } from '@newsloom/language';
import { isNameSomewhere, thingNamed } from '@newsloom/meaning';
import type { StoryDocument } from '@newsloom/store';
import type { TranslationAids } from '@newsloom/summary';

/** What is known of the names of a story and of languages, for the judge of its translations. */
export const translationAidsOf = ({ entities }: Pick<StoryDocument, 'entities'>): TranslationAids => ({
  names: entities.map(({ name }) => name),
  thingNamed,
  isName: isNameSomewhere,
  languageOf: likelyLanguage,
});

import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import { LOOKED_AT } from '../outlet-coverage.ts';
import type { View } from '../view.ts';

/** Explains every figure, with the same sentences that are shown beside the figures. */
export function aboutPage({ words }: View): Page {
  const rules = [
    [words.allArticles, words.howCounts],
    [words.keyPoints, words.howHeadline],
    [words.bias, words.howBias],
    [words.blindspot, words.howBlindspot(60)],
    [words.factuality, words.howFactuality],
    [words.ownership, words.howOwnership],
    [words.countries, words.howCountries],
    [words.overTime, words.howTime],
    [words.brokenBy, words.howFirst],
    [words.perspectives, words.howPerspectives],
    [words.differences, words.howDifferences],
    [words.timeline, words.howTimeline],
    [words.importance, words.howImportance],
    [words.related, words.howRelated],
    [words.otherLanguages, words.howOtherLanguages],
    [words.ratingTable.title, words.howRating],
    [words.coverageFacts.title, words.coverageFacts.how(LOOKED_AT)],
    [words.frontTitle, words.howOrder],
  ] as const;
  return {
    title: words.aboutTitle,
    place: 'about',
    canonical: '/about',
    main: html`<div class="prose"><h1>${words.aboutTitle}</h1><p class="dek">${words.aboutLead}</p>${rules.map(
      ([title, rule]) => html`<section><h2>${title}</h2><p>${rule}</p></section>`,
    )}</div>`,
  };
}

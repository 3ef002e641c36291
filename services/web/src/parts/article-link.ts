import type { Story } from '@newsloom/client';
import { storyPath, withQuery } from '../address.ts';
import { type ArticlePage, articlePage } from '../article-filter.ts';
import { type Html, html } from '../html.ts';
import type { View } from '../view.ts';

/** A view for the parts of a story's page. It can also link to articles in the page's list. */
export type StoryView = View & {
  /** The link to an article in the list, whatever page of the list it is on; null if the story has no such article. */
  listLink(articleId: string | null): Html | null;
};

/** The view of a story whose list shows the page `shown`. */
export function storyView(view: View, story: Story, shown: ArticlePage): StoryView {
  const all = articlePage(story.articles, {}, 1);
  return {
    ...view,
    listLink(articleId) {
      const page = articleId === null ? null : all.numberOf(articleId);
      if (page === null) return null;
      const isHere = articleId !== null && shown.numberOf(articleId) === shown.number;
      const path = isHere ? '' : withQuery(storyPath(story), { page: `${page}` });
      return html`<a href="${path}#article-${articleId}">${view.words.inTheList}</a>`;
    },
  };
}

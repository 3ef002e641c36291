import type { Story, StorySummary } from '@newsloom/client';
import { storyPath, topicPath, withQuery } from '../address.ts';
import { type ArticleFilter, articlePage } from '../article-filter.ts';
import { type Html, html } from '../html.ts';
import type { Page } from '../layout.ts';
import { cut } from '../outside-text.ts';
import { storyView } from '../parts/article-link.ts';
import { articleList } from '../parts/article-list.ts';
import { computed } from '../parts/computed.ts';
import { coverage } from '../parts/coverage.ts';
import { relatedStories } from '../parts/related-stories.ts';
import { storyImage } from '../parts/story-card.ts';
import { storyHead } from '../parts/story-head.ts';
import { credits, differences, inLanguageOf, keyPoints, perspectives } from '../parts/story-text.ts';
import { timeline } from '../parts/timeline.ts';
import { translations } from '../parts/translations.ts';
import { versionList } from '../parts/version-list.ts';
import type { StoryVersion } from '../story.ts';
import { agoOf, timeOf, topicName, type View } from '../view.ts';

/** A story and everything that its page shows besides. */
export type StoryInFull = {
  story: Story;
  versions: StoryVersion[];
  related: StorySummary[];
  previous: StorySummary | null;
  filter: ArticleFilter;
  /** The page number of the list of articles. */
  page: number;
};

export const HEADLINE_LENGTH = 300;

/** The page of a story. */
export function storyPage(view: View, { story, versions, related, previous, filter, page }: StoryInFull): Page {
  const { words } = view;
  const articles = articlePage(story.articles, filter, page);
  const citing = storyView(view, story, articles);
  const path = storyPath(story);
  return {
    title: cut(story.headline.text, 120),
    canonical: path,
    hasPictures: true,
    feeds: [{ type: 'application/atom+xml', name: words.versionFeed, path: `${path}.atom` }],
    live: {
      stream: withQuery('/live', { story: story.id, lang: story.language ?? undefined }),
      show: path,
      isStory: true,
    },
    head: storyHead(view, story),
    main: html`<article class="story"><header class="story-head">
<p class="kicker">${stateOf(view, story)}</p>
<h1${inLanguageOf(story)}>${cut(story.headline.text, HEADLINE_LENGTH)}</h1>
${story.dek && html`<p class="dek"${inLanguageOf(story)}>${cut(story.dek, 600)}</p>`}
${credits(view, story)}${translations(view, story)}
${counts(view, story)}${storyImage(view, story.image)}</header>
<div class="columns"><div class="reading">
${keyPoints(citing, story)}${perspectives(citing, story)}${differences(citing, story)}${timeline(citing, story)}</div>
<aside class="figures" aria-label="${words.coverage}">${coverage(view, story)}</aside>
<div class="listed">${articleList(view, story, filter, path, articles)}</div></div>
${versionList(view, story, versions)}
${relatedStories(view, { story, related, previous })}
${labels(view, story)}
<p class="quiet"><a href="${path}.json">${words.json}</a></p></article>`,
  };
}

function stateOf(view: View, story: Story): Html {
  const { words } = view;
  const state = words.states[story.status];
  return html`${words.updated} ${agoOf(view, story.updatedAt)} · <a href="#versions">${words.version(story.version)}</a>${state && html` · ${state}`}${
    story.blindspot && html` · <span class="blindspot">${words.blindspotFor[story.blindspot.side]}</span>`
  }`;
}

function counts(view: View, story: Story): Html {
  const { words } = view;
  return html`<div class="counts"><p><a href="#articles"><b>${words.counts(words.articles(story.articleCount), words.outlets(story.outletCount))}</b></a>
<span>${words.originals(story.originalCount)}, ${words.reprints(story.reprintCount)}</span>
<span>${words.firstReport} ${timeOf(view, story.firstPublishedAt)}</span>
<span>${words.lastReport} ${timeOf(view, story.lastArticleAt)}</span></p>${computed(view, words.howCounts)}</div>`;
}

const NAMES = 12;

/** Topics and names of a story. */
function labels(view: View, story: Story): Html {
  const { words } = view;
  const names = story.entities.slice(0, NAMES);
  return html`${
    story.topics.length > 0 &&
    html`<section aria-labelledby="topics-title"><h2 id="topics-title">${words.topics}</h2><ul class="labels">${story.topics.map(
      ({ label }) => html`<li><a href="${topicPath(label)}"><bdi>${topicName(view, cut(label, 80))}</bdi></a></li>`,
    )}</ul></section>`
  }${
    names.length > 0 &&
    html`<section aria-labelledby="names-title"><h2 id="names-title">${words.names}</h2><ul class="labels"${inLanguageOf(story)}>${names.map(
      ({ name, count }) =>
        html`<li><a href="${withQuery('/', { entity: name.slice(0, 200) })}"><bdi>${cut(name, 80)}</bdi></a> <span class="quiet">${count}</span></li>`,
    )}</ul></section>`
  }`;
}

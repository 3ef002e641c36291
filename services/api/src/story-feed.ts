import type { StoryDocument } from '@newsloom/store';
import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import type { FeedFormat } from './feed-links.ts';

/** The fields of a story from which an item of a feed is made. */
export const ITEM_FIELDS = [
  'headline',
  'dek',
  'keyPoints',
  'articles',
  'topics',
  'image',
  'language',
  'firstPublishedAt',
  'firstSeenAt',
  'updatedAt',
  'bias',
  'outletCount',
] as const;

type Item = Pick<StoryDocument, 'id' | 'version' | (typeof ITEM_FIELDS)[number]>;

/** A feed: its own address, the address of its list, and its stories. */
export type StoryFeed = { title: string; self: string; list: string; base: string; items: Item[] };

/** Articles listed in an item. A story with two thousand would make a feed of megabytes. */
const NAMED = 10;

/** Ids of items never change, whatever the address of the API. */
const idOf = (item: Item): string => `newsloom:story:${item.id}`;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

const isWeb = (url: string | null): url is string => url !== null && /^https?:/.test(url);

/**
 * The address of the article with the headline, else of the first article that has one, else of the document itself.
 */
function linkOf({ id, headline, articles }: Item, base: string): string {
  const lead = articles.find((article) => article.id === headline.articleId && isWeb(article.url));
  return (lead ?? articles.find(({ url }) => isWeb(url)))?.url ?? `${base}/v1/stories/${id}`;
}

function htmlOf({ dek, keyPoints, articles, bias, outletCount }: Item): string {
  const points = keyPoints.map(({ text }) => `<li>${escaped(text)}</li>`);
  const named = articles
    .filter(({ url, duplicateOf }) => duplicateOf === null && isWeb(url))
    .slice(0, NAMED)
    .map(
      ({ url, title, outlet }) =>
        `<li><a href="${escaped(url ?? '')}">${escaped(title)}</a>${outlet ? ` (${escaped(outlet.name)})` : ''}</li>`,
    );
  return [
    dek === null ? '' : `<p>${escaped(dek)}</p>`,
    points.length === 0 ? '' : `<ul>${points.join('')}</ul>`,
    `<p>${outletCount === 1 ? '1 outlet' : `${outletCount} outlets`}. ${escaped(bias.statement)}.</p>`,
    named.length === 0 ? '' : `<ul>${named.join('')}</ul>`,
  ].join('');
}

const publishedAt = ({ firstPublishedAt, firstSeenAt }: Item): Date => new Date(firstPublishedAt ?? firstSeenAt);

/** Writes a feed as RSS 2.0, Atom 1.0 or JSON Feed 1.1. */
export function storyFeed(feed: StoryFeed, format: FeedFormat): string {
  return { rss: rssOf, atom: atomOf, json: jsonOf }[format](feed);
}

const DESCRIPTION = 'Finished stories of newsloom';

/** The time of the newest update. A feed without stories has none, so it is 1970, which is a valid time. */
const updatedAt = ({ items }: StoryFeed): Date =>
  new Date(Math.max(0, ...items.map((item) => Date.parse(item.updatedAt))));

const rssOf = (feed: StoryFeed): string =>
  generateRssFeed({
    title: feed.title,
    link: feed.list,
    description: DESCRIPTION,
    lastBuildDate: updatedAt(feed),
    atom: { links: [{ href: feed.self, rel: 'self', type: 'application/rss+xml' }] },
    items: feed.items.map((item) => ({
      title: item.headline.text,
      link: linkOf(item, feed.base),
      description: htmlOf(item),
      guid: { value: idOf(item), isPermaLink: false },
      pubDate: publishedAt(item),
      categories: item.topics.map(({ label }) => ({ name: label })),
    })),
  });

const atomOf = (feed: StoryFeed): string =>
  generateAtomFeed({
    id: feed.self,
    title: { value: feed.title },
    subtitle: { value: DESCRIPTION },
    updated: updatedAt(feed),
    authors: [{ name: 'newsloom' }],
    links: [
      { href: feed.self, rel: 'self', type: 'application/atom+xml' },
      { href: feed.list, rel: 'alternate' },
    ],
    entries: feed.items.map((item) => ({
      id: idOf(item),
      title: { value: item.headline.text },
      updated: new Date(item.updatedAt),
      published: publishedAt(item),
      links: [{ href: linkOf(item, feed.base), rel: 'alternate' }],
      categories: item.topics.map(({ id, label }) => ({ term: id, label })),
      content: { value: htmlOf(item), type: 'html' },
    })),
  });

const jsonOf = (feed: StoryFeed): string =>
  JSON.stringify(
    generateJsonFeed({
      title: feed.title,
      home_page_url: feed.list,
      feed_url: feed.self,
      description: DESCRIPTION,
      items: feed.items.map((item) => ({
        id: idOf(item),
        url: linkOf(item, feed.base),
        title: item.headline.text,
        content_html: htmlOf(item),
        date_published: publishedAt(item),
        date_modified: new Date(item.updatedAt),
        tags: item.topics.map(({ label }) => label),
        ...(isWeb(item.image) ? { image: item.image } : {}),
        ...(item.language === null ? {} : { language: item.language }),
      })),
    }),
  );

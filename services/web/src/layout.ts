import { assetPath } from './asset.ts';
import type { FeedLink } from './feed-links.ts';
import { current, type Html, html, raw } from './html.ts';
import { hatchPattern } from './parts/bias-bar.ts';
import type { View } from './view.ts';

/** A page: its title, its main content, and further parts of the document. */
export type Page = {
  title: string;
  main: Html;
  /** The entry of the page in the menu. */
  place?: 'front' | 'blindspots' | 'search' | 'about' | 'status';
  /** More elements for the head. */
  head?: Html;
  /** Seconds until the script reloads the page. The page also has a link for that. */
  again?: number;
  /** Feeds of the page's contents. */
  feeds?: readonly FeedLink[];
  /** Whether the page has pictures for a reader who wants them. */
  hasPictures?: boolean;
  /** The stream of the page's changes, and the address at which they can be seen. */
  live?: { stream: string; show: string; isStory?: boolean };
  /** The canonical path for search engines. Without one, they are told not to list the page. */
  canonical?: string;
};

const PATHS = { front: '/', blindspots: '/blindspots', search: '/search', about: '/about', status: '/status' } as const;

/** The document around a page. It is complete without scripts. */
export function layout(view: View, page: Page): Html {
  const { words, siteUrl } = view;
  const { feeds = [], live } = page;
  const places = Object.keys(PATHS).map((place) => place as keyof typeof PATHS);
  return html`${raw('<!doctype html>')}
<html lang="${words.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${page.title === words.site ? page.title : `${page.title} · ${words.site}`}</title>
${page.canonical === undefined ? raw('<meta name="robots" content="noindex">') : html`<link rel="canonical" href="${siteUrl}${page.canonical}">`}
<link rel="icon" href="${assetPath('icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${assetPath('style.css')}">
<script src="${assetPath('reader.js')}" defer blocking="render"></script>
${feeds.map(
  ({ type, name, path }) => html`<link rel="alternate" type="${type}" title="${name}" href="${path}">
`,
)}${page.head}
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header class="site"><a class="brand" href="/">${words.site}</a>
<nav aria-label="${words.menu}"><ul>${places.map(
    (place) => html`<li><a href="${PATHS[place]}"${current(page.place === place)}>${words.nav[place]}</a></li>`,
  )}</ul></nav></header>
${hatchPattern}
<main id="main" tabindex="-1"${page.again && html` data-again="${page.again}"`}>${page.main}</main>
${live && liveBar(view, live)}
<footer class="site"><p>${words.footer} <a href="/about">${words.nav.about}</a></p>${
    feeds.length > 0 &&
    html`<p>${words.feeds} ${feeds.map(({ name, type, path }) => html`<a href="${path}" type="${type}">${name}</a> `)}</p>`
  }${page.hasPictures && imageForm(view)}</footer>
</body>
</html>`;
}

/** A notice that changes came, hidden until they do. It lies over the page, so nothing that is being read moves. */
const liveBar = ({ words }: View, { stream, show, isStory }: NonNullable<Page['live']>): Html =>
  html`<p class="live" role="status" data-stream="${stream}" data-one="${isStory ? words.liveStory : words.live(1)}" data-many="${
    isStory ? words.liveStory : words.live('#')
  }"><a class="live-link" href="${show}" hidden><span class="live-text"></span> – ${words.show}</a></p>`;

/** Turns pictures on or off. It is an ordinary form, so it works without scripts. */
const imageForm = ({ words, hasImages, here }: View): Html =>
  html`<form class="images" method="post" action="/images"><input type="hidden" name="back" value="${here}"><p class="images-line">${
    hasImages ? words.imagesOn : words.imagesOff
  } <button class="images-button" name="images" value="${hasImages ? 'off' : 'on'}">${hasImages ? words.hideImages : words.showImages}</button></p></form>`;

import { markup } from './markup.ts';
import { noticeBlock } from './page-blocks.ts';
import type { Site } from './site.ts';
import { styleOf } from './style.ts';

/** The page of links to all sites, for requests to any other host name. */
export function newsstandPage(sites: readonly Site[]): string {
  return markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>The sample newsroom</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
:root { --accent: #333f48; }
${styleOf('front')}</style>
</head>
<body class="front">
<header>${noticeBlock('Sample text. The outlets, their people and, unless an article says otherwise, the events are invented.')}</header>
<main>
<h1>The sample newsroom</h1>
<ol class="front-list">
${sites.map(
  ({ outlet, origin, feedUrl, articles }) =>
    markup`<li><a href="${origin}/">${outlet.name}</a> <span>${outlet.tagline}</span> <small>${articles.length} articles · <a href="${feedUrl}">${outlet.feed.format}</a></small></li>`,
)}
</ol>
</main>
</body>
</html>
`.source;
}

import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A real page with the article text that a person marked in it. */
export type RealPage = { id: string; title: string; articleBody: string; path: string };

/** The pages of `folder` (`pages/ID.html.gz`, `truth.json`), a few per feed, served on loopback. */
export type PageServer = {
  feeds: { url: string }[];
  pages: RealPage[];
  addressOf(page: RealPage): string;
  stop(): Promise<void>;
};

const PAGES_PER_FEED = 10; // As many as in a feed of a small outlet.

/** Starts the server. Feeds only have titles and addresses, so the text must come from the page. */
export async function startPageServer(folder: string): Promise<PageServer> {
  const truth: Record<string, { articleBody: string }> = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8'));
  const pages = Object.entries(truth).map(([id, { articleBody }]) => {
    const html = bodyOf(folder, id).toString();
    const title = /<title[^>]*>([^<]*)/i.exec(html)?.[1]?.trim() || id;
    return { id, title, articleBody, path: `/pages/${id}.html` };
  });
  const feeds = Array.from({ length: Math.ceil(pages.length / PAGES_PER_FEED) }, (_, index) => ({
    path: `/feeds/${index}.xml`,
    pages: pages.slice(index * PAGES_PER_FEED, (index + 1) * PAGES_PER_FEED),
  }));
  const server = createServer((request, response) => {
    const feed = feeds.find(({ path }) => path === request.url);
    const page = pages.find(({ path }) => path === request.url);
    if (feed) response.setHeader('content-type', 'application/rss+xml').end(rssOf(feed.pages, origin));
    else if (page) response.setHeader('content-type', 'text/html; charset=utf-8').end(bodyOf(folder, page.id));
    else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const origin = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
  return {
    feeds: feeds.map(({ path }) => ({ url: origin + path })),
    pages,
    addressOf: (page) => origin + page.path,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const bodyOf = (folder: string, id: string): Buffer => gunzipSync(readFileSync(join(folder, 'pages', `${id}.html.gz`)));

const escapeXml = (text: string): string => text.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);

const rssOf = (pages: RealPage[], origin: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Real pages</title><link>${origin}/</link>` +
  pages
    .map(({ title, path }) => `<item><title>${escapeXml(title)}</title><link>${origin}${path}</link></item>`)
    .join('') +
  '</channel></rss>';

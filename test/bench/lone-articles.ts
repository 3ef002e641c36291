import { once } from 'node:events';
import { createServer } from 'node:http';
import { loadNewsroom } from '@newsloom/sample';

/** Feeds with one article each, all about different events. */
export type LoneArticles = { feeds: { url: string; article: string }[]; stop(): Promise<void> };

/** Serves `count` articles of the sample newsroom on loopback, each in a feed of its own. */
export async function serveLoneArticles(count: number): Promise<LoneArticles> {
  const events = Map.groupBy(loadNewsroom().articles, ({ eventId }) => eventId);
  const articles = [...events.values()].flatMap(([first]) => first ?? []).slice(0, count);
  const server = createServer((request, response) => {
    const [, kind, place] = /^\/(feed|page)\/(\d+)$/.exec(request.url ?? '') ?? [];
    const article = articles[Number(place)];
    if (!article) response.writeHead(404).end();
    else if (kind === 'feed') {
      const item = `<item><title>${article.title}</title><link>${origin}/page/${place}</link></item>`;
      response.setHeader('content-type', 'application/rss+xml');
      response.end(`<rss version="2.0"><channel><title>Feed ${place}</title>${item}</channel></rss>`);
    } else {
      const text = article.paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<title>${article.title}</title><article><h1>${article.title}</h1>${text}</article>`);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const origin = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
  return {
    feeds: articles.map((_, place) => ({ url: `${origin}/feed/${place}`, article: `${origin}/page/${place}` })),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

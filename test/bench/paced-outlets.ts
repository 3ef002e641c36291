import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Import } from '@newsloom/store';

/** Outlets that publish articles at a steady pace. */
export type PacedOutlets = {
  feeds: string[];
  /** When an article was published (ms since 1970), by its address; undefined if it has not been published yet. */
  appearedAt(url: string): number | undefined;
  stop(): Promise<void>;
};

/** As many entries as real feeds have. */
const LISTED = 30;

/**
 * Serves `articles` on loopback as pages of `outlets` outlets, each with a feed of its newest articles. From now on an
 * article is published every `1 / rate` seconds, by each outlet in turn.
 */
export async function servePacedOutlets(
  articles: readonly Import[],
  outlets: number,
  rate: number,
): Promise<PacedOutlets> {
  const startedAt = Date.now();
  const timeOf = (place: number): number => startedAt + (1_000 * place) / rate;
  const appeared = (): number => Math.min(articles.length, Math.floor(((Date.now() - startedAt) / 1_000) * rate));
  const pageOf = (place: number): string => `${origin}/page/${place}`;

  const feed = (outlet: number): string => {
    const places = Array.from({ length: appeared() }, (_, place) => place).filter(
      (place) => place % outlets === outlet,
    );
    const items = places.slice(-LISTED).map((place) => {
      const published = new Date(timeOf(place)).toUTCString();
      return `<item><title>${escaped(articles[place]?.title ?? '')}</title><link>${pageOf(place)}</link><pubDate>${published}</pubDate></item>`;
    });
    return `<rss version="2.0"><channel><title>Outlet ${outlet}</title>${items.reverse().join('')}</channel></rss>`;
  };
  const page = ({ title, text }: Import): string => {
    const paragraphs = text.split(/(?<=[.!?]) (?=[A-Z])/).map((sentence) => `<p>${escaped(sentence)}</p>`);
    return `<html lang="en"><title>${escaped(title)}</title><article><h1>${escaped(title)}</h1>${paragraphs.join('')}</article>`;
  };

  const server = createServer((request, response) => {
    const [, kind, number] = /^\/(feed|page)\/(\d+)$/.exec(request.url ?? '') ?? [];
    const article = articles[Number(number)];
    if (kind === 'feed') response.setHeader('content-type', 'application/rss+xml').end(feed(Number(number)));
    else if (kind === 'page' && article)
      response.setHeader('content-type', 'text/html; charset=utf-8').end(page(article));
    else response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const origin = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
  return {
    feeds: Array.from({ length: outlets }, (_, outlet) => `${origin}/feed/${outlet}`),
    appearedAt(url) {
      const place = Number(/\/page\/(\d+)$/.exec(url)?.[1] ?? Number.NaN);
      return place < appeared() ? timeOf(place) : undefined;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const escaped = (text: string): string => text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);

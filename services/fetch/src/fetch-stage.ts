import type { Config } from '@newsloom/config';
import { isNewsloomError } from '@newsloom/errors';
import { type HttpClient, isOwnMachine } from '@newsloom/http';
import { defineStage, done, later, type Stage } from '@newsloom/pipeline';
import { type ArticleRow, articles, hosts, snapshots } from '@newsloom/store';

/** A fetched page, ready to be kept. */
type Page = { url: string; status: number; contentType: string | null; packed: Buffer; bytes: number; fetchedAt: Date };

const ACCEPT = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1';

/** Statuses with which a host keeps its page to itself: login, payment, forbidden, withheld for legal reasons. */
const WITHHELD = new Set([401, 402, 403, 451]);

/**
 * Fetches the page of an article at the time that its host has free for it, and keeps it as a snapshot.
 * A host that withholds the page leaves the article with what its feed said.
 */
export function fetchStage(config: Pick<Config, 'http'>, http: HttpClient): Stage {
  return defineStage({
    name: 'fetch',
    load: (id, { db }) => articles.inStatus(db, id, 'discovered'),
    waitingSince: (article) => article.status_at,
    work: async (article, { db, signal, now }) => {
      if (article.url === null) return done('no-page', null);
      const host = URL.parse(article.url)?.host ?? '';
      const spacingMs = isOwnMachine(host) ? 0 : config.http.hostSpacingMs;
      const slot = await hosts.takeSlot(db, article.id, host, spacingMs, now());
      if (slot > now()) return later('host-busy', slot);
      try {
        const page = await http.get({ url: article.url, accept: ACCEPT, signal });
        return done('fetched', await pageOf(page, now()));
      } catch (error) {
        if (isNewsloomError(error) && error.retryAt) await hosts.putOff(db, host, spacingMs, error.retryAt);
        if (isWithheld(error) && hasFeedText(article)) return done('page-withheld', null);
        throw error;
      }
    },
    save: async (transaction, article, page: Page | null, { now }) => {
      if (page) await snapshots.put(transaction, article.id, page);
      await articles.advance(transaction, article.id, 'fetched', {}, now());
      return [{ id: article.id }];
    },
  });
}

async function pageOf(answer: Awaited<ReturnType<HttpClient['get']>>, fetchedAt: Date): Promise<Page> {
  const { url, status, contentType, body } = answer;
  return { url, status, contentType, packed: await snapshots.packBody(body), bytes: body.byteLength, fetchedAt };
}

const isWithheld = (error: unknown): boolean =>
  isNewsloomError(error) && error.code === 'http-refused' && WITHHELD.has(Number(error.params.status));

const hasFeedText = (article: ArticleRow): boolean => (article.feed_text ?? '') !== '';

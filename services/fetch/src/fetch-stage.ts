import type { Config } from '@newsloom/config';
import { isNewsloomError } from '@newsloom/errors';
import { type HttpClient, isOwnMachine } from '@newsloom/http';
import { defineStage, done, later, type Stage, statusesOf } from '@newsloom/pipeline';
import { type ArticleRow, articleProgress, hosts, snapshots } from '@newsloom/store';

/** What the stage reads of an article. */
const COLUMNS = ['url', 'status_at', 'feed_text'] as const;
type Article = Pick<ArticleRow, 'id' | (typeof COLUMNS)[number]>;

/** A fetched page, ready to be kept. */
type Page = { url: string; status: number; contentType: string | null; packed: Buffer; bytes: number; fetchedAt: Date };

const ACCEPT = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1';

/** Statuses of a page that the host withholds: login, payment, forbidden, legal reasons. */
const WITHHELD = new Set([401, 402, 403, 451]);

/** Statuses of a page that does not exist: not found, gone. */
const MISSING = new Set([404, 410]);

/**
 * Fetches the page of an article in its slot of the host, and keeps it as a snapshot. If the host withholds the page or
 * no longer has it, the article keeps the text of its feed. `isExempt` says which hosts need no spacing: those on this
 * machine.
 */
export function fetchStage(config: Pick<Config, 'http'>, http: HttpClient, isExempt = isOwnMachine): Stage {
  const { from, to } = statusesOf('fetch');
  return defineStage({
    name: 'fetch',
    load: async (ids, { db }) =>
      new Map((await articleProgress.inStatus(db, from, ids, COLUMNS)).map((article) => [article.id, article])),
    waitingSince: (article) => article.status_at,
    work: async (article: Article, { db, signal, now }) => {
      if (article.url === null) return done<Page | null>('no-page', null);
      const host = URL.parse(article.url)?.host ?? '';
      const spacingMs = isExempt(host) ? 0 : config.http.hostSpacingMs;
      const slot = await hosts.takeSlot(db, article.id, host, spacingMs, now());
      if (slot > now()) return later('host-busy', slot);
      try {
        const page = await http.get({ url: article.url, accept: ACCEPT, signal });
        return done<Page | null>('fetched', await pageOf(page, now()));
      } catch (error) {
        if (isNewsloomError(error) && error.retryAt) await hosts.putOff(db, host, spacingMs, error.retryAt);
        const code = withoutPage(error);
        if (code && hasFeedText(article)) return done<Page | null>(code, null);
        throw error;
      }
    },
    save: async (transaction, finished, { now }) => {
      const moved = await articleProgress.advance(
        transaction,
        from,
        to,
        finished.map(({ id }) => ({ id })),
        now(),
      );
      for (const { id, result: page } of finished) {
        if (page && moved.includes(id)) await snapshots.put(transaction, id, page);
      }
      return new Map(moved.map((id) => [id, [{ id }]]));
    },
  });
}

async function pageOf(answer: Awaited<ReturnType<HttpClient['get']>>, fetchedAt: Date): Promise<Page> {
  const { url, status, contentType, body } = answer;
  return { url, status, contentType, packed: await snapshots.packBody(body), bytes: body.byteLength, fetchedAt };
}

/** The reason code if there will never be a page; null if the answer may still change, or is a fault. */
function withoutPage(error: unknown): 'page-withheld' | 'page-missing' | null {
  if (!isNewsloomError(error) || error.code !== 'http-refused') return null;
  const status = Number(error.params.status);
  if (WITHHELD.has(status)) return 'page-withheld';
  return MISSING.has(status) ? 'page-missing' : null;
}

/** The feed text must have words. Some feeds have only a dash or a picture. */
const hasFeedText = (article: Article): boolean => /[\p{L}\p{N}]/u.test(article.feed_text ?? '');

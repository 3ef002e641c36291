import { startApi } from '@newsloom/api';
import { createClient } from '@newsloom/client';
import { openLog, openMetrics } from '@newsloom/observability';
import type { Store } from '@newsloom/store';
import { siteReading, startWeb } from '@newsloom/web';

const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** A text as a page shows it: with single spaces. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * Opens API and site over a store; `url` is that of the site. `textOf` returns the text of a page of the site, without
 * markup.
 */
export async function openSite(store: Store) {
  const own = { log: openLog({ level: 'error' }), now: () => new Date() };
  const api = await startApi({
    ...{ ...own, store, metrics: openMetrics(), version: 'test', port: 0 },
    access: { host: '127.0.0.1', publicRead: false, keyRate: 1, addressRate: 1, allow: [] },
    depths: async () => [],
    ready: async () => [],
  });
  const client = createClient({ url: api.url, ...siteReading });
  const web = await startWeb({ ...own, client, siteUrl: null, host: '127.0.0.1', port: 0 });
  return {
    url: web.url,
    async textOf(path: string): Promise<string> {
      const page = await (await fetch(web.url + path)).text();
      const main = page.slice(page.indexOf('<main')).replace(/<[^>]*>/g, ' ');
      return plain(main.replace(/&(#?\w+);/g, (_, name: string) => signs[name] ?? ''));
    },
    async close(): Promise<void> {
      await web.stop();
      await api.stop();
    },
  };
}

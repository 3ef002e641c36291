import { changes, type Db } from '@newsloom/store';
import { shareWork } from './shared-work.ts';

/** Bytes of documents in memory: several hundred documents. */
const CACHE_BYTES = 32_000_000;

/** A story, and the least version that its document must have. */
export type WantedDocument = { storyId: string; version: number };

/** A document as it is sent. */
type Kept = { id: string; version: number; json: Buffer };

/**
 * Returns a function that gives the present documents of stories as JSON, by id. Readers of the same changes share one
 * read of the store.
 */
export function openChangeDocuments(db: Db): (wanted: readonly WantedDocument[]) => Promise<Map<string, Buffer>> {
  const cache = new Map<string, Kept>();
  const share = shareWork<Kept[]>();
  let size = 0;

  function keep(document: Kept): void {
    const before = cache.get(document.id);
    if (before && before.version > document.version) return;
    cache.delete(document.id); // Moves it to the end, as the most recently used.
    cache.set(document.id, document);
    size += document.json.length - (before?.json.length ?? 0);
    for (const [id, { json }] of cache) {
      if (size <= CACHE_BYTES) return;
      cache.delete(id);
      size -= json.length;
    }
  }

  return async (wanted) => {
    const isKnown = ({ storyId, version }: WantedDocument) => (cache.get(storyId)?.version ?? 0) >= version;
    const given = wanted.filter(isKnown).flatMap(({ storyId }) => cache.get(storyId) ?? []);
    const missing = wanted.filter((one) => !isKnown(one));
    if (missing.length > 0) {
      const key = missing.map(({ storyId, version }) => `${storyId} ${version}`).join();
      const ids = [...new Set(missing.map(({ storyId }) => storyId))];
      const read = await share(key, async () =>
        (await changes.documentsOf(db, ids)).map(({ json, ...document }) => ({ ...document, json: Buffer.from(json) })),
      );
      for (const document of read) keep(document);
      given.push(...read); // After the cached documents, so that newer ones replace them.
    }
    return new Map(given.map(({ id, json }) => [id, json]));
  };
}

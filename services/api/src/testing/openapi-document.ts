import { openLog, openMetrics } from '@newsloom/observability';
import { openStore } from '@newsloom/store';
import { openApi } from '../api.ts';

/** The OpenAPI document. No store is needed for it. */
export async function openApiDocument() {
  const store = openStore({ url: 'postgres://nobody@127.0.0.1:1/none' });
  const api = openApi({
    ...{ store, metrics: openMetrics(), log: openLog({ level: 'error' }), version: '0.0.0' },
    access: { host: '127.0.0.1', publicRead: true, keyRate: 1, addressRate: 1, allow: [] },
    depths: async () => [],
    ready: async () => [],
    now: () => new Date(0),
  });
  try {
    return (await api.inject('/openapi.json')).json();
  } finally {
    await api.close();
    await store.close();
  }
}

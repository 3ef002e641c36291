import { openLog } from '@newsloom/observability';
import type { StoryDocument } from '@newsloom/store';
import type { StorySource } from '../story-source.ts';
import { openWeb } from '../web.ts';
import { recordedSource } from './recorded-source.ts';

export const SITE = 'https://news.example';

/** A site over documents in memory; `differences` replace functions of its source. */
export function openTestWeb(documents: readonly StoryDocument[], differences: Partial<StorySource> = {}) {
  const web = openWeb({
    source: { ...recordedSource(documents), ...differences },
    log: openLog({ level: 'silent' }),
    now: () => new Date('2026-08-01T12:00:00.000Z'),
    siteUrl: SITE,
  });
  return {
    web,
    async get(url: string, headers: Record<string, string> = {}) {
      const { statusCode: status, body, headers: answered } = await web.inject({ url, headers });
      return { status, body, headers: answered };
    },
  };
}

import { createClient } from '@newsloom/client';
import { openLog } from '@newsloom/observability';
import type { StoryDocument } from '@newsloom/store';
import { openWeb } from '../web.ts';
import type { WebOptions } from '../web-options.ts';
import { type OtherAnswers, recordedApi } from './recorded-api.ts';

export const SITE = 'https://news.example';

/** The options of a site over documents in memory; `others` replace answers of its API. */
export function testOptions(documents: readonly StoryDocument[], others: OtherAnswers = {}) {
  const { fetch, asked } = recordedApi(documents, others);
  const options: WebOptions = {
    client: createClient({ url: 'http://api.test', retries: 0, fetch }),
    log: openLog({ level: 'silent' }),
    now: () => new Date('2026-08-01T12:00:00.000Z'),
    siteUrl: SITE,
  };
  return { options, asked };
}

/** A site over documents in memory. */
export function openTestWeb(documents: readonly StoryDocument[], others: OtherAnswers = {}) {
  const { options, asked } = testOptions(documents, others);
  const web = openWeb(options);
  return {
    web,
    asked,
    async get(url: string, headers: Record<string, string> = {}) {
      const { statusCode: status, body, headers: answered } = await web.inject({ url, headers });
      return { status, body, headers: answered };
    },
  };
}

import type { ListedStory } from '@newsloom/store';
import type { Answer } from './answer-cache.ts';
import { bytesEtag } from './etag.ts';
import { highlightsOf } from './highlights.ts';

/**
 * The ETag of a story. The time is included because a new store counts versions from 1 again. Weak, because answers may
 * be compressed.
 */
export const storyEtag = (version: number, at: Date, fields: readonly string[] = []): string =>
  `W/"${[version, at.getTime().toString(36), ...fields].join('-')}"`;

const JSON_TYPE = 'application/json; charset=utf-8';

/** An answer of JSON, in the form that is cached and sent. */
export const jsonAnswer = (json: string | Buffer, headers: Record<string, string> = {}, etag?: string): Answer => {
  const body = typeof json === 'string' ? Buffer.from(json) : json;
  return { etag: etag ?? bytesEtag(body), type: JSON_TYPE, headers, body };
};

/** A story of a list as stored, with the positions of the words of the search. */
export function listedJson({ json, texts }: ListedStory, q: string | undefined): string {
  if (q === undefined || texts === null) return json;
  return `${json.slice(0, -1)}, "highlights": ${JSON.stringify(highlightsOf(q, texts))}}`;
}

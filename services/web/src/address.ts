import type { Story } from '@newsloom/client';

/** The path of a story: its slug is for people, its id identifies it. */
export const storyPath = ({ slug, id }: Pick<Story, 'slug' | 'id'>): string =>
  `/story/${encodeURIComponent(slug ? `${slug}-${id}` : id)}`;

export const outletPath = (domain: string): string => `/outlet/${encodeURIComponent(domain)}`;

export const topicPath = (topic: string): string => `/topic/${encodeURIComponent(topic)}`;

/** The id in the last part of a story's path. Ids have no hyphen. */
export const idIn = (part: string): string => part.slice(part.lastIndexOf('-') + 1);

/** A path with the parameters that have a value. */
export function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

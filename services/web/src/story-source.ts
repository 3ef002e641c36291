import { newsloomError, reasonOf } from '@newsloom/errors';
import type { StoryDocument } from '@newsloom/store';

/** A story as lists show it. */
export type StorySummary = Pick<
  StoryDocument,
  | 'id'
  | 'slug'
  | 'headline'
  | 'dek'
  | 'language'
  | 'articleCount'
  | 'reprintCount'
  | 'outletCount'
  | 'bias'
  | 'blindspot'
  | 'topics'
  | 'lastArticleAt'
  | 'updatedAt'
>;

export type StoryPage = { stories: StorySummary[]; next: string | null };

export type StoryVersion = {
  version: number;
  at: string;
  headline: string;
  articleCount: number;
  outletCount: number;
  change: { kind: string; summary: string } | null;
};

/** A story, where it went, or that there is none. */
export type FoundStory =
  | { kind: 'story'; story: StoryDocument }
  | { kind: 'merged'; into: string }
  | { kind: 'unknown' };

/** Where the site reads stories. Every function throws `api-away` when the API does not answer, or not with success. */
export type StorySource = {
  stories(query: Record<string, string>): Promise<StoryPage>;
  story(id: string): Promise<FoundStory>;
  /** Newest first; empty for an unknown story. */
  versions(id: string): Promise<StoryVersion[]>;
  version(id: string, version: number): Promise<StoryDocument | null>;
  /** What is wrong with the engines, in a sentence; null if they answer. */
  trouble(): Promise<string | null>;
};

/** Longer than the API itself takes before it gives up (15 s would keep a reader waiting for nothing). */
const PATIENCE_MS = 10_000;

/** Reads the API of newsloom at `address` by HTTP, with a key of scope `read` where the API is not public. */
export function httpStorySource(address: string, key: string | null): StorySource {
  const ask = async (path: string): Promise<{ status: number; body: unknown }> => {
    try {
      const answer = await fetch(new URL(path, address), {
        redirect: 'manual',
        headers: key === null ? {} : { authorization: `Bearer ${key}` },
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      return { status: answer.status, body: await answer.json() };
    } catch (error) {
      throw newsloomError('api-away', { reason: reasonOf(error) }, { cause: error });
    }
  };
  // The API checks its answers against its schemas; only success and absence are looked at here.
  const read = async <T>(path: string, ...others: number[]): Promise<{ status: number; body: T }> => {
    const { status, body } = await ask(path);
    if (status === 200 || others.includes(status)) return { status, body: body as T };
    if (status === 400) throw newsloomError('request-invalid', { reason: refusalOf(body) });
    throw newsloomError('api-away', { reason: `${status} ${refusalOf(body)}` });
  };
  const id = encodeURIComponent;
  return {
    async stories(query) {
      return (await read<StoryPage>(`/v1/stories?${new URLSearchParams(query)}`)).body;
    },
    async story(storyId) {
      const { status, body } = await read<StoryDocument>(`/v1/stories/${id(storyId)}`, 308, 404);
      if (status === 308 && body.mergedInto !== null) return { kind: 'merged', into: body.mergedInto };
      return status === 200 ? { kind: 'story', story: body } : { kind: 'unknown' };
    },
    async versions(storyId) {
      const { body } = await read<{ versions?: StoryVersion[] }>(`/v1/stories/${id(storyId)}/versions`, 404);
      return body.versions ?? [];
    },
    async version(storyId, version) {
      const { status, body } = await read<StoryDocument>(`/v1/stories/${id(storyId)}/versions/${version}`, 404);
      return status === 200 ? body : null;
    },
    async trouble() {
      const { status, body } = await ask('/readyz');
      return status === 200 ? null : refusalOf(body);
    },
  };
}

/** What the API says about an error. */
function refusalOf(body: unknown): string {
  const { error } = (body ?? {}) as { error?: { message?: unknown } };
  return typeof error?.message === 'string' ? error.message : 'no reason given';
}

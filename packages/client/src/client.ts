import { type ChangesOptions, followChanges } from './changes.ts';
import { asJson, type ClientOptions, type Query, requestsOf } from './request.ts';
import type {
  Article,
  Change,
  FindArticles,
  ListChanges,
  ListChangesQuery,
  ListStories,
  ListStoriesQuery,
  ListVersions,
  Story,
  StorySummary,
} from './types.ts';

/** Reads a newsloom. Every function throws an `ApiError`. */
export type Client = {
  /** The stories that fit, one after the other; pages are asked for as they are needed. */
  stories(query?: ListStoriesQuery): AsyncGenerator<StorySummary, void>;
  storyPage(query?: ListStoriesQuery): Promise<ListStories>;
  /** A story, whole. Of one that was merged, the story that took it in: its `id` tells. */
  story(id: string): Promise<Story>;
  versions(id: string): Promise<ListVersions>;
  version(id: string, version: number): Promise<Story>;
  article(id: string): Promise<Article>;
  /** The articles at an address, and the story that it is in. */
  articlesAt(url: string): Promise<FindArticles>;
  /** Every change, in order, and then those that come; see `followChanges`. */
  changes(options?: ChangesOptions): AsyncGenerator<Change, void>;
  changePage(query?: ListChangesQuery): Promise<ListChanges>;
  /** The JSON of any other route. */
  get<T>(path: string, query?: Query): Promise<T>;
};

/** Makes a client of the API at `url`. */
export function createClient(options: ClientOptions): Client {
  const request = requestsOf(options);
  const get = <T>(path: string, query: Query = {}): Promise<T> => request(path, query, asJson<T>);
  const storyAt = (id: string) => `/v1/stories/${encodeURIComponent(id)}`;
  const storyPage = (query: ListStoriesQuery = {}) => get<ListStories>('/v1/stories', { ...query });

  async function* stories(query: ListStoriesQuery = {}): AsyncGenerator<StorySummary, void> {
    for (let page = await storyPage(query); ; page = await storyPage({ ...query, cursor: page.next })) {
      yield* page.stories;
      if (page.next === null) return;
    }
  }

  return {
    stories,
    storyPage,
    story: (id) => get(storyAt(id)),
    versions: (id) => get(`${storyAt(id)}/versions`),
    version: (id, version) => get(`${storyAt(id)}/versions/${version}`),
    article: (id) => get(`/v1/articles/${encodeURIComponent(id)}`),
    articlesAt: (url) => get('/v1/articles', { url }),
    changes: (given = {}) => followChanges(request, given),
    changePage: (query = {}) => get('/v1/changes', { ...query }),
    get,
  };
}

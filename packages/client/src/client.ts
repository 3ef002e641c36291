import { type ChangesOptions, followChanges } from './changes.ts';
import { asJson, type ClientOptions, type Query, requestsOf } from './request.ts';
import type {
  Aggregates,
  Article,
  Change,
  FindArticles,
  GetAggregatesQuery,
  GetStoryFeedQuery,
  GetStoryQuery,
  ListChanges,
  ListChangesQuery,
  ListStories,
  ListStoriesQuery,
  ListVersions,
  Outlet,
  Status,
  Story,
  StorySummary,
} from './types.ts';

/** Reads a newsloom through its API. Every function throws an `ApiError`. */
export type Client = {
  /** All stories that match, one by one; pages are requested as they are needed. */
  stories(query?: ListStoriesQuery): AsyncGenerator<StorySummary, void>;
  storyPage(query?: ListStoriesQuery): Promise<ListStories>;
  /** A whole story. If it was merged, the story that it was merged into, which has another `id`. */
  story(id: string, query?: GetStoryQuery): Promise<Story>;
  versions(id: string): Promise<ListVersions>;
  version(id: string, version: number): Promise<Story>;
  article(id: string): Promise<Article>;
  /** The articles at an address, and the story that it is in. */
  articlesAt(url: string): Promise<FindArticles>;
  /** An outlet, by any of its domains. */
  outlet(domain: string): Promise<Outlet>;
  aggregates(query?: GetAggregatesQuery): Promise<Aggregates>;
  /** A list of stories as the text of a feed. Parameters may also be strings, as in a URL. */
  feed(format: 'rss' | 'atom' | 'json', query?: GetStoryFeedQuery | Record<string, string>): Promise<string>;
  /** Every change, in order, and then new ones as they happen; see `followChanges`. */
  changes(options?: ChangesOptions): AsyncGenerator<Change, void>;
  changePage(query?: ListChangesQuery): Promise<ListChanges>;
  /** The state of newsloom. */
  status(): Promise<Status>;
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
    story: (id, query = {}) => get(storyAt(id), { ...query }),
    versions: (id) => get(`${storyAt(id)}/versions`),
    version: (id, version) => get(`${storyAt(id)}/versions/${version}`),
    article: (id) => get(`/v1/articles/${encodeURIComponent(id)}`),
    articlesAt: (url) => get('/v1/articles', { url }),
    outlet: (domain) => get(`/v1/outlets/${encodeURIComponent(domain)}`),
    aggregates: (query = {}) => get('/v1/aggregates', { ...query }),
    feed: (format, query = {}) => request(`/v1/feeds/${format}`, { ...query }, (answer) => answer.text()),
    changes: (given = {}) => followChanges(request, given),
    changePage: (query = {}) => get('/v1/changes', { ...query }),
    status: () => get('/v1/status'),
    get,
  };
}

import type { StoryArticle, StoryDocument } from '@newsloom/store';

/** Answers of the API by the beginning of their paths, which replace those made from documents. */
export type OtherAnswers = Record<string, (url: URL) => Response | Promise<Response>>;

const refusal = (status: number, code: string): Response =>
  Response.json({ code, detail: `It is ${code}.`, remedy: 'Do better.' }, { status });

/**
 * A `fetch` for the client of the site: an API over documents in memory, as complete as the tests need. `asked` has the
 * requested addresses.
 */
export function recordedApi(documents: readonly StoryDocument[], others: OtherAnswers = {}) {
  const byId = new Map(documents.map((story) => [story.id, story]));
  const asked: string[] = [];

  const story = (id: string, rest: string | undefined, version: string | undefined): Response => {
    const found = byId.get(id);
    if (!found) return refusal(404, 'not-found');
    if (rest === 'versions' && version === undefined)
      return Response.json({ storyId: id, versions: versionsOf(found) });
    if (rest === 'versions') {
      const number = Number(version);
      return number <= found.version ? Response.json({ ...found, version: number }) : refusal(404, 'not-found');
    }
    if (found.mergedInto) return story(found.mergedInto, undefined, undefined);
    return found.status === 'retracted' ? refusal(410, 'story-retracted') : Response.json(found);
  };

  const answerTo = (url: URL): Response | Promise<Response> => {
    const other = Object.entries(others).find(([path]) => `${url.pathname}${url.search}`.startsWith(path));
    if (other) return other[1](url);
    const [, , kind, id = '', rest, version] = url.pathname.split('/').map(decodeURIComponent);
    const query = Object.fromEntries(url.searchParams);
    if (kind === 'stories') return id === '' ? listed(documents, query) : story(id, rest, version);
    if (kind === 'outlets') return outletOf(documents, id);
    if (kind === 'aggregates') return Response.json(ofTopics(documents));
    if (kind === 'status') return Response.json(statusOf(documents));
    if (kind === 'changes') return eventStream(() => {});
    if (kind === 'feeds') return new Response(`<rss>http://api.test/v1/feeds/${id}?${url.searchParams}</rss>`);
    return refusal(404, 'route-unknown');
  };

  return {
    asked,
    fetch: async (address: string, { signal }: RequestInit = {}): Promise<Response> => {
      const url = new URL(address);
      asked.push(`${url.pathname}${url.search}`);
      const answer = await answerTo(url);
      const isStream = answer.headers.get('content-type') === 'text/event-stream';
      if (!isStream || !answer.body || !signal) return answer;
      // An aborted stream breaks off, as over a real connection.
      return new Response(answer.body.pipeThrough(new TransformStream(), { signal }), answer);
    },
  };
}

function listed(documents: readonly StoryDocument[], query: Record<string, string>): Response {
  const fitting = documents.filter(
    (story) =>
      story.status !== 'retracted' &&
      story.status !== 'merged' &&
      (!query.lang || story.language === query.lang) &&
      (!query.topic || story.topics.some(({ id, label }) => query.topic === id || query.topic === label)) &&
      (!query.blindspot || story.blindspot?.side === query.blindspot) &&
      (!query.since || story.updatedAt >= query.since) &&
      (!query.outlet || story.articles.some(({ outlet }) => outlet?.domain === query.outlet)) &&
      (!query.q || story.headline.text.toLowerCase().includes(query.q.toLowerCase())),
  );
  const from = Number(query.cursor ?? 0);
  const to = from + Number(query.limit ?? 20);
  const stories = fitting.slice(from, to).map((story) => ({ ...story, ...highlights(story, query.q) }));
  return Response.json({ stories, next: to < fitting.length ? `${to}` : null });
}

function highlights({ headline: { text } }: StoryDocument, q: string | undefined) {
  if (!q) return {};
  const start = text.toLowerCase().indexOf(q.toLowerCase());
  return { highlights: [{ field: 'headline', text, marks: [[start, start + q.length]] }] };
}

const versionsOf = (story: StoryDocument) =>
  story.changelog
    .map(({ version, at, ...change }) => ({
      version,
      at,
      headline: story.headline.text,
      articleCount: story.articleCount,
      outletCount: story.outletCount,
      change,
    }))
    .reverse();

/** A stream of changes that stays open; `begin` gets a function that sends a change. */
export const eventStream = (begin: (send: (storyId: string) => void) => void): Response =>
  new Response(
    new ReadableStream({
      start(control) {
        const write = (text: string) => control.enqueue(new TextEncoder().encode(text));
        write('retry: 2000\nid: 0\n\n');
        begin((storyId) => write(`id: 1\ndata: ${JSON.stringify({ cursor: '1', storyId })}\n\n`));
      },
    }),
    { headers: { 'content-type': 'text/event-stream' } },
  );

function outletOf(documents: readonly StoryDocument[], domain: string): Response {
  const outlets = documents.flatMap(({ articles }) => articles.map(({ outlet }) => outlet));
  const known = outlets.find((outlet) => outlet?.domain === domain);
  if (!known) return refusal(404, 'not-found');
  return Response.json(outletInFull(known));
}

/** An outlet of a story, as the API gives it. */
export function outletInFull({ domain, name, country, owner, lean, factuality }: NonNullable<StoryArticle['outlet']>) {
  return {
    ...{ domain, name, country, owner, aliases: ['www.other.example'], sections: [], ownerType: 'private' },
    ...{ factsSource: 'its imprint', factsAt: '2026-01' },
    rating: lean && {
      ...{ lean, leanScore: -2, leanRange: { min: -2, max: -2 }, agreement: 'one', factuality },
      ...{ leanRaters: ['Invented rater'], factualityRaters: [], asOf: '2026-01-01' },
    },
    ratings: lean
      ? [
          {
            ...{ domain, rater: 'Invented rater', ratedAt: '2026-01-01', lean, factuality, licence: null },
            ...{ evidenceUrl: 'https://rater.example/quay', scale: 'five levels' },
          },
        ]
      : [],
    volumes: { stories: 12, lastDay: 1, lastWeek: 5, lastMonth: 9 },
    latest: [],
  };
}

function ofTopics(documents: readonly StoryDocument[]) {
  const topics = Map.groupBy(
    documents.flatMap((story) => story.topics),
    ({ id }) => id,
  );
  return {
    ...{ since: '', until: '', stories: documents.length, days: [], outlets: [], owners: [] },
    languages: [...new Set(documents.map(({ language }) => language))].map((language) => ({ language, stories: 1 })),
    blindspots: { left: 0, right: 0 },
    topics: [...topics].map(([id, those]) => ({
      ...{ id, label: those[0]?.label, stories: those.length },
      bias: { left: 40, center: 35, right: 25, rated: those.length },
    })),
  };
}

const statusOf = (documents: readonly StoryDocument[]) => ({
  trouble: null,
  stages: [
    { stage: 'poll', waiting: 2 },
    { stage: 'fetch', waiting: 14 },
    { stage: 'extract', waiting: 5 },
    { stage: 'publish', waiting: 0 },
    { stage: 'deliver', waiting: 7 },
  ],
  articles: { discovered: 14, fetched: 5, published: documents.length },
  stories: documents.length,
  feeds: { active: 12, failing: 1, quiet: 0, paused: 0, gone: 0 },
  polledAt: '2026-08-01T11:58:00.000Z',
  publishedAt: documents.length > 0 ? '2026-08-01T11:48:00.000Z' : null,
});

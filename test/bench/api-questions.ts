import type { Db } from '@newsloom/store';
import { sql } from 'kysely';

/** A kind of request, to one address or to many. */
export type Question = {
  what: string;
  paths: string[];
  /** True if the answer must be 304: each request names the version that the reader has. */
  isKnown?: boolean;
};

/** Addresses of a question that asks for something else each time. There are more of them than connections. */
const EACH = 64;

type Sample = {
  ids: string[];
  articleIds: string[];
  domains: string[];
  topics: string[];
  words: string[];
  places: number[];
};

/**
 * The requests that readers of a store make. Their ids and words are drawn evenly from the store, and are the same in
 * every run.
 */
export async function questionsOf(db: Db): Promise<Question[]> {
  const { ids, articleIds, domains, topics, words, places } = await sampleOf(db);
  const story = `/v1/stories/${ids[0]}`;
  return [
    { what: 'stories?sort=top', paths: ['/v1/stories?sort=top'] },
    { what: 'a story', paths: [story] },
    { what: 'a story, 304', paths: [story], isKnown: true },
    { what: 'a search', paths: [`/v1/stories?q=${words[0]}&sort=relevance`] },
    { what: '500 changes', paths: ['/v1/changes?limit=500'] },
    { what: 'another story each time', paths: ids.map((id) => `/v1/stories/${id}`) },
    { what: 'another article', paths: articleIds.map((id) => `/v1/articles/${id}`) },
    { what: 'another search', paths: words.map((word) => `/v1/stories?q=${word}&sort=relevance`) },
    { what: 'another topic', paths: topics.map((topic) => `/v1/stories?topic=${topic}`) },
    { what: 'another outlet, the newest', paths: domains.map((domain) => `/v1/stories?outlet=${domain}&sort=new`) },
    { what: 'another profile of an outlet', paths: domains.map((domain) => `/v1/outlets/${domain}`) },
    { what: 'another 500 changes', paths: places.map((place) => `/v1/changes?limit=500&after=${place}`) },
    {
      what: 'another 50 changes with documents',
      paths: places.map((place) => `/v1/changes?limit=50&expand=documents&after=${place}`),
    },
    { what: 'versions of another story', paths: ids.map((id) => `/v1/stories/${id}/versions`) },
    { what: 'aggregates of a day', paths: ['/v1/aggregates?since=2026-02-27&until=2026-02-28'] },
  ];
}

async function sampleOf(db: Db): Promise<Sample> {
  const drawn = async (what: ReturnType<typeof sql>): Promise<string[]> =>
    (
      await sql<{ one: string }>`select one from (${what}) as all_of order by md5(one) limit ${EACH}`.execute(db)
    ).rows.map(({ one }) => one);
  const { rows } = await sql<{ least: number; most: number }>`
    select min(seq) as least, max(seq) - 500 as most from changes`.execute(db);
  const { least = 0, most = 0 } = rows[0] ?? {};
  return {
    ids: await drawn(sql`select id as one from stories where version > 0`),
    articleIds: await drawn(sql`select id as one from articles where story_id is not null`),
    domains: await drawn(sql`select distinct unnest(outlets) as one from stories`),
    topics: await drawn(sql`select distinct unnest(topics) as one from (select topics from stories limit 1000) as few`),
    // Words of headlines, so that each is found. Only long ones, because short ones are in all texts.
    words: await drawn(sql`
      select distinct word as one from (select document #>> '{headline,text}' as text from stories limit 1000) as few,
        regexp_split_to_table(lower(text), '[^a-z]+') as word where length(word) > 6`),
    places: Array.from({ length: EACH }, (_, n) => Math.max(0, Math.round(least + ((most - least) * n) / EACH))),
  };
}

/** Why a query may read a large table completely, by a part of the query that identifies it. */
export const REASONS: Readonly<Record<string, string>> = {
  'delete from changes c': 'once an hour; most rows that it reads are deleted',
  'delete from "story_versions" v': 'once an hour; the number of a version is relative to the present one of its story',
  'delete from "former_versions" v':
    'once an hour; the number of a version is relative to the present one of its story',
  "select id from stories where status = 'active' and last_article_at <":
    'once an hour; uses an index if few stories have aged, but in this store all have',
  'select count(*) as "n" from "stories" where "version"': 'a count of all stories, for a person',
  'select domain, count(*) as stories from stories, unnest': 'a count over all stories, for a person',
  'select "status", count(*) as "count" from "articles"': 'a count of all articles, for a person',
  'select "id" from "articles" where "id" > $1 and "outlet" = $2': 'an admin replays by outlet: page by page, seldom',
  'select * from articles where (discovered_at, id) > ($1, $2) and language':
    'a filtered export, for a person; where few articles fit, one look at all of them is the quickest page',
  'select * from changes where seq > $1 and (languages is null': 'a filtered export, in the same way',
  "as quiet from stories where status in ('active', 'quiet')":
    'The stories that develop, for /metrics. Of a young store these are all; of a grown one a few days, by the index of ageing.',
};

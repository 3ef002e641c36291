import { type Kysely, sql } from 'kysely';

/**
 * The interface for applications that read by SQL: four views, and the version of their contract. Columns are never
 * renamed or removed. When some are added, `public_contract` gets a higher number. Each column reads the document by
 * itself, so that a query pays only for the columns that it names.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const { name, about, columns, from } of views) {
    const selected = columns.map(([column, value]) => `${value} as ${column}`).join(',\n');
    await sql.raw(`create view ${name} as select ${selected} from ${from}`).execute(db);
    await sql.raw(`comment on view ${name} is ${quoted(about)}`).execute(db);
    for (const [column, , meaning] of columns)
      await sql.raw(`comment on column ${name}.${column} is ${quoted(meaning)}`).execute(db);
  }
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

type Column = [name: string, value: string, meaning: string];
type View = { name: string; about: string; columns: Column[]; from: string };

const text = (path: string) => `document #>> '{${path}}'`;
const integer = (path: string) => `(${text(path)})::integer`;
const number = (path: string) => `(${text(path)})::double precision`;
const time = (path: string) => `(${text(path)})::timestamptz`;

const story: View = {
  name: 'public_story',
  about: 'The published stories, as each was published last; merged and retracted ones too, see status.',
  from: 'stories where version > 0 and document is not null',
  columns: [
    ['id', 'id', 'stable for life'],
    ['version', 'version', 'number of the present version, from 1; one more with each material change'],
    ['schema_version', integer('schemaVersion'), 'version of the schema of document'],
    ['status', 'status', 'active; quiet after two days without news, archived after two weeks; merged; retracted'],
    ['merged_into', text('mergedInto'), 'id of the story that took this one in'],
    ['split_from', text('splitFrom'), 'id of the published story that this one was split from'],
    ['slug', text('slug'), 'the headline for addresses; may change with it'],
    ['headline', text('headline,text'), 'the title of one of its articles, the one that says best what all report'],
    ['headline_article_id', text('headline,articleId'), 'the article whose title it is'],
    ['dek', text('dek'), 'the passage that says in a sentence or two what happened'],
    ['language', text('language'), 'language of its articles, as ISO 639'],
    ['kind', text('kind'), 'news, opinion, satire and others; null in documents of before this field'],
    ['first_published_at', 'first_published_at', 'when its earliest article was published; null if unknown'],
    ['first_seen_at', time('firstSeenAt'), 'when newsloom opened it'],
    ['last_article_at', time('lastArticleAt'), 'when its newest article was published; null if unknown'],
    ['updated_at', 'updated_at', 'when this version was published'],
    ['article_count', integer('articleCount'), 'articles, copies among them'],
    ['original_count', integer('originalCount'), 'articles that are not copies'],
    ['reprint_count', integer('reprintCount'), 'articles that are copies'],
    ['outlet_count', 'outlet_count', 'outlets, each once'],
    ['owner_count', integer('ownerCount'), 'independent owners; an outlet with unknown owner counts as one'],
    ['left_outlets', integer('bias,left'), 'rated outlets that lean left'],
    ['center_outlets', integer('bias,center'), 'rated outlets in the center'],
    ['right_outlets', integer('bias,right'), 'rated outlets that lean right'],
    ['unrated_outlets', integer('bias,unrated'), 'outlets that nobody rates'],
    ['left_percent', 'left_share', 'percent of the rated outlets; the three are 100 together, or 0 without any'],
    ['center_percent', 'center_share', 'percent of the rated outlets'],
    ['right_percent', 'right_share', 'percent of the rated outlets'],
    ['blindspot', 'blindspot', 'left or right: the side of nearly all rated outlets, of at least five; else null'],
    ['importance', 'importance', 'how much it matters, 0 to 1, without freshness'],
    ['velocity', number('velocity,value'), 'articles per hour in the six hours up to the newest article'],
    ['diversity', number('diversity,value'), 'how different its outlets are in side, owner and country, 0 to 1'],
    ['cohesion', number('cohesion,value'), 'how similar its articles are, 0 to 1'],
    ['topic_names', 'topics', 'labels and ids of its topics (IPTC Media Topics), then its keywords'],
    ['outlets', 'outlets', 'domains of its outlets'],
    ['image', text('image'), 'address of an image of one of its articles'],
    ['document', 'document', 'the whole document: what the API answers at /v1/stories/{id}'],
  ],
};

const article: View = {
  name: 'public_article',
  about: 'The articles as they stand now, in whatever status.',
  from: 'articles',
  columns: [
    ['id', 'id', 'stable for life'],
    ['external_id', 'external_id', 'its id in the import; null if a feed brought it'],
    ['url', 'url', 'its address as it was found'],
    ['canonical_url', 'canonical_url', 'its address in canonical form'],
    ['title', 'title', 'its title'],
    ['outlet', 'outlet', 'domain of the outlet'],
    ['published_at', 'published_at', 'when it was published, as page or feed say; null if unknown'],
    ['language', 'language', 'ISO 639; null where it is not sure'],
    [
      'status',
      'status',
      'how far it has come: discovered, fetched, extracted, deduped, clustered, published, skipped, failed',
    ],
    ['reason', 'reason', 'why it has this status, as a stable code'],
    ['story_id', 'story_id', 'the story that it is in; the next version of that story shows it'],
    ['duplicate_of', 'duplicate_of', 'id of the article that it is a copy of'],
    ['text', 'text', 'clean text; empty until the article is extracted'],
    ['excerpt', 'excerpt', 'the beginning of its text'],
    ['byline', 'byline', 'who wrote it, as the page says'],
    ['site_name', 'site_name', 'name of the site, as the page says'],
    ['section', 'section', 'the section of the outlet'],
    ['image', 'image', 'address of its image'],
    ['word_count', 'word_count', 'words of its text'],
    ['paywall', 'paywall', 'whether the page showed only a part of the text'],
    ['extractor_version', 'extractor_version', 'version of the method that read the page'],
    ['discovered_at', 'discovered_at', 'when newsloom found it'],
    ['status_at', 'status_at', 'since when it has this status'],
    [
      'duplicate_kind',
      'duplicate_kind',
      'what kind of copy it is: same-url, same-text, revision, excerpt, syndicated, near',
    ],
    ['duplicate_score', 'duplicate_score', 'how much of the original it has, 0 to 1'],
    ['cluster', 'cluster_evidence', 'why it is in its story: the values on which that was decided'],
  ],
};

/** The ratings of an outlet under all of its names, in the shape in which the API gives them. */
const ratings = `coalesce((
  select jsonb_agg(jsonb_build_object('domain', r.domain, 'rater', r.rater, 'ratedAt', r.rated_at, 'lean', r.lean,
    'factuality', r.factuality, 'evidenceUrl', r.evidence_url, 'scale', r.scale, 'licence', r.licence)
    order by r.domain, r.rater, r.rated_at)
  from ratings r
  where r.domain = o.domain or r.domain in (select a.alias from outlet_aliases a where a.domain = o.domain)), '[]')`;

const outlet: View = {
  name: 'public_outlet',
  about:
    'The outlets that were imported, with their ratings. What newsloom knows of others by itself is in public_story_article and in the API.',
  from: 'outlets o where not exists (select from outlet_aliases a where a.alias = o.domain)',
  columns: [
    ['domain', 'domain', 'its main domain; of a section that is rated apart with a path'],
    [
      'aliases',
      'array(select a.alias from outlet_aliases a where a.domain = o.domain order by a.alias)',
      'other hosts, domains or paths of it',
    ],
    ['name', 'name', 'its name'],
    ['country', 'country', 'its country, as ISO 3166-1 alpha-2'],
    ['owner', 'owner', 'who publishes it'],
    ['family', 'family', 'who owns the owner in the end; null if nobody does, or it is unknown'],
    ['owner_type', 'owner_type', 'private, independent, non-profit, public-service or state-funded'],
    ['state_media', 'state_media', 'whether a state decides what it publishes'],
    ['category', 'category', 'what it publishes: news, satire or press-release'],
    ['facts_at', 'facts_at', 'when these facts were so, as ISO date, possibly shortened to a year'],
    ['facts_source', 'facts_source', 'where the facts are from'],
    [
      'ratings',
      ratings,
      'all its ratings, as JSON objects: domain, rater, ratedAt, lean, factuality, evidenceUrl, scale, licence',
    ],
    [
      'stories',
      `(select count(*)::integer from stories s
      where s.outlets @> array[o.domain] and s.version > 0 and s.status not in ('merged', 'retracted'))`,
      'published stories with an article of it',
    ],
  ],
};

const listed = (path: string) => `listed #>> '{${path}}'`;

const storyArticle: View = {
  name: 'public_story_article',
  about:
    'The articles of each published story as its present version shows them, with what was known of their outlets.',
  from: `stories s cross join lateral jsonb_array_elements(s.document -> 'articles') with ordinality as a (listed, place)
    where s.version > 0`,
  columns: [
    ['story_id', 's.id', 'id of the story'],
    ['story_version', 's.version', 'number of its present version'],
    ['article_id', listed('id'), 'id of the article'],
    ['place', 'place::integer', 'its place in the story, from 1: the earliest first'],
    ['title', listed('title'), 'its title, without the name of the outlet'],
    ['url', listed('url'), 'its address'],
    ['published_at', `(${listed('publishedAt')})::timestamptz`, 'when it was published; null if unknown'],
    ['language', listed('language'), 'ISO 639; null where it is not sure'],
    ['kind', listed('kind'), 'news, opinion, satire and others; null in documents of before this field'],
    ['duplicate_of', listed('duplicateOf'), 'id of the article that it is a copy of'],
    ['is_first', `(${listed('isFirst')})::boolean`, 'the earliest article of the story'],
    ['similarity', `(${listed('similarity')})::double precision`, 'to the story, when it joined it, 0 to 1'],
    ['outlet', listed('outlet,domain'), 'domain of the outlet; null if unknown'],
    ['outlet_name', listed('outlet,name'), 'its name; its domain where no name is known'],
    ['outlet_country', listed('outlet,country'), 'its country, as ISO 3166-1 alpha-2'],
    ['outlet_owner', listed('outlet,owner'), 'who publishes it'],
    ['outlet_lean', listed('outlet,lean'), 'left, lean-left, center, lean-right or right: the mean of its raters'],
    ['outlet_factuality', listed('outlet,factuality'), 'very-high to very-low: the mean of its raters'],
  ],
};

const contract: View = {
  name: 'public_contract',
  about: 'The version of the views whose names begin with public_. One row.',
  from: '(select 1) as one',
  columns: [['version', '1', 'goes up when columns are added; none is ever renamed or taken away']],
};

const views = [story, article, outlet, storyArticle, contract];

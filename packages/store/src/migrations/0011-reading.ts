import { type Kysely, sql } from 'kysely';

/**
 * The columns that stories are searched by: words with their stems (`words`), and names for exact filters (`facets`).
 * Postgres makes both from the document, so they are right whoever writes it: a worker of the version before, a
 * restore, a test. The terms of queries pass through the same functions.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

/** Chinese and Japanese characters, kana, Hangul: they have no spaces between words, so pairs of them are indexed. */
const PAIRED = '\\u3005\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff';

/** Signs. With the locale C, the parser of Postgres takes those beyond ASCII for letters. */
const SIGNS = `!-/:-@\\[-\`{-~\\u0080-\\u00a9\\u00ab-\\u00b4\\u00b6-\\u00b9\\u00bb-\\u00bf\\u2000-\\u206f\\u20a0-\\u20cf\\u2190-\\u2bff\\u3000-\\u3004\\u3008-\\u303f\\ufe10-\\ufe6f\\uff00-\\uff0f`;

/** Accents (combining marks), Arabic vowel signs and the lengthening stroke. */
const MARKS = '\\u0300-\\u036f\\u0640\\u064b-\\u0652\\u0670';

/**
 * Longest texts in characters. A tsvector may have 1 MB, and publishing must not fail. 45,000 characters stay below
 * that, even if each is a word of its own and indexed twice.
 */
const LONGEST = { keyPoints: 10_000, entities: 5_000, titles: 30_000 };

const STEMMERS: Record<string, string> = {
  ar: 'arabic',
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  hu: 'hungarian',
  id: 'indonesian',
  it: 'italian',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sv: 'swedish',
  tr: 'turkish',
};

/** A lexeme that nobody can search for. It stands between texts, so that no phrase reaches from one into the next. */
const GAP = '·:2';

const stemmerOf = `case language ${Object.entries(STEMMERS)
  .map(([code, name]) => `when '${code}' then 'pg_catalog.${name}'::regconfig`)
  .join(' ')} end`;

const inStems = (stemmer: string) =>
  ['plain', 'folded'].map((text) => `phraseto_tsquery(${stemmer}, ${text})::text`).join(', ');

const everyStem = Object.values(STEMMERS)
  .map((name) => inStems(`'pg_catalog.${name}'`))
  .join(', ');

const textAt = (path: string, longest: number) =>
  `left((select string_agg(t #>> '{}', ' . ') from jsonb_path_query(document, '${path}') t), ${longest})`;

const statements = [
  // Words without signs, in composed form. The stemmers need the accents. ASCII text skips `normalize`, which takes
  // longest.
  `create function search_plain(given text) returns text language plpgsql immutable strict parallel safe as $$
    begin
      if octet_length(given) = length(given) then return lower(regexp_replace(given, '[!-/:-@\\[-\`{-~]+', ' ', 'g')); end if;
      return lower(regexp_replace(normalize(given, nfkc), '[${SIGNS}]+', ' ', 'g'));
    end
  $$`,
  // The same without accents, and Chinese, Japanese and Korean as overlapping pairs.
  `create function search_folded(plain text) returns text language plpgsql immutable strict parallel safe as $$
    declare folded text;
    begin
      if octet_length(plain) = length(plain) then return plain; end if;
      folded := replace(translate(normalize(
        regexp_replace(normalize(plain, nfkd), '[${MARKS}]', '', 'g'), nfc), 'øłđıħŧ', 'oldiht'), 'ß', 'ss');
      if folded !~ '[${PAIRED}]' then return folded; end if;
      return (
        select string_agg(case when run[1] is null then run[2] else (
          select ' ' || string_agg(substr(run[1], n, 2), ' ' order by n) || ' '
          from generate_series(1, greatest(length(run[1]) - 1, 1)) n
        ) end, '' order by place)
        from regexp_matches(folded, '([${PAIRED}]+)|([^${PAIRED}]+)', 'g') with ordinality as found (run, place)
      );
    end
  $$`,
  `create function search_stemmer(language text) returns regconfig language sql immutable strict parallel safe as $$
    select ${stemmerOf}
  $$`,
  // A word or phrase of a search, in the stems of one language, or of any.
  `create function search_term(given text, language text) returns tsquery language plpgsql immutable parallel safe
    set search_path from current as $$
    declare
      plain text := search_plain(given);
      folded text := trim(search_folded(plain));
      stemmer regconfig := search_stemmer(language);
      forms text[];
    begin
      if folded ~ '^[${PAIRED}]$' then return (folded || ':*')::tsquery; end if;
      forms := array[phraseto_tsquery('pg_catalog.simple', folded)::text] || (case
        when stemmer is not null then array[${inStems('stemmer')}]
        when language is null then array[${everyStem}]
        else '{}' end);
      -- Each once: most languages have the same stem, and the planner takes each for stories of its own.
      return coalesce((select string_agg(distinct '(' || form || ')', '|') from unnest(forms) form where form <> ''), '');
    end
  $$`,
  `create function search_words(given text, stemmer regconfig, weight "char") returns tsvector
    language plpgsql immutable parallel safe set search_path from current as $$
    declare
      plain text := coalesce(search_plain(given), '');
      folded text := coalesce(search_folded(plain), '');
      words tsvector := to_tsvector('pg_catalog.simple', folded) || '${GAP}';
    begin
      if stemmer is not null then
        words := words || to_tsvector(stemmer, plain) || '${GAP}';
        if folded <> plain then words := words || to_tsvector(stemmer, folded) || '${GAP}'; end if;
      end if;
      return setweight(words, weight);
    end
  $$`,
  `create function story_words(document jsonb) returns tsvector language sql immutable parallel safe
    set search_path from current as $$
    select search_words(document #>> '{headline,text}', stemmer, 'A')
      || search_words(document ->> 'dek', stemmer, 'B')
      || search_words(concat_ws(' . ', ${textAt('$.keyPoints[*].text', LONGEST.keyPoints)},
        ${textAt('$.entities[*].name', LONGEST.entities)}), stemmer, 'C')
      || search_words(${textAt('$.articles[*].title', LONGEST.titles)}, stemmer, 'D')
    from (select search_stemmer(document ->> 'language') as stemmer) s
  $$`,
  `create function story_facets(document jsonb) returns text[] language sql immutable parallel safe as $$
    select array(
      select 'kind:' || coalesce(document ->> 'kind', 'news') where document is not null
      union select 'entity:' || lower(e ->> 'name') from jsonb_path_query(document, '$.entities[*]') e
      union select 'entity:' || lower(e ->> 'id') from jsonb_path_query(document, '$.entities[*]') e
      union select 'country:' || (l #>> '{}') from jsonb_path_query(document, '$.locations[*].country') l
      union select 'country:' || (document #>> '{eventLocation,country}')
      union select 'owner:' || lower(o #>> '{}') from jsonb_path_query(document, '$.articles[*].outlet.owner') o
    ) from (select 1) one
  $$`,
  `alter table stories
    add column words tsvector generated always as (story_words(document)) stored,
    add column facets text[] generated always as (story_facets(document)) stored,
    add column left_share real generated always as ((document #>> '{bias,percent,left}')::real) stored,
    add column center_share real generated always as ((document #>> '{bias,percent,center}')::real) stored,
    add column right_share real generated always as ((document #>> '{bias,percent,right}')::real) stored`,
  `create index stories_words on stories using gin (words)`,
  `create index stories_facets on stories using gin (facets)`,
];

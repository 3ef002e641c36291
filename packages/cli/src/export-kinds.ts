import { articleOf, toldChange } from '@newsloom/reading';
import {
  type ArticleRow,
  type ChangeRow,
  type Db,
  type ExportedStory,
  type ExportFilter,
  type ExportPage,
  exports,
  type RatedOutlet,
  type StoryDocument,
  storyVersions,
} from '@newsloom/store';
import { jsonLine, safeJson } from './terminal-text.ts';

/** The type of a column in Parquet. In the other formats times are ISO 8601 texts. */
export type ColumnType = 'STRING' | 'INT32' | 'INT64' | 'DOUBLE' | 'BOOLEAN' | 'TIMESTAMP';

/** A row of a table, by column. */
export type Cells = Record<string, string | number | boolean | null>;

/** Something that can be exported. */
export type ExportKind = {
  /** The filters that it accepts, besides times. */
  filters: readonly (keyof ExportFilter)[];
  /** Its rows as complete lines of JSON, which `newsloom restore` can read. */
  lines(db: Db, filter: ExportFilter): AsyncGenerator<ExportPage<string>>;
  columns: Record<string, ColumnType>;
  /** Its rows as a table, without the values that do not fit into a cell. */
  cells(db: Db, filter: ExportFilter): AsyncGenerator<ExportPage<Cells>>;
};

type Source<Row> = {
  filters: readonly (keyof ExportFilter)[];
  pages(db: Db, filter: ExportFilter): AsyncGenerator<ExportPage<Row>>;
  line(row: Row): string;
  columns: Record<string, ColumnType>;
  cellsOf(row: Row): Cells;
};

const kindOf = <Row>({ filters, pages, line, columns, cellsOf }: Source<Row>): ExportKind => ({
  filters,
  columns,
  lines: (db, filter) => mapped(pages(db, filter), line),
  cells: (db, filter) => mapped(pages(db, filter), cellsOf),
});

async function* mapped<Row, Made>(pages: AsyncIterable<ExportPage<Row>>, make: (row: Row) => Made) {
  for await (const { rows, last } of pages) yield { rows: rows.map(make), last };
}

const stories = kindOf<ExportedStory>({
  filters: ['lang', 'topic', 'outlet', 'status'],
  pages: exports.stories,
  line: ({ json }) => safeJson(json),
  columns: {
    ...{ id: 'STRING', version: 'INT32', status: 'STRING', language: 'STRING', kind: 'STRING', headline: 'STRING' },
    ...{ firstPublishedAt: 'TIMESTAMP', lastArticleAt: 'TIMESTAMP', articleCount: 'INT32', originalCount: 'INT32' },
    ...{ outletCount: 'INT32', left: 'INT32', center: 'INT32', right: 'INT32', unrated: 'INT32', blindspot: 'STRING' },
    ...{ importance: 'DOUBLE', updatedAt: 'TIMESTAMP', dek: 'STRING' },
  },
  cellsOf({ json }) {
    const story: StoryDocument = JSON.parse(json); // No check: it was checked when it was written.
    const { id, version, status, language, headline, bias, articleCount, originalCount, outletCount } = story;
    const { left, center, right, unrated } = bias;
    return {
      ...{ id, version, status, language, kind: story.kind ?? null, headline: headline.text },
      ...{ firstPublishedAt: story.firstPublishedAt, lastArticleAt: story.lastArticleAt },
      ...{ articleCount, originalCount, outletCount, left, center, right, unrated },
      ...{ blindspot: story.blindspot?.side ?? null, importance: story.importance.value },
      ...{ updatedAt: story.updatedAt, dek: story.dek },
    };
  },
});

const articles = kindOf<ArticleRow>({
  filters: ['lang', 'outlet', 'status'],
  pages: exports.articles,
  // The fields of the API, and those that the stages need after a restore.
  line: (row) => jsonLine({ ...articleOf(row), shard: row.shard, pageKind: row.page_kind }),
  columns: {
    ...{ id: 'STRING', externalId: 'STRING', url: 'STRING', title: 'STRING', publishedAt: 'TIMESTAMP' },
    ...{ language: 'STRING', outlet: 'STRING', status: 'STRING', reason: 'STRING', storyId: 'STRING' },
    ...{ duplicateOf: 'STRING', discoveredAt: 'TIMESTAMP', byline: 'STRING', section: 'STRING', wordCount: 'INT32' },
    ...{ paywall: 'BOOLEAN', excerpt: 'STRING', text: 'STRING' },
  },
  cellsOf(row) {
    const { id, externalId, url, title, publishedAt, language, outlet, status, reason, storyId, ...rest } =
      articleOf(row);
    const { duplicateOf, discoveredAt, byline, section, wordCount, paywall, excerpt, text } = rest;
    return {
      ...{ id, externalId, url, title, publishedAt, language, outlet, status, reason, storyId },
      ...{ duplicateOf, discoveredAt, byline, section, wordCount, paywall, excerpt, text },
    };
  },
});

const outlets = kindOf<RatedOutlet>({
  filters: ['outlet'],
  pages: exports.outlets,
  line: jsonLine,
  columns: {
    ...{ domain: 'STRING', name: 'STRING', country: 'STRING', owner: 'STRING', family: 'STRING', ownerType: 'STRING' },
    ...{ stateMedia: 'BOOLEAN', category: 'STRING', factsAt: 'STRING', factsSource: 'STRING', aliases: 'STRING' },
    ...{ ratings: 'STRING' },
  },
  cellsOf: ({ aliases, ratings, ...facts }) => ({
    ...facts,
    aliases: aliases.join(' '),
    ratings: JSON.stringify(ratings),
  }),
});

const changes = kindOf<ChangeRow>({
  filters: ['lang', 'topic', 'outlet', 'kinds'],
  pages: exports.changes,
  // The fields of the API, and the names that filters match.
  line: (row) => jsonLine({ ...toldChange(row), languages: row.languages, topics: row.topics, outlets: row.outlets }),
  columns: {
    ...{ cursor: 'INT64', kind: 'STRING', storyId: 'STRING', version: 'INT32', at: 'TIMESTAMP', summary: 'STRING' },
    ...{ from: 'STRING', into: 'STRING' },
  },
  cellsOf(row) {
    const { changes: _, cursor, ...told } = toldChange(row);
    return { cursor: Number(cursor), ...told };
  },
});

export const exportKinds = { stories, articles, outlets, changes } satisfies Record<string, ExportKind>;

/** All kept versions of the stories, as lines: the versions of a story follow each other, the oldest first. */
export async function* storyVersionLines(db: Db, filter: ExportFilter): AsyncGenerator<ExportPage<string>> {
  for await (const { rows } of exports.stories(db, filter)) {
    // One page per story: a story with a thousand versions can fill the memory alone.
    for (const { id, version, json } of rows) {
      const former: string[] = [];
      const kept = version === 1 ? [] : await storyVersions.list(db, id);
      for (const { version: number } of kept.toReversed()) {
        const found = number < version ? await storyVersions.byNumber(db, id, number) : undefined;
        if (found) former.push(jsonLine(found.document));
      }
      yield { rows: [...former, safeJson(json)], last: id };
    }
  }
}

import { toldChange } from '@newsloom/reading';
import { type ChangeRow, type Db, toldChanges } from '@newsloom/store';
import type { Answer } from './answer-cache.ts';
import type { WantedDocument } from './change-documents.ts';
import { askedOf, type ChangeFilter, isAskedFor } from './change-filter.ts';
import { jsonAnswer } from './story-answers.ts';

/** Gives the present documents of stories, by id. */
export type DocumentsOf = (wanted: readonly WantedDocument[]) => Promise<Map<string, Buffer>>;

/** A page of changes: `body` has the changes as JSON, separated by commas. */
export type ChangePage = { body: Buffer; count: number; next: number; more: boolean };

/**
 * What a page should contain: at most `most` changes that pass the filter, with documents if `documentsOf` is given.
 */
export type Wanted = { most: number; filter: ChangeFilter; documentsOf: DocumentsOf | null };

/** Reads up to `most` changes after a place. One request looks through a limited number of changes. */
export async function readPage(db: Db, after: number, { most, filter, documentsOf }: Wanted): Promise<ChangePage> {
  if (documentsOf === null) {
    const { told, ...page } = await toldChanges.toldAfter(db, after, most, askedOf(filter));
    return { ...page, body: Buffer.from(told) };
  }
  const { told, ...page } = await toldChanges.eachToldAfter(db, after, most, askedOf(filter));
  const documents = await documentsOf(told);
  return { ...page, body: joined(told.map(({ storyId, json }) => withDocument(json, documents.get(storyId)))) };
}

/**
 * Makes a page of `rows`, which follow the place `after`, leaving out those that do not pass the filter. `more`: there
 * may be more changes after `rows`.
 */
export async function pageOfRows(
  rows: readonly ChangeRow[],
  after: number,
  { most, filter, documentsOf }: Wanted,
  more: boolean,
): Promise<ChangePage> {
  const asked = rows.filter((row) => isAskedFor(filter, row));
  const first = asked.slice(0, most);
  const documents = documentsOf === null ? null : await documentsOf(first.map(wantedOf));
  const isCut = asked.length > most;
  return {
    body: joined(first.map((row) => changeJson(row, documents))),
    count: first.length,
    next: (isCut ? first : rows).at(-1)?.seq ?? after,
    more: isCut || more,
  };
}

/** The answer of a page. */
export const pageAnswer = ({ body, next, more }: ChangePage): Answer =>
  jsonAnswer(Buffer.concat([Buffer.from('{"changes":['), body, Buffer.from(`],"next":"${next}","more":${more}}`)]));

export const wantedOf = ({ story_id, version }: ChangeRow): WantedDocument => ({ storyId: story_id, version });

/** A change as JSON text in pieces, with its document if `documents` are given. */
export function changeJson(row: ChangeRow, documents: ReadonlyMap<string, Buffer> | null): Buffer[] {
  const json = JSON.stringify(toldChange(row));
  return documents === null ? [Buffer.from(json)] : withDocument(json, documents.get(row.story_id));
}

const NONE = Buffer.from('null');
const END = Buffer.from('}');

/** A change with its document, in pieces, so that a document, which may have a megabyte, is copied only once. */
const withDocument = (json: string, document: Buffer | undefined): Buffer[] => [
  Buffer.from(`${json.slice(0, -1)},"document":`),
  document ?? NONE,
  END,
];

const COMMA = Buffer.from(',');

const joined = (changes: readonly Buffer[][]): Buffer =>
  Buffer.concat(changes.flatMap((pieces, index) => (index === 0 ? pieces : [COMMA, ...pieces])));

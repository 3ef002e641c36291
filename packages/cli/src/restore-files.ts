import { newsloomError } from '@newsloom/errors';
import { outlets, restore, type StoryDocument, type Transaction } from '@newsloom/store';
import { refusing } from './article-line.ts';
import { type InputLine, inputLines } from './input-lines.ts';
import { parseRestoreLine, type RestoreLine } from './restore-line.ts';
import { articleFill, changeFill } from './restore-rows.ts';

type What = RestoreLine['what'];
export type RestoreCounts = Record<What | 'formerVersions', number>;

/** The order in which the store is filled: rows that others refer to come first. */
const ORDER: readonly What[] = ['outlets', 'articles', 'stories', 'changes'];

/** The most lines in memory, and their characters: one story may have more than a megabyte. */
const BATCH = { lines: 500, characters: 8_000_000 };

/** Restores the lines of files, in the order in which they depend on each other. Throws `line-invalid`. */
export async function restoreFiles(
  db: Transaction,
  files: readonly string[],
  now: Date,
  told: (counts: RestoreCounts) => void,
): Promise<RestoreCounts> {
  const counts: RestoreCounts = { outlets: 0, articles: 0, stories: 0, changes: 0, formerVersions: 0 };
  const first = new Map<string, What>();
  for (const file of files) {
    const what = await whatOf(file);
    if (what !== null) first.set(file, what);
  }
  for (const wanted of ORDER) {
    for (const [file, what] of first) if (what === wanted) await restoreFile(db, { file, what, now, counts, told });
  }
  return counts;
}

/** The kind of a file's lines, by the first; null if the file is empty. */
async function whatOf(file: string): Promise<What | null> {
  for await (const line of inputLines(file)) return parseRestoreLine(file, line).what;
  return null;
}

type Work = {
  file: string;
  what: What;
  now: Date;
  counts: RestoreCounts;
  told: (counts: RestoreCounts) => void;
};

async function restoreFile(db: Transaction, { file, what, now, counts, told }: Work): Promise<void> {
  let batch: RestoreLine[] = [];
  let characters = 0;
  const flush = async (): Promise<void> => {
    await insert(db, batch, now, counts);
    told(counts);
    batch = [];
    characters = 0;
  };
  for await (const line of inputLines(file)) {
    const parsed = parseRestoreLine(file, line);
    if (parsed.what !== what) throw refusing(file, line)(`the lines before are ${what}, this one is of ${parsed.what}`);
    const isSameStory = parsed.what === 'stories' && isVersionOf(batch.at(-1), parsed.row, file, line);
    // All versions of a story must be in one batch.
    if (!isSameStory && (batch.length >= BATCH.lines || characters >= BATCH.characters)) await flush();
    batch.push(parsed);
    characters += line.text.length;
  }
  await flush();
}

/** Says whether a story is a further version of the story on the line before. It must have a higher number. */
function isVersionOf(before: RestoreLine | undefined, story: StoryDocument, file: string, line: InputLine): boolean {
  if (before?.what !== 'stories' || before.row.id !== story.id) return false;
  if (before.row.version >= story.version)
    throw refusing(file, line)(`version ${story.version} of ${story.id} comes after version ${before.row.version}`);
  return true;
}

async function insert(db: Transaction, batch: readonly RestoreLine[], now: Date, counts: RestoreCounts): Promise<void> {
  const rowsOf = <Kind extends What>(kind: Kind) =>
    batch.flatMap((line) => (line.what === kind ? [line.row as Extract<RestoreLine, { what: Kind }>['row']] : []));
  const stories = [...Map.groupBy(rowsOf('stories'), ({ id }) => id).values()];
  const articles = rowsOf('articles');
  const changes = rowsOf('changes');
  const rated = rowsOf('outlets');
  await unlessRepeated(async () => {
    if (rated.length > 0) await outlets.put(db, rated, now);
    await restore.insertArticles(db, articles.map(articleFill));
    await restore.insertStories(
      db,
      stories.flatMap((versions) => versions.at(-1) ?? []),
    );
    for (const versions of stories) await restore.insertFormer(db, versions);
    await restore.insertChanges(db, changes.map(changeFill));
  });
  counts.outlets += rated.length;
  counts.articles += articles.length;
  counts.stories += stories.length;
  counts.changes += changes.length;
  counts.formerVersions += stories.reduce((sum, versions) => sum + versions.length - 1, 0);
}

/** The code of Postgres for a key that already exists. */
const REPEATED = '23505';

async function unlessRepeated(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === REPEATED)) throw error;
    const detail = 'detail' in error ? String(error.detail) : error.message;
    throw newsloomError('restore-repeated', { detail: detail.replace(/\.$/, '') }, { cause: error });
  }
}

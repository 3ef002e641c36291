import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import { expect, test } from 'vitest';

const FOLDER = join(import.meta.dirname, 'migrations');

/** Statements that do more than add, and why they were allowed. By migration, with the beginning of the statement. */
const EXCEPTIONS: Record<string, { why: string; statements: string[] }> = {
  '0002-long-addresses': {
    why: 'indexes of another kind; the version before only compared whole addresses by them',
    statements: ['drop index articles_url', 'drop index articles_canonical_url', 'drop index signatures_canonical_url'],
  },
  '0003-batches': {
    why: 'before the first release, when one process did everything and was stopped for an upgrade',
    statements: [
      'drop table steps',
      'delete from story_versions',
      'drop index articles_outlet',
      'drop index articles_duplicate_of',
      'drop index articles_resting',
      'drop index articles_window',
      'drop index stories_unscored',
      'drop index stories_unpublished',
      'drop index feeds_due',
      'alter table feeds drop column queued_at',
    ],
  },
  '0014-waiting-stories': {
    why: 'the version before reads the table whole without them, as it did with them',
    statements: ['drop index stories_unscored', 'drop index stories_unpublished'],
  },
};

/** The statements of a migration, as they would be sent. */
async function statementsOf(name: string): Promise<string[]> {
  const sent: string[] = [];
  const db = new Kysely<unknown>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (kysely) => new PostgresIntrospector(kysely),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    log: ({ query }) => void sent.push(query.sql.replaceAll(/\s+/g, ' ').trim()),
  });
  const { up } = await import(join(FOLDER, `${name}.ts`));
  await up(db);
  return sent;
}

/**
 * Whether a version that does not know this statement can still read and write as before: the statement makes a table,
 * an index that refuses no row, or columns that a new row may leave out; or it writes rows.
 */
function onlyAdds(statement: string): boolean {
  if (/^(create table|create index|create statistics|analyze|insert into|update) /.test(statement)) return true;
  // Nothing uses a new function, type, sequence or view yet. Replacing one is another matter.
  if (/^create (function|type|sequence|view) /.test(statement)) return true;
  if (/^comment on /.test(statement)) return true;
  const [, changes = ''] = /^alter table \S+ (.+)$/.exec(statement) ?? [];
  return changes !== '' && changes.split(/, (?=add |drop |alter |rename |set )/).every(addsColumn);
}

const addsColumn = (change: string): boolean =>
  /^add column /.test(change) &&
  !/ unique| primary key| check /.test(change) &&
  (!/ not null/.test(change) || / default /.test(change));

test.each<[string, boolean]>([
  ['create table a (id text primary key)', true],
  ['create index a_at on a (at)', true],
  ['create unique index a_at on a (at)', false],
  ['create statistics a_b on (b - c) from a', true],
  ['analyze a', true],
  ['insert into a select * from b', true],
  ['update a set at = now()', true],
  ['delete from a', false],
  ['drop table a', false],
  ['drop index a_at', false],
  ['truncate a', false],
  ['alter table a add column b text', true],
  ['alter table a add column b text, add column c text', true],
  ['alter table a add column b text not null', false],
  ["alter table a add column b text not null default ''", true],
  ['alter table a add column b text unique', false],
  ['alter table a add column b text, drop column c', false],
  ['alter table a rename column b to c', false],
  ['alter table a rename to b', false],
  ['alter table a alter column b type integer', false],
  ['alter table a alter column b set not null', false],
  ['alter table a add constraint c check (b > 0)', false],
  ['create or replace function f() returns int', false],
  ['create view v as select 1', true],
  ['create or replace view v as select 1', false],
  ["comment on column v.a is 'text'", true],
])('%s: %s', (statement, expected) => {
  expect(onlyAdds(statement)).toBe(expected);
});

const migrations = readdirSync(FOLDER).map((file) => file.replace(/\.ts$/, ''));

// The first one has no version before it.
test.each(migrations.filter((name) => !name.startsWith('0001')))(
  '%s only adds, so that older workers run on',
  async (name) => {
    const statements = await statementsOf(name);
    expect(statements).not.toEqual([]);
    const allowed = EXCEPTIONS[name]?.statements ?? [];
    const removing = statements.filter((statement) => !onlyAdds(statement));
    expect(removing.filter((statement) => !allowed.some((beginning) => statement.startsWith(beginning)))).toEqual([]);
    expect(
      allowed.filter((beginning) => !removing.some((statement) => statement.startsWith(beginning))),
      'needed no more',
    ).toEqual([]);
  },
);

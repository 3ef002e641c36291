import type { Db, ExportFilter } from '@newsloom/store';
import { Argument, type Command, Option } from 'commander';
import { csvLine } from '../csv-line.ts';
import { type ExportKind, exportKinds, storyVersionLines } from '../export-kinds.ts';
import { EXPORT_FORMATS, type ExportedWhat, type ExportOptions, optionsFault } from '../export-options.ts';
import { type ExportOutput, fileOutput, standardOutput } from '../export-output.ts';
import { pointInTime } from '../options.ts';
import { tell } from '../output.ts';
import { openParquet } from '../parquet-file.ts';
import { withReadSession } from '../session.ts';

export function addExportCommand(program: Command): void {
  const command = program.command('export');
  command
    .description('write all stories, articles, outlets or changes to stdout or a file')
    .addArgument(new Argument('<what>').choices(Object.keys(exportKinds)))
    .addOption(
      new Option('--format <format>', 'jsonl is complete; csv and parquet have one row of figures per item')
        .choices(EXPORT_FORMATS)
        .default('jsonl'),
    )
    .option('--output <file>', 'write to this file; after an interruption, the same command continues it')
    .option('--since <time>', 'stories updated, articles discovered, changes made then or later', pointInTime)
    .option('--until <time>', 'the same before this time', pointInTime)
    .option(
      '--after <key>',
      'only what comes after the line with this id (of an outlet its domain, of a change its cursor)',
    )
    .option('--lang <language>', 'in this language, as ISO 639')
    .option('--topic <topic>', 'stories and changes: label or id of a topic, or a keyword')
    .option('--outlet <domain>', 'of this outlet, or with an article of it')
    .option('--status <status>', 'stories and articles with this status')
    .option('--kind <kind...>', 'changes of these kinds, such as story.merged')
    .option('--versions', 'stories: with their former versions, the oldest first', false)
    .addHelpText(
      'after',
      `
JSON lines are complete, and newsloom restore reads them. In CSV, cells that a spreadsheet would run as a formula get an
apostrophe. Parquet is complete only at the end: an interrupted export begins anew. Stories come in the order of ids, so
a story that opens during the export may be missing: read the changes that follow the exported ones.`,
    )
    .action(async (what: ExportedWhat, options: ExportOptions) => {
      const fault = optionsFault(what, options, process.stdout.isTTY);
      if (fault !== null) command.error(`error: ${fault}`, { exitCode: 2 });
      await withReadSession(({ runtime: { store } }) => write(store.db, what, options));
    });
}

async function write(db: Db, what: ExportedWhat, options: ExportOptions): Promise<void> {
  const { format, output: path, versions, kind, ...given } = options;
  // All options that decide what is written. Another export must not continue in the file of this one.
  const identity = format === 'parquet' ? null : JSON.stringify({ what, format, versions, kind, ...given });
  const output = path === undefined ? standardOutput : await fileOutput(path, identity);
  if (output.after !== null) tell(`${path}: going on after ${output.after}`);
  const filter: ExportFilter = { ...given, kinds: kind, after: output.after ?? given.after };
  const exported: ExportKind = exportKinds[what];
  if (format === 'parquet') await writeParquet(exported, db, filter, output);
  else if (format === 'csv') await writeCsv(exported, db, filter, output);
  else await writeLines(versions ? storyVersionLines(db, filter) : exported.lines(db, filter), output);
  await output.end();
}

async function writeLines(pages: ReturnType<ExportKind['lines']>, output: ExportOutput): Promise<void> {
  for await (const { rows, last } of pages) {
    await output.write(rows.map((line) => `${line}\n`).join(''));
    await output.reached(last);
  }
}

async function writeCsv(exported: ExportKind, db: Db, filter: ExportFilter, output: ExportOutput): Promise<void> {
  let isFirst = output.after === null;
  for await (const { rows, last } of exported.cells(db, filter)) {
    const lines = rows.map((row) => {
      const line = csvLine(row, isFirst);
      isFirst = false;
      return line;
    });
    await output.write(lines.join(''));
    await output.reached(last);
  }
}

async function writeParquet(exported: ExportKind, db: Db, filter: ExportFilter, output: ExportOutput): Promise<void> {
  const file = openParquet(exported.columns, output.write);
  let isEmpty = true;
  for await (const { rows } of exported.cells(db, filter)) {
    await file.add(rows);
    isEmpty = false;
  }
  await file.end();
  if (isEmpty) tell('Nothing matches, so the Parquet file is empty.');
}

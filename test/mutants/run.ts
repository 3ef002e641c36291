/**
 * `npm run test:mutants -- PACKAGE...`: changes the code in one place at a time and checks whether a test notices.
 * Prints each unnoticed change, and the share of noticed changes in tested code; exits with 1 below the floor. `--file
 * NAME...` only changes these files of a large package. Results of the last run are reused if code and tests did not
 * change, unless `--fresh` is given.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { mutate } from './mutation.ts';
import { placeOf } from './place.ts';
import { scoreOf } from './score.ts';
import { sourcesOf, workspacesNamed } from './workspace.ts';

/** Per cent of the covered mutants. Below it too much code has effects that no test checks. */
const FLOOR = 80;

const { values, positionals } = parseArgs({
  options: { fresh: { type: 'boolean', default: false }, file: { type: 'string', multiple: true, default: [] } },
  allowPositionals: true,
});
const temporary = mkdtempSync(join(tmpdir(), 'newsloom-mutants-'));
// On a signal Stryker ends the process, so code after an `await` would not run.
process.once('exit', () => rmSync(temporary, { recursive: true, force: true }));
try {
  for (const folder of workspacesNamed(positionals)) {
    const mutants = await mutate(
      folder,
      sourcesOf(folder, values.file),
      join(temporary, basename(folder)),
      values.fresh,
    );
    for (const mutant of mutants) if (mutant.status === 'Survived') console.log(placeOf(mutant));
    const { covered, killed, uncovered, percent } = scoreOf(mutants);
    console.log(
      `${folder}: ${killed} of ${covered} covered mutants killed, ${percent.toFixed(1)} %; ${uncovered} not covered`,
    );
    if (percent < FLOOR) process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

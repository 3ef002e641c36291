import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NODE_ENVIRONMENT } from '../packages/cli/bin/node-options.mjs';

/**
 * `npm test`: types, lint, then every test, even if earlier steps fail. The last line counts: `N passed, N failed`. If
 * a test failed, the line before says how to run them in the same order.
 */
const given = process.argv.slice(2);
/**
 * The seed for the order of tests, unless another is given. The tests are known to pass in this order, so a failure is
 * due to a change and not to the order. Change the number to look for tests that depend on others.
 */
const USUAL_SEED = 1_795_752_518_078;
const seed = given.find((argument) => argument.startsWith('--sequence.seed=')) ?? `--sequence.seed=${USUAL_SEED}`;
const folder = mkdtempSync(join(tmpdir(), 'newsloom-report-'));
const report = join(folder, 'report.json');
/**
 * The environment in which newsloom runs. It has a cache of compiled modules. Without it, each thread that reads pages
 * would strip types itself, and take twice as long to start.
 */
const env = { ...NODE_ENVIRONMENT, ...process.env };
const run = (command: string, args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'inherit', env }).status === 0;

const checks = [
  run('turbo', ['run', '--output-logs=errors-only', '//#check:all', '//#lint:all']),
  run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...new Set([seed, ...given]),
  ]),
];
const counts = countsOf(report);
rmSync(folder, { recursive: true });

const failed = counts.failed + checks.filter((passed, index) => !passed && (index === 0 || counts.failed === 0)).length;
if (!checks[1]) console.log(`The same order again: npm test -- FILE ${seed}`);
console.log(`${counts.passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function countsOf(file: string): { passed: number; failed: number } {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

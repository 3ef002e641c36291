import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Hands `output` to a scorer as a file, in the place that `argumentsOf` gives it, and returns what the scorer prints. */
export function scoresOf(scorer: string, output: string, argumentsOf: (file: string) => string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'newsloom-bench-'));
  const file = join(folder, 'output');
  try {
    writeFileSync(file, output);
    return execFileSync(process.execPath, [scorer, ...argumentsOf(file)]).toString();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Passes `output` to a scorer as a file, with the arguments of `argumentsOf`, and returns the scorer's output. */
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

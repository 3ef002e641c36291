import { spawnSync } from 'node:child_process';

/** Says whether a program is on the path. If not, prints what is left out. */
export function isThere(program: string, leftOut: string): boolean {
  const there = spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
  if (!there) console.warn(`${program} is not on the path; left out: ${leftOut}`);
  return there;
}

/** Runs a program to its end. */
export function run(program: string, args: string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { ...options, encoding: 'utf8' });
  if (error) throw error;
  return { status, stdout, said: `${stdout}${stderr}`.trim() };
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeConfig, loadConfig } from '@newsloom/config';

/** Variables that the files set already and that the configuration is about to know. */
const COMING = ['DATABASE_URL_FILE', 'REDIS_URL_FILE', 'NEWSLOOM_REDIS_PASSWORD_FILE', 'NEWSLOOM_WORKER_PORT'];

/** What a secret could be, by the variable that names its file. */
const SECRETS: Record<string, string> = {
  DATABASE_URL_FILE: 'postgres://newsloom:secret@db.example:5432/newsloom',
  REDIS_URL_FILE: 'redis://:secret@redis.example:6379',
  NEWSLOOM_REDIS_PASSWORD_FILE: 'secret',
};

const known = new Set(describeConfig({}).map(({ name }) => name));

/** `variables` without those that are still coming. */
export const knownOf = (variables: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(variables).filter(([name]) => known.has(name) || !COMING.includes(name)));

/** The configuration that newsloom makes of what a file sets; throws when a variable is unknown or its value does not fit. */
export function configOf(variables: Record<string, string>): ReturnType<typeof loadConfig> {
  const folder = mkdtempSync(join(tmpdir(), 'newsloom-infra-'));
  try {
    const own = Object.entries(knownOf(variables))
      .filter(([name]) => /^(NEWSLOOM_|DATABASE_URL|REDIS_URL)/.test(name))
      .map(([name, value]) => {
        const secret = SECRETS[name];
        if (secret === undefined) return [name, value];
        const file = join(folder, name);
        writeFileSync(file, secret);
        return [name, file];
      });
    return loadConfig(Object.fromEntries(own));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '@newsloom/config';

/** An example of each secret, by the variable that names its file. */
const SECRETS: Record<string, string> = {
  DATABASE_URL_FILE: 'postgres://newsloom:secret@db.example:5432/newsloom',
  REDIS_URL_FILE: 'redis://:secret@redis.example:6379',
  NEWSLOOM_REDIS_PASSWORD_FILE: 'secret',
};

/**
 * The configuration that newsloom reads from the variables of a file. Throws if a variable is unknown or its value is
 * invalid.
 */
export function configOf(variables: Record<string, string>): ReturnType<typeof loadConfig> {
  const folder = mkdtempSync(join(tmpdir(), 'newsloom-infra-'));
  try {
    const own = Object.entries(variables)
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

import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The password of the server of `folder`, made at the first call and kept in a file that only its owner can read. */
export async function passwordOf(folder: string): Promise<string> {
  const file = join(folder, 'password');
  const existing = (await readFile(file, 'utf8').catch(() => '')).trim();
  if (existing !== '') return existing;
  const password = randomBytes(24).toString('base64url'); // 192 bits, in letters that a URL takes as they are
  await writeFile(`${file}.new`, `${password}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return password;
}

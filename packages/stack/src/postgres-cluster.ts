import { randomUUID } from 'node:crypto';
import {
  appendFile,
  chmod,
  chown,
  cp,
  lstat,
  mkdir,
  readdir,
  realpath,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { passwordOf } from './password.ts';
import { type Account, isOpenToAll } from './postgres-account.ts';
import { type PostgresBinaries, postgresProgram } from './postgres-binaries.ts';
import { runProgram } from './run-program.ts';

/** The role that owns everything in a private cluster. */
export const POSTGRES_USER = 'newsloom';

/** Where data is kept if the system user has no access to the home. Not a temporary folder, because data must last. */
const SHARED_FOLDER = '/var/lib/newsloom';

/** initdb takes half a second, on a slow disk some seconds. */
const INITDB_MS = 120_000;

/** For some hundred files. */
const CHMOD_MS = 30_000;

/** Options for making a cluster. `folder` holds `data`, `password` and `log`. */
export type ClusterOptions = {
  folder: string;
  account: Account;
  binaries: PostgresBinaries;
  path: string;
  log: (line: string) => void;
};

/**
 * Returns the real path of the cluster of `folder`, and makes it with initdb if there is none. A cluster gets its name
 * only when it is complete. An incomplete one has another name, and the next start removes it.
 */
export async function ensureCluster(options: ClusterOptions): Promise<string> {
  const { folder, log } = options;
  const data = join(folder, 'data');
  const existing = await realpath(data).catch(() => null);
  if (existing) return existing;
  if (await lstat(data).catch(() => null)) {
    log(`The data that ${data} points to is gone: starting with an empty database.`);
    await rm(data);
  }
  await removeHalfMade(folder);
  const draft = `${data}.new-${randomUUID()}`;
  await makeFolder(draft, options);
  await runInitdb(await realpath(draft), options);
  await rename(draft, data);
  return realpath(data);
}

/** The binaries where `account` can run them: a copy, if it has no access to the originals. */
export async function reachableBinaries(
  account: Account,
  binaries: PostgresBinaries,
  path: string,
): Promise<PostgresBinaries> {
  if (account.user === null || (await isOpenToAll(binaries.folder))) return binaries;
  await makeSharedFolder();
  const copy = join(SHARED_FOLDER, `postgres-${binaries.version}`);
  if ((await lstat(copy).catch(() => null)) === null) {
    const draft = `${copy}.${randomUUID()}`;
    await cp(binaries.folder, draft, { recursive: true, verbatimSymlinks: true });
    await runProgram('chmod', ['-R', 'a+rX', draft], { path, timeoutMs: CHMOD_MS });
    // If another process was faster, its copy is used.
    await rename(draft, copy).catch(() => rm(draft, { recursive: true }));
  }
  return { ...binaries, folder: copy };
}

/**
 * Makes the folder for a new cluster. If the account has no access there, makes it elsewhere and a link in its place.
 */
async function makeFolder(draft: string, { account, folder, log }: ClusterOptions): Promise<void> {
  if (account.user === null) {
    await mkdir(draft, { mode: 0o700 });
    return;
  }
  const { uid, gid } = account.user;
  const home = dirname(folder);
  if (await isOpenToAll(dirname(home))) {
    // Others may pass through but not list it. The folders inside are closed by their own modes.
    await chmod(home, 0o711);
    await chmod(folder, 0o711);
    await mkdir(draft, { mode: 0o700 });
    await chown(draft, uid, gid);
    return;
  }
  await makeSharedFolder();
  const elsewhere = join(SHARED_FOLDER, `data-${randomUUID()}`);
  log(`The way to ${home} is closed to that user: the data is kept in ${elsewhere}.`);
  await symlink(elsewhere, draft);
  await mkdir(elsewhere, { mode: 0o700 });
  await chown(elsewhere, uid, gid);
}

/** Others may pass through but not list it. `chmod` sets the mode, because the umask reduces the mode of mkdir. */
async function makeSharedFolder(): Promise<void> {
  await mkdir(SHARED_FOLDER, { recursive: true });
  await chmod(SHARED_FOLDER, 0o711);
}

async function removeHalfMade(folder: string): Promise<void> {
  const drafts = (await readdir(folder)).filter((name) => name.startsWith('data.new-'));
  for (const draft of drafts) {
    const file = join(folder, draft);
    const elsewhere = await realpath(file).catch(() => file);
    // The initdb of a killed process may still be writing there. It fails and ends within a second or two once its
    // files are gone.
    await rm(elsewhere, { recursive: true, force: true, maxRetries: 8 });
    await rm(`${elsewhere}.password`, { force: true });
    await rm(file, { recursive: true, force: true });
  }
}

async function runInitdb(data: string, { folder, account, binaries, path }: ClusterOptions): Promise<void> {
  const passwordFile = `${data}.password`; // beside the data, where the account has access
  await writeFile(passwordFile, `${await passwordOf(folder)}\n`, { mode: 0o600 });
  if (account.user) await chown(passwordFile, account.user.uid, account.user.gid);
  // The same on every machine: text sorts by code point, and case rules are those of Unicode.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const login = [`--username=${POSTGRES_USER}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const [command = '', ...args] = [...account.prefix, postgresProgram(binaries, 'initdb')];
  try {
    const output = await runProgram(command, [...args, `--pgdata=${data}`, ...login, ...locale, '--no-instructions'], {
      path,
      timeoutMs: INITDB_MS,
      ...account.user,
    });
    await appendFile(join(folder, 'log'), output, { mode: 0o600 });
  } finally {
    await rm(passwordFile, { force: true });
  }
}

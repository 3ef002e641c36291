import { loadConfig } from '@newsloom/config';
import { newsloomError } from '@newsloom/errors';
import { checkAddress } from '@newsloom/http';
import { type ToldWebhook, toldDelivery, toldWebhook } from '@newsloom/reading';
import {
  audit,
  CHANGE_KINDS,
  type ChangeKind,
  type Db,
  type WebhookRow,
  webhookProgress,
  webhooks,
} from '@newsloom/store';
import { type Command, InvalidArgumentError } from 'commander';
import { adminDepsOf } from '../admin-deps.ts';
import { type Columns, printList, timeIn } from '../list.ts';
import { wholeNumber } from '../options.ts';
import { printLine, tell } from '../output.ts';
import { withReadSession, withSession } from '../session.ts';

const HOUR_MS = 3_600_000;

const namesOf = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

const kindsOf = (text: string): ChangeKind[] =>
  namesOf(text).map((name) => {
    const kind = CHANGE_KINDS.find((one) => one === name || one === `story.${name}`);
    if (!kind) throw new InvalidArgumentError(`The kinds are ${CHANGE_KINDS.join(', ')}.`);
    return kind;
  });

type Filters = { kind: ChangeKind[]; lang: string[]; topic: string[]; outlet: string[]; after?: number };

export function addWebhooksCommand(program: Command): void {
  const command = program.command('webhooks').description('endpoints that are told of every change');

  command
    .command('add')
    .description('tell an address of changes from now on; shows the secret that signs the messages')
    .argument('<url>')
    .option('--kind <kind,...>', `only of these: ${CHANGE_KINDS.join(', ')}`, kindsOf, [])
    .option('--lang <code,...>', 'only of stories in these languages', namesOf, [])
    .option('--topic <id,...>', 'only of stories on these topics', namesOf, [])
    .option('--outlet <domain,...>', 'only of stories with these outlets', namesOf, [])
    .option('--after <cursor>', 'also of what came after this cursor of the change feed; 0 for everything', wholeNumber)
    .action(async (address: string, { kind, lang, topic, outlet, after }: Filters) => {
      const url = await checkAddress(address, loadConfig(process.env).http.allow);
      const filter = { kinds: kind, languages: lang, topics: topic, outlets: outlet };
      await change('webhooks.add', { url, ...filter }, async (db, now) => {
        return webhooks.add(db, { url, cursor: after, ...filter }, now);
      });
    });

  command
    .command('list')
    .description('all endpoints with their place and health, one JSON line each')
    .action(async () => {
      await withReadSession(async ({ runtime: { store } }) =>
        printList(
          (await webhooks.list(store.db)).map((row) => toldWebhook(row)),
          columns,
        ),
      );
    });

  command
    .command('log')
    .description('what an endpoint was sent and what it answered, the newest first')
    .argument('<id>', 'as in the list')
    .option('--limit <n>', 'at most so many', wholeNumber, 20)
    .action(async (id: string, { limit }: { limit: number }) => {
      await withReadSession(async ({ runtime: { store } }) => {
        if (!(await webhooks.byId(store.db, id))) throw unknown(id);
        for (const row of await webhookProgress.deliveries(store.db, id, limit)) await printLine(toldDelivery(row));
      });
    });

  const one = (name: string, description: string, act: (db: Db, id: string, now: Date) => Promise<WebhookRow | null>) =>
    command
      .command(name)
      .description(description)
      .argument('<id>', 'as in the list')
      .action((id: string) => change(`webhooks.${name}`, { id }, (db, now) => act(db, id, now)));
  one('test', 'send it a message of the kind webhook.test; see the log for its answer', webhooks.test);
  one('pause', 'send it nothing until it is resumed; its place stays', webhooks.pause);
  one('resume', 'go on from its place', webhooks.resume);

  command
    .command('rotate')
    .description('give it another secret; for a while messages are signed with both')
    .argument('<id>', 'as in the list')
    .option('--overlap <hours>', 'how long the present secret also signs', wholeNumber, 24)
    .action(async (id: string, { overlap }: { overlap: number }) => {
      await change('webhooks.rotate', { id, overlapHours: overlap }, (db, now) =>
        webhooks.rotate(db, id, overlap * HOUR_MS, now),
      );
    });

  command
    .command('replay')
    .description('tell it again of all changes after a cursor')
    .argument('<id>', 'as in the list')
    .requiredOption('--after <cursor>', 'of the change feed; 0 for everything', wholeNumber)
    .action(async (id: string, { after }: { after: number }) => {
      await change('webhooks.replay', { id, after }, (db, now) => webhooks.replay(db, id, after, now));
    });

  command
    .command('remove')
    .description('tell it nothing any more, and delete its log')
    .argument('<id>', 'as in the list')
    .action(async (id: string) => {
      await change('webhooks.remove', { id }, async (db) => {
        const row = await webhooks.byId(db, id);
        await webhooks.remove(db, id);
        return row ?? null;
      });
    });
}

const unknown = (id: string) => newsloomError('not-found', { what: 'webhook', id });

/** Changes an endpoint, records that in the audit log, and shows the endpoint; with its secret if that is new. */
async function change(
  action: string,
  details: Record<string, unknown>,
  act: (db: Db, now: Date) => Promise<WebhookRow | null>,
): Promise<void> {
  await withSession(async ({ runtime }) => {
    const { store, now } = runtime;
    const row = await store.db.transaction().execute(async (transaction) => {
      const changed = await act(transaction, now());
      if (!changed) throw unknown(String(details.id));
      const entry = { actor: adminDepsOf(runtime).actor, action, details: { ...details, id: changed.id } };
      await audit.append(transaction, entry, now());
      return changed;
    });
    const isNew = action === 'webhooks.add' || action === 'webhooks.rotate';
    await printLine(toldWebhook(row, isNew));
    if (isNew) tell('this is the only time that the secret is shown; it verifies the messages');
  });
}

const columns: Columns<ToldWebhook> = {
  id: ({ id }) => id,
  url: ({ url }) => url,
  status: ({ status }) => status,
  cursor: ({ cursor }) => cursor,
  succeeded: ({ succeededAt }) => timeIn(succeededAt),
  'failing since': ({ failingSince }) => timeIn(failingSince),
  error: ({ errorCode }) => errorCode,
};

import { newsloomError } from '@newsloom/errors';
import { STARTER_OUTLETS } from '@newsloom/outlets';
import { outletView, type SeenOutlet, seenOutlets } from '@newsloom/reading';
import {
  audit,
  type Db,
  type ImportEffect,
  type OutletDrop,
  outletDays,
  outlets,
  type RatedOutlet,
  storyOutlets,
} from '@newsloom/store';
import type { Command } from 'commander';
import { adminDepsOf } from '../admin-deps.ts';
import { type Columns, printList } from '../list.ts';
import { columnMap, layoutNamed, type OutletLayout, outletLayouts, plainLayout } from '../outlet-layouts.ts';
import { readOutlets } from '../outlets-csv.ts';
import { printLine, tell, tellFault } from '../output.ts';
import { withReadSession, withSession } from '../session.ts';

/** Thrown to undo a transaction that was only a preview. */
const PREVIEW = new Error('preview');

type ImportOptions = {
  layout: OutletLayout;
  map: OutletLayout['columns'];
  rater?: string;
  date?: string;
  dryRun: boolean;
};

export function addOutletsCommand(program: Command): void {
  const command = program.command('outlets').description('outlets with their ratings and owners');

  command
    .command('import')
    .description(
      'read outlets from a CSV file with a heading; columns: domain (needed), alias, name, country, owner, family ' +
        '(the ultimate owner), ownerType, stateMedia, category, lean, factuality, quality, ratingSource, ratingDate, ' +
        'evidenceUrl, scale, licence',
    )
    .argument('<file.csv>')
    .option('--layout <name>', `the file is one of ${Object.keys(outletLayouts).join(', ')}`, layoutNamed, plainLayout)
    .option('--map <field=column,...>', 'columns with other names than the fields', columnMap, {})
    .option('--rater <name>', 'who rated, if the file does not say')
    .option('--date <date>', 'when, if the file does not say')
    .option('--dry-run', 'show what would change, and change nothing', false)
    .action(importOutlets);

  command
    .command('list')
    .description('outlets by domain with all their ratings; without a domain, all imported ones')
    .argument('[domain...]')
    .option('--seen', 'the outlets of the published stories instead, the most frequent first, known or not', false)
    .action(async (domains: string[], { seen }: { seen: boolean }) => {
      await withReadSession(async ({ runtime: { store } }) => {
        if (seen) return printList(await seenOutlets(store.db), seenColumns);
        const unseen = new Set(domains.map((domain) => domain.toLowerCase()));
        await printList(noting(outlets.all(store.db, [...unseen]), unseen), columns);
        for (const id of unseen) tellFault(newsloomError('not-found', { what: 'outlet', id }));
        if (unseen.size > 0) process.exitCode = 1;
      });
    });

  command
    .command('drops')
    .description(
      'outlets that had far fewer articles, or far shorter ones, on the last counted day than in the weeks before',
    )
    .action(async () => {
      await withReadSession(async ({ runtime: { store } }) => {
        const { day, judged } = await outletDays.dropCounts(store.db);
        await printList(await outletDays.drops(store.db), dropColumns);
        tell(
          day === null
            ? 'No day was counted yet. A worker counts a day six hours after its end (UTC).'
            : `${judged} outlets have enough history to be judged on ${day}.`,
        );
      });
    });

  command
    .command('show')
    .description('one outlet in full: its facts and where they are from, other names, sections, ratings, stories')
    .argument('<domain>')
    .action(async (name: string) => {
      const view = await withReadSession(({ runtime: { store } }) => outletView(store.db, name.toLowerCase()));
      if (view === null) throw newsloomError('not-found', { what: 'outlet', id: name });
      await printLine(view);
    });
}

/** Imports a file, or shows what that would change. The audit log records who imported what, and the result. */
async function importOutlets(file: string, { layout, map, rater, date, dryRun }: ImportOptions): Promise<void> {
  await withSession(async ({ runtime }) => {
    const { store, now } = runtime;
    const context = {
      layout: { ...layout, columns: { ...layout.columns, ...map } },
      rater: rater ?? layout.rater,
      date: date ?? layout.date,
      today: now().toISOString().slice(0, 10),
    };
    const { rows, faults } = await readOutlets(file, context);
    for (const fault of faults) tellFault(fault);
    const unmatched = await unmatchedOf(store.db, rows);
    const effects = new Map<string, ImportEffect>();
    const work = async (db: Db) => ({
      ...(await outlets.put(db, rows, now(), (domain, effect) => effects.set(domain, effect))),
      unmatched: unmatched.length,
      faulty: faults.length,
      dryRun,
    });
    if (dryRun) {
      const counts = await preview(store.db, work);
      const lost = new Set(unmatched);
      for (const [domain, effect] of effects) {
        if (effect !== 'unchanged') await printLine({ domain, effect, known: !lost.has(domain) });
      }
      await printLine(counts);
    } else {
      const counts = await store.db.transaction().execute(async (transaction) => {
        const counts = await work(transaction);
        const details = { file, rater: context.rater, date: context.date, effect: counts };
        await audit.append(
          transaction,
          { actor: adminDepsOf(runtime).actor, action: 'outlets.import', details },
          now(),
        );
        return counts;
      });
      await printLine(counts);
    }
    if (unmatched.length > 0) {
      const some = `${unmatched.slice(0, 5).join(', ')}${unmatched.length > 5 ? ', …' : ''}`;
      tell(`${unmatched.length} of ${rows.length} outlets match no known outlet and no story: ${some}`);
    }
    if (faults.length > 0) process.exitCode = 1;
  });
}

/**
 * The domains of rows that match no known outlet: none of the starter registry, none in the store and none of a story.
 */
async function unmatchedOf(db: Db, rows: readonly RatedOutlet[]): Promise<string[]> {
  const starter = new Set(STARTER_OUTLETS.flatMap(({ domain, aliases }) => [domain, ...aliases]));
  const open = rows.map(({ domain }) => domain).filter((domain) => !starter.has(domain));
  const known = await storyOutlets.known(db, open);
  return open.filter((domain) => !known.has(domain));
}

const columns: Columns<RatedOutlet> = {
  domain: ({ domain }) => domain,
  name: ({ name }) => name,
  country: ({ country }) => country,
  owner: ({ owner, family }) => [owner, family].filter(Boolean).join(' / '),
  type: ({ ownerType, stateMedia }) => [ownerType, stateMedia ? 'state media' : null].filter(Boolean).join(', '),
  ratings: ({ ratings }) =>
    ratings
      .map(({ lean, factuality, rater }) => `${[lean, factuality].filter(Boolean).join(', ')} (${rater})`)
      .join('; '),
};

const seenColumns: Columns<SeenOutlet> = {
  domain: ({ domain }) => domain,
  stories: ({ stories }) => stories,
  name: ({ name }) => name,
  country: ({ country }) => country,
  owner: ({ owner }) => owner,
  lean: ({ lean, agreement }) => (lean === null ? 'unrated' : `${lean} (${agreement})`),
  factuality: ({ factuality }) => factuality,
};

const dropColumns: Columns<OutletDrop> = {
  outlet: ({ outlet }) => outlet,
  'far less': ({ kind }) => (kind === 'fewer' ? 'articles' : 'words an article'),
  'in days': ({ days }) => days,
  until: ({ day }) => day,
  amount: ({ amount }) => Math.round(amount),
  usual: ({ usual }) => Math.round(usual),
};

/** Yields the outlets unchanged, and removes their domains from `unseen`. */
async function* noting(list: AsyncIterable<RatedOutlet>, unseen: Set<string>): AsyncGenerator<RatedOutlet> {
  for await (const outlet of list) {
    unseen.delete(outlet.domain);
    yield outlet;
  }
}

async function preview<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  let result: { value: T } | undefined;
  try {
    await db.transaction().execute(async (transaction) => {
      result = { value: await work(transaction) };
      throw PREVIEW;
    });
  } catch (error) {
    if (error !== PREVIEW) throw error;
  }
  if (!result) throw newsloomError('unexpected', { reason: 'the preview gave no result' });
  return result.value;
}

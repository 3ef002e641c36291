import { type ClusterWindow, LOOK_AFTER_ARTICLES, type StoryChange, secondLook } from '@newsloom/clustering';
import { newsloomError } from '@newsloom/errors';
import type { StageContext, UnitRef } from '@newsloom/pipeline';
import {
  type Db,
  type DueLook,
  type Lease,
  type NextLook,
  shards,
  storyLooks,
  storyProgress,
  type Transaction,
  trails,
} from '@newsloom/store';
import { lookResultOf } from './look-result.ts';
import { stepsOf } from './look-steps.ts';
import { ONE_RANGE, type ShardWindows } from './shard-windows.ts';

/** The rest before the first look: longer than a burst of reports about one event takes to pass the stages. */
export const REST_MS = 1_000;

/**
 * While articles are being placed, looks wait, because half of the articles may still be missing. They wait at most
 * this long, or until `LOOK_AFTER_ARTICLES` articles were placed, since a busy shard may never be idle.
 */
const BUSY_MS = 30_000;

/**
 * The waits before further looks, if nothing joined: meanwhile other stories have grown, and words that seemed rare may
 * be common.
 */
const AGAIN_MS = [10 * 60_000, 3_600_000, 86_400_000];

/** A story that a look changed is looked at again at once, at most this many times. */
const AT_ONCE = 3;

/** Due stories that are read together. A look at all takes about a tenth of a second, in which no article is placed. */
const LOOKS = 200;

/** Such reads in a row: enough to catch up with a backlog, and few enough for the process to stop soon when told to. */
const IN_A_ROW = 20;

/**
 * Looks again at the stories of a shard that are due, and returns those that changed. Throws `shard-lost` if another
 * process has become the writer.
 */
export async function lookAgain(lease: Lease, windows: ShardWindows, context: StageContext): Promise<UnitRef[]> {
  const changed = new Set<string>();
  const { at: placedAt, sinceLook } = windows.placed();
  const mayWait = placedAt !== null && sinceLook < LOOK_AFTER_ARTICLES;
  for (let round = 0; round < IN_A_ROW; round += 1) {
    const now = context.now();
    const isBusy = mayWait && now.getTime() - placedAt.getTime() < REST_MS;
    const dueAt = isBusy ? new Date(now.getTime() - BUSY_MS) : now;
    const due = await storyLooks.dueLooks(context.db, lease.shard, dueAt, LOOKS);
    for (const near of nearInTime(due)) {
      for (const id of await lookAt(near, lease, windows, context)) changed.add(id);
    }
    if (due.length < LOOKS) {
      if (!isBusy) windows.looked();
      break;
    }
  }
  return Array.from(changed, (id) => ({ id }));
}

/** Groups stories so that each group needs one range of the past. The ranges of all may not fit into memory. */
function nearInTime(due: readonly DueLook[]): DueLook[][] {
  const timeOf = ({ lastArticleAt }: DueLook): number => lastArticleAt?.getTime() ?? 0;
  const groups: DueLook[][] = [];
  let firstAt = Number.NEGATIVE_INFINITY;
  for (const one of due.toSorted((a, b) => timeOf(a) - timeOf(b))) {
    const group = groups.at(-1);
    if (group && timeOf(one) - firstAt <= ONE_RANGE) group.push(one);
    else {
      firstAt = timeOf(one);
      groups.push([one]);
    }
  }
  return groups;
}

async function lookAt(
  due: DueLook[],
  lease: Lease,
  windows: ShardWindows,
  { db, now }: StageContext,
): Promise<string[]> {
  const dated = due.flatMap(({ id, lastArticleAt }) => (lastArticleAt ? [{ id, at: lastArticleAt.getTime() }] : []));
  using _held = await windows.hold(dated.map(({ at }) => at));
  const openings = await openingsIn(db, windows, dated);
  const looked = due.map(({ id }) => id);
  const strays = await storyLooks.strayCopies(db, lease.shard, looked);
  // From here to the end of the loop nothing is awaited, so no article is placed meanwhile.
  const opened = new Set<string>();
  const openingOf = (articleId: string): string | null => {
    const id = openings.get(articleId);
    if (id === undefined || opened.has(id)) return null;
    opened.add(id);
    return id;
  };
  for (const { id } of strays) windows.remove(id); // Copies are not in the windows.
  const changes: StoryChange[] = [];
  for (const [window, group] of Map.groupBy(dated, ({ at }) => windows.around(at))) {
    const ids = group.map(({ id }) => id);
    const found = secondLook(window, ids, { openingOf });
    windows.apply(found, window);
    changes.push(...found);
  }
  const { moved, merged, begun } = lookResultOf(changes, strays);
  const split = new Map(Array.from(begun, ([id, from]) => [id, { from, ...windows.factsOf(id) }]));
  for (const { id, to } of moved) windows.move(id, to);
  const sizes = new Map(dated.map(({ id, at }) => [id, sizeOf(windows.around(at), id)]));

  return db.transaction().execute(async (transaction) => {
    await checkEpoch(transaction, lease);
    const concerned =
      changes.length === 0 && moved.length === 0
        ? []
        : await storyLooks.saveLook(transaction, { shard: lease.shard, looked, moved, merged, split }, now());
    const next = new Map(due.map((one) => [one.id, nextLook(one, sizes.get(one.id) ?? 0, concerned, now())]));
    for (const id of concerned) if (!next.has(id)) next.set(id, atOnce(id, 1, now()));
    await storyLooks.setLooks(transaction, [...next.values()]);
    const told = changes.flatMap((change) => stepsOf(change, now()));
    await trails.append(
      transaction,
      // A story that began and ended in this look was never saved, and has no trail.
      told.filter(({ unitId }) => concerned.includes(unitId)),
    );
    return concerned;
  });
}

async function checkEpoch(transaction: Transaction, lease: Lease): Promise<void> {
  if (!(await shards.holdsShard(transaction, lease))) throw newsloomError('shard-lost', { shard: lease.shard });
}

/** The ids of the stories that articles would open if their story were split. */
function openingsIn(db: Db, windows: ShardWindows, dated: { id: string; at: number }[]): Promise<Map<string, string>> {
  const articleIds = dated.flatMap(({ id, at }) => {
    const members = membersOf(windows.around(at), id);
    return members.length > 1 ? members.map((member) => member.id) : [];
  });
  return storyProgress.idsForOpening(db, articleIds);
}

const membersOf = ({ shards: languages }: ClusterWindow, storyId: string): readonly { id: string }[] =>
  [...languages.values()].flatMap(({ stories }) => stories.get(storyId)?.members ?? []);

const sizeOf = (window: ClusterWindow, storyId: string): number => membersOf(window, storyId).length;

const atOnce = (id: string, looks: number, now: Date): NextLook => ({
  id,
  looks,
  lookAt: new Date(now.getTime() + REST_MS),
});

/**
 * When a story is looked at next. A story of a single article is not looked at again: looks at similar stories find it.
 */
function nextLook({ id, looks }: DueLook, size: number, concerned: readonly string[], now: Date): NextLook {
  if (concerned.includes(id) && looks < AT_ONCE) return atOnce(id, looks + 1, now);
  const restMs = size < 2 ? undefined : AGAIN_MS[looks];
  return { id, looks: looks + 1, lookAt: restMs === undefined ? null : new Date(now.getTime() + restMs) };
}

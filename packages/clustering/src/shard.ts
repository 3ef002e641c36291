import type { TermIndex } from './term-index.ts';
import type { TermVector, Vocabulary } from './vocabulary.ts';

/** An article in the window: its bags of words by term number. */
export type Member = {
  id: string;
  story: Story;
  publishedAt: number | null;
  /** Decides when it is dropped: its date, else its arrival, else the newest date in the window at that time. */
  heldSince: number;
  whole: TermVector;
  title: TermVector;
  names: TermVector;
  /** Its terms in the index, and its number there. */
  listed: Int32Array;
  place: number;
};

/** Members are kept in order of time and id, so that sums over them do not depend on the order of arrival. */
export type Story = { id: string; members: Member[] };

/** The stories of one language. Languages have no data in common. */
export type Shard = { vocabulary: Vocabulary; stories: Map<string, Story>; index: TermIndex };

type Order = (a: Member, b: Member) => number;

const byId: Order = (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
const time = (at: number | null): number => at ?? Number.NEGATIVE_INFINITY;

/** By date, undated first, then by id. */
export const byTime: Order = (a, b) => compare(time(a.publishedAt), time(b.publishedAt)) || byId(a, b);

/** By `heldSince`, then by id. */
export const byHold: Order = (a, b) => compare(a.heldSince, b.heldSince) || byId(a, b);

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Inserts a member into a sorted list. */
export function insert(members: Member[], member: Member, order: Order): void {
  members.splice(place(members, member, order), 0, member);
}

/** The index of the member in a sorted list, or where it would be inserted. */
export function place(members: readonly Member[], member: Member, order: Order): number {
  let low = 0;
  let high = members.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = members[middle];
    if (other !== undefined && order(other, member) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

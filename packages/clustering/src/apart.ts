/**
 * Stories that a look split from each other, both ways, by id. They are never merged again, so that no article goes
 * back to a story that it left.
 */
export type Apart = Map<string, Set<string>>;

/** Says whether two stories, or stories that were merged into them, were split from each other. */
export const areApart = (apart: Apart, a: string, b: string): boolean => apart.get(a)?.has(b) ?? false;

/** Records a split. The new story inherits all stories that its former story is apart from. */
export function setApart(apart: Apart, storyId: string, otherId: string): void {
  for (const id of [storyId, ...(apart.get(storyId) ?? [])]) link(apart, id, otherId);
}

/** Records a merge: the story that stays inherits all stories that the other one is apart from. */
export function joinApart(apart: Apart, storyId: string, otherId: string): void {
  for (const id of apart.get(otherId) ?? []) link(apart, id, storyId);
  forget(apart, otherId);
}

/** Forgets a story that has ended. */
export function forget(apart: Apart, storyId: string): void {
  for (const id of apart.get(storyId) ?? []) {
    const others = apart.get(id);
    others?.delete(storyId);
    if (others?.size === 0) apart.delete(id);
  }
  apart.delete(storyId);
}

function link(apart: Apart, a: string, b: string): void {
  apart.set(a, (apart.get(a) ?? new Set()).add(b));
  apart.set(b, (apart.get(b) ?? new Set()).add(a));
}

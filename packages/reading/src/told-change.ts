import type { ChangeKind, ChangeRow, StoryChange } from '@newsloom/store';

/** What readers and webhooks are told of a change. One of an earlier release has no `summary` and no `changes`. */
export type ToldChange = {
  /** The place right after it in the change feed. */
  cursor: string;
  kind: ChangeKind;
  storyId: string;
  /** The version of the story that it made. */
  version: number;
  /** When it was published, ISO 8601 in UTC. */
  at: string;
  /** What changed, in words, and the same as data. */
  summary: string | null;
  changes: StoryChange[];
  /** The story that a split one began in, and the one that took a merged one in. */
  from: string | null;
  into: string | null;
};

/** What is told of a stored change. */
export function toldChange(row: ChangeRow): ToldChange {
  const changes = row.entry?.changes ?? [];
  return {
    cursor: String(row.seq),
    kind: row.kind,
    storyId: row.story_id,
    version: row.version,
    at: row.at.toISOString(),
    summary: row.entry?.summary ?? null,
    changes,
    from: changes.find((change) => change.kind === 'split')?.from ?? null,
    into: changes.find((change) => change.kind === 'merged')?.into ?? null,
  };
}

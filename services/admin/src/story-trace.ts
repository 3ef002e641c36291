import {
  type ChangeKind,
  changes,
  type Db,
  failures,
  members,
  type StoryRow,
  type StoryVersion,
  storyVersions,
} from '@newsloom/store';
import { becauseOf } from './cluster-sentence.ts';
import { type FailureView, viewFailures } from './failure-view.ts';
import { type TrailStep, trailOf } from './trail.ts';

/** An article of a story, and why it is in it. */
export type StoryMember = {
  id: string;
  url: string | null;
  title: string;
  outlet: string | null;
  publishedAt: Date | null;
  duplicateOf: string | null;
  similarity: number | null;
  text: string;
};

/** What happened to a story, and what is in it now. */
export type StoryTrace = {
  unit: 'story';
  id: string;
  headline: string | null;
  status: StoryRow['status'];
  shard: string;
  language: string | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  /** Where it is now, in a sentence. */
  text: string;
  members: StoryMember[];
  versions: StoryVersion[];
  changes: { seq: number; version: number; kind: ChangeKind; at: Date }[];
  failures: FailureView[];
  trail: TrailStep[];
};

const MEMBER_COLUMNS = ['url', 'title', 'outlet', 'published_at', 'duplicate_of', 'cluster_evidence'] as const;

/** The trace of a story. */
export async function traceStory(db: Db, story: StoryRow): Promise<StoryTrace> {
  const inStory = (await members.ofStories(db, [story.id], MEMBER_COLUMNS)).get(story.id) ?? [];
  return {
    unit: 'story',
    id: story.id,
    headline: story.document?.headline.text ?? null,
    status: story.status,
    shard: story.shard,
    language: story.language,
    version: story.version,
    createdAt: story.created_at,
    updatedAt: story.updated_at,
    text: standingOf(story),
    members: inStory.map((article) => ({
      id: article.id,
      url: article.url,
      title: article.title,
      outlet: article.outlet,
      publishedAt: article.published_at,
      duplicateOf: article.duplicate_of,
      similarity: article.cluster_evidence?.similarity ?? null,
      text: becauseOf(article.cluster_evidence),
    })),
    versions: await storyVersions.list(db, story.id),
    changes: (await changes.ofStory(db, story.id)).map(({ seq, version, kind, at }) => ({ seq, version, kind, at })),
    failures: await viewFailures(db, await failures.list(db, { unitId: story.id })),
    trail: await trailOf(db, story.id),
  };
}

function standingOf(story: StoryRow): string {
  const { revision, scored_revision, published_revision, version, status, merged_into } = story;
  if (merged_into !== null) return `It was merged into story ${merged_into}.`;
  if (scored_revision < revision) return 'It changed and waits to be scored.';
  if (published_revision < scored_revision) return 'It waits to be published.';
  return version === 0 ? 'It was never published.' : `It is published: version ${version}, ${status}.`;
}

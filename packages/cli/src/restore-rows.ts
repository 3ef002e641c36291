import { inColumns, type restore } from '@newsloom/store';
import type { RestoreLine } from './restore-line.ts';

type Row<What extends RestoreLine['what']> = Extract<RestoreLine, { what: What }>['row'];
type ArticleFill = Parameters<typeof restore.insertArticles>[1][number];
type ChangeFill = Parameters<typeof restore.insertChanges>[1][number];

/** An exported article as a row of the store. An export does not say which feed brought it. */
export const articleFill = ({ cluster, ...fields }: Row<'articles'>): ArticleFill => ({
  ...inColumns(fields),
  queued_at: fields.statusAt,
  cluster_evidence: cluster === null ? null : JSON.stringify(cluster),
});

/** An exported change as a row of the store. Changes of earlier releases have no entry. */
export const changeFill = ({
  cursor,
  kind,
  storyId,
  version,
  at,
  summary,
  changes,
  ...names
}: Row<'changes'>): ChangeFill => ({
  seq: Number(cursor),
  story_id: storyId,
  version,
  kind,
  at,
  entry: summary === null ? null : { version, at, kind, summary, changes },
  languages: names.languages,
  topics: names.topics,
  outlets: names.outlets,
});

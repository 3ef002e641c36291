import { type Placement, reasonsText, type StoryChange } from '@newsloom/clustering';
import { cutText } from '@newsloom/text';
import type { ExplainedFile } from './explained-clusters.ts';
import { terminalLine } from './terminal-text.ts';

/** In characters: enough of a title to recognise it. */
const TITLE = 70;

/**
 * The decisions about a file for a terminal, in the order in which they were made: each article with the stories that
 * it was compared with, and each merge and split where it happened. Copies come last.
 */
export function* explainedTexts(
  { articles, decisions, copies }: ExplainedFile,
  titles: ReadonlyMap<string, string>,
): Generator<string> {
  const named = (id: string): string =>
    `${terminalLine(id)}  ${terminalLine(cutText(titles.get(id) ?? '', TITLE))}`.trimEnd();
  for (const decision of decisions) {
    const [heading, ...lines] =
      decision.kind === 'placed'
        ? [named(decision.id), ...placementLines(decision)]
        : [...changeLines(decision), ...decision.articleIds.map(named)];
    yield linesOf([heading ?? '', ...lines.map((line) => `  ${line}`), '']);
  }
  for (const { id, storyId } of articles) {
    const original = copies.get(id) ?? null;
    if (original !== null) yield linesOf([named(id), `  a copy of ${terminalLine(original)}, in ${storyId}`, '']);
  }
}

function placementLines({ storyId, isNew, isDigest, threshold, candidates }: Placement): string[] {
  if (isDigest) return [`opened ${storyId}: a digest, which is compared with nothing`];
  if (candidates.length === 0) return [`opened ${storyId}: nothing near its time shares its words`];
  return [
    `${isNew ? 'opened' : 'joined'} ${storyId}, where ${percent(threshold)} is enough to join`,
    ...candidates.map((one) => `  ${one.storyId}  ${percent(one.similarity)}  ${reasonsText(one.reasons)}`),
  ];
}

function changeLines({ kind, storyId, otherId, similarity, threshold, reasons, candidates }: StoryChange): string[] {
  const isMerge = kind === 'merged';
  return [
    isMerge ? `${storyId} took in ${otherId}` : `${otherId} was split off from ${storyId}`,
    `${percent(similarity)} likely to be one, ${isMerge ? 'merged from' : 'split below'} ${percent(threshold)}: ${reasonsText(reasons)}`,
    ...candidates.map((one) => `next ${one.storyId}  ${percent(one.similarity)}`),
  ];
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;

const linesOf = (lines: string[]): string => lines.map((line) => `${line}\n`).join('');

import type { ClusterEvidence } from '@newsloom/store';
import { chanceOf } from './chance.ts';
import type { InventedArticle } from './invented-article.ts';

/** The seed of evidence, different from that of articles. */
const EVIDENCE = 5;

/** The least similarity with which an article joins a story. */
const THRESHOLD = 0.5;

/** Plausible evidence for an article in a story with `members` others, as long as that of the clusterer. */
export function evidenceOf({ number, copyOf }: InventedArticle, members: number): ClusterEvidence {
  const chance = chanceOf(EVIDENCE, number);
  const clusterer = 'invented';
  const base = { clusterer, runnersUp: [] };
  if (copyOf) return { ...base, reason: 'copy', similarity: copyOf.score, components: { copy: copyOf.score } };
  const likeness = { title: chance(), body: chance(), nearest: chance(), names: chance(), cohesion: chance() };
  const components = { threshold: THRESHOLD, ...likeness, time: 0, comparisons: members };
  if (members === 0) return { ...base, reason: 'opened', similarity: 1, components: { ...components, likeliest: 0.1 } };
  return { ...base, reason: 'similar', similarity: THRESHOLD + (1 - THRESHOLD) * chance(), components };
}

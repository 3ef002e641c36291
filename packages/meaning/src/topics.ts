import type { TopicDigest } from './topic-digest.ts';
import { mediaTopics } from './topic-tree.ts';

/** A topic of the IPTC Media Topics. */
export type Topic = {
  /** "medtop:15000000". */
  id: string;
  /** In English. */
  label: string;
  /** The confidence: 0 to 1. */
  score: number;
};

/** Below this a topic is left out. Chosen on the training half of `npm run bench -- topics`. */
const LEAST_SCORE = 0.5;
/** The points of an article in which a tenth of the words are topic words. With fewer, topics are less certain. */
const DOUBT = 3;
/** A topic below the top one is given if it has this share of the top topic's points. */
const SHARE_BELOW = 0.45;

/**
 * The main top topic of a story and the main one below it. None if no top topic has half of all points and `DOUBT`
 * together.
 */
export function topicsOf(articles: readonly (readonly TopicDigest[])[]): Topic[] {
  const points = new Array<number>(mediaTopics.length).fill(0);
  for (const [topic, sum] of articles.flat()) points[topic] = (points[topic] ?? 0) + sum / articles.length;
  const all = points.reduce((sum, one) => sum + one, 0);
  const ofTop = (id: string): number =>
    mediaTopics.reduce((sum, { parent }, at) => sum + (parent === id ? (points[at] ?? 0) : 0), 0);
  // Only one topic can have half of all points.
  return mediaTopics
    .filter(({ parent }) => parent === null)
    .map(({ id, label }) => {
      const own = ofTop(id);
      return { id, label, own, score: own / (all + DOUBT) };
    })
    .filter(({ score }) => score >= LEAST_SCORE)
    .flatMap(({ id, label, own, score }) => [{ id, label, score: rounded(score) }, ...below(id, own, score, points)]);
}

function below(top: string, own: number, score: number, points: readonly number[]): Topic[] {
  const [best] = mediaTopics
    .map(({ id, label, parent }, at) => ({ id, label, parent, share: (points[at] ?? 0) / own }))
    .filter(({ parent, share }) => parent === top && share >= SHARE_BELOW)
    .sort((a, b) => b.share - a.share);
  return best ? [{ id: best.id, label: best.label, score: rounded(score * best.share) }] : [];
}

const rounded = (share: number): number => Math.round(share * 100) / 100;

import { mediaTopics } from './topic-tree.ts';
import { topicWordsIn } from './topic-words.ts';

/** How much of an article is about a topic: its index in `mediaTopics`, and points. */
export type TopicDigest = [topic: number, points: number];

/** More topics than any article has. */
const MOST = 8;
const IN_TITLE = 3;
const IN_LEAD = 1.5;
const LEAD_SENTENCES = 3;

type Sentences = readonly (readonly string[])[];

/** The topics of an article by its words, those with the most points first. None for a language without a word list. */
export function digestTopics(title: Sentences, text: Sentences, language: string | null): TopicDigest[] {
  const words = language === null ? undefined : topicWordsIn(language);
  if (words === undefined) return [];
  // A repeated word adds less each time, so that one word does not decide.
  const weights = new Map<string, number>();
  const told = new Map<string, readonly number[]>();
  const read = (sentence: readonly string[], weight: number): void => {
    for (const [at, word] of sentence.entries()) {
      const found = words.of(sentence, at);
      if (found === undefined) continue;
      weights.set(word, (weights.get(word) ?? 0) + weight * found.weight);
      told.set(word, found.topics);
    }
  };
  for (const sentence of title) read(sentence, IN_TITLE);
  for (const [at, sentence] of text.entries()) read(sentence, at < LEAD_SENTENCES ? IN_LEAD : 1);
  const points = new Array<number>(mediaTopics.length).fill(0);
  for (const [word, weight] of weights) {
    for (const topic of told.get(word) ?? []) points[topic] = (points[topic] ?? 0) + Math.log2(1 + weight);
  }
  return points
    .map((sum, topic): TopicDigest => [topic, Math.round(sum * 10) / 10])
    .filter(([, sum]) => sum > 0)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST);
}

const SPORT = mediaTopics.find(({ label }) => label === 'sport')?.id;

/** Whether sport is the main topic of an article: there the name of a town is mostly its club. */
export function isOfSport(topics: readonly TopicDigest[]): boolean {
  const [first] = topics;
  return first !== undefined && mediaTopics[first[0]]?.parent === SPORT;
}

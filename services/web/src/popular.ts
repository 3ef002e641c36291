import type { Aggregates, Client, StorySummary } from '@newsloom/client';
import { storiesOf } from './front-query.ts';

/** What many stories of the last days are about, and their languages. */
export type Popular = Pick<Aggregates, 'topics' | 'languages'> & {
  /** The most frequent topics of the top, each with its first stories. */
  sections: TopicSection[];
};

/** A topic with stories of it. */
export type TopicSection = { label: string; stories: StorySummary[] };

const NOTHING: Popular = { topics: [], languages: [], sections: [] };

/** Counting topics takes the store longer than a page may take, and what is popular changes in hours. */
const KEPT_MS = 30_000;

/** A front page of more than four topics is no longer one. Two more are asked for, as some have only stories above. */
const SECTIONS = 6;

/** Of these some stand above the sections. */
const STORIES = 12;

/**
 * Gives what is popular: at once if it was asked for before, however long ago, and then newer for the next reader.
 * Nothing while the API does not tell: a page is better without it than not there.
 */
export function openPopular(client: Client, now: () => Date): () => Promise<Popular> {
  let known: Popular | null = null;
  let asked: Promise<Popular> = Promise.resolve(NOTHING);
  let askedAt = Number.NEGATIVE_INFINITY;

  async function ask(): Promise<Popular> {
    try {
      known = await popularOf(client);
      return known;
    } catch {
      return known ?? NOTHING;
    }
  }

  return async () => {
    const at = now().getTime();
    if (at - askedAt >= KEPT_MS) {
      askedAt = at;
      asked = ask();
    }
    return known ?? asked;
  };
}

async function popularOf(client: Client): Promise<Popular> {
  const { topics, languages } = await client.aggregates();
  const sections = topTopics(topics)
    .slice(0, SECTIONS)
    .map(async ({ id, label }) => ({
      label: label ?? id,
      stories: (await storiesOf(client, { topic: id }, STORIES)).stories,
    }));
  return { topics, languages, sections: await Promise.all(sections) };
}

/** The languages that stories are in, the most frequent first. */
export const languagesOf = ({ languages }: Popular): string[] => languages.flatMap(({ language }) => language ?? []);

/** The topics at the top of the tree of IPTC Media Topics, whose numbers end in zeros, the most frequent first. */
const topTopics = (topics: Popular['topics']): Popular['topics'] =>
  topics.filter(({ id }) => /^medtop:\d\d000000$/.test(id));

import type { Aggregates, Client, StorySummary } from '@newsloom/client';
import { storiesOf } from './front-query.ts';

/** The most frequent topics of the last days, and their languages. */
export type Popular = Pick<Aggregates, 'topics' | 'languages'> & {
  /** Sections for the most frequent top-level topics, each with its first stories. */
  sections: TopicSection[];
};

/** A topic, and stories about it. */
export type TopicSection = { label: string; stories: StorySummary[] };

const NOTHING: Popular = { topics: [], languages: [], sections: [] };

/**
 * How long the answer is used. Counting topics takes longer than a page should, and what is popular changes within
 * hours.
 */
const KEPT_MS = 30_000;

/** A front page shows at most four topics. Two more are read, because the stories of some may all be shown above. */
const SECTIONS = 6;

/** More than a section shows, because some of them are shown above the sections. */
const STORIES = 12;

/**
 * Returns what is popular. A known answer is returned at once, even if it is old, and renewed for the next reader.
 * Empty while the API does not answer, because a page without it is better than no page.
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

/** The languages of stories, the most frequent first. */
export const languagesOf = ({ languages }: Popular): string[] => languages.flatMap(({ language }) => language ?? []);

/** The topics at the top level of the IPTC Media Topics, whose numbers end in zeros, the most frequent first. */
const topTopics = (topics: Popular['topics']): Popular['topics'] =>
  topics.filter(({ id }) => /^medtop:\d\d000000$/.test(id));

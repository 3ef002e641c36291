import type { Aggregates, Client } from '@newsloom/client';

/** What many stories of the last days are about, and their languages. */
export type Popular = Pick<Aggregates, 'topics' | 'languages'>;

const NOTHING: Popular = { topics: [], languages: [] };

/** The most frequent topics change in hours; counting them takes the store longer than a page may take. */
const KEPT_MS = 60_000;

/**
 * Gives what is popular: at once if it was asked for before, however long ago, and then newer for the next reader. Nothing
 * while the API does not tell: a page is better without it than not there.
 */
export function openPopular(client: Client, now: () => Date): () => Promise<Popular> {
  let known: Popular | null = null;
  let asked: Promise<Popular> = Promise.resolve(NOTHING);
  let askedAt = Number.NEGATIVE_INFINITY;

  async function ask(): Promise<Popular> {
    try {
      known = await client.aggregates();
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

/** The topics at the top of the tree of IPTC Media Topics, whose numbers end in zeros, the most frequent first. */
export const topTopics = ({ topics }: Popular): Popular['topics'] =>
  topics.filter(({ id }) => /^medtop:\d\d000000$/.test(id));

import { articles, type Db, outlets, type RatedOutlet, storyProgress } from '@newsloom/store';
import { place } from '@newsloom/store/testing';

/** An article of an outlet (null: unknown), `hours` after the clock of the test, in English unless it says so. */
type Draft = {
  text: string;
  outlet: string | null;
  hours: number;
  copyOf?: string;
  runnerUp?: string;
  language?: string;
};

const outlet = (domain: string, lean: string, owner: string): RatedOutlet => ({
  ...outlets.unknownOutlet(domain),
  name: `The ${domain.split('.')[0]}`,
  country: 'GB',
  owner,
  ownerType: 'family',
  ratings: [
    { rater: 'panel', ratedAt: '2026-01', lean, factuality: 'high', evidenceUrl: null, scale: null, licence: null },
  ],
});

/** Two leans under three owners. The herald has no rating. */
const OUTLETS = [
  outlet('gazette.example', 'left', 'The Vanes'),
  outlet('courier.example', 'right', 'Harbour Press'),
  outlet('standard.example', 'right', 'The Vanes'),
];

/** Stories that share outlets, and one without a known outlet. */
const STORIES: Record<string, Record<string, Draft>> = {
  's-harbour': {
    vote: {
      text: 'The harbour council voted late at night for the new pier. Anna Lind said the vote was close.',
      outlet: 'gazette.example',
      hours: 0,
    },
    pier: {
      text: 'A new pier will be built after a vote of the harbour council. Anna Lind had asked for it for years.',
      outlet: 'courier.example',
      hours: 2,
      runnerUp: 's-dam',
    },
    reprint: {
      text: 'The harbour council voted late at night for the new pier. Anna Lind said the vote was close.',
      outlet: 'herald.example',
      hours: 3,
      copyOf: 'vote',
    },
  },
  's-dam': {
    dam: {
      text: 'A dam above the town of Lund gave way on Monday night. Mayor Ida Holm said 400 people had been moved.',
      outlet: 'standard.example',
      hours: 1,
      runnerUp: 's-harbour',
    },
    lund: {
      text: 'Ida Holm, the mayor of Lund, ordered people out of low streets after the dam failed overnight.',
      outlet: 'courier.example',
      hours: 5,
    },
  },
  's-recital': {
    recital: { text: 'Clara Voss will not play this spring, her agent said on Friday.', outlet: null, hours: -4 },
  },
};

export const STORY_IDS = Object.keys(STORIES);

/** The id of an article by its name. */
export const idOf = articles.importedIdOf;

/** Adds clustered articles to stories, which are then due for scoring. */
export async function bringStories(db: Db, now: Date): Promise<void> {
  await outlets.put(db, OUTLETS, now);
  for (const [storyId, told] of Object.entries(STORIES)) {
    for (const [name, article] of Object.entries(told)) await join(db, storyId, name, article, now);
  }
}

/** Adds an article to a story, as clustering does. */
export async function join(
  db: Db,
  storyId: string,
  name: string,
  { text, outlet, hours, copyOf, runnerUp, language = 'en' }: Draft,
  now: Date,
): Promise<void> {
  const publishedAt = new Date(now.getTime() + hours * 3_600_000);
  const line = {
    externalId: name,
    url: `https://${outlet ?? 'somewhere.example'}/${name}`,
    title: `About the ${name}`,
  };
  await articles.importNew(db, [{ ...line, text, outlet, publishedAt, language, wordCount: 20 }], now);
  const evidence = {
    clusterer: 'test',
    similarity: 0.8,
    reason: 'similar',
    components: {},
    runnersUp: runnerUp ? [{ storyId: runnerUp, similarity: 0.3 }] : [],
  };
  const shard = language === 'en' ? 'en' : 'rest';
  await place(
    db,
    idOf(name),
    'clustered',
    {
      shard,
      story_id: storyId,
      cluster_evidence: JSON.stringify(evidence),
      ...(copyOf ? { duplicate_of: idOf(copyOf), duplicate_kind: 'same-text', duplicate_score: 1 } : {}),
    },
    now,
  );
  const touched = { id: storyId, shard, language, lastArticleAt: publishedAt };
  await db.transaction().execute((transaction) => storyProgress.touch(transaction, [touched], now));
}

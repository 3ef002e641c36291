import {
  apiKeys,
  articles,
  changes,
  feeds,
  type KeyScope,
  outlets,
  type StoryDocument,
  storyDocumentSchema,
  webhookProgress,
  webhooks,
} from '@newsloom/store';
import { place, publish } from '@newsloom/store/testing';
import { sql } from 'kysely';
import exampleStory from './example-story.json' with { type: 'json' };
import { NOW, type TestApi } from './test-api.ts';

/** The ids in the examples of the description, besides those of the story and its articles. */
export const EXAMPLE_IDS = {
  ...{ key: 'k3f9c0d2a7b81e645', adminKey: 'kd41e07b95ac8f230', webhook: 'w8a41f05c2d97be36' },
  firstChange: 1042,
};

const TEXT =
  'The harbour council of Port Lunn approved twelve new cranes on Wednesday after a debate of nine hours. The cranes cost 84 million euros and are to be in place by 2028, the council said. "The port would have lost its largest line without them," said the harbour master Ada Brink. Two members voted against the plan because of the debt of the port.';

/**
 * Fills an empty store with the data of the examples in the OpenAPI document: a story in two versions, its first
 * article, an outlet, a feed, two changes, a key and a webhook with a message. Returns the secret of a key of the scope
 * `admin`.
 */
export async function fillExampleStore({ store: { db } }: TestApi): Promise<string> {
  const present = storyDocumentSchema.parse(exampleStory);
  const former = formerOf(present);
  await sql`alter sequence changes_seq_seq restart with ${sql.lit(EXAMPLE_IDS.firstChange)}`.execute(db);
  for (const [before, document] of [
    [null, former],
    [former, present],
  ] as const) {
    const kind = before === null ? 'story.created' : 'story.updated';
    const told = changes.toldOf(before, document);
    const { id: storyId, version, updatedAt } = document;
    await publish(db, document);
    await db
      .transaction()
      .execute((transaction) => changes.append(transaction, [{ storyId, version, kind, told }], new Date(updatedAt)));
  }

  const [first] = present.articles;
  if (!first?.externalId) throw new Error('the story has no imported article');
  const { externalId, title, url, language, publishedAt } = first;
  const entry = { externalId, title, url, language, text: TEXT, outlet: 'gazette.example', wordCount: 62 };
  await articles.importNew(db, [{ ...entry, publishedAt: publishedAt === null ? null : new Date(publishedAt) }], NOW);
  const evidence = { clusterer: 'lines-3', similarity: 1, reason: 'opened', components: {}, runnersUp: [] };
  const found = { canonical_url: url, story_id: present.id, cluster_evidence: JSON.stringify(evidence) };
  await place(db, first.id, 'published', found, NOW);

  const rating = { rater: 'Example Ratings', ratedAt: '2026', lean: 'lean-left', factuality: 'high', scale: null };
  const facts = {
    name: 'The Gazette',
    country: 'GB',
    owner: 'Gazette Media',
    factsAt: '2026',
    factsSource: 'its imprint',
  };
  const rated = { ...outlets.unknownOutlet('gazette.example'), ...facts };
  await outlets.put(db, [{ ...rated, ratings: [{ ...rating, evidenceUrl: null, licence: 'CC0-1.0' }] }], NOW);
  await feeds.add(db, [{ url: 'https://gazette.example/rss.xml', title: 'The Gazette', language: 'en' }], NOW);

  const key = async (id: string, name: string, scope: KeyScope): Promise<string> => {
    const made = await apiKeys.add(db, { name, scopes: [scope] }, NOW);
    await db.updateTable('api_keys').set({ id }).where('id', '=', made.key.id).execute();
    return made.secret;
  };
  await key(EXAMPLE_IDS.key, 'reader', 'read');
  const filter = { kinds: [], languages: ['en'], topics: [], outlets: [] };
  const webhook = await webhooks.add(db, { ...filter, url: 'https://app.example/newsloom' }, NOW);
  await db.updateTable('webhooks').set({ id: EXAMPLE_IDS.webhook }).where('id', '=', webhook.id).execute();
  const sent = { event_id: 'test_w8a41f05c2d97be36_1787227200000', at: NOW, ms: 83, status: 204, answer: '' };
  const body = JSON.stringify({
    type: 'webhook.test',
    timestamp: NOW.toISOString(),
    data: { webhookId: EXAMPLE_IDS.webhook },
  });
  const well = { status: 'active' as const, next_at: NOW, error_count: 0, error_code: null, error_message: null };
  const { cursor } = webhook;
  const log = [{ ...sent, sent: body, error_code: null, error_message: null }];
  const progress = { id: EXAMPLE_IDS.webhook, before: cursor, cursor, isTested: false, ...well, log };
  await db.transaction().execute((transaction) => webhookProgress.advance(transaction, progress, NOW));
  return key(EXAMPLE_IDS.adminKey, 'desk', 'admin');
}

/** The version before it: without the last article. */
const formerOf = (document: StoryDocument): StoryDocument => ({
  ...document,
  version: 1,
  updatedAt: document.changelog[0]?.at ?? document.updatedAt,
  lastArticleAt: document.articles[1]?.publishedAt ?? null,
  articles: document.articles.slice(0, 2),
  ...{ articleCount: 2, originalCount: 2, outletCount: 2, ownerCount: 2 },
  changelog: document.changelog.slice(0, 1),
});

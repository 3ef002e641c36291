import { newsloomError } from '@newsloom/errors';
import type { Llm } from '@newsloom/llm';
import type { NearStory } from '@newsloom/meaning';
import { ageOf, type CatalogEntry, defineStage, done, later, type Stage, type WorkContext } from '@newsloom/pipeline';
import { changesOf, summaryOf } from '@newsloom/reading';
import {
  type ChangeKind,
  changes,
  type Db,
  digests,
  members,
  type NamedStory,
  type StoryDocument,
  type StoryVector,
  stories,
  storyProgress,
  storyVectors,
  type UnpublishedStory,
  webhookProgress,
} from '@newsloom/store';
import { type ArticleDigest, DIGEST_VERSION } from './article-digest.ts';
import { digestFrom, idsToRead, type Reading, readingsOf } from './article-digests.ts';
import { type LanguageOptions, languageLinks, NONE } from './language-links.ts';
import { summed } from './model-figures.ts';
import { PUBLISHED_COLUMNS, type PublishedArticle } from './published-article.ts';
import { runnersUpOf, withOtherLanguages } from './related-stories.ts';
import { contentOf, readArticles, type StoryContent } from './story-document.ts';
import { askedTranslations } from './story-translations.ts';
import { type AskedWords, askedWords } from './story-words.ts';
import { versionRest } from './version-rest.ts';

/**
 * A story to publish, its articles in the order of its figures, the digests or texts of those to read, and the present
 * state of the stories in its articles' evidence.
 */
type Publishable = {
  story: UnpublishedStory;
  articles: PublishedArticle[];
  readings: ReadonlyMap<string, Reading>;
  named: ReadonlyMap<string, NamedStory>;
};

/** A story that had a version a moment ago. Nothing is read for it yet. */
type Resting = { restsUntil: Date };

/** A version to write, or null when nothing material changed. */
type Version = { document: StoryDocument; kind: ChangeKind };
type Publication = Version | null;

/** The result for a story: its version, and the digests and the vector that were made. */
type Published = {
  story: UnpublishedStory;
  publication: Publication;
  made: digests.MadeDigest[];
  vectors: StoryVector[];
  model: AskedWords['model'];
};

/** Changelog entries in a document. Older ones are in former versions. */
const CHANGELOG = 50;

/**
 * Writes finished stories: a document, a version and a change for each. Writes nothing if nothing material changed.
 *
 * @param debounceMs the debounce of the stage, which sets the rest between versions
 * @param llm the language model that words stories; null for none
 * @param translateTo the languages into which it translates them
 * @param languages finds stories that report the same in other languages; null to leave them out
 */
export const publishStage = ({
  debounceMs,
  llm = null,
  translateTo = [],
  languages = null,
}: Pick<CatalogEntry, 'debounceMs'> & {
  llm?: Llm | null;
  translateTo?: readonly string[];
  languages?: LanguageOptions | null;
}): Stage => {
  const link = languages && languageLinks(languages);
  return defineStage({
    name: 'publish',
    load: async (ids, { db, now }) => {
      const waiting = await storyProgress.unpublished(db, ids);
      const resting = new Map(
        waiting.flatMap((story) => {
          const restsUntil = restOf(story, debounceMs, now());
          return restsUntil === null ? [] : [[story.id, { restsUntil }] as const];
        }),
      );
      const due = await publishablesOf(
        db,
        waiting.filter(({ id }) => !resting.has(id)),
      );
      return new Map<string, Publishable | Resting>([...resting, ...due]);
    },
    work: async (publishable: Publishable | Resting, context) => {
      if ('restsUntil' in publishable) return later('resting', publishable.restsUntil);
      const read = digestsOf(publishable);
      // One limit for the words and their translations, so that a story waits no longer for both.
      const timeLeft = llm && AbortSignal.timeout(llm.timeoutMs);
      const asked = llm && !isEnded(publishable) ? await wordsOf(llm, publishable, read, context) : undefined;
      const { story } = publishable;
      const content = newContentOf(publishable, read, asked?.words, context.now());
      const { translations, models } =
        llm && timeLeft && content
          ? await askedTranslations(
              { llm, languages: translateTo },
              content,
              { before: story.document, timeLeft },
              context,
            )
          : { translations: [], models: [] };
      const version = publicationOf(story, content && { ...content, translations }, context.now());
      const { near, vectors } = (version && (await link?.(story, version.document, context))) ?? NONE;
      return done<Published>(version?.kind.replace('story.', '') ?? 'unchanged', {
        story,
        publication: version && linkedTo(near, version),
        made: madeOf(publishable, read),
        vectors,
        model: summed([...(asked?.model ? [asked.model] : []), ...models]),
      });
    },
    model: ({ model }) => model,
    save: async (transaction, finished, { now }) => {
      const ids = finished.map(({ id }) => id);
      const versions = await storyProgress.lockVersions(transaction, ids);
      const moved = finished.find(({ id, result: { story } }) => versions.get(id) !== story.version);
      if (moved) throw newsloomError('story-moved', { id: moved.id });
      const storyOf = new Map(finished.map(({ id, result: { story } }) => [id, story]));
      const revisionOf = (id: string): number => storyOf.get(id)?.scored_revision ?? 0;
      const publications = finished.flatMap(({ result: { publication } }) => publication ?? []);
      const unchanged = finished.filter(({ result: { publication } }) => publication === null);
      await storyProgress.publish(
        transaction,
        publications.map(({ document }) => {
          const before = storyOf.get(document.id)?.document ?? null;
          return { document, before, revision: revisionOf(document.id) };
        }),
      );
      await storyProgress.markPublished(
        transaction,
        unchanged.map(({ id }) => ({ id, revision: revisionOf(id) })),
      );
      await digests.put(
        transaction,
        DIGEST_VERSION,
        finished.flatMap(({ result: { made } }) => made),
      );
      const articleIds = finished.flatMap(({ result: { story } }) => story.figures.articleIds);
      await storyVectors.put(
        transaction,
        finished.flatMap(({ result: { vectors } }) => vectors),
      );
      await members.markPublished(transaction, ids, articleIds, now());
      await changes.append(
        transaction,
        publications.map(({ document, kind }) => {
          const told = changes.toldOf(storyOf.get(document.id)?.document ?? null, document);
          return { storyId: document.id, version: document.version, kind, told };
        }),
        now(),
      );
      // The first published story passes on the webhooks to be told of the changes. The other stories end here.
      const told = publications.length > 0 ? await webhookProgress.ready(transaction, now()) : [];
      const [first] = publications;
      return new Map(ids.map((id) => [id, id === first?.document.id ? told.map((webhook) => ({ id: webhook })) : []]));
    },
  });
};

/** Until when a story rests; null if it is to be published now. The end of a story is published at once. */
const restOf = ({ document, merged_into }: UnpublishedStory, debounceMs: number, now: Date): Date | null =>
  document === null || merged_into !== null ? null : versionRest(document, debounceMs, now);

async function publishablesOf(db: Db, unpublished: readonly UnpublishedStory[]): Promise<Map<string, Publishable>> {
  const rows = await members.byIds(
    db,
    unpublished.flatMap(({ figures }) => figures.articleIds),
    PUBLISHED_COLUMNS,
  );
  const listed = unpublished.map((story) => {
    const articles = story.figures.articleIds.flatMap((id) => rows.get(id) ?? []);
    return { story, articles, toRead: idsToRead(articles, story.figures) };
  });
  const readings = await readingsOf(
    db,
    listed.flatMap(({ toRead }) => toRead),
  );
  const names = [...rows.values()].flatMap((row) => runnersUpOf(row).map(({ storyId }) => storyId));
  const named = await stories.named(db, [...new Set(names)]);
  return new Map(
    listed.map(({ story, articles, toRead }) => {
      const own = toRead.flatMap((id) => {
        const reading = readings.get(id);
        return reading ? [[id, reading] as const] : [];
      });
      return [story.id, { story, articles, readings: new Map(own), named }];
    }),
  );
}

/** The digests of the articles to read, by id. */
const digestsOf = ({ story, articles, readings }: Publishable): Map<string, ArticleDigest> =>
  new Map(
    articles.flatMap(({ id, title }) => {
      const reading = readings.get(id);
      return reading ? [[id, digestFrom(title, reading, story.language)] as const] : [];
    }),
  );

/**
 * The digests that are not stored yet, each with the time of its article. None for a story of one article: most such
 * stories never grow, and a digest is larger than the text.
 */
const madeOf = ({ articles, readings }: Publishable, read: ReadonlyMap<string, ArticleDigest>): digests.MadeDigest[] =>
  (articles.length < 2 ? [] : articles).flatMap(({ id, status_at }) => {
    const reading = readings.get(id);
    const digest = read.get(id);
    return digest && reading && 'text' in reading ? [{ id, digest, articleAt: status_at }] : [];
  });

/** Says whether a story was merged, or all articles have left it. */
const isEnded = ({ story, articles }: Publishable): boolean => story.merged_into !== null || articles.length === 0;

function wordsOf(
  llm: Llm,
  { story, articles }: Publishable,
  read: ReadonlyMap<string, ArticleDigest>,
  context: WorkContext,
): Promise<AskedWords> {
  const { language, figures, document: before } = story;
  const isActive = ageOf(story.last_article_at, context.now()) === 'active';
  const input = { language, articles: readArticles({ articles, figures, digests: read }) };
  return askedWords(llm, input, { before, isActive }, context);
}

/** Adds to a version the stories that report the same in other languages. */
const linkedTo = (near: readonly NearStory[], { document, kind }: Version): Version => ({
  document: { ...document, related: withOtherLanguages(document.related, near) },
  kind,
});

/** The content of a story as its articles are now; null for an ended story. */
function newContentOf(
  publishable: Publishable,
  read: ReadonlyMap<string, ArticleDigest>,
  words: AskedWords['words'] | undefined,
  now: Date,
): StoryContent | null {
  const { story, articles, named } = publishable;
  if (isEnded(publishable)) return null;
  const status = ageOf(story.last_article_at, now);
  return contentOf({ story, figures: story.figures, articles, digests: read, status, named, words });
}

/** @param content null for an ended story */
function publicationOf(story: UnpublishedStory, content: StoryContent | null, now: Date): Publication {
  const before = story.document;
  if (content === null) return before && endOf(before, story, now);
  const kind = before ? 'story.updated' : story.split_from === null ? 'story.created' : 'story.split';
  return versionOf(before, content, kind, now);
}

/**
 * The last version of a story that was merged, or that all articles have left; null if it was already written. It has
 * no articles any more, and keeps its name and times. Former versions have the rest.
 */
function endOf(before: StoryDocument, story: UnpublishedStory, now: Date): Publication {
  const mergedInto = story.merged_into;
  const status = mergedInto === null ? ('retracted' as const) : ('merged' as const);
  if (before.status === status && before.mergedInto === mergedInto) return null;
  const none = { articles: [], digests: new Map(), named: new Map(), status: 'archived' as const };
  const empty = contentOf({ story, figures: story.figures, ...none });
  const { slug, headline, firstPublishedAt, firstSeenAt, lastArticleAt } = before;
  const content = {
    ...empty,
    status,
    mergedInto,
    slug,
    headline: { text: headline.text, articleId: null },
    firstPublishedAt,
    firstSeenAt,
    lastArticleAt,
  };
  return versionOf(before, content, `story.${status}`, now);
}

/** The next version of a story with this content; null if nothing material changed. */
function versionOf(before: StoryDocument | null, content: StoryContent, kind: ChangeKind, now: Date): Publication {
  const version = (before?.version ?? 0) + 1;
  const at = now.toISOString();
  const document = { ...content, version, updatedAt: at, changelog: before?.changelog ?? [] };
  const changes = changesOf(before, document);
  if (before !== null && changes.length === 0) return null;
  const entry = { version, at, kind, summary: summaryOf(before, document, changes), changes };
  return { document: { ...document, changelog: [...document.changelog, entry].slice(-CHANGELOG) }, kind };
}

import { newsloomError } from '@newsloom/errors';
import { ageOf, defineStage, done, type Stage } from '@newsloom/pipeline';
import {
  type ArticleRow,
  articles,
  type ChangeKind,
  changes,
  type Db,
  members,
  type StoryDocument,
  type StoryFigures,
  type StoryRow,
  stories,
} from '@newsloom/store';
import { isMaterial, summaryOf } from './change.ts';
import { contentOf, type StoryContent } from './story-document.ts';

/** A version to write, or null when a reader would see no difference. */
type Publication = { document: StoryDocument; kind: ChangeKind } | null;

/** Entries of the changelog that a document carries; the versions themselves have the rest. */
const CHANGELOG = 50;

/** Writes the finished story: a document, a version, a change. A revision that changes nothing writes nothing. */
export const publishStage = (): Stage =>
  defineStage({
    name: 'publish',
    load: (id, { db }) =>
      stories.unpublished(db, id).then((story) => (story?.coverage ? { ...story, figures: story.coverage } : null)),
    work: async (story, { db, now }) => {
      const members = await membersOf(db, story.figures);
      const publication = publicationOf(story, story.figures, members, now());
      return done(publication?.kind.replace('story.', '') ?? 'unchanged', publication);
    },
    save: async (transaction, story, publication, { now }) => {
      const current = await stories.lock(transaction, story.id);
      if (current?.version !== story.version) throw newsloomError('story-moved', { id: story.id });
      if (publication) await stories.publish(transaction, publication.document, story.scored_revision, now());
      else await stories.markPublished(transaction, story.id, story.scored_revision);
      await members.markPublished(transaction, story.id, story.figures.articleIds, now());
      if (publication) {
        const { document, kind } = publication;
        await changes.append(transaction, { storyId: story.id, version: document.version, kind }, now());
      }
      return [];
    },
  });

/** The articles that the figures are about, in their order. */
async function membersOf(db: Db, { articleIds }: StoryFigures): Promise<ArticleRow[]> {
  const rows = new Map((await articles.byIds(db, articleIds)).map((row) => [row.id, row]));
  return articleIds.flatMap((id) => rows.get(id) ?? []);
}

function publicationOf(story: StoryRow, figures: StoryFigures, members: ArticleRow[], now: Date): Publication {
  const before = story.document;
  if (members.length === 0) return before && before.status !== 'retracted' ? retractionOf(before, now) : null;
  const status = ageOf(story.last_article_at, now);
  const content = contentOf({ story, figures, articles: members, status });
  const document = versionOf(before, content, before ? 'story.updated' : 'story.created', now);
  if (before && !isMaterial(before, document)) return null;
  return { document, kind: before ? 'story.updated' : 'story.created' };
}

/** Every article has left: readers are told, and the last version stays to be looked at. */
function retractionOf(before: StoryDocument, now: Date): Publication {
  const content = { ...before, status: 'retracted' as const, articles: [] };
  return { document: versionOf(before, content, 'story.retracted', now), kind: 'story.retracted' };
}

function versionOf(before: StoryDocument | null, content: StoryContent, kind: ChangeKind, now: Date): StoryDocument {
  const version = (before?.version ?? 0) + 1;
  const at = now.toISOString();
  const document = { ...content, version, updatedAt: at, changelog: before?.changelog ?? [] };
  const entry = { version, at, kind, summary: summaryOf(before, document) };
  return { ...document, changelog: [...document.changelog, entry].slice(-CHANGELOG) };
}

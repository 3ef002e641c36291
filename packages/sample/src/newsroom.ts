import { newsloomError } from '@newsloom/errors';
import { contentFiles, readContent } from './content-file.ts';
import {
  type ArticleEntry,
  commentsFile,
  type EventFile,
  eventFile,
  type OutletEntry,
  outletsFile,
  type ReaderComment,
} from './content-schema.ts';
import { newsroomProblems } from './newsroom-rules.ts';
import { sectionPath } from './section-path.ts';

export type SampleOutlet = OutletEntry & { comments: ReaderComment[] };

export type SampleArticle = Omit<ArticleEntry, 'outlet'> & {
  outletId: string;
  eventId: string;
  /** The address within the outlet's site: `/section/slug`. */
  path: string;
  /** The source of the facts, if the event is not invented. */
  factsFrom: string | null;
};

/** The invented outlets, and all their articles in the 96 hours of the newsroom. */
export type Newsroom = { outlets: SampleOutlet[]; articles: SampleArticle[] };

const CONTENT = new URL('../content/', import.meta.url);

/**
 * Reads the newsroom's content from `folder`, by default the bundled one. Throws `input-unreadable` for a file that is
 * missing or not JSON, `sample-invalid` for content that breaks a rule.
 */
export function loadNewsroom(folder: URL = CONTENT): Newsroom {
  const comments = readContent(new URL('comments.json', folder), commentsFile);
  const outlets = readContent(new URL('outlets.json', folder), outletsFile).map((entry) => ({
    ...entry,
    comments: comments[entry.id] ?? [],
  }));
  const events = contentFiles(new URL('events/', folder)).map((file) => readContent(file, eventFile));
  const problems = newsroomProblems(outlets, events);
  if (problems.length > 0) throw newsloomError('sample-invalid', { file: 'content', problems: problems.join('; ') });

  const byId = new Map(outlets.map((outlet) => [outlet.id, outlet]));
  const articles = events.flatMap((event) => event.articles.map((entry) => articleOf(entry, event, byId)));
  return { outlets, articles };
}

function articleOf(entry: ArticleEntry, event: EventFile, outlets: ReadonlyMap<string, SampleOutlet>): SampleArticle {
  const { outlet, ...rest } = entry;
  const section = sectionPath(entry.section, outlets.get(outlet)?.sectionPaths);
  return {
    ...rest,
    outletId: outlet,
    eventId: event.id,
    factsFrom: event.factsFrom,
    path: `/${section}/${entry.slug}`,
  };
}

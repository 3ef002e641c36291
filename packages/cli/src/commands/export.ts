import { articles, type Db, type ExportedArticle, type StoryDocument, stories } from '@newsloom/store';
import { Argument, type Command, Option } from 'commander';
import { csvLine } from '../csv-line.ts';
import { pointInTime } from '../options.ts';
import { print, printLine } from '../output.ts';
import { withSession } from '../session.ts';

type Options = { since?: Date; format: 'jsonl' | 'csv' };

export function addExportCommand(program: Command): void {
  program
    .command('export')
    .description('write all stories or articles to stdout')
    .addArgument(new Argument('<what>').choices(['stories', 'articles']))
    .option('--since <time>', 'stories updated, or articles discovered, at this time or later', pointInTime)
    .addOption(
      new Option('--format <format>', 'stories as CSV have one line of figures each')
        .choices(['jsonl', 'csv'])
        .default('jsonl'),
    )
    .action(async (what: 'stories' | 'articles', options: Options) => {
      await withSession(async ({ runtime: { store } }) => {
        const since = options.since ?? null;
        const rows = what === 'stories' ? storyRows(store.db, since, options.format) : articleRows(store.db, since);
        let isFirst = true;
        for await (const row of rows) {
          if (options.format === 'jsonl') await printLine(row);
          else await print(csvLine(row, isFirst));
          isFirst = false;
        }
      });
    });
}

async function* articleRows(db: Db, since: Date | null): AsyncGenerator<object> {
  for await (const page of articles.exportAll(db, since)) yield* page.map(articleRow);
}

const articleRow = (article: ExportedArticle) => ({
  id: article.id,
  externalId: article.external_id,
  url: article.url,
  title: article.title,
  publishedAt: article.published_at?.toISOString() ?? null,
  language: article.language,
  outlet: article.outlet,
  status: article.status,
  reason: article.reason,
  storyId: article.story_id,
  duplicateOf: article.duplicate_of,
});

async function* storyRows(db: Db, since: Date | null, format: Options['format']): AsyncGenerator<object> {
  for await (const page of stories.exportAll(db, since)) yield* format === 'csv' ? page.map(storyRow) : page;
}

/** The figures of a story that fit on a line. */
const storyRow = (story: StoryDocument) => ({
  id: story.id,
  version: story.version,
  status: story.status,
  language: story.language,
  kind: story.kind ?? null,
  headline: story.headline.text,
  firstPublishedAt: story.firstPublishedAt,
  lastArticleAt: story.lastArticleAt,
  articleCount: story.articleCount,
  originalCount: story.originalCount,
  outletCount: story.outletCount,
  left: story.bias.left,
  center: story.bias.center,
  right: story.bias.right,
  unrated: story.bias.unrated,
  blindspot: story.blindspot?.side ?? null,
  importance: story.importance.value,
});

import { type ArticleRow, type Db, exports, type StoryDocument } from '@newsloom/store';

/** The documents of all published stories, including merged and retracted ones. */
export async function storedStories(db: Db): Promise<StoryDocument[]> {
  const all: StoryDocument[] = [];
  for await (const { rows } of exports.stories(db, {})) for (const { json } of rows) all.push(JSON.parse(json));
  return all;
}

/** All articles, ordered by the time of their discovery. */
export async function storedArticles(db: Db): Promise<ArticleRow[]> {
  const all: ArticleRow[] = [];
  for await (const { rows } of exports.articles(db, {})) all.push(...rows);
  return all;
}

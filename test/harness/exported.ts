import { type ArticleRow, type Db, exports, type StoryDocument } from '@newsloom/store';

/** The documents of all published stories, merged and retracted ones too. */
export async function storedStories(db: Db): Promise<StoryDocument[]> {
  const all: StoryDocument[] = [];
  for await (const { rows } of exports.stories(db, {})) for (const { json } of rows) all.push(JSON.parse(json));
  return all;
}

/** All articles, by the time they were discovered. */
export async function storedArticles(db: Db): Promise<ArticleRow[]> {
  const all: ArticleRow[] = [];
  for await (const { rows } of exports.articles(db, {})) all.push(...rows);
  return all;
}

import { canonicalUrl } from '@newsloom/dedup';
import { newsloomError } from '@newsloom/errors';
import { articleOf, articleSchema, articleSummaryOf, articleSummarySchema } from '@newsloom/reading';
import { type ArticleRow, articles, type Db } from '@newsloom/store';
import { z } from 'zod';
import type { ApiOptions, ApiServer } from './api-options.ts';
import { commonErrors, errorAnswer, unknownId } from './error-answer.ts';
import { idParameter, textParameter } from './parameter.ts';

const urlQuerySchema = z.strictObject({
  url: textParameter(8_192) // The longest address of an article in newsloom.
    .refine((url) => canonicalUrl(url) !== null, 'must be an http or https address')
    .meta({ description: 'address of the article', examples: ['https://gazette.example/2026/08/harbour-cranes'] }),
});

const urlAnswerSchema = z
  .object({
    storyId: z.string().nullable().describe('id of the story that has the article; null while there is none'),
    articles: z.array(articleSummarySchema).describe('the articles with this address'),
  })
  .describe('The story that has the article, and the article itself.');

const unknownUrl = errorAnswer('No article has this address.');

/** GET /v1/articles/{id} and /v1/articles?url=. */
export function articleRoutes(server: ApiServer, { store: { db } }: ApiOptions): void {
  server.get(
    '/v1/articles/:id',
    {
      schema: {
        operationId: 'getArticle',
        summary: 'An article in full',
        description: 'With its text, its status in the pipeline, and the evidence for its story.',
        tags: ['articles'],
        params: z.strictObject({
          id: idParameter.meta({ description: 'id of the article', examples: ['aawzo65c4pnoyb7vg'] }),
        }),
        response: {
          200: { description: 'The article.', content: { 'application/json': { schema: articleSchema } } },
          404: unknownId,
          ...commonErrors,
        },
      },
    },
    async ({ params: { id } }) => {
      const article = await articles.byId(db, id);
      if (!article) throw newsloomError('not-found', { what: 'article', id });
      return articleOf(article);
    },
  );

  server.get(
    '/v1/articles',
    {
      schema: {
        operationId: 'findArticles',
        summary: 'The story that has the article at an address',
        description:
          'Looks for the address as given, then for its canonical form: without tracking parameters, fragment and the like.',
        tags: ['articles'],
        querystring: urlQuerySchema,
        response: { 200: urlAnswerSchema, 404: unknownUrl, ...commonErrors },
      },
    },
    async ({ query: { url } }) => {
      const found = await articlesAt(db, url);
      if (found.length === 0) throw newsloomError('not-found', { what: 'article at', id: url });
      const storyId = found.find((article) => article.story_id !== null)?.story_id ?? null;
      return { storyId, articles: found.map(articleSummaryOf) };
    },
  );
}

async function articlesAt(db: Db, url: string): Promise<ArticleRow[]> {
  const found = await articles.byUrl(db, url);
  const canonical = canonicalUrl(url);
  return found.length > 0 || canonical === null || canonical === url ? found : articles.byUrl(db, canonical);
}

import { newsloomError } from '@newsloom/errors';
import { type Db, feeds, storyDocumentSchema, storyList } from '@newsloom/store';
import type { FastifyRequest } from 'fastify';
import { generateOpml } from 'feedsmith';
import { z } from 'zod';
import type { Answer } from './answer-cache.ts';
import type { ApiOptions, ApiServer } from './api-options.ts';
import { commonErrors } from './error-answer.ts';
import { bytesEtag } from './etag.ts';
import { type FeedFormat, feedQuery, feedTypes } from './feed-links.ts';
import type { StoredAnswers } from './stored-answer.ts';
import { ITEM_FIELDS, storyFeed } from './story-feed.ts';
import { feedQuerySchema, storyQueryOf } from './story-query.ts';
import { unchangedSchema } from './story-schema.ts';

const feedText = z.string().describe('The feed.');

const itemSchema = storyDocumentSchema.pick({
  id: true,
  version: true,
  ...(Object.fromEntries(ITEM_FIELDS.map((name) => [name, true])) as Record<(typeof ITEM_FIELDS)[number], true>),
});

/** GET /v1/feeds/{rss,atom,json} of any list of stories, and /v1/feeds/opml of the followed feeds. */
export function feedRoutes(server: ApiServer, { store: { db }, publicUrl }: ApiOptions, stored: StoredAnswers): void {
  const baseOf = (request: FastifyRequest): string =>
    (publicUrl ?? `${request.protocol}://${request.host}`).replace(/\/+$/, '');

  server.get(
    '/v1/feeds/:format',
    {
      schema: {
        operationId: 'getStoryFeed',
        summary: 'A list of stories as a feed: RSS 2.0, Atom 1.0 or JSON Feed 1.1',
        description:
          'Accepts the filters and sorts of `/v1/stories`: for example, `topic=` gives the feed of a topic, `outlet=` the feed of an outlet. The id of an item never changes; its update time changes with its story.',
        tags: ['feeds'],
        params: z.strictObject({
          format: z.enum(['rss', 'atom', 'json']).meta({ description: 'format of the feed', examples: ['atom'] }),
        }),
        querystring: feedQuerySchema,
        response: {
          200: {
            description: 'The feed.',
            content: Object.fromEntries(Object.values(feedTypes).map((type) => [type, { schema: feedText }])),
          },
          304: unchangedSchema,
          ...commonErrors,
        },
      },
    },
    (request, reply) => {
      const { format } = request.params;
      const base = baseOf(request);
      const make = () => feedAnswer(db, request.query, format, base);
      // The links in a feed depend on the address that the reader used.
      return stored.answer(request, reply, make, publicUrl ? '' : base) as Promise<never>;
    },
  );

  server.get(
    '/v1/feeds/opml',
    {
      schema: {
        operationId: 'getOpml',
        summary: 'The feeds that newsloom follows, as OPML 2.0',
        description: 'Any feed reader can import this list. Feeds that are paused or gone are left out.',
        tags: ['feeds'],
        response: {
          200: { description: 'The list.', content: { 'text/x-opml': { schema: z.string().describe('The list.') } } },
          304: unchangedSchema,
          ...commonErrors,
        },
      },
    },
    async (_request, reply) => {
      const followed = (await feeds.list(db)).filter(({ status }) => status === 'active');
      const opml = generateOpml({
        head: { title: 'Feeds of newsloom' },
        body: {
          // One group, because a list without any outline is not valid.
          outlines: [{ text: 'newsloom', outlines: followed.map(outlineOf) }],
        },
      });
      return reply.type('text/x-opml; charset=utf-8').serializer(asIs).send(opml);
    },
  );
}

type Followed = { url: string; title: string | null; language: string | null };

const outlineOf = ({ url, title, language }: Followed) => ({
  text: title ?? url,
  title: title ?? url,
  type: 'rss',
  xmlUrl: url,
  ...(language === null ? {} : { language }),
});

const asIs = (text: unknown): string => String(text);

/** The title of a feed: its filters. */
function titleOf({ sort, limit, ...filters }: z.infer<typeof feedQuerySchema>): string {
  const told = Object.values(filters).filter((value) => value !== undefined);
  return told.length === 0 ? 'newsloom' : `newsloom: ${told.join(', ')}`;
}

async function feedAnswer(
  db: Db,
  query: z.infer<typeof feedQuerySchema>,
  format: FeedFormat,
  base: string,
): Promise<Answer> {
  const fields = ['id', 'version', ...ITEM_FIELDS];
  const page = await storyList.find(db, storyQueryOf(query), { fields, isBrief: false });
  const items = page.stories.map(({ json, id }) => {
    const item = itemSchema.safeParse(JSON.parse(json));
    if (!item.success) throw newsloomError('unexpected', { reason: `the document of ${id} is not readable` });
    return item.data;
  });
  const parameters = feedQuery(query);
  const self = `${base}/v1/feeds/${format}?${parameters}`;
  const list = `${base}/v1/stories?${parameters}`;
  const body = Buffer.from(storyFeed({ title: titleOf(query), self, list, base, items }, format));
  return { etag: bytesEtag(body), type: `${feedTypes[format]}; charset=utf-8`, headers: {}, body };
}

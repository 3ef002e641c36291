import { type StoryDocument, storyDocumentSchema } from '@newsloom/store';
import { z } from 'zod';

/**
 * A story in a list: some fields of its document, with the same names. Articles, key points and history are only in the
 * document.
 */
export const storySummarySchema = storyDocumentSchema
  .pick({
    id: true,
    slug: true,
    version: true,
    status: true,
    firstPublishedAt: true,
    firstSeenAt: true,
    lastArticleAt: true,
    updatedAt: true,
    headline: true,
    dek: true,
    language: true,
    kind: true,
    articleCount: true,
    originalCount: true,
    reprintCount: true,
    outletCount: true,
    ownerCount: true,
    bias: true,
    factuality: true,
    blindspot: true,
    topics: true,
    keywords: true,
    eventLocation: true,
    image: true,
  })
  .extend({
    importance: z
      .object({ value: z.number().describe('the score, 0 to 1') })
      .describe('how important the story is, without the components that are in the document'),
    highlights: z
      .array(
        z.object({
          field: z.string().describe('path of the text in the document, such as `headline` or `keyPoints.0.text`'),
          text: z.string().describe('the text'),
          marks: z
            .array(z.array(z.int()).length(2))
            .describe('start and end of each found word in `text`, as offsets in UTF-16 units'),
        }),
      )
      .optional()
      .describe('only with `q`: the texts that have words of `q`'),
  })
  .meta({ id: 'StorySummary', description: 'A story as in lists: some fields of its document, with the same names.' });

/**
 * A document as it is stored. It was checked when it was written, and is sent unchanged. So fields of a newer publisher
 * reach the reader, and documents that are older than a field can still be read.
 */
export const storedStorySchema = z
  .custom<StoryDocument>()
  .meta({ $ref: '#/components/schemas/Story', description: 'The document of the story.' });

const mergedStorySchema = z
  .object({
    id: z.string().describe('id of the story that was merged'),
    mergedInto: z.string().describe('id of the story that this one was merged into'),
  })
  .meta({
    id: 'MergedStory',
    description: 'A story that was merged into another.',
    examples: [{ id: 'smbmxnpyc3g6yz4kq', mergedInto: 's4r2vqnxj6cq5o3ta' }],
  });

/** The answer 308. */
export const mergedAnswer = {
  description: 'The story was merged; `location` is the address of the story that it was merged into.',
  content: { 'application/json': { schema: mergedStorySchema } },
} as const;

/** The answer 304. */
export const unchangedSchema = z
  .undefined()
  .describe('Nothing has changed since the answer whose ETag is in `if-none-match`.');

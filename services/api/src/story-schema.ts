import { type StoryDocument, storyDocumentSchema } from '@newsloom/store';
import { z } from 'zod';

/**
 * A story in a list: the document cut down to what a list shows, under the same names. The articles, the key points
 * and the history are in the document alone.
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
    articleCount: true,
    originalCount: true,
    reprintCount: true,
    outletCount: true,
    ownerCount: true,
    bias: true,
    factuality: true,
    blindspot: true,
    topics: true,
    image: true,
  })
  .extend({ importance: z.object({ value: z.number() }) })
  .meta({ id: 'StorySummary', description: 'A story as lists show it: a part of its document, under the same names.' });

/**
 * A document as it is stored. It was checked when it was written and goes out whole: fields that a newer publisher adds
 * reach the reader, and a document that is older than a field can still be read.
 */
export const storedStorySchema = z
  .custom<StoryDocument>()
  .meta({ $ref: '#/components/schemas/Story', description: 'The document of the story.' });

const mergedStorySchema = z
  .object({ id: z.string(), mergedInto: z.string().describe('id of the story that took this one in') })
  .meta({
    id: 'MergedStory',
    description: 'What is left of a story that another one took in.',
    examples: [{ id: 'smbmxnpyc3g6yz4kq', mergedInto: 's4r2vqnxj6cq5o3ta' }],
  });

/** The answer 308. */
export const mergedAnswer = {
  description: 'The story was merged; `location` is the address of the one that took it in.',
  content: { 'application/json': { schema: mergedStorySchema } },
} as const;

/** The answer 304. */
export const unchangedSchema = z.undefined().describe('The copy that `if-none-match` names is current.');

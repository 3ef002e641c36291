import { z } from 'zod';

/** A text parameter. Postgres refuses NUL and unpaired surrogates in texts, and JSON can contain both as escapes. */
export const textParameter = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => !text.includes('\0'), 'must not hold a NUL character')
    .refine((text) => text.isWellFormed(), 'must be Unicode: it has half a surrogate pair');

/** How many items a page holds. */
export const limitParameter = (most: number, fallback: number) =>
  z.coerce.number().int().min(1).max(most).default(fallback).describe('maximum number of items in the answer');

/** Ids have 17 characters. The limit leaves room for longer ids in later versions. */
export const idParameter = textParameter(64);

export const storyIdParameter = z.strictObject({
  id: idParameter.meta({ description: 'id of the story', examples: ['s4r2vqnxj6cq5o3ta'] }),
});

/** The largest number of a Postgres integer. */
const MOST_VERSIONS = 2 ** 31 - 1;

export const versionParameter = z.coerce.number().int().min(1).max(MOST_VERSIONS);

/** A time as ISO 8601, with an offset, or a date in UTC. */
export const timeParameter = (description: string, example = '2026-08-01T00:00:00Z') =>
  z
    .union([z.iso.datetime({ offset: true }), z.iso.date()], 'must be a time such as 2026-08-01T00:00:00Z')
    .optional()
    .meta({ description, examples: [example] });

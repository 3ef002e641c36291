import { starterOutlet } from '@newsloom/outlets';
import type { StoryQuery } from '@newsloom/store';
import { z } from 'zod';
import { limitParameter, textParameter } from './parameter.ts';
import { decodeCursor } from './story-cursor.ts';

/** The parameters of a list of stories. Other names are refused, because a misspelt filter would filter nothing. */
export const storyQuerySchema = z.strictObject({
  lang: z
    .string()
    .toLowerCase()
    .regex(/^[a-z]{2,3}$/, 'must be a language code of two or three letters')
    .optional()
    .meta({ description: 'language of the story, as ISO 639', examples: ['en'] }),
  topic: textParameter(100)
    .optional()
    .meta({
      description: 'label or id of a topic, or a keyword, as `topics` and `keywords` of a story have them',
      examples: ['politics'],
    }),
  outlet: textParameter(253) // The longest a domain may be (RFC 1035).
    .toLowerCase()
    .optional()
    .meta({ description: 'domain of an outlet that has an article in the story', examples: ['gazette.example'] }),
  minOutlets: z.coerce
    .number()
    .int()
    .min(1)
    .max(100_000)
    .optional()
    .meta({ description: 'outlets at least', examples: [5] }),
  blindspot: z
    .enum(['left', 'right'])
    .optional()
    .meta({ description: 'stories that almost only this side covers', examples: ['left'] }),
  since: z
    .union([z.iso.datetime({ offset: true }), z.iso.date()], 'must be a time such as 2026-08-01T00:00:00Z')
    .optional()
    .meta({ description: 'updated at this time or later (ISO 8601)', examples: ['2026-08-01T00:00:00Z'] }),
  q: textParameter(200)
    .optional()
    .meta({ description: 'words of headline and dek; "a phrase", -not, or', examples: ['budget -football'] }),
  sort: z
    .enum(['top', 'new', 'updated'])
    .default('top')
    .describe(
      'by importance that halves with each half day since the last article, by first publication, or by last update; ' +
        'the highest or latest comes first',
    ),
  limit: limitParameter(100, 20),
  cursor: z.string().min(1).max(512).optional().describe('`next` of the page before, with the same sort'),
});

/** Turns the parameters into a query of the store. Throws `request-invalid` for an invalid cursor. */
export function storyQueryOf(parameters: z.infer<typeof storyQuerySchema>): StoryQuery {
  const { lang, topic, outlet, minOutlets, blindspot, since, q, sort, limit, cursor } = parameters;
  return {
    sort,
    limit,
    ...(lang === undefined ? {} : { lang }),
    ...(topic === undefined ? {} : { topic }),
    ...(outlet === undefined ? {} : { outlet: starterOutlet(outlet) }),
    ...(minOutlets === undefined ? {} : { minOutlets }),
    ...(blindspot === undefined ? {} : { blindspot }),
    ...(q === undefined ? {} : { q }),
    ...(since === undefined ? {} : { since: new Date(since) }),
    ...(cursor === undefined ? {} : { after: decodeCursor(cursor, sort) }),
  };
}

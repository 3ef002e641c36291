import { newsloomError } from '@newsloom/errors';
import { starterOutlet } from '@newsloom/outlets';
import { STORY_SORTS, type StoryQuery, storyDocumentSchema } from '@newsloom/store';
import { z } from 'zod';
import { limitParameter, textParameter, timeParameter } from './parameter.ts';
import { decodeCursor } from './story-cursor.ts';
import { expandParameter, fieldsParameter } from './story-fields.ts';

/** The filters of stories. A story must pass all that are given. */
const filters = {
  lang: z
    .string()
    .toLowerCase()
    .regex(/^[a-z]{2,3}$/, 'must be a language code of two or three letters')
    .optional()
    .meta({ description: 'language of the story, as an ISO 639 code', examples: ['en'] }),
  topic: textParameter(100)
    .optional()
    .meta({
      description: 'label or id of a topic, or a keyword, as in `topics` and `keywords` of a story',
      examples: ['politics'],
    }),
  entity: textParameter(200)
    .optional()
    .meta({
      description:
        'name or id of a person, organization, place, event or product, as in `entities` of a story; upper and lower case are the same',
      examples: ['Angela Merkel'],
    }),
  country: z
    .string()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, 'must be a country code of two letters')
    .optional()
    .meta({
      description:
        'country that the story is about, as ISO 3166-1 alpha-2: the country of `eventLocation` or of one of `locations`',
      examples: ['FR'],
    }),
  outlet: textParameter(253) // The longest a domain may be (RFC 1035).
    .toLowerCase()
    .optional()
    .meta({ description: 'domain of an outlet that has an article in the story', examples: ['gazette.example'] }),
  owner: textParameter(200)
    .optional()
    .meta({
      description: 'owner of an outlet that has an article in the story; upper and lower case are the same',
      examples: ['Gannett'],
    }),
  kind: storyDocumentSchema.shape.kind.meta({ description: 'kind of the story', examples: ['news'] }),
  status: storyDocumentSchema.shape.status.optional().meta({
    description: 'status of the story; without it, all except merged and retracted stories',
    examples: ['active'],
  }),
  minOutlets: z.coerce
    .number()
    .int()
    .min(1)
    .max(100_000)
    .optional()
    .meta({ description: 'least number of outlets of the story', examples: [5] }),
  blindspot: z
    .enum(['left', 'right'])
    .optional()
    .meta({ description: 'only stories that almost only this side covers', examples: ['left'] }),
  lean: z
    .string()
    .regex(/^(left|center|right):(100|\d{1,2}(\.\d)?)$/, 'must be a side and a share in percent, such as left:60')
    .optional()
    .meta({
      description:
        'side and share: only stories where this side has at least this share of the rated outlets, in percent',
      examples: ['left:60'],
    }),
  since: timeParameter('updated at this time or later (ISO 8601)'),
  until: timeParameter('updated before this time (ISO 8601)', '2026-09-01T00:00:00Z'),
  q: textParameter(200)
    .optional()
    .meta({
      description:
        'search words: all of them must be in headline, dek, key points, names or article titles; "a phrase", -word to exclude one, `or` between two; in any ' +
        'form of the word (by the rules of the language `lang`, if given), with or without accents',
      examples: ['budget -football'],
    }),
};

/** The parameters of a list of stories. Other names are refused, because a misspelt filter would be ignored. */
export const storyQuerySchema = z.strictObject({
  ...filters,
  sort: z
    .enum(STORY_SORTS)
    .default('top')
    .meta({
      description:
        'top: importance, halved for each half day since the last article; new: first publication; updated: last update; ' +
        'relevance: how often and how prominently the words of `q` occur; the highest or latest first',
      examples: ['new'],
    }),
  limit: limitParameter(100, 20),
  cursor: z
    .string()
    .min(1)
    .max(512)
    .optional()
    .describe('`next` of the previous page; send the same sort and filters with it'),
  fields: fieldsParameter,
  expand: expandParameter,
});

/** The parameters of a feed of stories. */
export const feedQuerySchema = storyQuerySchema.omit({ cursor: true, fields: true, expand: true });

/**
 * Turns the parameters into a query of the store. Throws `request-invalid` for an invalid cursor, or a sort without
 * `q`.
 */
export function storyQueryOf(
  parameters: z.infer<typeof feedQuerySchema> & { cursor?: string | undefined },
): StoryQuery {
  const { lang, topic, entity, country, outlet, owner, kind, status, minOutlets, blindspot, q, sort, limit } =
    parameters;
  const { lean, since, until, cursor } = parameters;
  if (sort === 'relevance' && q === undefined)
    throw newsloomError('request-invalid', { reason: 'q: sort=relevance needs words to look for' });
  return {
    ...{ sort, limit, lang, topic, entity, country, owner, kind, status, minOutlets, blindspot, q },
    outlet: outlet === undefined ? undefined : starterOutlet(outlet),
    lean: lean === undefined ? undefined : leanOf(lean),
    since: since === undefined ? undefined : new Date(since),
    until: until === undefined ? undefined : new Date(until),
    after: cursor === undefined ? undefined : decodeCursor(cursor, sort),
  };
}

function leanOf(text: string): StoryQuery['lean'] {
  const [side, share] = text.split(':');
  return side === 'left' || side === 'center' || side === 'right' ? { side, share: Number(share) } : undefined;
}

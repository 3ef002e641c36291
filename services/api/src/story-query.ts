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
    .meta({ description: 'language of the story, as ISO 639', examples: ['en'] }),
  topic: textParameter(100)
    .optional()
    .meta({
      description: 'label or id of a topic, or a keyword, as `topics` and `keywords` of a story have them',
      examples: ['politics'],
    }),
  entity: textParameter(200)
    .optional()
    .meta({
      description:
        'name or id of a person, organization, place, event or product, as `entities` have them, in any case',
      examples: ['Angela Merkel'],
    }),
  country: z
    .string()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, 'must be a country code of two letters')
    .optional()
    .meta({
      description: 'country that the story is about, as ISO 3166-1: of `eventLocation` or of one of `locations`',
      examples: ['FR'],
    }),
  outlet: textParameter(253) // The longest a domain may be (RFC 1035).
    .toLowerCase()
    .optional()
    .meta({ description: 'domain of an outlet that has an article in the story', examples: ['gazette.example'] }),
  owner: textParameter(200)
    .optional()
    .meta({ description: 'owner of an outlet that has an article in the story, in any case', examples: ['Gannett'] }),
  kind: storyDocumentSchema.shape.kind.meta({ description: 'kind of the story', examples: ['news'] }),
  status: storyDocumentSchema.shape.status.optional().meta({
    description: 'status of the story; without it, all but merged and retracted ones',
    examples: ['active'],
  }),
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
  lean: z
    .string()
    .regex(/^(left|center|right):(100|\d{1,2}(\.\d)?)$/, 'must be a side and a share in percent, such as left:60')
    .optional()
    .meta({
      description: 'side that has at least this share of the rated outlets, in percent of them',
      examples: ['left:60'],
    }),
  since: timeParameter('updated at this time or later (ISO 8601)'),
  until: timeParameter('updated before this time (ISO 8601)', '2026-09-01T00:00:00Z'),
  q: textParameter(200)
    .optional()
    .meta({
      description:
        'words of headline, dek, key points, names and titles of articles: all of them, "a phrase", -not, `or`; in any ' +
        'form of the word (of the language `lang`, if that is given), with or without accents',
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
        'by importance that halves with each half day since the last article, by first publication, by last update, or ' +
        'by how prominent the words of `q` are; the highest or latest comes first',
      examples: ['new'],
    }),
  limit: limitParameter(100, 20),
  cursor: z.string().min(1).max(512).optional().describe('`next` of the page before, with the same sort and filters'),
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

import { starterOutlet } from '@newsloom/outlets';
import { isFollowed } from '@newsloom/reading';
import type { AskedChanges, ChangeRow } from '@newsloom/store';
import { z } from 'zod';
import { changeSchema } from './change-schema.ts';
import { textParameter } from './parameter.ts';

const kinds = changeSchema.shape.kind.options;

/** The filters of changes. A change must pass all that are given. */
export const changeFilters = {
  lang: z
    .string()
    .toLowerCase()
    .regex(/^[a-z]{2,3}$/, 'must be a language code of two or three letters')
    .optional()
    .meta({ description: 'language of the story before or after the change, as an ISO 639 code', examples: ['en'] }),
  topic: textParameter(100)
    .optional()
    .meta({ description: 'label or id of a topic, or a keyword, before or after the change', examples: ['politics'] }),
  outlet: textParameter(253) // The longest a domain may be (RFC 1035).
    .toLowerCase()
    .optional()
    .meta({
      description: 'domain of an outlet that has an article in the story, before or after the change',
      examples: ['gazette.example'],
    }),
  kind: textParameter(100)
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(kinds)))
    .optional()
    .meta({ description: `kinds of changes, separated by commas: ${kinds.join(', ')}`, examples: ['story.merged'] }),
};

export type ChangeFilter = z.infer<z.ZodObject<typeof changeFilters>>;

/** The filters in the form of the store. */
export const askedOf = ({ lang, topic, outlet, kind }: ChangeFilter): AskedChanges => ({
  lang,
  topic,
  outlet: outlet === undefined ? undefined : starterOutlet(outlet),
  kinds: kind,
});

/** Says whether a change passes the filters. */
export const isAskedFor = ({ lang, topic, outlet, kind }: ChangeFilter, row: ChangeRow): boolean =>
  (kind === undefined || kind.includes(row.kind)) &&
  isFollowed({ languages: listOf(lang), topics: listOf(topic), outlets: listOf(outlet) }, row);

const listOf = (name: string | undefined): string[] => (name === undefined ? [] : [name]);

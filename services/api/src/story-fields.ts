import { type StoryShape, storyDocumentSchema } from '@newsloom/store';
import { z } from 'zod';
import { storySummarySchema } from './story-schema.ts';

const names = Object.keys(storyDocumentSchema.shape);

/** Fields of a story by name, separated by commas. `id` and `version` are always among them. */
export const fieldsParameter = z
  .string()
  .max(1_000)
  .transform((text) => text.split(',').map((name) => name.trim()))
  .refine(
    (fields) => fields.every((name) => names.includes(name)),
    `must be names of fields of a story, separated by commas: ${names.join(', ')}`,
  )
  .optional()
  .meta({
    description: 'names of fields, separated by commas: only these fields of the document, plus `id` and `version`',
    examples: ['headline,bias,importance'],
  });

export const expandParameter = z
  .literal('articles', 'must be articles')
  .optional()
  .meta({ description: '`articles`: add the articles of each story', examples: ['articles'] });

/** The fields that every story of a list has. */
export function shapeOf({
  fields,
  expand,
}: {
  fields?: string[] | undefined;
  expand?: 'articles' | undefined;
}): StoryShape {
  const more = expand === undefined ? [] : [expand];
  if (fields !== undefined) return { fields: [...new Set(['id', 'version', ...fields, ...more])], isBrief: false };
  return {
    fields: [...Object.keys(storySummarySchema.shape).filter((name) => name !== 'highlights'), ...more],
    isBrief: true,
  };
}

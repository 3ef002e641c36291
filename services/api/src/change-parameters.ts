import { z } from 'zod';

/** The place of a reader. Numbers of up to 15 digits are exact. */
export const placeParameter = z
  .string()
  .regex(/^(\d{1,15}|newest)$/, 'must be a `next` or a `cursor` of this list, or `newest`')
  .optional();

export const expandParameter = z
  .enum(['documents'])
  .optional()
  .meta({
    description:
      '`documents`: add to each change the current document of its story, so that a mirror needs no other request',
    examples: ['documents'],
  });

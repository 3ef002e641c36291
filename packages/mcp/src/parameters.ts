import { z } from 'zod';

export const language = z
  .string()
  .regex(/^[a-z]{2,3}$/)
  .optional()
  .describe('language of the stories, as an ISO 639 code: en, de, zh');

export const topic = z.string().max(100).optional().describe('a topic or keyword, such as politics');

export const outlet = z.string().max(253).optional().describe('domain of an outlet that has an article in the story');

export const limit = (most: number, fallback: number) =>
  z.number().int().min(1).max(most).default(fallback).describe('maximum number of items in the answer');

/** `given` without the parameters that are undefined. */
export function known<T extends object>(given: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never;
}

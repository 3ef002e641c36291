import { z } from 'zod';

// All values are written to feeds and pages as text, so a tag or control character is a mistake of the writer.
const plainText = z.string().regex(/^[^\p{Cc}<>]+$/u, 'must be plain text, without tags or control characters');
const kebabCase = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');

/** The length of the newsroom's history. `hours` of an article counts from its start. */
export const NEWSROOM_HOURS = 96;

const feedSettings = z.strictObject({
  format: z.enum(['rss', 'atom', 'rdf', 'json']),
  encoding: z.enum(['utf-8', 'windows-1251']).default('utf-8'),
  links: z.enum(['absolute', 'relative']).default('absolute'),
  content: z.enum(['summary', 'full']).default('summary'),
});

const pageSettings = z.strictObject({
  template: z.enum(['newspaper', 'weblog', 'broadcaster', 'markets', 'tabloid', 'wire', 'portal']),
  /** Where programs find title, author and time. `visible` means nowhere: they are only readable text. */
  metadata: z.enum(['json-ld', 'json-ld-graph', 'open-graph', 'meta', 'visible']),
  accent: z.string().regex(/^#[0-9a-f]{6}$/, 'must be a colour like #0b6e6e'),
});

const outlet = z.strictObject({
  id: kebabCase,
  name: plainText,
  tagline: plainText,
  language: z.enum(['en', 'es', 'ru']),
  country: z.string().regex(/^[A-Z]{2}$/, 'must be a country code of two capitals'),
  lean: z.enum(['left', 'lean-left', 'center', 'lean-right', 'right']).nullable(),
  factuality: z.enum(['very-high', 'high', 'mostly-factual', 'mixed', 'low', 'very-low']).nullable(),
  owner: plainText.nullable(),
  ownerType: z.enum(['private', 'public-service', 'non-profit', 'independent']).nullable(),
  feed: feedSettings,
  page: pageSettings,
  /** The path of each section whose name has no Latin letters. */
  sectionPaths: z.record(plainText, kebabCase).default({}),
});

const comment = z.strictObject({ name: plainText, text: plainText });

const article = z.strictObject({
  outlet: kebabCase,
  slug: kebabCase,
  title: plainText,
  dek: plainText,
  byline: plainText.nullable(),
  section: plainText,
  hours: z.number().min(0).max(NEWSROOM_HOURS),
  paragraphs: z.array(plainText).min(1),
  /** `outlet/slug` of the wire copy that this article reprints. */
  reprintOf: z.string().nullable(),
  paywall: z.boolean().default(false),
});

/** `content/outlets.json`. */
export const outletsFile = z.array(outlet);

/** `content/comments.json`: readers' comments under every article of an outlet, by outlet id. */
export const commentsFile = z.record(kebabCase, z.array(comment).min(1));

/** `content/events/EVENT-ID.json`: the articles about one event. */
export const eventFile = z.strictObject({
  id: kebabCase,
  language: z.enum(['en', 'es', 'ru']),
  /** The source of the facts, if the event is not invented. */
  factsFrom: plainText.nullable().default(null),
  articles: z.array(article).min(1),
});

export type OutletEntry = z.infer<typeof outlet>;
export type EventFile = z.infer<typeof eventFile>;
export type ArticleEntry = z.infer<typeof article>;
export type ReaderComment = z.infer<typeof comment>;
export type Language = OutletEntry['language'];

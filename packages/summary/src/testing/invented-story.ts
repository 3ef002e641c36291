import fc from 'fast-check';
import { digestOf } from '../article-digest.ts';
import type { StoryArticle } from '../story-article.ts';

/** An article with its text instead of a digest. */
export type InventedArticle = Omit<StoryArticle, 'digest'> & { text: string };

/** An invented article. Missing fields are empty. */
export const article = (given: Partial<InventedArticle> & { id: string }): InventedArticle => ({
  outlet: `${given.id}.example`,
  owner: null,
  title: '',
  text: '',
  publishedAt: null,
  duplicateOf: null,
  ...given,
});

/** Replaces the texts of articles by digests. */
export const digested = (articles: readonly InventedArticle[], language: string | null = 'en'): StoryArticle[] =>
  articles.map(({ text, ...one }) => ({ ...one, digest: digestOf({ text }, language) }));

/** Four outlets on one invented event, and a reprint. */
export const ferryStory: InventedArticle[] = [
  article({
    id: 'a',
    outlet: 'harbour.example',
    title: 'Ferry with 212 passengers runs aground off Port Lunn | Harbour News',
    text: [
      'PORT LUNN (HN) — A ferry carrying 212 passengers ran aground off Port Lunn on Tuesday after its engine failed in heavy fog.',
      'All passengers were taken ashore by fishing boats within three hours, the coast guard said.',
      'He called it a lucky day.',
      'Subscribe to our newsletter for more from the coast.',
    ].join(' '),
    publishedAt: '2025-11-04T09:00:00Z',
  }),
  article({
    id: 'b',
    outlet: 'northpost.example',
    title: 'Ferry runs aground off Port Lunn in heavy fog after engine fails',
    text: [
      'A ferry with 212 passengers on board ran aground in heavy fog off Port Lunn on Tuesday when its engine failed.',
      'The operator, Lunn Lines, had postponed an engine inspection twice since March, documents show.',
      'Will anyone be held responsible?',
    ].join(' '),
    publishedAt: '2025-11-04T09:30:00Z',
  }),
  article({
    id: 'c',
    outlet: 'islandtimes.example',
    title: 'Passengers rescued by fishing boats after ferry runs aground',
    text: [
      'Fishing boats took all passengers of the stranded ferry ashore within three hours, the coast guard said.',
      'Mayor Ada Brink closed the harbour of Port Lunn until divers have examined the hull.',
      'Our reporter was on board when it happened.',
    ].join('\n'),
    publishedAt: '2025-11-04T10:00:00Z',
  }),
  article({
    id: 'd',
    outlet: 'tradewind.example',
    title: 'Why do ferries fail?',
    text: [
      'Lunn Lines carries about 40,000 people a month between Port Lunn and the islands.',
      'The transport ministry of Norway offered a replacement ship for the winter.',
    ].join(' '),
    publishedAt: '2025-11-04T11:00:00Z',
  }),
  article({
    id: 'e',
    outlet: 'reprint.example',
    title: 'Ferry runs aground off Port Lunn in heavy fog after engine fails',
    text: 'A ferry with 212 passengers on board ran aground in heavy fog off Port Lunn on Tuesday when its engine failed.',
    publishedAt: '2025-11-04T12:00:00Z',
    duplicateOf: 'b',
  }),
];

const sentence = fc.constantFrom(
  ...ferryStory.flatMap(({ text }) => text.split(/(?<=[.?])\s/)),
  'It was over.',
  '“Nobody was hurt,” said Ada Brink, the mayor of Port Lunn.',
  // What may be said against an opening must not hide that it leans.
  'They ran aground off Port Lunn in heavy fog on Tuesday',
  'It was a ferry with 212 passengers that ran aground off the harbour and ran aground off the harbour and ran aground off the harbour and ran aground off the harbour and ran aground off the harbour and ran aground off the harbour and ran aground off the harbour and ran aground off the harbour and went down.',
  'He, the captain of the ferry, and not one island in sight.',
  '“Half of a quotation that goes on and on for a while.',
  'Die Fähre mit 212 Passagieren lief am Dienstag vor Port Lunn auf Grund, teilte die Küstenwache mit.',
);

/** Any story: articles with and without text, titles and times, some of one outlet or owner, some copies. */
export const anyStory = fc
  .array(
    fc.record({
      outlet: fc.constantFrom('one.example', 'two.example', 'three.example', 'four.example'),
      owner: fc.option(fc.constantFrom('Group A', 'Group B')),
      title: fc.constantFrom('', 'Live', ...ferryStory.map(({ title }) => title)),
      text: fc
        .array(fc.oneof({ weight: 9, arbitrary: sentence }, fc.string({ unit: 'binary' })), { maxLength: 6 })
        .map((all) => all.join(' ')),
      publishedAt: fc.option(fc.constantFrom('2025-11-04T09:00:00Z', '2025-11-05', 'no time')),
      duplicateOf: fc.option(fc.constantFrom('0', 'elsewhere'), { freq: 4 }),
    }),
    { maxLength: 7 },
  )
  .map((all) => all.map((one, place): InventedArticle => ({ ...one, id: String(place) })));

/** A story and the same in another order. */
export const shuffledStory = anyStory.chain((all) =>
  fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
);

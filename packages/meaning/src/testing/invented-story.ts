import fc from 'fast-check';

/** An article of a story. */
export type Told = { title: string; text: string };

/** Five articles on one invented event. */
export const ferryStory: Told[] = [
  {
    title: 'Ferry with 212 passengers runs aground off Port Lunn',
    text: [
      'PORT LUNN (HN) — A ferry carrying 212 passengers ran aground off Port Lunn on Tuesday after its engine failed in heavy fog.',
      'All passengers were taken ashore by fishing boats within three hours, the coast guard said.',
    ].join(' '),
  },
  {
    title: 'Ferry runs aground off Port Lunn in heavy fog after engine fails',
    text: [
      'A ferry with 212 passengers on board ran aground in heavy fog off Port Lunn on Tuesday when its engine failed.',
      'The operator, Lunn Lines, had postponed an engine inspection twice since March, documents show.',
    ].join(' '),
  },
  {
    title: 'Passengers rescued by fishing boats after ferry runs aground',
    text: [
      'Fishing boats took all passengers of the stranded ferry ashore within three hours, the coast guard said.',
      'Mayor Ada Brink closed the harbour of Port Lunn until divers have examined the hull.',
    ].join('\n'),
  },
  {
    title: 'Why do ferries fail?',
    text: [
      'Lunn Lines carries about 40,000 people a month between Port Lunn and the islands.',
      'The transport ministry of Norway offered a replacement ship for the winter.',
    ].join(' '),
  },
  {
    title: 'Heavy fog, then a ferry runs aground',
    text: 'The ferry of Lunn Lines ran aground in heavy fog off Port Lunn when its engine failed.',
  },
];

const sentence = fc.constantFrom(
  ...ferryStory.flatMap(({ text }) => text.split(/(?<=\.)\s/)),
  'It was over.',
  '“Nobody was hurt,” said Ada Brink, the mayor of Port Lunn.',
  'Die Fähre mit 212 Passagieren lief am Dienstag vor Port Lunn auf Grund, teilte die Küstenwache mit.',
);

const anyStory: fc.Arbitrary<Told[]> = fc.array(
  fc.record({
    title: fc.constantFrom('', 'Live', ...ferryStory.map(({ title }) => title)),
    text: fc
      .array(fc.oneof({ weight: 9, arbitrary: sentence }, fc.string({ unit: 'binary' })), { maxLength: 6 })
      .map((all) => all.join(' ')),
  }),
  { maxLength: 7 },
);

/** A story, and the same in another order. */
export const shuffledStory = anyStory.chain((all) =>
  fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
);

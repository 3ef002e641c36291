import { expect, test } from 'vitest';
import { bareNames } from './bare-names.ts';

const opening = 'Ada Brink, the mayor of Port Lunn, closed the harbour on Tuesday.';

test.each([
  ['a surname alone', 'The ferries will stay away, Brink said.', ['Brink']],
  ['a surname at the beginning', 'Brink has run the town for ten years.', ['Brink']],
  ['a possessive', 'The order was Brink’s own, the clerk said.', ['Brink']],
  ['the full name', 'The ferries will stay away, Ada Brink said.', []],
  ['an honorific before it', 'Ms. Brink has run the town for ten years.', ['Brink']],
  ['a title before it', 'The ferries will stay away, Mayor Brink said.', []],
  ['an article before it', 'Nobody of the Brink answered the telephone.', []],
  ['a name that was never full', 'The ferries will stay away, Vidal said.', []],
])('%s', (_, text, names) => {
  expect(bareNames([opening, text], 'en')).toEqual([[], names]);
});

test('a full name comes before, not after', () => {
  expect(bareNames(['The ferries will stay away, Brink said.', opening], 'en')).toEqual([[], []]);
});

test('Cyrillic names', () => {
  const first = 'Мэр Заречинска Клавдия Горшенина закрыла порт во вторник.';
  expect(bareNames([first, 'Паромов не будет, сказала вчера Горшенина.'], 'ru')).toEqual([[], ['Горшенина']]);
});

test('none in German, where all nouns have capitals', () => {
  const sentences = ['Ada Brink schloss den Hafen.', 'Danach sprach Brink mit den Fischern.'];
  expect(bareNames(sentences, 'de')).toEqual([[], []]);
});

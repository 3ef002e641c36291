import { describe, expect, test } from 'vitest';
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
  ['a speaker who is never named in full', 'The ferries will stay away, Vidal said.', ['Vidal']],
  ['a speaker after the verb', '“The ferries will stay away,” said Vidal.', ['Vidal']],
  ['a speaker with a full name', 'The ferries will stay away, Ferran Vidal said.', []],
  ['an agency', 'The ferries will stay away, the BBC said.', []],
  ['somebody who is told more of', 'Vidal, who came to Port Lunn in May, sold the ferry.', ['Vidal']],
  ['an honorific before a name that is never full', 'The ferry of Mr Vidal was sold.', ['Vidal']],
  ['a name of something else', 'The ferry was sold to Orlop in May.', []],
])('%s', (_, text, names) => {
  expect(bareNames([opening, text], 'en')).toEqual([[], names]);
});

test('a full name may come later in the article', () => {
  const sentences = ['The harbour is closed.', 'The ferries of Brink will stay away.', opening];
  expect(bareNames(sentences, 'en')).toEqual([[], ['Brink'], []]);
});

test('an article opens with names that everybody knows', () => {
  expect(bareNames(['The ferries will stay away, Brink said.', opening], 'en')).toEqual([[], []]);
});

test('Cyrillic names', () => {
  const first = 'Мэр Заречинска Клавдия Горшенина закрыла порт во вторник.';
  expect(bareNames([first, 'Паромов не будет, сказала вчера Горшенина.'], 'ru')).toEqual([[], ['Горшенина']]);
});

describe('in German', () => {
  const first = 'Die Bürgermeisterin Ada Brink schloss am Dienstag den Hafen, der zwei Millionen Euro gekostet hatte.';

  test.each([
    ['Danach sprach Brink mit den Fischern.', ['Brink']],
    ['Danach sprach Ada Brink mit den Fischern.', []],
    ['Danach sprach die Bürgermeisterin mit den Fischern.', []],
    ['Die Sanierung kostete im Mai viele Euro.', []],
  ])('%s', (text, names) => {
    expect(bareNames([first, text], 'de')[1]).toEqual(names);
  });
});

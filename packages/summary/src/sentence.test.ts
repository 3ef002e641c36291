import { describe, expect, test } from 'vitest';
import { sentencesOf } from './sentence.ts';
import { article, digested } from './testing/invented-story.ts';

const opening = 'Ada Brink, the mayor of Port Lunn, closed the harbour to all ferries on Tuesday.';

/** The second sentence of an article. */
function second(text: string, language = 'en') {
  const [read] = digested([article({ id: 'a', text: `${opening}\n${text}` })], language);
  return read === undefined ? undefined : sentencesOf(read, new Map())[1];
}

describe('a sentence is loose', () => {
  test.each([
    ['by a new subject after a name', 'In Port Lunn, where Ada Brink resigned, it was found by an accountant.', true],
    [
      'by a pronoun without a name before it',
      'In September the harbour police say they keep fuel away from the island.',
      true,
    ],
    ['by a word that points back', 'The ferries of Port Lunn have been kept away so far by the police.', true],
    ['not by a pronoun that a name comes before', 'The mayor Ada Brink said in her own words on Tuesday.', false],
    ['not without a pronoun', 'The operator had postponed an inspection of the engine twice.', false],
  ])('%s', (_, text, isLoose) => {
    expect(second(text)?.isLoose).toBe(isLoose);
  });

  test('not as the opening, which has no sentence before it', () => {
    const [read] = digested([
      article({ id: 'a', text: 'Since September the harbour police say they keep fuel away from the island.' }),
    ]);
    expect(read === undefined ? [] : sentencesOf(read, new Map()).map(({ isLoose }) => isLoose)).toEqual([false]);
  });
});

test('the view of the writer is loose, also as the opening', () => {
  const [read] = digested([
    article({ id: 'a', text: 'Ada Brink is arguably the best captain that Port Lunn has ever had.' }),
  ]);
  expect(read === undefined ? [] : sentencesOf(read, new Map()).map(({ isLoose }) => isLoose)).toEqual([true]);
});

test('it leans on a noun for something named before', () => {
  const told = second('The ferries of the islands will be sold in May by the company.');
  expect(told?.leansOn).toHaveLength(1);
  expect(told?.terms).toContain(told?.leansOn[0]);
});

test('a surname alone is one of its terms', () => {
  const told = second('The ferries of the islands will stay away for weeks, Brink said.');
  expect(told?.leansOn).toHaveLength(1);
  expect(told?.terms).toContain(told?.leansOn[0]);
});

import { describe, expect, test } from 'vitest';
import { accountAfterLabel, afterAuthorLabel, isAuthorLabel, withoutAuthorLabel } from './author-labels.ts';

describe('the author after a label', () => {
  test.each([
    ['By Ann Lee', 'Ann Lee'],
    ['by: Ann Lee ', 'Ann Lee'],
    ['Reported by Ann Lee', 'Ann Lee'],
    ['VON Ann Lee', 'Ann Lee'],
    ['Ein Gastbeitrag von Ann Lee', 'Ann Lee'],
    ['Par Ann Lee, publié lundi', 'Ann Lee, publié lundi'],
    ['Por: Ana Gómez', 'Ana Gómez'],
    ['A cura di Anna Rossi', 'Anna Rossi'],
    ['Door Jan Smit', 'Jan Smit'],
    ['Teksti: Anna Virtanen', 'Anna Virtanen'],
    ['Автор: Анна Иванова', 'Анна Иванова'],
    ['Oleh Budi Santoso', 'Budi Santoso'],
    ['作者：王小明', '王小明'],
    ['文/王小明', '王小明'],
    ['بقلم: ليلى حداد', 'ليلى حداد'],
    ['This post was written by Ann Lee, a gardener.', 'Ann Lee, a gardener.'],
    ['It was compiled by  Ann Lee', 'Ann Lee'],
  ])('%j', (line, rest) => {
    expect(afterAuthorLabel(line)).toBe(rest);
  });

  test.each([
    'Ann Lee',
    'Byron Lee',
    'By the river',
    'By',
    'Text messages are sent',
    'Standing by Ann Lee',
    'It was written by hand',
    'by annlee',
    'Von gestern, written by Ann',
  ])('there is none in %j', (line) => {
    expect(afterAuthorLabel(line)).toBeNull();
  });
});

describe('the account after a label', () => {
  test.each([
    ['by annlee', 'annlee'],
    ['by annlee ', 'annlee'],
    ['Posted by ann_lee-7', 'ann_lee-7'],
    ['by 7ann', '7ann'],
    ['by ann lee', 'ann lee'],
    ['by ann ’lee', 'ann ’lee'],
    ['by a b', 'a b'],
    ['von anna.b', 'anna.b'],
  ])('%j', (line, account) => {
    expect(accountAfterLabel(line)).toBe(account);
  });

  test.each([
    'annlee',
    'ann lee',
    'by',
    'by the old town',
    'by -ann',
    'by ann!',
    'by ann, lee',
    'by ann  lee',
    '!by ann',
  ])('there is none in %j', (line) => {
    expect(accountAfterLabel(line)).toBeNull();
  });
});

test.each([
  ['By Ann Lee', 'Ann Lee'],
  ['Autorin: Ann Lee', 'Ann Lee'],
  ['記者 王小明', '王小明'],
  ['Ann Lee', 'Ann Lee'],
  ['Byron', 'Byron'],
  ['by ', 'by '],
])('%j without a label is %j', (line, rest) => {
  expect(withoutAuthorLabel(line)).toBe(rest);
});

test.each([
  ['Written by', true],
  [' Author: ', true],
  ['Von', true],
  ['作者：', true],
  ['By Ann', false],
  ['Nearby', false],
  ['', false],
])('%j is only a label: %s', (line, isLabel) => {
  expect(isAuthorLabel(line)).toBe(isLabel);
});

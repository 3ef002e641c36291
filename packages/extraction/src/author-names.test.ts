import { describe, expect, test } from 'vitest';
import { looksLikeName, statedNames } from './author-names.ts';
import type { SiteNames } from './site-names.ts';

const names: SiteNames = {
  isSite: (text) => ['The Orla Courier', 'Orla Courier', 'OC'].includes(text),
  isSection: () => false,
};
const read = (value: string) => statedNames(value, names);

describe('the people in', () => {
  test.each<[string, string[]]>([
    ['Ann Lee', ['Ann Lee']],
    ['annlee', ['annlee']],
    ['By <a href="/ann">Ann Lee</a>', ['Ann Lee']],
    ['x'.repeat(120), ['x'.repeat(120)]],
    // Marks and separators around a name
    [', Ann Lee', ['Ann Lee']],
    ['– | By Ann Lee', ['Ann Lee']],
    ['Ann Lee.', ['Ann Lee']],
    ['... Ann Lee', ['Ann Lee']],
    ['** Ann Lee **', ['Ann Lee']],
    ['Ann Lee ::', ['Ann Lee']],
    ['Bo Chen Jr.', ['Bo Chen Jr.']],
    ['Ann L.', ['Ann L.']],
    ['Von Ann Lee, von Bo Chen', ['Ann Lee', 'Bo Chen']],
    // What follows a name
    ['Ann Lee (Reuters)', ['Ann Lee']],
    ['Ann Lee [AP]', ['Ann Lee']],
    ['Ann Lee (in Vienna', ['Ann Lee']],
    ['Ann Lee @annlee', ['Ann Lee']],
    ['Ann (Annie) Lee', ['Ann (Annie) Lee']],
    ['Ann Lee in Markets', ['Ann Lee']],
    ['Ann Lee for Regional Weather', ['Ann Lee']],
    ['Ann Lee for  Orla', ['Ann Lee']],
    ['Ann Lee | Last updated on 1 March 2026', ['Ann Lee']],
    ['Ann Lee, 1 March 2026', ['Ann Lee']],
    ['Ann Lee, www.daily.example', ['Ann Lee']],
    ['Text: Ann Lee', ['Ann Lee']],
    // Several
    ['Ann Lee, Bo Chen; Cy Day', ['Ann Lee', 'Bo Chen', 'Cy Day']],
    ['Ann Lee / Bo Chen | Cy Day', ['Ann Lee', 'Bo Chen', 'Cy Day']],
    ['王小明、李雷', ['王小明', '李雷']],
    ['ليلى حداد، أحمد علي', ['ليلى حداد', 'أحمد علي']],
    ['Ann Lee and Bo Chen', ['Ann Lee', 'Bo Chen']],
    ['Ann Lee & Bo Chen', ['Ann Lee', 'Bo Chen']],
    ['Ann and Bo', ['Ann', 'Bo']],
    ['Ann and del Bo', ['Ann', 'del Bo']],
    ['research and Growth', ['research and Growth']],
    ['Lena Horvat und Ivan Horvat', ['Lena Horvat', 'Ivan Horvat']],
    ['Анна Иванова и Пётр Орлов', ['Анна Иванова', 'Пётр Орлов']],
    ['Simon & Schuster', ['Simon & Schuster']],
    ['Simon & Ann Lee', ['Simon & Ann Lee']],
    // Degrees belong to the name before them
    ['Ann Lee, MD', ['Ann Lee, MD']],
    ['Ann Lee, MD, Ph.D., Bo Chen', ['Ann Lee, MD, Ph.D.', 'Bo Chen']],
    ['Ann Lee, OC', ['Ann Lee']],
    // Roles do not
    ['Ann Lee, regional correspondent', ['Ann Lee']],
    ['Ann Lee, Senior Editor', ['Ann Lee']],
    ['Ann Lee, Senior Editor, Bo Chen', ['Ann Lee', 'Bo Chen']],
    ['Ana Gómez, corresponsal en Lima', ['Ana Gómez']],
    ['Jan Smit, van den Berg', ['Jan Smit', 'van den Berg']],
    ['Senior Editor Ann Lee', ['Senior Editor Ann Lee']],
    ['Ann Lee, Photos Bo Chen', ['Ann Lee']],
    ['Ann Lee, 12', ['Ann Lee']],
    ['Ann Lee, Kamera: Bo Chen', ['Ann Lee']],
    ['Ann Lee 22', ['Ann Lee 22']],
  ])('%j', (value, people) => {
    expect(read(value)).toEqual({ people, offices: [] });
  });
});

test.each<[string, string[]]>([
  ['Editorial Team', ['Editorial Team']],
  ['The Orla Courier', ['The Orla Courier']],
  ['admin', ['admin']],
  ['News Desk, Redaktion', ['News Desk', 'Redaktion']],
  ['編集部', ['編集部']],
])('%j is an office and nobody', (value, offices) => {
  expect(read(value)).toEqual({ people: [], offices });
});

test('people and offices are told apart in one value', () => {
  expect(read('Ann Lee, The Orla Courier')).toEqual({ people: ['Ann Lee'], offices: ['The Orla Courier'] });
  expect(read('Newsroom, Ann Lee')).toEqual({ people: ['Ann Lee'], offices: ['Newsroom'] });
});

test.each([
  '',
  'x'.repeat(121),
  'https://daily.example/people/ann,lee',
  'http://daily.example/people/ann,lee',
  'www.daily.example',
  '@annlee',
  'ann.lee@daily.example',
  'Ann, {{ author.name }}',
  'Ann, author }}',
  'Ann, <% author %>',
  '$' + '{author}',
  '12',
  'User 4711',
  'Photograph Bo Chen',
  'Kamera: Bo Chen',
  'Ann https//daily.example',
  'Text: Ann Lee, Kamera: Bo Chen',
  'Sat, 20 Dec, 2025 - 06:36',
])('%j is not read as names', (value) => {
  expect(read(value)).toEqual({ people: [], offices: [] });
});

describe('looks like a name', () => {
  const sixty = `Ann ${'L'.padEnd(56, 'e')}`;
  test.each([
    'Ann Lee',
    ' Ann  Lee ',
    'Ann Lee, MD',
    'Ann van der Berg',
    'Ann ‘Annie’ Lee',
    'Ann (Annie) Lee',
    'Juan Carlos de la Cruz Vega',
    'Анна Иванова',
    'A B C D E F',
    sixty,
    '王小明',
    '山田 太郎',
    'ليلى حداد',
    '王小',
    '王'.repeat(30),
    'ا ب ج د ه و',
  ])('%j', (text) => {
    expect(looksLikeName(text)).toBe(true);
  });

  test.each([
    '',
    'Ann',
    'Ann, Lee',
    'ann lee',
    'Ludwig van',
    'Ann lives here',
    'here lives Ann Lee',
    'A B C D E F G',
    `${sixty}e`,
    'Ann Lee 2',
    'Ann Lee: Dams',
    'Who Is Ann?',
    'Ann Lee!',
    'Ann @Lee',
    '“Ann Lee”',
    '王',
    '王'.repeat(31),
    '王小明x',
    'x王小明',
    'ا ب ج د ه و ز',
  ])('%j does not', (text) => {
    expect(looksLikeName(text)).toBe(false);
  });
});

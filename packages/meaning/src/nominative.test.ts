import { expect, test } from 'vitest';
import { withoutCase } from './case-ending.ts';
import { nominativeOfPerson } from './nominative.ts';

test.each([
  ['Владимира Путина', 'Владимир Путин'],
  ['Владимиром Путиным', 'Владимир Путин'],
  ['Дмитрию Медведеву', 'Дмитрий Медведев'],
  ['Сергея Собянина', 'Сергей Собянин'],
  ['Дмитрия Бутырского', 'Дмитрий Бутырский'],
  ['Владимира Ильича Лунного', 'Владимира Ильича Лунного'],
  ['Владимира Ильича Луннова', 'Владимир Ильич Луннов'],
  ['Анну Попову', 'Анну Попову'],
  ['Велдрена Луннова', 'Велдрен Луннов'],
  ['Владимира', 'Владимира'],
  ['Андре Петерссон', 'Андре Петерссон'],
  ['Анна Попова', 'Анна Попова'],
  ['Angela Merkel', 'Angela Merkel'],
])('%s is %s', (written, nominative) => {
  expect(nominativeOfPerson(written)).toBe(nominative);
});

test.each([
  ['москве', 'москва'],
  ['россии', 'россия'],
])('%s and %s are one word', (one, other) => {
  expect(withoutCase(one)).toBe(withoutCase(other));
});

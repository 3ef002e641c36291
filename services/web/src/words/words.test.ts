import type { Story } from '@newsloom/client';
import { expect, test } from 'vitest';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { wordsFor } from './words.ts';

/** The paths of all words of a language. */
const pathsOf = (words: object, at = ''): string[] =>
  Object.entries(words).flatMap(([name, value]) =>
    typeof value === 'object' ? pathsOf(value, `${at}${name}.`) : [`${at}${name} ${typeof value}`],
  );

test.each([
  ['de', de],
  ['es', es],
])('%s has every word that English has, and no other', (_language, words) => {
  expect(pathsOf(words)).toEqual(pathsOf(en));
});

test.each([
  [undefined, en],
  ['', en],
  ['fr-FR,fr;q=0.9', en],
  ['de', de],
  ['de-AT,de;q=0.9,en;q=0.8', de],
  ['fr,es;q=0.5,de;q=0.4', es],
  ['en;q=0.1, DE;q=0.7', de],
  ['de;q=0,es', es],
  [';;q=,,', en],
])('a browser that asks for %j gets its language', (accepted, expected) => {
  expect(wordsFor(accepted)).toBe(expected);
});

const bias = (left: number, center: number, right: number): Story['bias'] => {
  const all = left + center + right || 1;
  const percent = { left: (left / all) * 100, center: (center / all) * 100, right: (right / all) * 100 };
  return {
    left,
    center,
    right,
    unrated: 0,
    rated: left + center + right,
    percent,
    statement: '',
    raters: [],
    asOf: null,
  };
};

test.each([
  [bias(0, 0, 0), 'Keines der Medien ist eingestuft', 'Ningún medio está calificado'],
  [bias(1, 1, 2), '50 % der eingestuften Medien stehen rechts', 'El 50 % de los medios calificados son de derecha'],
  [
    bias(0, 3, 1),
    '75 % der eingestuften Medien stehen in der Mitte',
    'El 75 % de los medios calificados son de centro',
  ],
  [
    bias(2, 1, 2),
    'Gleich viele der eingestuften Medien stehen links und rechts: je 2 von 5',
    'Tantos medios calificados son de izquierda como de derecha: 2 de 5 cada uno',
  ],
  [
    bias(1, 1, 1),
    'Die eingestuften Medien verteilen sich gleichmäßig auf links, Mitte und rechts',
    'Los medios calificados se reparten por igual entre izquierda, centro y derecha',
  ],
])('other languages say the statement of %j by the same rule', (figures, german, spanish) => {
  expect(de.biasStatement(figures)).toBe(german);
  expect(es.biasStatement(figures)).toBe(spanish);
});

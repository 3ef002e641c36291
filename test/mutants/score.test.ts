import { expect, test } from 'vitest';
import { scoreOf } from './score.ts';

const results = (...statuses: Parameters<typeof scoreOf>[0][number]['status'][]) =>
  statuses.map((status) => ({ status }));

test('a hanging mutant is killed; uncovered mutants are counted separately', () => {
  expect(scoreOf(results('Killed', 'Timeout', 'Survived', 'Survived', 'NoCoverage'))).toEqual({
    covered: 4,
    killed: 2,
    uncovered: 1,
    percent: 50,
  });
});

test('ignored and broken mutants do not count', () => {
  expect(scoreOf(results('Ignored', 'RuntimeError', 'CompileError', 'Killed'))).toEqual({
    covered: 1,
    killed: 1,
    uncovered: 0,
    percent: 100,
  });
});

test('no mutants give 100 %', () => {
  expect(scoreOf([])).toEqual({ covered: 0, killed: 0, uncovered: 0, percent: 100 });
});

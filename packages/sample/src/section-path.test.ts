import { expect, test } from 'vitest';
import { sectionPath } from './section-path.ts';

test.each([
  ['World', 'world'],
  ['Global health', 'global-health'],
  ['Economía', 'economia'],
  ['¿Qué pasa?', 'que-pasa'],
  ['Порт', ''],
])('%s is at %s', (section, path) => {
  expect(sectionPath(section)).toBe(path);
});

test('the path of the outlet takes precedence', () => {
  expect(sectionPath('Порт', { Порт: 'port' })).toBe('port');
});

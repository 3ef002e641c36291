import { words } from '@newsloom/text';
import { expect, test } from 'vitest';
import { pointsOut } from './demonstratives.ts';

test.each<[language: string | null, text: string, isPointing: boolean]>([
  ['en', 'sales scripts harnessed this fear', true],
  ['en', 'nobody had seen these', true],
  ['en', 'the harbour closed this week', false],
  ['en', 'the harbour closed this Tuesday', false],
  ['en', 'the harbour closes this March', false],
  ['en', 'the harbour closed this week for this fear', true],
  ['en', 'the harbour is closed', false],
  ['de', 'niemand hatte diese Maschine geprüft', true],
  ['de', 'der Hafen schließt diesen Dienstag', false],
  ['de', 'der Hafen schließt diesen März', false],
  ['xx', 'nobody had seen this fear', false],
  [null, 'nobody had seen this fear', false],
])('%s: %s: %j', (language, text, isPointing) => {
  expect(pointsOut(words(text), language)).toBe(isPointing);
});

import { expect, test } from 'vitest';
import { passageOf } from './translation-passage.ts';
import { keepsQuotations } from './translation-quotations.ts';

test.each<[boolean, string, string]>([
  [true, 'It sank', 'Se hundió'],
  [true, 'She said “it sank”', 'Dijo que «se hundió»'],
  [true, 'She said ‘it sank’', 'Dijo que “se hundió”'],
  [true, 'She said "it sank" and "it burned"', 'Dijo «se hundió» y „se quemó“'],
  [false, 'She said “it sank”', 'Dijo que se hundió'],
  [false, 'She said it sank', 'Dijo que «se hundió»'],
  [false, 'She said “it sank” and left', 'Dijo que «se hundió» y se «fue»'],
  [false, 'She said “it sank” and left', 'Dijo que «se hundió y se fue de aquí ayer sin más»'],
  [false, 'She said “it sank and left us all here, alone and cold, yesterday”', 'Dijo que «se hundió»'],
  [false, 'She said “it sank”', 'Dijo que «se hundió» y «'],
  [false, 'She said “it sank” and “', 'Dijo que «se hundió»'],
])('%s: %s | %s', (expected, source, translation) => {
  expect(keepsQuotations(passageOf(source, 'en'), passageOf(translation, 'es'))).toBe(expected);
});

import { describe, expect, test } from 'vitest';
import { evidenceOf } from './evidence.ts';
import { keepsReservations } from './reservations.ts';

const keeps = (language: string, text: string, ...cited: string[]): boolean =>
  keepsReservations(text, evidenceOf(cited, new Set(), language));

const denied = 'The company did not inspect the engine of the ferry before the voyage.';
const alleged = 'The operator had allegedly postponed an inspection of the engine.';

describe('reservations are kept', () => {
  test.each<[what: string, language: string, text: string, cited: string[]]>([
    ['there are none', 'en', 'The ferry left Lund.', ['The ferry left Lund.']],
    ['the same "not"', 'en', 'The company did not inspect the engine.', [denied]],
    ['the same "not", contracted', 'en', 'The company hasn’t inspected the engine.', [denied]],
    ['a "not" of something else', 'en', 'The ferry left Lund.', [denied, 'The ferry left Lund.']],
    ['half of what is denied', 'en', 'The company will inspect Lund.', [denied]],
    ['a "not" in a quotation', 'en', 'The ferry left Lund.', ['“The ferry has not left Lund,” she said.']],
    ['the same "alleged"', 'en', 'Allegedly it postponed an inspection of the engine.', [alleged]],
    ['another word that leaves it open', 'en', 'The operator may have postponed an inspection.', [alleged]],
    ['what was left open is not told', 'en', 'The operator is of Lund.', [alleged]],
    ['the month of May', 'en', 'The ferry left Lund early.', ['In May the ferry left Lund early.']],
    ['the same "nicht"', 'de', 'Die Feuerwehr hat den Brand nicht gelöscht.', ['Der Brand wurde nicht gelöscht.']],
    ['no list', 'xx', 'The company did inspect the engine.', [denied]],
  ])('%s, %s: %s', (_, language, text, cited) => {
    expect(keeps(language, text, ...cited)).toBe(true);
  });
});

describe('a reservation', () => {
  test.each<[what: string, language: string, text: string, cited: string[]]>([
    ['is gone', 'en', 'The company did inspect the engine of the ferry.', [denied]],
    ['is gone from one of two', 'en', 'The company did inspect the engine of the ferry.', ['It rained.', denied]],
    [
      'is gone, contracted',
      'en',
      'The company has inspected the engine.',
      ['The company hasn’t inspected the engine.'],
    ],
    ['is new', 'en', 'The ferry did not leave Lund.', ['The ferry did leave Lund.']],
    ['is new, contracted', 'en', 'The ferry hasn’t left Lund.', ['The ferry has left Lund.']],
    ['is of something else', 'en', 'The ferry did not leave Lund.', [denied]],
    ['is one of two', 'en', 'It did not inspect the engine, nor did it never leave Lund Harbour.', [denied]],
    ['that leaves it open is gone', 'en', 'The operator had postponed an inspection of the engine.', [alleged]],
    ['of a verb is gone', 'en', 'The ferry did leave Lund.', ['The ferry may leave Lund.']],
    ['is gone, de', 'de', 'Die Feuerwehr hat den Brand gelöscht.', ['Die Feuerwehr hat den Brand nicht gelöscht.']],
    ['that leaves it open is gone, de', 'de', 'Er stahl das Boot.', ['Er stahl angeblich das Boot.']],
  ])('%s, %s: %s', (_, language, text, cited) => {
    expect(keeps(language, text, ...cited)).toBe(false);
  });
});

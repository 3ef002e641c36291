import { describe, expect, test } from 'vitest';
import { commonTerms, evidenceOf } from './evidence.ts';
import { hasKnownNames } from './names.ts';

const isKnown = (language: string, text: string, cited: string[], seen: string[] = []): boolean =>
  hasKnownNames(text, evidenceOf(cited, commonTerms([...cited, ...seen], language), language));

describe('names are known', () => {
  test.each<[language: string, text: string, cited: string[]]>([
    ['en', 'nobody was hurt', []],
    ['en', 'it was Ada Brink', ['it was Ada Brink']],
    ['en', 'Ada Brink came', ['then came Ada Brink']],
    ['en', "it was Brink's ferry", ['the ferry of Brink']],
    ['en', 'it was Brink', ['it was Ada Brink']],
    ['en', 'it was the Bank of England', ['at the Bank of England']],
    ['en', 'it was Ursula von der Leyen', ['then Ursula von der Leyen came']],
    ['en', 'it was Ada Brink of the council', ['it was Ada Brink']],
    ['en', 'it was Ada Brink, Ole Holm', ['it was Ole Holm, Ada Brink']],
    // A title may be in lower case there.
    ['en', 'it was Mayor Ada Brink', ['the mayor came. Ada Brink did']],
    // So may the first word.
    ['en', 'The Brink ferry', ['the ferry of Brink']],
    ['en', 'Divers saw Brink', ['Brink was seen by divers']],
    ['en', 'it was Saint-Denis', ['it was Saint-Denis']],
    ['de', 'es war Brinks', ['es war Brink']],
    ['de', 'es war des Brinkes', ['es war Brink']],
    ['ru', 'это было у Горшениной', ['это была Горшенина']],
  ])('%s: %s', (language, text, cited) => {
    expect(isKnown(language, text, cited)).toBe(true);
  });
});

describe('a name is not known', () => {
  test.each<[what: string, language: string, text: string, cited: string[]]>([
    ['nowhere', 'en', 'it was Clara', ['it was Ada']],
    ['one of two', 'en', 'it was Ada, and Clara', ['it was Ada']],
    ['made of two', 'en', 'it was Anna Holm', ['it was Anna Lind, Ida Holm']],
    ['across a comma', 'en', 'it was Lind Ida', ['it was Anna Lind, Ida Holm']],
    ['across a line', 'en', 'it was Lind Ida', ['it was Anna Lind — Ida Holm']],
    ['across two sentences', 'en', 'it was Ada Brink', ['it was Ada', 'Brink came']],
    ['in another order', 'en', 'it was Brink Ada', ['it was Ada Brink']],
    ['with another small word', 'en', 'it was the Bank of England', ['at the Bank and England']],
    ['of another place', 'en', 'it was the Bank of Norway', ['at the Bank of England, in Norway']],
    ['a title that nobody has', 'en', 'it was Admiral Ada Brink', ['it was Ada Brink']],
    ['the opening', 'en', 'Clara was seen', ['nobody was seen']],
    ['after the opening', 'en', 'The Clara was seen', ['nobody was seen']],
    ['a longer one', 'en', 'it was Brinks', ['it was Brink']],
    ['a short one', 'de', 'es war Els', ['es war El']],
    ['another case of another name, ru', 'ru', 'это было у Беловой', ['это была Горшенина']],
  ])('%s, %s: %s', (_, language, text, cited) => {
    expect(isKnown(language, text, cited)).toBe(false);
  });
});

test('the first word may be any word in lower case of the story, no other word may', () => {
  expect(isKnown('en', 'Divers saw Brink', ['it was Brink'], ['the divers came'])).toBe(true);
  expect(isKnown('en', 'Divers saw Brink', ['it was Brink'], ['the Divers came'])).toBe(false);
  expect(isKnown('en', 'then Divers saw Brink', ['it was Brink'], ['the divers came'])).toBe(false);
});

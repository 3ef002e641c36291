import { expect, test } from 'vitest';
import { definiteNouns } from './definite-nouns.ts';
import { termsOf } from './term.ts';

const lead = 'Engineers put siphons into the lake above Port Lunn on Tuesday.';

test.each([
  // Nouns for something that was named before.
  ['en', 'It is not known who owns the company.', ['company']],
  ['en', 'Nobody voted against the new bill on Tuesday.', ['bill']],
  ['en', 'Ada Brink said that the companies had paid.', ['companies']],
  ['en', 'The owners waited for the judge’s decision.', ['owners', 'judge']],
  ['en', 'In the interview, Brink said she would not pay.', ['interview']],
  ['de', 'Ada Brink kaufte im Mai das Unternehmen.', ['unternehmen']],
  ['es', 'Ada Brink compró en mayo la empresa.', ['empresa']],
  ['fr', 'Ada Brink a acheté en mai l’entreprise.', ['entreprise']],
  ['it', 'Ada Brink ha comprato a maggio l’azienda.', ['azienda']],
  ['pt', 'Ada Brink comprou em maio a empresa.', ['empresa']],
  ['nl', 'Ada Brink kocht in mei het bedrijf.', ['bedrijf']],
  ['ru', 'Компания купила паром в мае.', ['компания']],
  // Used before in the article.
  ['en', 'In seven weeks, the siphons could empty it.', ['siphons']],
  ['en', 'Nobody had tested the siphons.', ['siphons']],
  ['en', 'Nobody had tested the pumps.', []],
  // The subject.
  ['en', 'The pumps were never tested.', ['pumps']],
  ['en', 'In seven weeks, the pumps could empty it.', ['pumps']],
  ['de', 'Die Pumpen wurden nie geprüft.', ['pumpen']],
  ['nl', 'De pompen werden nooit getest.', ['pompen']],
  // The sentence says which.
  ['en', 'It is not known who owns the company that built it.', []],
  ['en', 'Ada Brink is the owner of the company Orlop.', []],
  ['en', 'Orlop is the company, Ada Brink said.', []],
  ['en', 'Orlop is a company, and Ada Brink owns the company.', []],
  ['en', 'Nobody knows the Orlop company.', []],
  ['de', 'Ada Brink kaufte im Mai das Unternehmen Orlop.', []],
  ['de', 'Ada Brink kaufte im Mai das Unternehmen des Bruders.', []],
  ['es', 'Ada Brink compró en mayo la empresa de su hermano.', []],
  ['ru', 'Компания «Волна» купила паром в мае.', []],
  ['ru', 'Компания Волна купила паром в мае.', []],
  ['ru', 'Вчера компания купила паром.', []],
  ['en', 'Nobody knows the company, which had paid.', []],
  ['en', 'Nobody knows the company, and it had paid.', ['company']],
  ['en', 'Nobody knows the “company” of Lund.', []],
  ['en', 'The company, Orlop, had paid.', []],
  ['en', 'Nobody left the company Tuesday.', ['company']],
  ['en', 'Nobody met the company’s Ada Brink.', ['company']],
  ['en', 'Nobody left the company Sundance.', []],
  // The last word of a short run is the noun, before its verb.
  ['en', 'Nobody owns the big new company.', ['company']],
  ['en', 'Nobody owns the very big brand new old company.', []],
  ['en', 'Nobody knew that the company said so.', ['company']],
  ['en', 'Nobody left the 12 companies.', []],
  ['en', 'Nobody came to the.', []],
  ['es', 'Ada Brink compró la empresa en mayo.', []],
  ['es', 'Ada Brink compró la vieja empresa.', []],
  ['fr', 'Ada Brink a acheté l’entreprise, dont personne ne sait rien.', []],
  ['de', 'Ada Brink kaufte das kleine alte Unternehmen.', ['unternehmen']],
  ['de', 'Ada Brink kaufte das sehr kleine alte Unternehmen.', ['unternehmen']],
  ['de', 'Ada Brink kaufte das wirklich sehr kleine alte Unternehmen.', []],
  ['de', 'Ada Brink kaufte das 12 Jahre alte Unternehmen.', []],
  ['de', 'Ada Brink kaufte das Unternehmen, das pleite war.', []],
  // Beginnings that come late are no subjects.
  ['en', 'In seven weeks of rain and fog and snow, the pumps could empty it.', []],
  ['en', 'Nobody knows why the pumps were never tested.', []],
  ['es', 'Las bombas nunca fueron probadas.', []],
  // Everybody knows it.
  ['en', 'The president visited the town of Port Lunn.', []],
  ['de', 'Die Polizei suchte nach Ada Brink.', []],
  // No list.
  ['tr', 'Şirket mayıs ayında feribotu satın aldı.', []],
  [null, 'It is not known who owns the company.', []],
])('%s: %s', (language, text, nouns) => {
  const [, terms] = definiteNouns([lead, text], language);
  expect(terms).toEqual(termsOf(nouns, language));
});

test('an article opens with what it makes known', () => {
  expect(definiteNouns(['The pumps were never tested.'], 'en')).toEqual([[]]);
  expect(definiteNouns(['The company bought the ferry in May.'], 'en')).toEqual([['compan']]);
});

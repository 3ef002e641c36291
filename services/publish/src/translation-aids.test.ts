import { translate, translatingOf } from '@newsloom/summary';
import { describe, expect, test } from 'vitest';
import { translationAidsOf } from './translation-aids.ts';

const NAMES = ['Ada Brink', 'Port Lunn', 'Lunn Lines', 'Emmanuel Macron', 'Friedrich Merz', 'Lena Vogt'];
const aids = translationAidsOf({ entities: NAMES.map((name) => ({ name, type: 'person', count: 1, id: null })) });

/** Why a translation is refused; null if it is shown. */
function refusalOf(from: string, to: string, headline: string, text: string): string | null {
  const translating = translatingOf({ headline, dek: null, keyPoints: [] }, from, to);
  if (translating === null) throw new Error(`nothing is translated from ${from} to ${to}`);
  return translate(translating, { texts: [{ id: 'headline', text }] }, aids).report.rejected[0]?.reason ?? null;
}

describe('with what is known of names and languages, good translations are shown', () => {
  test.each<[string, string, string, string]>([
    ['en', 'es', 'Ferry Runs Aground Off Port Lunn', 'Un ferry encalla frente a Port Lunn'],
    ['en', 'it', 'France and Germany agree on 2026 budget', 'Francia e Germania trovano un accordo sul bilancio 2026'],
    [
      'en',
      'nl',
      'The European Union and the UN criticised Israel on Friday',
      'De Europese Unie en de VN bekritiseerden Israël vrijdag',
    ],
    ['en', 'fr', 'Emmanuel Macron, Friedrich Merz', 'Emmanuel Macron, Friedrich Merz'],
    [
      'en',
      'es',
      'The U.S. operator had allegedly postponed an inspection that costs $1.2 million.',
      'El operador estadounidense presuntamente había pospuesto una inspección que cuesta 1,2 millones de dólares.',
    ],
    [
      'en',
      'fr',
      'The operator, Lunn Lines, had postponed an engine inspection twice since March, documents show.',
      'L’exploitant, Lunn Lines, avait reporté deux fois une inspection du moteur depuis mars, selon des documents.',
    ],
    [
      'de',
      'en',
      'Eine Fähre mit 1.200 Passagieren ist am Dienstag vor Port Lunn auf Grund gelaufen, teilte Ministerin Lena Vogt mit.',
      'A ferry with 1,200 passengers ran aground off Port Lunn on Tuesday, Minister Lena Vogt said.',
    ],
    [
      'de',
      'es',
      'Der Konzern investiert 8,4 Milliarden Euro in zwölf Werke in Frankreich.',
      'La empresa invierte 8.400 millones de euros en doce plantas en Francia.',
    ],
    [
      'de',
      'fr',
      'Die Bundesregierung will nach Angaben von Friedrich Merz bis 2030 rund 15 Prozent der Stellen in München streichen.',
      'Le gouvernement fédéral veut supprimer environ 15 % des postes à Munich d’ici 2030, selon Friedrich Merz.',
    ],
    [
      'fr',
      'en',
      'Le président Emmanuel Macron n’a pas exclu une visite à Moscou au mois de juin.',
      'President Emmanuel Macron has not ruled out a visit to Moscow in the month of June.',
    ],
    [
      'es',
      'en',
      'El Gobierno alemán no enviará más tropas a Ucrania, dijo el ministro el lunes.',
      'The German government will not send more troops to Ukraine, the minister said on Monday.',
    ],
    [
      'it',
      'en',
      'Tre persone sono morte e dodici sono rimaste ferite nell’incendio a Roma.',
      'Three people died and twelve were injured in the fire in Rome.',
    ],
    ['nl', 'es', 'De Franse president bezocht Londen op 5 mei.', 'El presidente francés visitó Londres el 5 de mayo.'],
  ])('%s to %s: %s', (from, to, source, text) => {
    expect(refusalOf(from, to, source, text)).toBeNull();
  });
});

describe('and others are not', () => {
  test.each<[string, string, string, string, string]>([
    ['name', 'en', 'es', 'Ferry Runs Aground Off Port Lunn', 'Un ferry noruego encalla frente a Port Lunn'],
    ['name', 'en', 'it', 'France and Germany agree on budget', 'Francia e Austria trovano un accordo sul bilancio'],
    ['name', 'en', 'fr', 'Minister visits London on Friday', 'Le ministre se rend à Paris vendredi'],
    ['name', 'en', 'es', 'Minister visits London on Friday', 'Boris visita Londres el viernes'],
    ['name', 'de', 'en', 'Lena Vogt eröffnet eine neue Brücke in Köln', 'The minister opens a new bridge in Cologne'],
    [
      'language',
      'en',
      'es',
      'Minister visits London on Friday',
      'O ministro visita Londres na sexta-feira para uma reunião',
    ],
  ])('%s, %s to %s: %s', (reason, from, to, source, text) => {
    expect(refusalOf(from, to, source, text)).toBe(reason);
  });
});

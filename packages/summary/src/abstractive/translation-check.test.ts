import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inventedAids } from '../testing/translation-aids.ts';
import { objectionToTranslation } from './translation-check.ts';

const aids = inventedAids(['Ada Brink', 'Ole Holm', 'Port Lunn', 'Lunn Lines', 'Lena Vogt']);

const ferry =
  'A ferry carrying 212 passengers ran aground off Port Lunn on Tuesday after its engine failed in heavy fog.';
const mayor =
  'Mayor Ada Brink said “nobody was hurt” when Ole Holm closed the old harbour of Port Lunn for three days.';
const cost = 'The French operator had allegedly postponed an inspection that costs $1.2 million, documents show.';
const toll = 'Twelve people were killed and 20 injured in London on May 5, police said.';
const german =
  'Der deutsche Konzern investiert nach Angaben von Lena Vogt 8,4 Milliarden Euro in zwölf Werke in München.';
const headline = 'Ferry Runs Aground Off Port Lunn';

const judge = (from: string, to: string, source: string, translation: string) =>
  objectionToTranslation({ from, to, source, translation }, aids);

describe('a good translation is shown', () => {
  test.each<[string, string, string, string]>([
    [
      'en',
      'es',
      ferry,
      'Un ferry con 212 pasajeros encalló el martes frente a Port Lunn tras fallar su motor en la niebla.',
    ],
    [
      'en',
      'fr',
      ferry,
      'Un ferry transportant 212 passagers s’est échoué mardi au large de Port Lunn après une panne de moteur.',
    ],
    [
      'en',
      'it',
      mayor,
      'La sindaca Ada Brink ha detto che «nessuno è rimasto ferito» quando Ole Holm ha chiuso il vecchio porto di Port Lunn per tre giorni.',
    ],
    [
      'en',
      'nl',
      mayor,
      'Burgemeester Ada Brink zei dat “niemand gewond raakte” toen Ole Holm de oude haven van Port Lunn drie dagen sloot.',
    ],
    [
      'en',
      'es',
      cost,
      'El operador francés presuntamente había aplazado una inspección que cuesta 1,2 millones de dólares, según documentos.',
    ],
    [
      'en',
      'fr',
      cost,
      'L’exploitant français aurait reporté une inspection qui coûte 1,2 million de dollars, selon des documents.',
    ],
    [
      'en',
      'nl',
      toll,
      'Twaalf mensen kwamen om het leven en 20 raakten gewond in Londen op 5 mei, volgens de politie.',
    ],
    ['en', 'es', headline, 'Un ferry encalla frente a Port Lunn'],
    [
      'de',
      'en',
      german,
      'The German company is investing, according to Lena Vogt, 8.4 billion euros in 12 plants in Munich.',
    ],
    [
      'de',
      'es',
      german,
      'El grupo alemán invierte, según Lena Vogt, 8.400 millones de euros en doce plantas de Múnich.',
    ],
    [
      'es',
      'en',
      'La ONU no enviará a más tropas, dijo el ministro el lunes.',
      'The UN will not send more troops, the minister said on Monday.',
    ],
    [
      'fr',
      'it',
      'Le ministre de France a perdu la moitié de ses voix en trois mois.',
      'Il ministro della Francia ha perso la metà dei suoi voti in tre mesi.',
    ],
    [
      'it',
      'en',
      'Tre persone sono morte e dodici sono rimaste ferite a Londra.',
      'Three people have died and twelve were injured in London.',
    ],
    [
      'nl',
      'fr',
      'De Franse president bezocht Londen op 5 mei 2026.',
      'Le président français s’est rendu à Londres le 5 mai 2026.',
    ],
    ['en', 'fr', 'Ada Brink, Ole Holm', 'Ada Brink, Ole Holm'],
  ])('%s to %s: %s', (from, to, source, translation) => {
    expect(judge(from, to, source, translation)).toBeNull();
  });
});

const FERRY = 'Un ferry con 212 pasajeros encalló el martes frente a Port Lunn tras fallar su motor en la niebla.';
const MAYOR =
  'La maire Ada Brink a dit que « personne n’a été blessé » quand Ole Holm a fermé le vieux port de Port Lunn pendant trois jours.';
const COST =
  'L’operatore francese avrebbe rinviato un’ispezione che costa 1,2 milioni di dollari, mostrano i documenti.';
const TOLL = 'Twaalf mensen zijn gedood en 20 gewond in Londen op 5 mei, zei de politie.';

test('without a fault, the texts that are broken below are shown', () => {
  expect(judge('en', 'es', ferry, FERRY)).toBeNull();
  expect(judge('en', 'fr', mayor, MAYOR)).toBeNull();
  expect(judge('en', 'it', cost, COST)).toBeNull();
  expect(judge('en', 'nl', toll, TOLL)).toBeNull();
});

describe('one fault is enough', () => {
  test.each<[string, string, string, string, string]>([
    ['figure', 'es', ferry, FERRY, FERRY.replace('212', '213')],
    ['figure', 'es', ferry, FERRY, FERRY.replace('212', 'doscientos')],
    ['figure', 'es', ferry, FERRY, FERRY.replace('212 ', '')],
    ['figure', 'es', ferry, FERRY, FERRY.replace('212', 'cientos de')],
    ['figure', 'es', ferry, FERRY, FERRY.replace('212', 'más de 212')],
    ['figure', 'es', ferry, FERRY, FERRY.replace('niebla', 'segunda niebla')],
    ['figure', 'fr', mayor, MAYOR, MAYOR.replace('trois jours', 'trois semaines')],
    ['figure', 'fr', mayor, MAYOR, MAYOR.replace('trois', 'vingt-trois')],
    ['figure', 'it', cost, COST, COST.replace('milioni', 'miliardi')],
    ['figure', 'it', cost, COST, COST.replace('dollari', 'euro')],
    ['figure', 'nl', toll, TOLL, TOLL.replace('Twaalf', 'Twintig').replace('20', '12')],
    ['figure', 'nl', toll, TOLL, TOLL.replace('5 mei', '6 mei')],
    ['harm', 'nl', toll, TOLL, TOLL.replace('gedood', 'xx').replace('gewond', 'gedood').replace('xx', 'gewond')],
    ['date', 'nl', toll, TOLL, TOLL.replace('mei', 'juni')],
    ['date', 'es', ferry, FERRY, FERRY.replace('martes', 'miércoles')],
    ['date', 'es', ferry, FERRY, FERRY.replace(' el martes', '')],
    ['date', 'es', ferry, FERRY, FERRY.replace('encalló', 'encalló ayer')],
    ['name', 'es', ferry, FERRY, FERRY.replace('Lunn', 'Lund')],
    ['name', 'es', ferry, FERRY, FERRY.replace(' frente a Port Lunn', '')],
    ['name', 'es', ferry, FERRY, FERRY.replace('pasajeros', 'pasajeros de Voss')],
    ['name', 'es', ferry, FERRY, FERRY.replace('Un ferry', 'Voss, un ferry')],
    ['name', 'es', ferry, FERRY, FERRY.replace('Un ferry', 'Clara y un ferry')],
    ['name', 'es', ferry, FERRY, FERRY.replace('ferry', 'ferry francés')],
    ['name', 'it', cost, COST, COST.replace('francese', 'tedesco')],
    ['name', 'it', cost, COST, COST.replace(' francese', '')],
    ['name', 'nl', toll, TOLL, TOLL.replace('Londen', 'Parijs')],
    ['name', 'fr', mayor, MAYOR, MAYOR.replace('Ada Brink', 'Ada Holm')],
    [
      'name',
      'fr',
      mayor,
      MAYOR,
      MAYOR.replace('Ada Brink', 'x y').replace('Ole Holm', 'Ada Brink').replace('x y', 'Ole Holm'),
    ],
    ['quotation', 'fr', mayor, MAYOR, MAYOR.replace(/[«»]/g, '')],
    ['quotation', 'fr', mayor, MAYOR, MAYOR.replace('le vieux port', 'le « vieux port »')],
    ['quotation', 'fr', mayor, MAYOR, MAYOR.replace('»', '')],
    ['quotation', 'fr', mayor, MAYOR, MAYOR.replace('« ', '').replace('La maire', '« La maire')],
    ['harm', 'es', ferry, FERRY, FERRY.replace('pasajeros', 'muertos')],
    ['harm', 'fr', mayor, MAYOR, MAYOR.replace('blessé', 'tué')],
    ['harm', 'fr', mayor, MAYOR, MAYOR.replace('blessé', 'prévenu')],
    ['reservation', 'es', ferry, FERRY, FERRY.replace('encalló', 'no encalló')],
    ['reservation', 'fr', mayor, MAYOR, MAYOR.replace('personne n’a', 'tout le monde a')],
    ['reservation', 'it', cost, COST, COST.replace('avrebbe', 'ha')],
    ['reservation', 'nl', toll, TOLL, TOLL.replace(', zei de politie', '')],
    ['reservation', 'es', ferry, FERRY, `¿${FERRY.replace('.', '?')}`],
    ['reservation', 'es', ferry, FERRY, FERRY.replace('encalló', 'supuestamente encalló')],
    ['language', 'es', ferry, FERRY, ferry],
    [
      'language',
      'es',
      ferry,
      FERRY,
      'Un ferry com 212 passageiros encalhou na terça-feira em frente a Port Lunn depois que o seu motor falhou.',
    ],
    ['several-sentences', 'es', ferry, FERRY, FERRY.replace(' tras fallar', '. Antes falló')],
    ['markup', 'es', ferry, FERRY, FERRY.replace('motor', '<b>motor</b>')],
    ['markup', 'es', ferry, FERRY, FERRY.replace('motor', 'motor\u200b')],
    ['markup', 'es', ferry, FERRY, FERRY.replace('motor', 'motor (evil.example)')],
    ['markup', 'es', ferry, FERRY, FERRY.replace('motor', 'motor\u0000')],
    ['too-long', 'es', ferry, FERRY, `${FERRY.slice(0, -1)}${', y así fue todo el día de la niebla'.repeat(4)}.`],
    ['too-long', 'es', ferry, FERRY, `${FERRY} ${'x'.repeat(1_000)}`],
    ['too-short', 'es', ferry, FERRY, 'Un ferry con 212 pasajeros encalló.'],
  ])('%s: to %s', (objection, to, source, unbroken, translation) => {
    expect(translation).not.toBe(unbroken);
    expect(judge('en', to, source, translation)).toBe(objection);
  });
});

test('a short headline that is no name must be translated', () => {
  expect(judge('en', 'es', 'La casa de la plaza', 'La casa de la plaza')).toBe('language');
  expect(judge('en', 'es', 'Ferry runs aground', 'Ferry runs aground')).toBe('language');
  expect(judge('en', 'es', 'Ferry Aground', 'Ferry Aground')).toBe('language');
});

const WRITTEN: Readonly<Record<string, (n: number) => string>> = {
  es: (n) =>
    `Un ferry con ${n.toLocaleString('es', { useGrouping: true })} pasajeros encalló frente a Port Lunn el martes.`,
  fr: (n) => `Un ferry avec ${n.toLocaleString('fr')} passagers s’est échoué au large de Port Lunn mardi.`,
  it: (n) => `Un traghetto con ${n.toLocaleString('it')} passeggeri si è arenato al largo di Port Lunn martedì.`,
  nl: (n) => `Een veerboot met ${n.toLocaleString('nl')} passagiers liep dinsdag vast bij Port Lunn.`,
};

describe('a number that the source does not have is never shown', () => {
  const number = fc.integer({ min: 2, max: 5_000_000 });
  const source = (n: number) =>
    `A ferry with ${n.toLocaleString('en')} passengers ran aground off Port Lunn on Tuesday.`;

  test.each(Object.keys(WRITTEN))('in %s', (to) => {
    fc.assert(
      fc.property(number, number, (told, written) => {
        const objection = judge('en', to, source(told), WRITTEN[to]?.(written) ?? '');
        return told === written ? objection === null : objection === 'figure';
      }),
    );
  });

  test('wherever it stands', () => {
    const pieces = FERRY.split(' ');
    const digits = fc.tuple(
      fc.integer({ min: 0, max: 9_999 }),
      fc.constantFrom('', ',5', '.000', '%', ' mil', '-', '/7', 'x'),
    );
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: pieces.length }), ([n, end], place) => {
        fc.pre(n !== 212);
        return judge('en', 'es', ferry, pieces.toSpliced(place, 0, `${n}${end}`).join(' ')) !== null;
      }),
    );
  });
});

test('any text is judged, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => judge('en', 'es', ferry, text) !== null),
  );
});

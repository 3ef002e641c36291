import { describe, expect, test } from 'vitest';
import { inventedAids } from '../testing/translation-aids.ts';
import { isNamesOnly, keepsNames } from './translation-names.ts';
import { passageOf } from './translation-passage.ts';

const aids = inventedAids(['Ada Brink', 'Port Lunn', 'Vogt', 'Lunn Lines']);
const keeps = (from: string, source: string, to: string, translation: string) =>
  keepsNames(passageOf(source, from), passageOf(translation, to), aids);

describe('the same names in two languages', () => {
  test.each<[string, string, string, string]>([
    ['en', 'It met Mayor Ada Brink of Port Lunn', 'es', 'Se reunió con la alcaldesa Ada Brink de Port Lunn'],
    ['es', 'Se vio con la alcaldesa Ada Brink', 'en', 'It met Mayor Ada Brink'],
    ['en', 'It is Ada Brink’s boat', 'fr', 'C’est le bateau d’Ada Brink'],
    ['de', 'Es ist Ada Brinks Boot', 'en', 'It is Ada Brink’s boat'],
    ['de', 'Die Bürgermeisterin Ada Brink sah Boote', 'en', 'The mayor Ada Brink saw boats'],
    ['de', 'Das Boot von Vogt sank', 'fr', 'Le bateau de Vogt a coulé'],
    ['de', 'Die Boote der NATO sanken', 'en', 'The boats of NATO sank'],
    ['en', 'It was in London', 'it', 'Era a Londra'],
    ['en', 'It saw French boats', 'es', 'Ella vio barcos de Francia'],
    ['de', 'Es sah französische Boote', 'nl', 'Het zag Franse boten'],
    ['en', 'The UN left on Monday', 'nl', 'De VN vertrok maandag'],
    ['en', 'Ferry Runs Aground Off Port Lunn', 'it', 'Un traghetto si arena al largo di Port Lunn'],
    ['es', 'El Gobierno dijo que no', 'en', 'The government said no'],
    ['en', 'Two of them said: “It sank”', 'fr', 'Deux d’entre eux ont dit : « Il a coulé »'],
    ['en', 'It saw Ada of Lunn', 'es', 'Ella vio a Ada de Lunn'],
  ])('%s "%s" and %s "%s"', (from, source, to, translation) => {
    expect(keeps(from, source, to, translation)).toBe(true);
  });
});

describe('other names', () => {
  test.each<[string, string, string, string]>([
    ['en', 'It met Ada Brink', 'es', 'Se reunió con Ada Brinck'],
    ['en', 'It met Ada Brink', 'es', 'Se reunió con la alcaldesa'],
    ['en', 'It met the mayor', 'es', 'Se reunió con Voss'],
    ['en', 'It met Ada Lind and Ole Brink', 'es', 'Se reunió con Ada Brink'],
    ['en', 'It met Ada Brink and Ole Holm', 'es', 'Se reunieron Ole Holm y Ada Brink'],
    ['en', 'It met the mayor', 'es', 'Clara se reunió con la alcaldesa'],
    ['en', 'It met the mayor', 'nl', 'Visarenden zagen de burgemeester'],
    ['en', 'It was in London', 'it', 'Era a Monaco'],
    ['en', 'It saw French boats', 'es', 'Ella vio barcos alemanes, de un alemán'],
    ['en', 'It saw boats', 'es', 'Ella vio barcos de un francés'],
    ['de', 'Es sah französische Boote', 'nl', 'Het zag boten'],
    ['de', 'Das Boot von Vogt sank', 'fr', 'Le bateau a coulé'],
    ['de', 'Das Boot von Lena Stein sank', 'fr', 'Le bateau a coulé'],
    ['de', 'Die Boote der NATO sanken', 'en', 'The boats sank'],
    ['en', 'Ferry Runs Aground Off Port Lunn', 'it', 'Un traghetto si arena al largo'],
    // Nothing marks a name in these.
    ['en', 'The ferry ran aground off Port Lunn', 'es', 'El Ferry Encalló Frente A Port Lunn'],
    ['en', 'The ferry ran aground off Port Lunn', 'de', 'Die Fähre lief vor Port Lunn auf Grund'],
  ])('%s "%s" and %s "%s"', (from, source, to, translation) => {
    expect(keeps(from, source, to, translation)).toBe(false);
  });
});

test.each<[boolean, string]>([
  [true, 'Ada Brink, Port Lunn'],
  [true, 'Ada in London'],
  [false, 'Ferry Aground'],
  [false, 'Ada Brink sank'],
])('only names: %s: %s', (expected, text) => {
  expect(
    isNamesOnly(
      passageOf(text.replace(' in ', ' de '), 'es'),
      inventedAids(['Ada Brink', 'Port Lunn', 'Ada de London']),
    ),
  ).toBe(expected);
});

test('a long run of names is read in no time', () => {
  const source = 'They saw France, London and others';
  // Enough words without a capital that this is no headline.
  const calm = 'vieron otros barcos grandes cerca '.repeat(5);
  expect(keeps('en', source, 'es', `Ellos ${calm}${'Francia de Londres de '.repeat(20)}Voss`)).toBe(false);
});

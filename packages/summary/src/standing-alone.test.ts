import { words } from '@newsloom/text';
import { describe, expect, test } from 'vitest';
import { standsAlone } from './standing-alone.ts';

const alone = (text: string, language: string | null = 'en') => standsAlone(text, words(text), language);

describe('standsAlone', () => {
  test.each([
    'The coast guard took all 212 passengers ashore within three hours.',
    '“Nobody was hurt,” Mayor Ada Brink said on Tuesday in Port Lunn.',
    '“We were lucky,” said Ada Brink, the mayor of Port Lunn, on Tuesday.',
    '212 passengers were taken ashore by fishing boats on Tuesday.',
  ])('%s', (text) => {
    expect(alone(text)).toBe(true);
  });

  test.each([
    ['a fragment', 'All passengers are safe.'],
    ['a question', 'Who will pay for the salvage of the stranded ferry now?'],
    ['cut off', 'The operator had postponed an inspection of the engine since...'],
    ['without an end', 'Ferry runs aground off Port Lunn in heavy fog'],
    ['a leading pronoun', 'It had been warned twice about the state of the engine.'],
    ['a leading connective', 'But the operator had been warned twice about the engine.'],
    ['a link near the beginning', 'The operator also postponed an inspection of the engine twice.'],
    ['a speaker without a name', 'The engine had been inspected only last month, he said on Tuesday.'],
    ['the writer’s voice', 'Our reporter was on board when the ferry ran aground.'],
    ['half of a quotation', '“The engine stopped and the fog was all around the ship.'],
    ['only a quotation', '“The engine stopped and the fog was all around the ship.”'],
    ['furniture', 'Subscribe to the newsletter for more news from the coast.'],
    ['a transcript', 'ADA BRINK, HOST: The ferry ran aground off Port Lunn.'],
    ['capitals', 'THE FERRY RAN AGROUND OFF PORT LUNN ON TUESDAY MORNING.'],
  ])('not %s', (_, text) => {
    expect(alone(text)).toBe(false);
  });

  test.each([
    ['de', 'Aber die Reederei hatte die Prüfung der Maschine zweimal verschoben.'],
    ['fr', 'Il avait été averti deux fois de l’état du moteur.'],
    ['es', 'Pero la naviera había aplazado dos veces la inspección del motor.'],
  ])('knows the wording of %s', (language, text) => {
    expect(alone(text, language)).toBe(false);
    expect(alone(text, null)).toBe(true);
  });
});

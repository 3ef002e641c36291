import { words } from '@newsloom/text';
import { describe, expect, test } from 'vitest';
import { type Refusal, refusalOf } from './fitness.ts';

const judge = (text: string, language: string | null) => refusalOf(text, words(text), language);

describe('near the limit of a rule', () => {
  test.each<[refusal: Refusal | null, language: string, text: string]>([
    // Half of a pair of marks, whichever half it is.
    ['half-quotation', 'en', 'The engine stopped [and the fog was all around the ship on Tuesday.'],
    ['half-quotation', 'en', 'The engine stopped and the fog] was all around the ship on Tuesday.'],
    ['half-quotation', 'en', 'The engine stopped and the fog) was all around the ship on Tuesday.'],
    ['half-quotation', 'fr', 'Le moteur s’est arrêté » et le brouillard était tout autour du navire.'],
    ['half-quotation', 'ja', '『エンジンが止まり、船の周りは一面の霧だったと市長は火曜日に述べた。'],
    [null, 'en', 'The engine of the ferry (a diesel) was inspected [twice] on Tuesday.'],
    [null, 'en', 'The engine of the “old ferry" was inspected twice in Port Lunn on Tuesday.'],
    // A definite speaker, also with a word before the role.
    ['unnamed-speaker', 'en', 'On the island the young nurse said nobody had asked for a doctor.'],
    [null, 'en', 'On the island a young nurse said nobody had asked for a doctor.'],
    [null, 'en', 'On the island the nurse Ada Brink said nobody had asked for a doctor.'],
    ['unnamed-speaker', 'en', 'On the island the nurse had said nobody would ask for a doctor.'],
    [null, 'en', 'The engine was inspected by the nurse who had left Port Lunn on Tuesday.'],
    ['unnamed-speaker', 'en', '“The engine stopped,” she said while the fog was around the ship.'],
    [null, 'en', 'Ada Brink said she would close the harbour of Port Lunn on Friday.'],
    // The I of the writer, of a king and of a clause.
    ['first-person', 'en', 'When I saw the ferry on Tuesday, the harbour was full of fog.'],
    ['first-person', 'en', 'On Tuesday I saw the ferry run aground off the harbour of Port Lunn.'],
    ['first-person', 'en', 'The ferry to Port Lunn, I think, ran aground in heavy fog on Tuesday.'],
    [null, 'en', 'The ferry of King Charles I ran aground off Port Lunn on Tuesday.'],
    [null, 'en', 'The ferry was “the one that I saw on Tuesday”, the mayor of Port Lunn said.'],
    // What counts for nothing before a pronoun, and what does not.
    ['pronoun', 'en', 'In 2019 and in 2020 they closed the harbour of Port Lunn to all ships.'],
    ['pronoun', 'en', 'Three days before that they closed the harbour of Port Lunn to ships.'],
    [null, 'en', 'In Lunn they closed the harbour to all ships of the island on Tuesday.'],
    [null, 'en', 'Ada Brink says they closed the harbour of Port Lunn to all ships on Tuesday.'],
    // Verbs: a sentence of fifteen words has one.
    ['no-verb', 'en', 'A ferry, a foggy morning off Port Lunn, a crew without sleep, old captains.'],
    [null, 'en', 'A ferry, a foggy morning off Port Lunn, a crew without sleep, two old captains.'],
    ['no-verb', 'en', 'A ferry, a foggy morning off Port Lunn, a captain to leave, no crew.'],
    [null, 'en', 'A ferry, a foggy morning off Port Lunn: a captain leaves, with no crew.'],
    // Words of a link: up to the eighth.
    ['links', 'en', 'The captain of the ferry to Lunn also said that the engine had failed.'],
    [null, 'en', 'The captain of the ferry to Port Lunn also said that the engine had failed.'],
    // Capitals.
    ['capitals', 'en', 'THE FERRY RAN AGROUND OFF PORT LUNN ON TUESDAY, 5.11.'],
    ['only-quotation', 'en', '“The engine stopped and the fog was all around the ship,” Brink.'],
    [null, 'en', '“The engine stopped and the fog was all around the ship,” Brink said.'],
  ])('%j, %s: %s', (refusal, language, text) => {
    expect(judge(text, language)).toBe(refusal);
  });
});

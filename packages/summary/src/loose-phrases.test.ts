import { describe, expect, test } from 'vitest';
import { isViewOrScene, pointsBack } from './loose-phrases.ts';

describe('points back', () => {
  test.each([
    ['en', 'Twelve ferries have been closed so far this year.', true],
    ['en', 'The ferry was sold on the same day to Ada Brink.', true],
    ['en', 'Three hours later the ferry was back in Port Lunn.', true],
    ['en', 'Port Lunn also closed its harbour on Tuesday.', true],
    ['en', 'Not only ferries are kept out of Port Lunn.', true],
    ['en', 'The order came just hours after a storm hit Port Lunn.', true],
    ['en', 'The brotherhood’s is older than that of Port Lunn.', true],
    ['en', 'Doctors in Port Lunn condemn such feeding as cruel.', true],
    ['en', 'Ferries such as that of Port Lunn are closed.', false],
    ['en', 'A third of that saving depends on the ferry.', true],
    ['en', 'Ada Brink said that ferries would stay away.', false],
    ['en', 'Ada Brink sold the ferry on the day of the storm.', false],
    ['en', 'One of the largest ferries stayed in Port Lunn.', false],
    ['de', 'Am selben Tag wurde die Fähre verkauft.', true],
    ['de', 'Rund 1100 Menschen waren dort am Hafen.', true],
    ['de', 'Am Dienstag wurde die Fähre verkauft.', false],
    ['es', 'Pocas horas después se vendió el ferry.', true],
    ['fr', 'Le ferry a également été vendu mardi.', true],
    ['it', 'Anche il traghetto è stato venduto martedì.', true],
    ['pt', 'No mesmo dia a balsa foi vendida.', true],
    ['nl', 'De veerboot werd ook verkocht.', true],
    ['ru', 'Паром также продали во вторник.', true],
    ['tr', 'Feribot da satıldı.', false],
  ])('%s: %s', (language, text, expected) => {
    expect(pointsBack(text, language)).toBe(expected);
    expect(isViewOrScene(text, language)).toBe(false);
  });
});

describe('is a view or sets a scene', () => {
  test.each([
    ['en', 'It is hard to argue with Ada Brink on ferries.', true],
    ['en', 'It’s hard to argue with Ada Brink on ferries.', true],
    ['en', 'It is natural that the story of Port Lunn is told as that of a ferry.', true],
    ['en', 'The ferry is a testament to the town of Port Lunn.', true],
    ['en', 'Astonishingly, nobody left the ferry in Port Lunn.', true],
    ['en', 'Ada Brink did not immediately respond to questions about the ferry.', true],
    ['en', 'At dawn nobody stood on the quay of Port Lunn.', true],
    ['en', 'The morning after she won, Ada Brink went home by ferry.', true],
    ['en', 'The ferry left Port Lunn at dawn.', false],
    ['de', 'Das kann wohl niemand ausschließen.', true],
    ['de', 'Die Fähre verließ Port Lunn am Dienstag.', false],
    ['es', 'Sin duda el ferry es seguro.', true],
    ['fr', 'Le ferry est sans doute sûr.', true],
    ['it', 'Il traghetto è forse sicuro.', true],
    ['pt', 'A balsa talvez seja segura.', true],
    ['nl', 'De veerboot is misschien veilig.', true],
    ['ru', 'Паром, конечно, безопасен.', true],
  ])('%s: %s', (language, text, expected) => {
    expect(isViewOrScene(text, language)).toBe(expected);
  });
});

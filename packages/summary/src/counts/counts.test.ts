import { describe, expect, test } from 'vitest';
import { countsOf } from './counts.ts';

const said = (text: string, language: string): string =>
  countsOf(text, language)
    .map(({ what, value, isExact }) => `${what} ${isExact ? '' : '~'}${value}`)
    .sort()
    .join(', ');

describe('what a sentence counts', () => {
  test.each<[string, string, string]>([
    ['en', 'At least 12 people were killed in the blast on Monday.', 'dead 12'],
    ['en', 'The bombing killed 12 people and injured 30 others.', 'dead 12, injured 30'],
    ['en', 'Twelve people died when the bridge fell, killing twelve.', 'dead 12'],
    ['en', 'The death toll from the quake has risen from 12 to 15.', 'dead 15'],
    ['en', 'The death toll rose to 1,200, officials said.', 'dead 1200'],
    ['en', 'The number of people killed in the train derailment at Lund has risen to 12.', 'dead 12'],
    ['en', 'The confirmed number of dead rose to 23, officials said, with 41 people missing.', 'dead 23, missing 41'],
    ['en', 'Twenty-one people are now known to have died, and 47 are missing.', 'dead 21, missing 47'],
    ['de', 'Die Zahl der Getöteten ist auf 12 gestiegen.', ''],
    ['fr', 'Le nombre de morts est passé à 12.', 'dead 12'],
    ['en', 'Twenty-two people have been confirmed dead, 40 are missing.', 'dead 22, missing 40'],
    ['en', 'More than 100 people were killed.', 'dead ~100'],
    ['en', 'Police arrested 17 people after the march.', 'arrested 17'],
    ['en', 'About 2,000 people were evacuated.', 'evacuated ~2000'],
    ['de', 'Bei dem Anschlag wurden mindestens zwölf Menschen getötet und 30 verletzt.', 'dead 12, injured 30'],
    ['de', 'Bei dem Erdbeben starben 1.200 Menschen.', 'dead 1200'],
    ['de', 'Die Zahl der Toten stieg auf 15.', 'dead 15'],
    ['de', 'Rund 100 Menschen kamen ums Leben.', 'dead ~100'],
    ['fr', "L'attentat a fait 12 morts et 30 blessés.", 'dead 12, injured 30'],
    ['fr', 'Au moins douze personnes ont été tuées.', 'dead 12'],
    ['fr', 'Le séisme a fait 1 200 morts.', 'dead 1200'],
    ['es', 'Al menos 12 personas murieron y 30 resultaron heridas.', 'dead 12, injured 30'],
    ['es', 'El ataque dejó doce muertos y 1.200 heridos.', 'dead 12, injured 1200'],
    ['it', 'Nel crollo sono morte 12 persone.', 'dead 12'],
    ['it', 'Il bilancio è salito a 15 morti e trenta feriti.', 'dead 15, injured 30'],
    ['pt', 'Pelo menos 12 pessoas morreram no acidente.', 'dead 12'],
    ['pt', 'O ataque deixou doze mortos e 30 feridos.', 'dead 12, injured 30'],
    ['nl', 'Bij de aanslag vielen twaalf doden en 30 gewonden.', 'dead 12, injured 30'],
    ['nl', 'Het dodental is opgelopen tot 15.', 'dead 15'],
    ['ru', 'В результате удара погибли 12 человек, 30 пострадали.', 'dead 12, injured 30'],
    ['ru', 'Число погибших выросло с 12 до 15.', 'dead 15'],
    ['ru', 'Погибли трое, ранены пять человек.', 'dead 3, injured 5'],
  ])('%s: %s', (language, text, counts) => {
    expect(said(text, language)).toBe(counts);
  });

  test.each<[string, string]>([
    ['en', 'She was found dead at 89.'],
    ['en', 'He died on 5 May, aged 12.'],
    ['en', 'Two people killed 12 others.'],
    ['en', 'Three children were among the killed.'],
    ['en', 'A gunman opened fire in church, including three people killed earlier.'],
    ['en', 'More than 40,000 people have been killed since the war began.'],
    ['en', 'In 2019, 51 people were killed.'],
    ['en', 'Up to 200 people may have been killed.'],
    ['en', 'The blast killed 12 soldiers.'],
    ['en', 'Twelve more people were killed.'],
    ['en', 'The death toll surged by 50% in the city.'],
    ['en', 'He killed 20-year-old Anna Lind.'],
    ['en', 'The bomb killed two U.S. troops.'],
    ['en', 'The bomb killed 12 men.'],
    ['en', 'They won 3-2 and killed the game.'],
    ['en', 'Of 12 people on board, rescuers found some dead.'],
    ['de', 'Unter den Toten sind darunter 3 Tote Kinder.'],
    ['de', 'Seit Beginn des Krieges wurden 40.000 Menschen getötet.'],
    ['fr', 'Douze personnes ont été tuées, dont 3 morts enfants, en 2015.'],
    ['es', 'Tres niños figuran entre los muertos.'],
    ['ru', 'С начала года погибли 40 человек.'],
    ['xx', 'At least 12 people were killed.'],
  ])('%s, nothing sure: %s', (language, text) => {
    expect(said(text, language)).toBe('');
  });
});

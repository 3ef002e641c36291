/** What a count is of. */
export type Counted = 'dead' | 'injured' | 'missing' | 'arrested' | 'evacuated';

/** What a count is called in English sentences about a story. */
export const countNames: Readonly<Record<Counted, string>> = {
  dead: 'toll',
  injured: 'number of injured',
  missing: 'number of missing',
  arrested: 'number of arrested',
  evacuated: 'number of evacuated',
};

/** The words of one kind of count in a language. */
export type Triggers = {
  /** Come after their number: "12 people were killed". */
  counted: string;
  /** Come right before their number: "killing 12". */
  taking: string;
};

/** The words around counts in a language, as they are written in lower case. */
export type CountingWords = {
  kinds: Record<Counted, Triggers>;
  /** Words for a toll, whose number comes some words later: "the death toll has risen to 12". Only of the dead. */
  toll: string;
  /** Words that are as good as a toll before a word of the dead: "the number of people killed has risen to 12". */
  number: string;
  /**
   * Words that may stand between a number and its word: people in general, forms of "to be", "reported". With any other
   * word between them, the number counts only a part of the people.
   */
  between: string;
  /** The number is rounded or open. */
  about: string;
  /** May stand before a number that is exact. */
  exactly: string;
  /** The number is a part of another one, or comes on top of it. */
  part: string;
  /** Between a toll and a number, they say that the number is of something else: "the toll rose, and 12 houses". */
  conjunctions: string;
  /** The sentence tells of another time, or of what may be. */
  elsewhere: string;
};

const NONE: Triggers = { counted: '', taking: '' };

/** By ISO 639-1 code. */
export const countingWords: Readonly<Record<string, CountingWords>> = {
  en: {
    kinds: {
      dead: {
        counted: 'killed dead died deaths fatalities perished drowned',
        taking: 'killed killing kills kill',
      },
      injured: {
        counted: 'injured wounded hurt injuries hospitalized hospitalised',
        taking: 'injured injuring injures wounded wounding hurting hospitalizing',
      },
      missing: { counted: 'missing unaccounted', taking: '' },
      arrested: { counted: 'arrested detained arrests', taking: 'arrested arresting detained detaining' },
      evacuated: { counted: 'evacuated', taking: 'evacuated evacuating' },
    },
    toll: 'toll',
    number: 'number',
    between: `people persons person others were was are is have has had been being reported confirmed still remain remains
      remained in total now known to`,
    about: 'about around some nearly almost roughly approximately over than up estimated as dozens hundreds',
    exactly: 'at least the of a total',
    part: 'including among them other another additional every each further',
    conjunctions: 'and or but while',
    elsewhere: `since year years decade decades annually average could may might would feared if expected last previous
      earlier history overall worldwide nationwide`,
  },
  de: {
    kinds: {
      dead: {
        counted: 'getötet tot tote toten todesopfer gestorben leben ertrunken umgekommen',
        taking: 'starben tötete töteten tötet',
      },
      injured: { counted: 'verletzt verletzte verletzten verwundet', taking: 'verletzte verletzten' },
      missing: { counted: 'vermisst vermisste vermissten', taking: '' },
      arrested: { counted: 'festgenommen verhaftet festnahmen', taking: '' },
      evacuated: { counted: 'evakuiert', taking: '' },
    },
    toll: 'toten todesopfer opferzahl',
    number: 'zahl',
    between: 'menschen personen leute wurden werden sind seien waren ums kamen worden gelten als noch',
    about: 'rund etwa circa knapp fast über als bis ungefähr gut',
    exactly: 'mindestens',
    part: 'darunter davon weitere weiteren andere anderen jeweils je',
    conjunctions: 'und oder aber',
    elsewhere: 'seit jahr jahre jahren jährlich könnten würden vergangenen insgesamt weltweit',
  },
  fr: {
    kinds: {
      dead: {
        counted: 'morts mort mortes tués tuées tué décès décédées décédés noyés noyées',
        taking: 'tué tuant tue',
      },
      injured: { counted: 'blessés blessées blessé', taking: 'blessé blessant' },
      missing: { counted: 'disparus disparues', taking: '' },
      arrested: { counted: 'arrêtées arrêtés interpellées interpellés arrestations interpellations', taking: '' },
      evacuated: { counted: 'évacuées évacués', taking: 'évacué' },
    },
    toll: 'bilan',
    number: 'nombre',
    between: 'personnes ont été sont étaient avaient portées',
    about: "environ près quelque plus presque jusqu'à une dizaine",
    exactly: 'au moins de',
    part: 'dont parmi autres autre supplémentaires chaque sur',
    conjunctions: 'et ou mais',
    elsewhere: 'depuis an ans année années moyenne pourraient pourrait auraient serait seraient dernier dernière',
  },
  es: {
    kinds: {
      dead: {
        counted: 'muertos muertas muerto fallecidos fallecidas murieron fallecieron muertes asesinadas asesinados',
        taking: 'murieron fallecieron',
      },
      injured: { counted: 'heridos heridas herido lesionados lesionadas', taking: '' },
      missing: { counted: 'desaparecidos desaparecidas', taking: '' },
      arrested: { counted: 'detenidos detenidas arrestados arrestadas', taking: '' },
      evacuated: { counted: 'evacuados evacuadas', taking: '' },
    },
    toll: 'fallecidos muertos víctimas',
    number: 'número cifra',
    between: 'personas han sido fueron son resultaron están',
    about: 'unos unas cerca casi alrededor más hasta aproximadamente',
    exactly: 'al menos de',
    part: 'entre incluidos incluidas incluyendo otros otras otro cada',
    conjunctions: 'y e o pero',
    elsewhere: 'desde año años anual podrían habrían pasado pasada',
  },
  it: {
    kinds: {
      dead: {
        counted: 'morti morte morto vittime uccise uccisi decessi deceduti annegati',
        taking: 'morte morti uccidendo ucciso',
      },
      injured: { counted: 'feriti ferite ferito', taking: 'ferendo' },
      missing: { counted: 'dispersi disperse', taking: '' },
      arrested: { counted: 'arrestati arrestate arresti', taking: '' },
      evacuated: { counted: 'evacuati evacuate sfollati', taking: '' },
    },
    toll: 'bilancio',
    number: 'numero',
    between: 'persone sono state stati rimaste rimasti',
    about: 'circa quasi oltre più fino intorno una',
    exactly: 'almeno di',
    part: 'tra cui fra altri altre altro ogni',
    conjunctions: 'e ed o ma',
    elsewhere: "dal dall anno anni l'anno media potrebbero sarebbero scorso scorsa",
  },
  pt: {
    kinds: {
      dead: {
        counted: 'mortos mortas morto mortes morreram óbitos falecidos',
        taking: 'morreram matando matou',
      },
      injured: { counted: 'feridos feridas ferido', taking: 'ferindo' },
      missing: { counted: 'desaparecidos desaparecidas', taking: '' },
      arrested: { counted: 'presos presas detidos detidas', taking: '' },
      evacuated: { counted: 'evacuados evacuadas retiradas', taking: '' },
    },
    toll: 'mortos mortes vítimas',
    number: 'número',
    between: 'pessoas foram são estão ficaram',
    about: 'cerca quase mais até aproximadamente aproximados',
    exactly: 'pelo menos ao de',
    part: 'incluindo entre outros outras outro cada',
    conjunctions: 'e ou mas',
    elsewhere: 'desde ano anos média poderiam poderia teriam passado passada',
  },
  nl: {
    kinds: {
      dead: { counted: 'doden dode omgekomen gedood overleden verdronken', taking: 'doodde doodden' },
      injured: { counted: 'gewonden gewond', taking: 'verwondde' },
      missing: { counted: 'vermisten vermist', taking: '' },
      arrested: { counted: 'aangehouden opgepakt gearresteerd arrestaties', taking: '' },
      evacuated: { counted: 'geëvacueerd', taking: '' },
    },
    toll: 'dodental',
    number: 'aantal',
    between: 'mensen personen zijn werden waren is raakten worden',
    about: 'ongeveer circa bijna ruim dan tot rond',
    exactly: 'minstens zeker',
    part: 'onder onderwie waaronder andere anderen elk',
    conjunctions: 'en of maar',
    elsewhere: 'sinds jaar jaren gemiddeld zouden vorig vorige',
  },
  ru: {
    kinds: {
      dead: {
        counted: 'погибли погибло погиб погибших погибшими погибшие умерли убиты скончались',
        taking: 'погибли погибло погибшими убиты скончались умерли',
      },
      injured: {
        counted: 'пострадали пострадало пострадавших ранены ранено раненых',
        taking: 'пострадали пострадало ранены ранено',
      },
      missing: NONE,
      arrested: { counted: 'задержаны задержано арестованы', taking: 'задержаны задержано' },
      evacuated: { counted: 'эвакуированы эвакуировано', taking: 'эвакуированы эвакуировано эвакуировали' },
    },
    toll: 'погибших жертв',
    number: 'число количество',
    between: 'человек человека людей были было',
    about: 'около почти примерно более больше свыше до порядка',
    exactly: 'как минимум не менее',
    part: 'числе среди еще ещё другие других каждый',
    conjunctions: 'и или но',
    elsewhere: 'года году год лет могли может могут прошлом прошлой ранее',
  },
};

import type { Passage } from './translation-passage.ts';
import { keepsMeanings, keepsOrder, type WordTable, wordPairsOf } from './word-pairs.ts';

/** Words for what happened to people, and for what somebody is said to have done to them. */
const HARMS: WordTable = {
  dead: {
    en: `killed, dead, died, dies, deaths, death, fatalities, perished, drowned, killing, kills, murdered, murder,
      murders, fatal, fatally, deadly, ?victims, ?toll, ?lives, ?kill, ?die, ?dying, ?lethal, ?homicide`,
    de: `getötet, tot, tote, toten, toter, todesopfer, gestorben, starb, starben, stirbt, sterben, ertrunken,
      ertranken, umgekommen, tötete, töteten, tod, ermordet, mord, mordes, tödlich, tödlichen, ?leben, ?opfer, ?töten`,
    es: `muertos, muertas, muerto, muerta, muere, mueren, murió, muerte, muertes, fallecidos, fallecidas, fallecido,
      fallecida, fallece, falleció, murieron, fallecieron, asesinadas, asesinados, asesinado, asesinada, asesinato,
      mataron, mató, mata, ahogados, mortal, mortales, ?víctimas, ?matar, ?vida, ?homicidio, ?letal, ?morir`,
    fr: `morts, mort, morte, mortes, meurt, meurent, tués, tuées, tué, tuée, tue, tuant, décès, décédées, décédés,
      décédé, décédée, noyés, noyées, mortel, mortelle, assassiné, assassinée, assassinat, meurtre, ?victimes, ?tuer,
      ?vie, ?homicide, ?mourir, ?périr, ?péri`,
    it: `morti, morte, morto, morta, muore, muoiono, vittime, uccise, uccisi, ucciso, uccisa, uccide, uccidono,
      decessi, deceduti, deceduto, annegati, mortale, mortali, omicidio, assassinato, assassinata, ?uccidere, ?vita,
      ?morire`,
    nl: `doden, dode, dood, omgekomen, gedood, overleden, overleed, overlijdt, overlijden, verdronken, doodde, doodden,
      vermoord, vermoorde, moord, dodelijk, dodelijke, stierf, stierven, gestorven, ?slachtoffers, ?leven, ?sterven,
      ?om het leven, ?dodental`,
  },
  injured: {
    en: 'injured, wounded, injuries, injury, injuring, injures, wounding, hurt, ?hospitalized, ?hospitalised',
    de: 'verletzt, verletzte, verletzten, verletzter, verletzungen, verletzung, verwundet, verwundete',
    es: 'heridos, heridas, herido, herida, hiere, hirió, lesionados, lesionadas, lesionado, lesionada, lesiones',
    fr: 'blessés, blessées, blessé, blessée, blesse, blessant, blessures',
    it: 'feriti, ferite, ferito, ferita, ferendo, ferisce',
    nl: 'gewonden, gewond, gewonde, verwondde, verwond, verwondingen, letsel',
  },
  missing: {
    en: 'missing, disappeared, ?unaccounted',
    de: 'vermisst, vermisste, vermissten, verschwunden',
    es: 'desaparecidos, desaparecidas, desaparecido, desaparecida, desapareció',
    fr: 'disparus, disparues, disparu, disparue',
    it: 'dispersi, disperse, disperso, dispersa, scomparsi, scomparso, scomparsa',
    nl: 'vermisten, vermist, vermiste, verdwenen',
  },
  arrested: {
    en: 'arrested, arrest, arrests, arresting, detained, detaining, ?custody, ?detention, ?jailed',
    de: 'festgenommen, verhaftet, festnahme, festnahmen, verhaftung, nahm fest, ?haft, ?inhaftiert',
    es: `detenidos, detenidas, detenido, detenida, detiene, detuvo, arrestados, arrestadas, arrestado, arrestada,
      arresto, ?detención`,
    fr: `arrêtées, arrêtés, arrêté, arrêtée, interpellées, interpellés, interpellé, arrestation, arrestations, ?détenu,
      ?détenus, ?détention, ?interpellations`,
    it: 'arrestati, arrestate, arrestato, arrestata, arresti, arresto, fermato, ?fermati, ?detenuti, ?detenzione',
    nl: 'aangehouden, opgepakt, gearresteerd, arrestatie, arrestaties, ?vastgezet, ?aanhouding',
  },
  convicted: {
    en: 'convicted, sentenced, guilty, conviction, ?condemned, ?convicts',
    de: 'verurteilt, verurteilte, schuldig, ?urteil',
    es: 'condenado, condenada, condenados, condena, condenó, culpable, culpables, ?sentenciado',
    fr: 'condamné, condamnée, condamnés, condamne, condamnation, coupable, coupables',
    it: 'condannato, condannata, condannati, condanna, colpevole, colpevoli',
    nl: 'veroordeeld, veroordeelde, veroordeling, schuldig',
  },
};

const harms = wordPairsOf(HARMS);

/**
 * Says whether a translation tells of the same harms to people as its source, in the same order: dead are not injured,
 * and 12 dead and 20 injured are not 12 injured and 20 dead.
 */
export const keepsHarms = (source: Passage, translation: Passage): boolean =>
  keepsMeanings(harms, source, translation) && keepsOrder(harms, source, translation);

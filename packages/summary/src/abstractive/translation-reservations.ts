import { words } from '@newsloom/text';
import { wordingOf } from '../wording.ts';
import { withoutMay } from './translation-dates.ts';
import type { Passage } from './translation-passage.ts';
import { keepsMeanings, type WordTable, wordPairsOf } from './word-pairs.ts';

/** Words that leave open whether something is so, or say from whom it is known. */
const RESERVATIONS: WordTable = {
  open: {
    en: `alleged, allegedly, reportedly, purported, purportedly, supposedly, apparently, apparent, suspected,
      suspicion, may, might, could, possibly, possible, perhaps, maybe, likely, probably, unconfirmed, ?would, ?should,
      ?can, ?claims, ?claimed, ?claim, ?expected, ?is to, ?are to, ?was to, ?due to, ?set to, ?thought to,
      ?believed to, ?said to, ?accused, ?planned, ?must, ?seems, ?appears`,
    de: `angeblich, angebliche, angeblichen, angeblicher, mutmaßlich, mutmaßliche, mutmaßlichen, mutmaßlicher, soll,
      sollen, sollte, könnte, könnten, dürfte, dürften, verdacht, verdächtigt, offenbar, möglicherweise, womöglich,
      vielleicht, vermutlich, wahrscheinlich, wohl, anscheinend, ?würde, ?würden, ?kann, ?können, ?möglich,
      ?verdächtige, ?hätte, ?wäre, ?voraussichtlich`,
    es: `presunto, presunta, presuntos, presuntas, presuntamente, supuesto, supuesta, supuestos, supuestas,
      supuestamente, aparentemente, al parecer, podría, podrían, habría, habrían, posiblemente, quizá, quizás, tal vez,
      probablemente, sospecha, ?posible, ?posibles, ?probable, ?sería, ?serían, ?puede, ?pueden, ?pudo, ?podía,
      ?sospechoso, ?debería, ?estaría, ?tendría, ?aparente, ?acusado, ?acusada, ?se cree, ?se espera, ?previsto,
      ?prevista, ?parece`,
    fr: `présumé, présumée, présumés, présumées, prétendu, prétendue, prétendument, apparemment, pourrait, pourraient,
      aurait, auraient, peut être, probablement, vraisemblablement, soupçon, soupçons, ?serait, ?seraient, ?éventuel,
      ?éventuelle, ?possible, ?possibles, ?probable, ?peut, ?peuvent, ?devrait, ?devraient, ?soupçonné, ?accusé,
      ?semble`,
    it: `presunto, presunta, presunti, presunte, presumibilmente, apparentemente, a quanto pare, potrebbe, potrebbero,
      avrebbe, avrebbero, forse, probabilmente, sospetto, sospetti, ?sarebbe, ?sarebbero, ?possibile, ?possibili,
      ?probabile, ?può, ?possono, ?poteva, ?dovrebbe, ?dovrebbero, ?sospettato, ?accusato, ?sembra`,
    nl: `vermeend, vermeende, vermoedelijk, vermoedelijke, naar verluidt, mogelijk, mogelijke, misschien, wellicht,
      waarschijnlijk, waarschijnlijke, blijkbaar, verdenking, zou, zouden, ?kan, ?kunnen, ?kon, ?konden, ?verdacht,
      ?verdachte, ?moet, ?beschuldigd, ?lijkt, ?naar verwachting`,
  },
  alleged: {
    en: 'alleged, allegedly, reportedly, purported, purportedly, ?supposedly, ?suspected, ?claims, ?claimed, ?said to',
    de: `angeblich, angebliche, angeblichen, angeblicher, mutmaßlich, mutmaßliche, mutmaßlichen, mutmaßlicher, ?soll,
      ?sollen, ?offenbar`,
    es: `presunto, presunta, presuntos, presuntas, presuntamente, supuesto, supuesta, supuestamente, ?habría, ?habrían,
      ?al parecer`,
    fr: `présumé, présumée, présumés, présumées, prétendument, prétendu, prétendue, ?aurait, ?auraient, ?serait,
      ?seraient`,
    it: `presunto, presunta, presunti, presunte, presumibilmente, ?avrebbe, ?avrebbero, ?sarebbe, ?sarebbero,
      ?a quanto pare`,
    nl: 'vermeend, vermeende, naar verluidt, ?vermoedelijk, ?vermoedelijke, ?zou, ?zouden',
  },
  suspected: {
    en: 'suspected, suspect, suspects, suspicion, suspicions',
    de: `verdacht, verdächtigt, verdächtige, verdächtigen, verdächtiger, tatverdächtige, tatverdächtiger, ?mutmaßliche,
      ?mutmaßlicher, ?mutmaßlichen`,
    es: 'sospechoso, sospechosa, sospechosos, sospecha, sospechas, ?presunto, ?presunta, ?presuntos',
    fr: 'soupçonné, soupçonnée, soupçonnés, soupçon, soupçons, suspect, suspects, suspecté, ?présumé, ?présumés',
    it: 'sospettato, sospettata, sospettati, sospetto, sospetta, sospetti, ?indiziato, ?presunto, ?presunti',
    nl: 'verdacht, verdachte, verdachten, verdenking, ?vermoedelijke',
  },
  accused: {
    en: 'accused, accuse, accuses, accusing, accusation, accusations, ?charged, ?defendant',
    de: 'beschuldigt, beschuldigte, beschuldigten, vorwurf, vorwürfe, angeklagt, angeklagte, angeklagten, ?wirft',
    es: 'acusado, acusada, acusados, acusa, acusó, acusan, acusaron, acusación, acusaciones',
    fr: 'accusé, accusée, accusés, accuse, accusent, accusation, accusations',
    it: 'accusato, accusata, accusati, accusa, accusano, accuse, ?imputato',
    nl: `beschuldigd, beschuldigt, beschuldigde, beschuldigen, beschuldiging, beschuldigingen, ?aangeklaagd,
      ?verdachte`,
  },
  condition: {
    en: 'if, unless, ?whether',
    de: 'falls, ?wenn, ?ob, ?sofern',
    es: 'si, ?a menos que',
    fr: '?si, ?s il, ?s ils, ?à moins que',
    it: '?se, ?a meno che',
    nl: 'indien, tenzij, ?als, ?of, ?mits',
  },
  saying: {
    en: `said, says, according, told, tells, stated, announced, reported, ?report, ?reports, ?states, ?wrote, ?added,
      ?show, ?claims, ?claimed, ?warned, ?warns, ?argued, ?confirmed, ?confirms, ?announces, ?explained, ?declared,
      ?noted, ?denied, ?denies, ?insisted, ?tweeted`,
    de: `sagte, sagt, sagten, erklärte, teilte mit, laut, zufolge, berichtete, mitteilte, mitteilten, ?nach angaben,
      ?berichtet, ?erklärt, ?betonte, ?schrieb, ?warnte, ?angaben, ?teilte, ?teilten, ?kündigte, ?berichteten,
      ?bestätigte, ?meldete`,
    es: `dijo, dice, dijeron, según, afirmó, declaró, ?afirma, ?señaló, ?aseguró, ?informó, ?informaron, ?anunció,
      ?explicó, ?indicó, ?advirtió, ?confirmó, ?añadió, ?comunicó, ?muestran, ?anuncia, ?advierte, ?confirma, ?asegura,
      ?negó`,
    fr: `dit, selon, déclaré, a affirmé, ?affirme, ?daprès, ?après, ?annoncé, ?indiqué, ?précisé, ?expliqué, ?affirmé,
      ?ajouté, ?confirmé, ?averti, ?rapporté, ?annonce, ?déclare, ?montrent, ?assure, ?ont, ?nie, ?dément`,
    it: `ha detto, hanno detto, dichiarato, ha affermato, detto, ?secondo, ?afferma, ?annunciato, ?spiegato, ?riferito,
      ?riferisce, ?comunicato, ?ha confermato, ?aggiunto, ?avvertito, ?dice, ?annuncia, ?conferma, ?mostrano,
      ?reso noto, ?stando`,
    nl: `zei, zegt, zeiden, volgens, aldus, verklaarde, ?meldt, ?meldde, ?melden, ?laat weten, ?liet weten, ?kondigde,
      ?bevestigde, ?waarschuwde, ?schreef, ?blijkt, ?verklaart, ?bevestigt, ?gezegd, ?gemeld, ?ontkent`,
  },
};

const reservations = wordPairsOf(RESERVATIONS);

/** Negations in addition to those of the wording, as `words` spells them. */
const MORE_NEGATIONS: Readonly<Record<string, string>> = {
  en: `nothing nowhere unable couldnt shouldnt hasnt havent hadnt werent mustnt neednt aint isnt dont cannot`,
  de: 'nichts keines keinem keinerlei nirgends nirgendwo',
  es: 'nada ninguno ningunos ningunas',
  fr: 'rien aucunement nul nulle',
  it: 'niente nulla nessun neanche nemmeno mai',
  nl: 'niets nergens evenmin',
};

/** "Une personne" is a person; without a "ne" beside it, it denies nothing. "Jamais" as well has its "ne". */
const NO_NEGATION: Readonly<Record<string, string>> = { fr: 'personne non' };

const negationsBy = new Map<string, ReadonlySet<string>>();

function negationsOf(language: string): ReadonlySet<string> {
  const list = (all: Readonly<Record<string, string>>): string[] => (all[language] ?? '').split(' ');
  const read =
    negationsBy.get(language) ??
    new Set([...wordingOf(language).negations, ...list(MORE_NEGATIONS)]).difference(new Set(list(NO_NEGATION)));
  negationsBy.set(language, read);
  return read;
}

/** "N'a été pas", "no fue nunca": as many words lie between the parts of one negation at most. */
const SPAN = 4;

/** How many things a text denies. */
function denials({ text, language }: Passage): number {
  const negations = negationsOf(language);
  const places = words(text).flatMap((word, place) => (negations.has(word) ? [place] : []));
  return places.filter((place, index) => index === 0 || place - (places[index - 1] ?? place) > SPAN).length;
}

const ASKING = /\?/;

/**
 * Says whether a translation denies as much as its source, leaves as much open, and names where it is known from. A
 * statement must not become a question.
 */
export const keepsDenialsAndDoubts = (source: Passage, translation: Passage): boolean =>
  denials(source) === denials(translation) &&
  ASKING.test(source.text) === ASKING.test(translation.text) &&
  keepsMeanings(reservations, withoutMay(source), withoutMay(translation));

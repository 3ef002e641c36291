/** Abbreviations written with a full stop that does not end the sentence, lower-cased, without the last full stop. */
export type Abbreviations = {
  /** Before a name: the sentence always goes on. */
  titles: ReadonlySet<string>;
  /** Before a number: the sentence goes on if a number follows. */
  numbered: ReadonlySet<string>;
  /** Possible ends of a sentence: it goes on unless the next word is one that begins sentences. */
  others: ReadonlySet<string>;
};

type Lists = { titles: string; numbered: string; others: string };

const LISTS: Readonly<Record<string, Lists>> = {
  en: {
    titles:
      'mr mrs ms mx dr drs prof profs rev revs hon gov govs sen sens rep reps pres gen gens lt col cols maj capt cmdr sgt sgts cpl pvt pfc spc adm supt insp det st ste messrs fr sr amb ambs atty attys v',
    numbered: 'no nos p pp vol fig art sec ch',
    others:
      'jr inc corp co ltd llc bros assn dept univ est u.s u.k u.n e.u d.c a.m p.m jan feb mar apr jun jul aug sep sept oct nov dec mt ft ave blvd vs etc e.g i.e cf al',
  },
  es: {
    titles: 'sr sra srta sres dr dra prof profa d dña lic ing gral cap cnel tte sto sta mons arq',
    numbered: 'núm nº art pág págs vol cap',
    others: 'ee.uu ee uu s.a s.l cía av avda etc p.ej a.m p.m a.c d.c aprox dpto',
  },
  de: {
    titles: 'dr prof hr fr dipl ing med st geb',
    numbered: 'nr abs art s bd kap ziff',
    others:
      'z.b d.h u.a bzw ca etc evtl ggf inkl usw vgl co sog rd mio mrd jan feb mär apr jun jul aug sep sept okt nov dez str',
  },
  fr: {
    titles: 'm mm mme mmes mlle dr pr me st ste mgr',
    numbered: 'n no p pp art vol chap',
    others: 'etc cf ex env av apr j.-c janv févr avr juil sept oct nov déc bd',
  },
  it: {
    titles: 'sig sigg sig.ra dott dott.ssa prof prof.ssa avv ing on sen gen col cap mons rag arch',
    numbered: 'n nn art pag pagg vol',
    others: 'ecc es s.p.a s.r.l a.c d.c cfr ca',
  },
  pt: {
    titles: 'sr sra srs dr dra prof profa eng d exmo gen cel cap sto sta',
    numbered: 'n nº art pág págs vol',
    others: 'ltda s.a etc av p.ex a.c d.c eua e.u.a',
  },
  ru: {
    titles: 'г гг ул пр пл им акад проф доц ген полк тов гр св о п д стр',
    numbered: 'ст рис табл гл №',
    others: 'т.е т.д т.п т.к др пр руб коп тыс млн млрд трлн см напр янв февр апр авг сент окт нояб дек кв',
  },
  nl: {
    titles: 'dhr mevr mw dr drs ir ing mr prof st ds gen kol',
    numbered: 'nr art blz p vol',
    others: 'bijv bv nv d.w.z enz etc o.a m.b.t i.v.m n.a.v jl ca',
  },
};

const none: Abbreviations = { titles: new Set(), numbered: new Set(), others: new Set() };
const byLanguage = new Map(Object.entries(LISTS).map(([language, list]) => [language, read(list)]));

/** The abbreviations of a language (ISO 639-1); none for a language without lists, English if it is unknown. */
export function abbreviations(language: string | null): Abbreviations {
  return byLanguage.get(language ?? 'en') ?? none;
}

function read(list: Lists): Abbreviations {
  const set = (line: string): ReadonlySet<string> => new Set(line.split(' '));
  return { titles: set(list.titles), numbered: set(list.numbered), others: set(list.others) };
}

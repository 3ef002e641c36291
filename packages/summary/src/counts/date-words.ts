/** The words around dates in a language: as parts of patterns, in lower case, or as beginnings of words. */
export type DateWords = {
  /** Right before a date that says when something is: "on 12 March". An empty one: none is needed. */
  on: string;
  /** Before those, they make it the bound of a time: "until the 12th". */
  bound: string;
  /** Before a date, they say that it is of a text, not of what it tells: "published on 12 March". */
  told: string;
  /** Words: the date is not certain. */
  doubt: string;
  /** Beginnings: the date was changed. */
  moved: string;
  /** Beginnings: a part of a thing that lasts or comes again, "the trial opens", "the second hearing". */
  stages: string;
  /** Beginnings: they only say that there is a date. */
  planned: string;
};

/** By ISO 639-1 code. */
export const dateWords: Readonly<Record<string, DateWords>> = {
  en: {
    on: 'on|for|held|scheduled|due|slated|planned',
    bound:
      'by|until|till|before|after|prior to|since|from|through|between|around|about|of|starting|beginning|ending|the|this',
    told: 'updated|published|posted|issued|released|dated|printed|statement|report|letter|interview|corrected|saying',
    doubt: 'could might may would if whether unless perhaps possibly probably likely proposed hoped',
    moved: 'postpon|delay|resched|moved|moving|pushed|brought|cancel|origin|earlier|instead|extend|tentativ',
    stages:
      'first|second|third|fourth|next|last|final|semi|half|begin|began|start|open|launch|resum|return|end|expir|clos|conclu|finish|deadlin|annivers',
    planned: 'set|schedul|plan|expect|due|slate|take|takes|place|held|hold|happen|occur|date|day',
  },
  de: {
    on: 'am|für den',
    bound: 'bis|seit|nach|vor|ab|zwischen|um|von',
    told: 'aktualisiert|veröffentlicht|erschienen|erklärung|bericht|brief|interview|stand',
    doubt: 'könnte könnten würde würden ob falls wenn vielleicht möglicherweise wohl wahrscheinlich',
    moved: 'verscho|verschie|verleg|vertag|vorgezog|vorzieh|abgesag|ursprüng|verläng|vorauss|eigentlich',
    stages:
      'erst|zweit|dritt|viert|nächst|letzt|final|halb|beginn|begann|start|eröff|öffne|ende|endet|schluss|schließ|abschl|ablauf|frist|jahrest|auftakt',
    planned: 'geplan|plane|anges|vorges|anstehend|statt|find|fand|stattf|soll|tag|termin',
  },
  es: {
    on: 'el|el día|el próximo|para el|este',
    bound: 'hasta|antes|después|desde|entre|hacia|tras|del|de',
    told: 'actualizado|publicado|publicada|emitido|emitida|comunicado|informe|carta|entrevista',
    doubt: 'podría podrían si quizá quizás tal posiblemente probablemente',
    moved: 'aplaz|poster|posp|retras|adelant|reprog|cancel|original|prorrog|inicialm',
    stages:
      'primer|segund|tercer|cuart|próxim|últim|final|semi|comenz|comien|empez|empie|inici|arranc|abr|termin|acab|cierr|clausur|concl|venc|plazo|anivers',
    planned: 'previst|program|celebr|tendr|será|lugar|fijad|convoc|fecha|día',
  },
  fr: {
    on: 'le|pour le|ce',
    bound: 'jusqu|avant|après|depuis|dès|ici|entre|vers|du|au',
    told: 'publié|publiée|paru|communiqué|rapport|lettre|entretien|jour',
    doubt: 'pourrait pourraient si serait seraient aurait auraient devrait devraient peut-être probablement',
    moved: 'report|repouss|retard|avanc|annul|initial|décal|déplac|prolong|ajourn',
    stages:
      'premi|deuxi|second|troisi|quatri|procha|derni|final|demi|débu|commen|ouvr|lanc|repren|fin|clôtur|termin|achèv|expir|délai|annivers',
    planned: 'prévu|prévoi|program|fixé|tiendr|tenir|lieu|organis|date|jour',
  },
  it: {
    on: 'il|per il|il giorno|il prossimo|questo',
    bound: 'entro|dopo|prima|dal|fino|tra|fra|verso|al|del|da',
    told: 'pubblicato|pubblicata|aggiornato|comunicato|rapporto|lettera|intervista',
    doubt: 'potrebbe potrebbero se sarebbe sarebbero dovrebbe dovrebbero forse probabilmente',
    moved: 'rinvi|slitt|posticip|anticip|annull|inizialm|sposta|prorog|rimanda|ritard',
    stages:
      'prim|second|terz|quart|prossim|ultim|final|semi|inizi|comin|apr|parte|riprend|fin|chiu|conclu|termin|scad|annivers',
    planned: 'previst|program|fissat|terrà|svolg|luogo|data|giorno',
  },
  nl: {
    on: 'op',
    bound: 'tot|voor|na|sinds|vanaf|tussen|rond|vóór|per|van',
    told: 'bijgewerkt|gepubliceerd|verschenen|verklaring|rapport|brief|interview',
    doubt: 'zou zouden kan kunnen als of misschien mogelijk waarschijnlijk',
    moved: 'uitgest|verplaat|verschov|verzet|vervroe|geannul|afgelas|oorspr|vertra|verleng|eigenl',
    stages:
      'eerst|tweed|derd|vierd|volgend|laatst|final|halv|begin|begon|start|open|herv|eind|slui|slot|afloop|verloop|deadlin|jubil',
    planned: 'gepland|staat|plaats|vind|vond|gehoud|datum|dag',
  },
  pt: {
    on: 'em|no dia|o dia|no próximo dia|próximo dia|neste dia',
    bound: 'até|antes|depois|desde|entre|após|partir|de|do',
    told: 'atualizado|publicado|publicada|emitido|comunicado|nota|relatório|carta|entrevista',
    doubt: 'poderia poderiam pode podem se seria seriam deve devem talvez possivelmente provavelmente',
    moved: 'adiad|adiou|adiam|antecip|cancel|original|remarc|reagend|prorrog|inicialm|atras|poster',
    stages:
      'primeir|segund|terceir|quart|próxim|últim|final|semi|começ|inici|abr|lanç|retom|termin|acab|encerr|conclu|venc|prazo|anivers',
    planned: 'previst|program|marcad|agendad|realiz|acontec|será|lugar|ocorr|data|dia',
  },
  ru: {
    on: 'в|во|',
    bound: 'до|с|со|после|к|ко|от|по|около|накануне|между|и|или|раньше|позднее|позже|ранее|на|за|примерно',
    told: 'обновлено|опубликовано|опубликован|заявление|доклад|письмо|дата|интервью',
    doubt: 'может могут мог могла могли бы если возможно вероятно предположительно',
    moved: 'перен|отлож|отмен|сдвин|первонач|ранее|вместо|продл|предварит',
    stages:
      'перв|втор|трет|четверт|следующ|последн|финал|полу|начн|начал|начин|старт|откр|запуск|возобн|законч|заверш|оконч|закр|истек|срок|годовщ',
    planned: 'назнач|заплан|состои|пройд|прош|проход|намеч|дата|день',
  },
};

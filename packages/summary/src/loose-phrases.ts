/** Phrases that show that a sentence is part of a longer text, as parts of regular expressions. */
type LoosePhrases = {
  /** Anywhere: they point to a time, a place or a thing that was told before. */
  back: string;
  /** The same at the beginning. */
  openings: string;
  /** Anywhere: the view of the writer instead of what happened. */
  views: string;
  /** At the beginning: a scene. */
  scenes: string;
};

/** By ISO 639-1 code. */
const LISTS: Readonly<Record<string, LoosePhrases>> = {
  en: {
    back: `so far|thus far|at (?:the|that) time|(?:that|the same|the very same|the next|the following|
      the previous) (?:day|night|morning|week|weekend|month|year|evening|afternoon)|(?:an?|two|three|four|five|
      six|several|some|many|\\d+) (?:minutes?|hours?|days?|weeks?|months?|years?) (?:later|afterwards)|(?:later|
      earlier) (?:that|in the|on the)|late in the day|in other words|as a result|for (?:instance|example)|
      in addition|(?:too|as well|likewise|though|however)(?=[.,;])|also|once again|again(?=[.,])|
      such(?! as(?!\\p{L}))|similar(?:ly)?|the others?|of them|(?:dis)?agree(?=\\.)|(?<=, )another|among (?:these|
      those|them)|(?:described|called|branded|labell?ed|dubbed|confirmed|denied) (?:it|them)|the (?:former|
      latter)|(?:of|in|at|on|for|from|with|by|under|after|before) (?:that|those) (?!who|of|with|which|from|is|was|
      are|were|the|he|she|it|they)\\p{Ll}+`,
    openings: `all (?:two|three|four|five|six)|the (?:two|three|four|five|six)|in particular|first|second|third|
      finally|following is|below|here(?:[’']s| is| are)|a round-?up of|not (?:quite|only|just|even|all|one|a|
      every)|other|others|both|another|one of the (?!most|world|country|largest|biggest|first|worst|best)|
      in (?:so |)doing|in the (?:meantime|process|end|same)|within the same|to (?:that|this) end|for (?:his|her|
      their|its) part|on the (?:other|one) hand|that|only|even|still|just|following (?:its|his|her|their)|
      add(?:ing|ed)|soon|plus|shortly after(?:wards)?(?=,)|addressing (?:that|this)|(?:\\p{L}+ ){1,6}later(?=,)|
      (?:the )?\\p{L}+[’']s (?:is|was|were)|then|by then|gone|back in|as (?:expected|usual|always)|
      the (?:\\p{Ll}+ ){1,4}(?:comes?|came|follows|followed) (?:as|after|days|hours|weeks|just|amid|one|two|
      on the heels)`,
    views: `in many ways|arguably|perhaps|of course|no doubt|surely|it(?:[’']s| is) (?:hard|difficult|easy|
      no wonder|clear|time|worth|natural|understandable|tempting|fair to)|(?:many )?questions remain|ought to|needless to say|let alone|it (?:appears|
      seems)|to say the least|when it comes to|at the end of the day|the fact that|unfortunately|thankfully|
      luckily|sadly|rumor has it|y[’']see|the odds are|open question|careful not to|compelling|riveting|poignant|
      utter|stunning|gorgeous|incredible|amazing|impressive|handsome|delightful|terrific|lovely|testament|
      deserves?|superb|remarkable|elegant|trainwreck|worrisome|make-or-break|inaccurate and unfair|
      virtually every|(?:did not|didn[’']t) (?:immediately )?(?:respond|return|reply)|declined to comment|
      had no comment|requests? for comment|(?:astonish|remark|interest|iron|curious|telling|
      predict)\\p{Ll}*ly(?=,)|basically|absolutely|strikingly|striking|deceptive|(?:did not|didn[’']t) hesitate|
      in the bag|yep|whopping|highly likely|hissy fit|y[’']all|the real (?:loser|winner)|no surprise|glimmer|
      embrace|much to (?:like|love)|a must|best-kept`,
    scenes: `at (?:\\d{1,2}(?:[.:]\\d\\d)? in the|half-?time|dawn|noon|midnight|first|slack)|the (?:morning|day|
      night|evening) (?:after|before)|one (?:morning|evening|day|night)|(?:the )?last (?:man|woman|person) (?:to|
      who)|imagine|consider|picture|(?:a|an) \\p{Ll}+ (?:morning|evening|night|afternoon)|when the|as the sun|
      on one point`,
  },
  de: {
    back: `bisher|bislang|damals|seither|seitdem|daraufhin|tags darauf|am selben tag|zur selben zeit|
      am (?:nächsten|folgenden) tag|(?:stunden|tage|wochen|monate|jahre) (?:später|zuvor|davor)|auch|ebenfalls|
      zudem|außerdem|dennoch|allerdings|jedoch|zwar|dagegen|hingegen|wiederum|nämlich|schließlich|ebenso|derselbe|
      dasselbe|dieselben?|letztere[rnms]?|dort|darin|daran|davon|dazu|dabei|dafür|hierfür|hierzu|
      dessen(?= \\p{Lu})`,
    openings: `sollte (?:das|dies)|nicht (?:etwa|nur|einmal|zuletzt)|weitere[nrs]?|vor allem|eine[rs]? der|
      zusätzliche|wer|so|hinzu|ausgerechnet|selbst|nur|immerhin|in der folge|auf die frage|trotz der`,
    views: `wohl|natürlich|sicherlich|zweifellos|leider|bekanntlich|ohnehin|freilich|schlicht|ungewiss|
      niemand ausschließen|beeindruckend\\p{Ll}*|grandios\\p{Ll}*|wunderbar\\p{Ll}*|großartig\\p{Ll}*|
      man(?= (?:kann|muss|darf|sollte|sieht))|dürfte sich|eigentlich`,
    scenes: `es (?:ist|war) (?:\\d|früh|spät|ein)|an einem|im zweiten stock|vor einer`,
  },
  es: {
    back: `hasta (?:ahora|el momento)|en ese momento|por entonces|(?:ese|aquel|el mismo) día|(?:minutos|horas|
      días|semanas|meses|años) (?:después|antes|más tarde)|asimismo|además|también|sin embargo|no obstante|
      por (?:otra parte|otro lado|tanto)|es decir|allí`,
    openings: `(?:pocas|pocos|unos|unas) (?:minutos|horas|días)|un (?:registro|dato|gesto)|nada más|con (?:ello|
      eso|todo)|no (?:sólo|solo)|otr[oa]s?|ambos|ambas|a (?:continuación|su vez)`,
    views: 'quizás?|tal vez|por supuesto|sin duda|lamentablemente|no es fácil|cada vez más clar[oa]',
    scenes: 'son las|eran las|a las \\d',
  },
  fr: {
    back: `jusqu[’']ici|à l[’']époque|à ce moment|le même jour|le lendemain|la veille|(?:minutes|heures|jours|
      semaines|mois|années|ans) plus tard|également|aussi|en outre|toutefois|cependant|pourtant|par ailleurs|
      en effet|c[’']est-à-dire|quant à`,
    openings: `en conséquence|non seulement|d[’']autres|une? autre|les deux|à son tour|reste|voilà|selon (?:lui|
      elle)`,
    views: 'peut-être|sans doute|bien sûr|évidemment|malheureusement|hélas',
    scenes: 'il est \\d|un (?:matin|soir)',
  },
  it: {
    back: `finora|all[’']epoca|in quel momento|quel giorno|lo stesso giorno|il giorno (?:dopo|prima)|(?:minuti|
      ore|giorni|settimane|mesi|anni) dopo|inoltre|anche|tuttavia|invece|ovvero|cioè|poi`,
    openings: 'non solo|altr[oaie]|entrambi|nel frattempo|a (?:sua volta|seguire)|intanto|ecco',
    views: 'forse|naturalmente|certamente|purtroppo|ovviamente',
    scenes: 'sono le|erano le|una (?:mattina|sera)',
  },
  pt: {
    back: `até (?:agora|o momento)|na época|naquele (?:momento|dia)|no mesmo dia|no dia seguinte|(?:minutos|
      horas|dias|semanas|meses|anos) depois|além disso|também|no entanto|porém|ou seja|por outro lado`,
    openings: 'não só|outr[oa]s?|ambos|ambas|por sua vez|já',
    views: 'talvez|claro que|certamente|infelizmente|sem dúvida',
    scenes: 'são \\d|eram \\d|uma (?:manhã|noite)',
  },
  nl: {
    back: `tot nu toe|tot dusver|destijds|op dat moment|die dag|dezelfde dag|de volgende dag|(?:minuten|uur|
      dagen|weken|maanden|jaren|jaar) later|ook|eveneens|bovendien|echter|daarnaast|overigens|met andere woorden|
      daar|daarvan|daarmee|daarbij`,
    openings: 'niet alleen|andere|beide|zo|op zijn beurt',
    views: 'misschien|wellicht|natuurlijk|ongetwijfeld|helaas',
    scenes: 'het is \\d|op een',
  },
  ru: {
    back: `до сих пор|в то время|в тот (?:же )?день|на следующий день|(?:минут|часов|дней|недель|месяцев|
      лет) спустя|также|кроме того|однако|впрочем|при этом|таким образом|там`,
    openings: 'не только|другие|оба|кроме|при|по (?:его|её|ее|их) словам',
    views: 'возможно|конечно|разумеется|к сожалению|наверное|пожалуй',
    scenes: 'однажды',
  },
};

const joined = (parts: string): string => parts.replace(/\|\n\s+/g, '|');
const anywhere = (parts: string): string => `(?<![\\p{L}\\p{N}])(?:${joined(parts)})(?![\\p{L}\\p{N}])`;
const first = (parts: string): string => `^[^\\p{L}\\p{N}]*(?:${joined(parts)})(?![\\p{L}\\p{N}])`;

const byLanguage = new Map(
  Object.entries(LISTS).map(([language, { back, openings, views, scenes }]) => [
    language,
    {
      back: new RegExp(`${anywhere(back)}|${first(openings)}`, 'iu'),
      views: new RegExp(`${anywhere(views)}|${first(scenes)}`, 'iu'),
    },
  ]),
);

/** Says whether a phrase of a sentence points to what was told before it: "so far", "Not only", "am selben Tag". */
export const pointsBack = (text: string, language: string | null): boolean =>
  byLanguage.get(language ?? '')?.back.test(text) === true;

/** Says whether a phrase of a sentence is its writer's view ("arguably"), or sets a scene ("At dawn"). */
export const isViewOrScene = (text: string, language: string | null): boolean =>
  byLanguage.get(language ?? '')?.views.test(text) === true;

/**
 * Beginnings of lines that only point to another page, such as "Read more", in the languages of the larger presses. The
 * whole line must match, so that a sentence with such a beginning stays.
 */
const OPENINGS = [
  'read (?:more|also|next|this)|also read|see (?:also|more)|more(?: from| on| like this| stories| news)?|related(?: \\w+)?|recommended',
  "watch(?: more| also| live)?|listen|click here|sign up|subscribe|follow us|get the latest|don[’']t miss|you may also like",
  'lesen sie (?:auch|hier)|lesen sie mehr|mehr (?:zum thema|dazu|lesen)|siehe auch|auch interessant|zum thema|weiterlesen',
  '(?:à )?lire aussi|lire la suite|lire (?:également|plus)|voir aussi|à voir|sur le même (?:sujet|thème)|en savoir plus',
  'le[ea]r? también|le[ea] más|lee (?:además|también)|ver también|te puede interesar|te recomendamos|más información|mira también',
  'leggi (?:anche|pure|tutto)|guarda anche|per approfondire|vedi anche|potrebbe interessarti',
  'lei[ae] (?:também|mais)|veja (?:também|mais)|saiba mais|confira também',
  'lees (?:ook|meer|verder)|bekijk ook|zie ook',
  'läs (?:också|även|mer)|se också|les (?:også|mer)|læs (?:også|mere)|lue (?:myös|lisää)|katso myös',
  'czytaj (?:też|także|również|więcej)|zobacz (?:też|także|również)|przeczytaj (?:też|także)',
  'čtěte (?:také|více)|čítajte aj|prečítajte si|olvass(?:a|on)? (?:el )?(?:még|tovább)|citește și|vezi și|pročitajte (?:još|i)|čitajte',
  'читайте (?:также|ещё|еще|по теме)|смотрите также|подробнее|читайте також|дивіться також|прочетете още|вижте още',
  'ayrıca (?:okuyun|bakınız)|ilgili haber|διαβάστε (?:επίσης|ακόμη|ακόμα)|δείτε (?:επίσης|ακόμη)',
  '(?:ا|إ)?قرأ (?:أيض(?:ا|ًا)|المزيد|كذلك)|اقرأ (?:أيض(?:ا|ًا)|المزيد)|شاهد (?:أيض(?:ا|ًا)|المزيد)|مواضيع ذات صلة|بیشتر بخوانید|همچنین بخوانید|یہ بھی پڑھیں|לקריאה נוספת|קראו (?:גם|עוד)',
  'यह भी पढ़ें|इसे भी पढ़ें|ये भी पढ़ें|আরও পড়ুন|相关(?:阅读|新闻|报道)|延伸阅读|相關(?:閱讀|新聞)|関連記事|あわせて読みたい|続きを読む|관련 ?기사',
  'baca juga|lihat juga|simak juga|đọc (?:thêm|tiếp)|xem thêm',
];

/** Labels that are whole lines around an article. */
const LABELS = [
  'advert(?:isement)?s?|sponsored(?: content)?|promoted|story continues below(?: advertisement)?|continue reading|share(?: this)?',
  'anzeige|werbung|publicité|publicidad|pubblicità|publicidade|advertentie|reklama?|annons|annonse|annonce|реклама',
  '(?:load|show|view)? ?comments?|tags?:?|photos?|videos?|top video|most (?:read|popular)',
];

const OPENING = new RegExp(`^[^\\p{L}\\p{N}]{0,3}(?:${OPENINGS.join('|')})(?:\\s?[:：|>»→–—-]|[.…]*$|$)`, 'iu');
const LABEL = new RegExp(`^[^\\p{L}\\p{N}]{0,3}(?:${LABELS.join('|')})[^\\p{L}\\p{N}]{0,3}$`, 'iu');

/** In characters: longer than any headline with such a beginning. */
const LONGEST = 200;

/** Says whether a line points to another page or labels an advertisement, and is not a sentence of the article. */
export function isPointerLine(line: string): boolean {
  return line.length <= LONGEST && (OPENING.test(line) || LABEL.test(line));
}

/** Words before a name that say that it is the author's, in many languages, as the alternatives of an expression. */
const LABELS = [
  // English
  '(?:(?:written|posted|reported|published|created|authored|contributed|submitted|reviewed) )?by',
  '(?:words|story|text|reporting|article|reported|analysis|opinion|review) by|authors?(?: name)?|writers?|reporters?',
  // German, Dutch, Scandinavian, Finnish
  '(?:ein (?:beitrag|artikel|kommentar|gastbeitrag|interview) |geschrieben |verfasst |text )?von|autor(?:in|en|innen)?|text',
  '(?:geschreven )?door|auteurs?|tekst|(?:skriven |text )?av|skribent|författare|(?:skrevet )?af|journalist|forfatter',
  'kirjoittanut|kirjoittaja|teksti|toimittaja',
  // French, Spanish, Portuguese, Italian, Catalan, Romanian
  '(?:écrit |rédigé |publié |proposé |un article )?par|(?:escrito |publicado |redactado |elaborado )?por|autor(?:a|es|as)?|texto',
  'autore|autrice|autori|(?:scritto |testo )?di|a cura di|(?:escrit )?per|autora|(?:scris )?de(?: către)?|autoria|firma',
  // Slavic, Baltic, Hungarian
  'autorzy|autorka|napisał[ao]?|opracował[ao]?|tekst|napsala?|piše|napisa[ol]a?|avtor|autorius|autors|írta|szerző',
  'автор(?:ы|и|ка)?|текст|авторство|пише|написа[лв]а?',
  // Greek, Turkish, Indonesian, Vietnamese
  'συντάκτης|συντάκτρια|γράφει (?:ο|η)|του|της|από|yazan|yazar|haber|muhabir|hazırlayan|oleh|penulis|tác giả|bởi|theo',
].join('|');

/** The same in scripts that put no space after them. */
const UNSPACED =
  '作者|撰文|文/|文／|文:|文：|记者|記者|责任编辑|責任編輯|责编|編輯|编辑|執筆|著者|筆者|文責|取材|ライター|投稿者|글쓴이|작성자|글|' +
  'بقلم|كتبت?|الكاتبة?|تحرير|نویسنده|نوشته|מאת|כתבה?|लेखक|द्वारा|โดย|ผู้เขียน';

const LABEL = new RegExp(`^(?:(?:${LABELS})(?:\\s*[:：]\\s*|\\s+)|(?:${UNSPACED})(?:\\s*[:：|/]?\\s*))`, 'iu');

const ONLY_LABEL = new RegExp(`^(?:${LABELS}|${UNSPACED})\\s*[:：]?$`, 'iu');

/** Labels that are also usual words or prepositions. Alone they say something only before a colon or with a name. */
const NAME_AFTER = /^\p{Lu}|^\P{Script=Latin}/u;

/** The text after the label of an author at the start of a line; null if there is no label, or no name behind it. */
export function afterAuthorLabel(line: string): string | null {
  const label = LABEL.exec(line)?.[0];
  if (label === undefined) return null;
  const rest = line.slice(label.length).trim();
  return NAME_AFTER.test(rest) ? rest : null;
}

/** A line without the labels of authors at its start. */
export function withoutAuthorLabel(line: string): string {
  const rest = line.replace(LABEL, '');
  return rest === '' ? line : rest;
}

/** Says whether a line is such a label and nothing else, so that the next line is the name. */
export const isAuthorLabel = (line: string): boolean => ONLY_LABEL.test(line.trim());

/** Words before a name that mark it as the author's, in many languages, as the alternatives of a regular expression. */
const LABELS = [
  // English
  '(?:\\p{L}+(?:ed|en) )?by',
  '(?:words|story|text|reporting|article|reported|analysis|opinion|review) by|authors?(?: name)?|writers?|reporters?|contributors?',
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

/** The same in scripts that put no space after the label. */
const UNSPACED =
  '作者|撰文|文/|文／|文:|文：|记者|記者|责任编辑|責任編輯|责编|編輯|编辑|執筆|著者|筆者|文責|取材|ライター|投稿者|글쓴이|작성자|글|' +
  'بقلم|كتبت?|الكاتبة?|تحرير|نویسنده|نوشته|מאת|כתבה?|लेखक|द्वारा|โดย|ผู้เขียน';

const LABEL = new RegExp(`^(?:(?:${LABELS})(?:\\s*[:：]\\s*|\\s+)|(?:${UNSPACED})(?:\\s*[:：|/]?\\s*))`, 'iu');

const ONLY_LABEL = new RegExp(`^(?:${LABELS}|${UNSPACED})\\s*[:：]?$`, 'iu');

/** The start of a name. Labels are also usual words; then the text after them is in lower case. */
const NAME_AFTER = /^\p{Lu}|^\P{Script=Latin}/u;

/** In words: the longest account name ("by annlee"), if it is all of a line. */
const LONGEST_ACCOUNT = 2;

/** A label inside a sentence: "This post was written by Ann Lee, a gardener." */
const IN_SENTENCE = /\b(?:written|posted|reported|authored|compiled) by\s+(?=\p{Lu})/u;

/** The text after an author label at the start of a line; null if there is no label, or no name after it. */
export function afterAuthorLabel(line: string): string | null {
  const label = LABEL.exec(line)?.[0];
  const inside = IN_SENTENCE.exec(line);
  if (label === undefined) return inside === null ? null : line.slice(inside.index + inside[0].length);
  const rest = line.slice(label.length).trim();
  return NAME_AFTER.test(rest) ? rest : null;
}

/** The account name after such a label, if the line has nothing else; null if there is none. */
export function accountAfterLabel(line: string): string | null {
  const label = LABEL.exec(line)?.[0];
  const rest = label === undefined ? '' : line.slice(label.length).trim();
  return /^[\p{L}\d][\p{L}\d_.’'-]*(?: [\p{L}\d_.’'-]+)*$/u.test(rest) && rest.split(' ').length <= LONGEST_ACCOUNT
    ? rest
    : null;
}

/** A line without the labels of authors at its start. */
export function withoutAuthorLabel(line: string): string {
  const rest = line.replace(LABEL, '');
  return rest === '' ? line : rest;
}

/** Says whether a line is only such a label, so that the next line is the name. */
export const isAuthorLabel = (line: string): boolean => ONLY_LABEL.test(line.trim());

import { nominativeOfFirstName } from './known-words.ts';

const ADJECTIVE = /ск(?:ого|ому|им)$/u;
const NOUN = /(?:ым|ом|ем|[аяуюе])$/u;
const isMasculine = (name: string): boolean => !/[аяь]$/.test(name);

/**
 * A Russian man's name in the nominative: "Владимира Путина" gives "Владимир Путин". Other names stay as they are.
 */
export function nominativeOfPerson(name: string): string {
  const [first = '', ...rest] = name.split(' ');
  // A last name with none of these case endings is in the nominative already.
  if (!NOUN.test(rest.at(-1) ?? '') && !ADJECTIVE.test(rest.at(-1) ?? '')) return name;
  // A final "а" after a consonant is a case ending: nearly all women's names in "а" are in the list.
  const own = nominativeOfFirstName(first) ?? first.replace(/(?<=[бвгджзклмнпрстфхцчшщ])а$/u, '');
  if (own === first || !isMasculine(own)) return name;
  const last = rest.map((word) => (ADJECTIVE.test(word) ? word.replace(ADJECTIVE, 'ский') : word.replace(NOUN, '')));
  return [own, ...last].join(' ');
}

import { de } from './de.ts';
import { en, type Words } from './en.ts';
import { es } from './es.ts';

/** The languages of the interface. The first is the default. */
const languages: ReadonlyMap<string, Words> = new Map([
  ['en', en],
  ['de', de],
  ['es', es],
]);

/** The words of the language that a reader prefers, by the header `accept-language` (RFC 9110 §12.5.4). */
export function wordsFor(accepted: string | undefined): Words {
  const wanted = (accepted ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', weight] = part.trim().split(/;\s*q=/);
      return { language: tag.toLowerCase().split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { language } of wanted) {
    const words = languages.get(language);
    if (words) return words;
  }
  return en;
}

import { de } from './de.ts';
import { en, type Words } from './en.ts';
import { es } from './es.ts';

/** The languages of the interface; the first serves everyone else. */
const languages: ReadonlyMap<string, Words> = new Map([
  ['en', en],
  ['de', de],
  ['es', es],
]);

/** The words for a reader, by the header `accept-language` (RFC 9110 §12.5.4), the most wanted first. */
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

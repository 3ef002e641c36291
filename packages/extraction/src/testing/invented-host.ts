const SYLLABLES = ['bran', 'dolm', 'kest', 'murr', 'pelv', 'sorn', 'talv', 'venn', 'wick', 'zarn'];
const ENDINGS = ['aria', 'endor', 'ilka', 'omir', 'ussen', 'atho', 'ering', 'olde', 'ivane', 'umber'];

/** The words of an invented subject, of which there are a hundred. No other subject has any of them. */
export const subjectWords = (subject: number): string[] =>
  ENDINGS.map((ending) => `${SYLLABLES[Math.floor(subject / 10) % 10]}${SYLLABLES[subject % 10]}${ending}`);

/**
 * The paragraphs of an article on an invented subject, each with words of its own. All other words are too short to
 * count as words of a subject.
 */
export function inventedParagraphs(subject: number): string[] {
  const [a, b, c, d, e, f, g, h, i, j] = subjectWords(subject);
  return [
    `The ${a} of ${b} will open in the first week of May, said the ${c} on the way out of the hall, and most of those who came to hear it were glad of the news.`,
    `It took the ${d} nine years to build, and the cost of the ${e} rose from two to six times what the ${a} had been told when the work on it began.`,
    `“We did not ask for the ${f},” said one of the men of the ${g}, who has a shop near the ${b}. “But now that it is here, we will make good use of it.”`,
    `The ${h} has a roof of glass and room for a crowd of four to five dozen. Both the ${i} and the ${d} have made plans for a feast in the ${c}.`,
    `What will be done with the old ${j} is not clear yet. The ${e} would like to sell it, while the ${f} want to turn it into a school for the ${h}.`,
  ];
}

/** The page of an article, with further markup before and after its paragraphs. */
export function inventedPage(title: string, paragraphs: readonly string[], { before = '', after = '' } = {}): string {
  return `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>
    ${before}${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}${after}</article></body></html>`;
}

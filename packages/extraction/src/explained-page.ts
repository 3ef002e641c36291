import { words } from '@newsloom/text';
import { statedText } from './article-text.ts';
import { type ExplainedBlock, explainedBlock } from './explained-block.ts';
import { explainPage, type PageExplanation, type PageSource, type PageStep } from './extract-page.ts';

/** A text that could be the article of the page. */
export type TextCandidate = {
  /** The model's blocks, the result of Readability, or the text that the JSON of the page states. */
  source: 'blocks' | 'readability' | 'json';
  words: number;
  /** The mean of the model's probabilities for its words, 0 to 1; null if the model did not read it. */
  probability: number | null;
  isChosen: boolean;
};

/** Why a page gave its text. */
export type ExplainedPage = {
  candidates: TextCandidate[];
  /** Milliseconds of each step, in the order of the work. */
  steps: Record<PageStep, number>;
  /** All blocks of the page, in its order. */
  blocks: ExplainedBlock[];
};

/**
 * The candidates, the time of each step and the blocks of a page.
 * @param now a clock in milliseconds
 * @throws page-too-complex when the page exceeds the limits
 * @throws page-unreadable when the parser fails on the page
 */
export function explainedPage(html: string, source: PageSource, now: () => number): ExplainedPage {
  const spent = { source: 0, tree: 0, metadata: 0, text: 0 };
  let last = now();
  const onStep = (step: PageStep): void => {
    const ended = now();
    // A page that is read again with its `noscript` parts does each step twice.
    spent[step] += ended - last;
    last = ended;
  };
  const explanation = explainPage(html, { ...source, onStep });
  const { source: simplifying, tree, metadata, text } = spent;
  const steps = { source: tenth(simplifying), tree: tenth(tree), metadata: tenth(metadata), text: tenth(text) };
  return { candidates: candidatesOf(explanation), steps, blocks: explanation.blocks.map(explainedBlock) };
}

const tenth = (ms: number): number => Math.round(ms * 10) / 10;

/** The candidates that have words, the model's blocks first. */
function candidatesOf({ blocks, extraction, stated }: PageExplanation): TextCandidate[] {
  const chosen = extraction.sourceOf.text;
  const ofBlocks = (source: 'blocks' | 'readability', some: PageExplanation['blocks']): TextCandidate => {
    const sizes = some.map(({ text }) => words(text).length);
    const size = sizes.reduce((sum, one) => sum + one, 0);
    const weighed = some.reduce((sum, { probability }, at) => sum + probability * (sizes[at] ?? 0), 0);
    return {
      source,
      words: size,
      probability: Math.round((1_000 * weighed) / size) / 1_000,
      isChosen: chosen === source,
    };
  };
  const json = stated === null ? 0 : words(statedText(stated)).length;
  const all: TextCandidate[] = [
    ofBlocks(
      'blocks',
      blocks.filter(({ isText }) => isText),
    ),
    ofBlocks(
      'readability',
      blocks.filter(({ isReadable }) => isReadable),
    ),
    { source: 'json', words: json, probability: null, isChosen: chosen === 'json' },
  ];
  return all.filter(({ words }) => words > 0);
}

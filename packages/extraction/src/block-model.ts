import { probabilityBy } from '@newsloom/trees';
import alone from './models/block-model.json' with { type: 'json' };
import withOpinion from './models/opinion-model.json' with { type: 'json' };

/**
 * The probability that a block belongs to the article, from its row of `BLOCK_FEATURE_NAMES`. The model was trained by
 * `test/bench/extraction-training.ts`; its report is in the file.
 */
export const probabilityOfText: (row: ArrayLike<number>) => number = probabilityBy(alone.trees);

/** The same from a row that goes on with `OPINION_FEATURE_NAMES`. */
export const probabilityWithOpinion: (row: ArrayLike<number>) => number = probabilityBy(withOpinion.trees);

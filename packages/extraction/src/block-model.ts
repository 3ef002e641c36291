import { probabilityBy } from '@newsloom/trees';
import model from './models/block-model.json' with { type: 'json' };

/**
 * The probability that a block belongs to the article, from its row of features. The model was trained by
 * `test/bench/extraction-training.ts`; its report is in the file.
 */
export const probabilityOfText: (row: ArrayLike<number>) => number = probabilityBy(model.trees);

import type { Words } from './en.ts';

type Bias = Parameters<Words['biasStatement']>[0];

/** How a language says which side has most of the rated outlets. */
type BiasWords = {
  none: string;
  even: string;
  /** Two sides with the same number of outlets. */
  tie: (first: string, second: string, count: number, rated: number) => string;
  most: (percent: number, side: string) => string;
  sides: Record<'left' | 'center' | 'right', string>;
};

/** The statement of a bias bar in a language other than that of the documents, by the same rule. */
export function biasStatementIn({ none, even, tie, most, sides }: BiasWords): (bias: Bias) => string {
  return (bias) => {
    if (bias.rated === 0) return none;
    const order = ['left', 'center', 'right'] as const;
    const count = Math.max(...order.map((side) => bias[side]));
    const [first, second, third] = order.filter((side) => bias[side] === count);
    if (first === undefined || third !== undefined) return even;
    if (second !== undefined) return tie(sides[first], sides[second], count, bias.rated);
    return most(bias.percent[first], sides[first]);
  };
}

import type { LlmAnswer } from '@newsloom/llm';
import type { ModelFigures } from '@newsloom/observability';

/** The figures of an answer, whose texts were judged. */
export const figuresOf = (
  { isKept, tokens }: Pick<LlmAnswer<unknown>, 'isKept' | 'tokens'>,
  { accepted, rejected }: { accepted: number; rejected: readonly unknown[] },
): ModelFigures => ({ outcome: isKept ? 'kept' : 'asked', tokens, accepted, rejected: rejected.length });

/** The figures of a question that was not answered: the code of the error. */
export const faultFigures = (fault: string): ModelFigures => ({ outcome: fault, tokens: 0, accepted: 0, rejected: 0 });

/** The figures of all questions about a story. Its outcome is that of the first. Undefined without any. */
export function summed(all: readonly ModelFigures[]): ModelFigures | undefined {
  const [first, ...others] = all;
  return (
    first &&
    others.reduce(
      (sum, { tokens, accepted, rejected }) => ({
        outcome: sum.outcome,
        tokens: sum.tokens + tokens,
        accepted: sum.accepted + accepted,
        rejected: sum.rejected + rejected,
      }),
      first,
    )
  );
}

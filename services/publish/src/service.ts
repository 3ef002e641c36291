import { openEmbeddings, openLlm } from '@newsloom/llm';
import { policyOf, type Service } from '@newsloom/pipeline';
import { publishStage } from './publish-stage.ts';

/**
 * Embedding a headline with its dek takes a fraction of a second. Together with the longest time that a language model
 * has for a story, this leaves five of the stage's thirty seconds for reads and writes.
 */
const EMBEDDINGS_TIMEOUT_MS = 5_000;

/** The publish stage as a deployable unit. */
export const service: Service = {
  name: 'publish',
  open: (config, now) => {
    const llm = config.llm && openLlm({ ...config.llm, now });
    const embeddings =
      config.embeddings && openEmbeddings({ ...config.embeddings, timeoutMs: EMBEDDINGS_TIMEOUT_MS, now });
    const languages = config.embeddings && embeddings && { embeddings, leastCosine: config.embeddings.leastCosine };
    return {
      stage: publishStage({
        ...policyOf(config, 'publish'),
        llm,
        translateTo: config.llm?.translateTo ?? [],
        languages,
      }),
      close: async () => {
        await Promise.all([llm?.close(), embeddings?.close()]);
      },
    };
  },
};

import { openLlm } from '@newsloom/llm';
import { policyOf, type Service } from '@newsloom/pipeline';
import { publishStage } from './publish-stage.ts';

/** The publish stage as a deployable unit. */
export const service: Service = {
  name: 'publish',
  open: (config, now) => {
    const llm = config.llm && openLlm({ ...config.llm, now });
    return { stage: publishStage({ ...policyOf(config, 'publish'), llm }), close: async () => llm?.close() };
  },
};

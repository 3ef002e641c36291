import type { Config } from '@newsloom/config';
import { listModels } from '@newsloom/llm';
import { type Check, check } from './check.ts';

/** Checks that the language model answers, and that its server has it. No check without one. */
export async function modelChecks({ llm }: Pick<Config, 'llm'>): Promise<Check[]> {
  if (llm === null) return [];
  const { model } = llm;
  const finding = await check('language model', async () => {
    const models = await listModels(llm);
    if (models === null) return { detail: 'the server answers, and does not list its models' };
    // Servers of one's own write ":latest" after a name without a version.
    if (models.some((name) => name === model || name === `${model}:latest`)) return { detail: `${model} is there` };
    const some = models.slice(0, 5).join(', ');
    return {
      detail: `the server does not list ${model}; it has ${models.length > 5 ? `${some}, ...` : some || 'none'}`,
      remedy: 'Set NEWSLOOM_LLM_MODEL to one of its models, or load that model on the server.',
    };
  });
  return [finding];
}

import type { Config } from '@newsloom/config';
import { listModels } from '@newsloom/llm';
import { type Check, check } from './check.ts';

/** Checks that the model servers answer, and that they have the configured models. Unused servers are not checked. */
export async function modelChecks({ llm, embeddings }: Pick<Config, 'llm' | 'embeddings'>): Promise<Check[]> {
  const checks = [
    llm && modelCheck('language model', 'NEWSLOOM_LLM_MODEL', llm, () => listModels('llm', llm)),
    embeddings &&
      modelCheck('embeddings', 'NEWSLOOM_EMBEDDINGS_MODEL', embeddings, () => listModels('embeddings', embeddings)),
  ];
  return Promise.all(checks.filter((one) => one !== null));
}

const modelCheck = (
  name: string,
  variable: string,
  { model }: { model: string },
  list: () => Promise<string[] | null>,
): Promise<Check> =>
  check(name, async () => {
    const models = await list();
    if (models === null) return { detail: 'the server answers, and does not list its models' };
    // Self-hosted servers append ":latest" to a name without a version.
    if (models.some((one) => one === model || one === `${model}:latest`)) return { detail: `${model} is there` };
    const some = models.slice(0, 5).join(', ');
    return {
      detail: `the server does not list ${model}; it has ${models.length > 5 ? `${some}, ...` : some || 'none'}`,
      remedy: `Set ${variable} to one of its models, or load that model on the server.`,
    };
  });

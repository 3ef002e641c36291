import { type Config, loadConfig } from '@newsloom/config';
import { type Check, check, failedCheck } from './check.ts';
import { type EngineOptions, engineChecks } from './engine-checks.ts';
import { machineChecks, nodeFinding } from './machine-checks.ts';
import { modelChecks } from './model-check.ts';

export type DiagnoseOptions = EngineOptions & {
  /** Such as `24.21.0`. */
  nodeVersion: string;
};

/**
 * Checks everything that newsloom needs: Node, the configuration in `environment`, the home, the disk, the engines, the
 * clocks, whether work gets done, and the language model if there is one. Never throws: a fault becomes a check that is
 * not `ok` and has a remedy. Checks that cannot run because of an earlier fault are left out.
 */
export async function diagnose(
  environment: Record<string, string | undefined>,
  options: DiagnoseOptions,
): Promise<Check[]> {
  const node = await check('node', () => nodeFinding(options.nodeVersion));
  let config: Config;
  try {
    config = loadConfig(environment);
  } catch (error) {
    return [node, failedCheck('configuration', error)];
  }
  const machine = await machineChecks(config);
  const engines = await engineChecks(config, options).catch((error: unknown) => [failedCheck('engines', error)]);
  const models = await modelChecks(config);
  return [node, { name: 'configuration', ok: true, detail: 'valid' }, ...machine, ...engines, ...models];
}

import { type Service, STAGE_NAMES, type StageName } from '@newsloom/pipeline';

/**
 * The service of a stage, from the workspace that has its name. A process loads only the stages that it runs. All
 * workspaces are installed together, so the package of this file need not name each stage.
 */
async function serviceOf(name: StageName): Promise<Service> {
  const { service }: { service: Service } = await import(`@newsloom/${name}`);
  return service;
}

/** Loads the services of `names`, in the order of the flow. */
export const loadServices = (names: readonly StageName[] = STAGE_NAMES): Promise<Service[]> =>
  Promise.all(STAGE_NAMES.filter((name) => names.includes(name)).map(serviceOf));

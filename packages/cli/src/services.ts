import { type Service, type StageName, stageNames } from '@newsloom/pipeline';

/** Where each stage is. A process loads only the stages that it runs. */
const loaders: Record<StageName, () => Promise<{ service: Service }>> = {
  poll: () => import('@newsloom/poll'),
  fetch: () => import('@newsloom/fetch'),
  extract: () => import('@newsloom/extract'),
  dedupe: () => import('@newsloom/dedupe'),
  cluster: () => import('@newsloom/cluster'),
  score: () => import('@newsloom/score'),
  publish: () => import('@newsloom/publish'),
  deliver: () => import('@newsloom/deliver'),
};

/** Loads the services of `names`, in the order of the flow. */
export function loadServices(names: readonly StageName[] = stageNames): Promise<Service[]> {
  return Promise.all(
    stageNames.filter((name) => names.includes(name)).map(async (name) => (await loaders[name]()).service),
  );
}

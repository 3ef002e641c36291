import { loadServices } from '../../packages/cli/src/services.ts';

/** Every stage, in the order of the flow. */
export const allServices = await loadServices();

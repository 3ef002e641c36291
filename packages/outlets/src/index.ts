export { outletHosts, type PlacedArticle } from './article-outlet.ts';
export type { KnownOutlet } from './known-outlet.ts';
export { articleOutlet, type OutletRegistry, outletRegistry, starterOutlet, storedDomains } from './outlet-registry.ts';
export { STARTER_OUTLETS } from './starter-outlets.ts';
export { isJudged, type OutletWeek, type Volume, type VolumeDrop, volumeDrops } from './volume.ts';

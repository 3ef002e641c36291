export { EXTRACTOR_VERSION, extractStage } from './extract-stage.ts';
export { openPagePool, type PagePool } from './page-pool.ts';
export { service } from './service.ts';

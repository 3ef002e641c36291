export { EXTRACTOR_VERSION, extractArticle, storedColumnsOf } from './article-extraction.ts';
export { extractStage } from './extract-stage.ts';
export { furnitureFor } from './host-lessons.ts';
export { openPagePool, type PagePool } from './page-pool.ts';
export { service } from './service.ts';

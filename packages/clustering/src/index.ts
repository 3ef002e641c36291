export type { ClusterArticle } from './article.ts';
export { type Assignment, assign, type Evidence } from './assign.ts';
export { type ClusteredCopy, cluster } from './cluster.ts';
export { type ClusterOptions, clustererVersion, defaultOptions } from './options.ts';
export { add, type ClusterWindow, createWindow, expire, remove } from './window.ts';

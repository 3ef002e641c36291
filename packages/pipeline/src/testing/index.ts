export { meanwhile } from './meanwhile.ts';
export { articleJob, jobOf, running, useStageBench } from './stage-bench.ts';
export { START } from './test-runtime.ts';

export { articleStates } from './article-states.ts';

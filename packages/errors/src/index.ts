export { catalog, type ErrorCode, type Fault } from './catalog.ts';
export {
  type ErrorParams,
  isNewsloomError,
  NewsloomError,
  newsloomError,
  reasonOf,
  remedyFor,
} from './newsloom-error.ts';
export { schemaFault } from './schema-fault.ts';

export type { AllowedRange } from './allowed-range.ts';
export { type Config, describeConfig, loadConfig, type QueueEngine, VERSION } from './config.ts';
export { shareOf } from './share.ts';
export { STAGE_NAMES, type StageName } from './stage-names.ts';

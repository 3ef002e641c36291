export type { AllowedRange } from './allowed-range.ts';
export { type Config, describeConfig, loadConfig, type QueueEngine, VERSION } from './config.ts';
export { shareOf } from './share.ts';
export { type StageName, stageNames } from './stage-names.ts';

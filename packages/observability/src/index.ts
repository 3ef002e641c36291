export { type HealthOptions, type HealthServer, startHealthServer } from './health-server.ts';
export { type Log, type LogOptions, openLog } from './log.ts';
export { type Metrics, openMetrics } from './metrics.ts';
export {
  type ArticleFigures,
  type Counted,
  count,
  type ModelFigures,
  openReport,
  type Report,
  type StageEvent,
} from './report.ts';
export { withTraces } from './traces.ts';

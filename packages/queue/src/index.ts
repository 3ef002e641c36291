export type { HostPort, QueueConnection } from './connection.ts';
export { openQueues } from './open-queues.ts';
export type { Consumer, Depth, Job, JobHandler, NewJob, Queues, Verdict, WorkOptions } from './queue.ts';
export { MOST_JOBS, MOST_MEMORY } from './room.ts';

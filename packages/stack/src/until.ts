import { setTimeout as pause } from 'node:timers/promises';

/** Engines start and stop within some hundred milliseconds. Asking this often is cheap and adds no noticeable delay. */
const INTERVAL_MS = 20;

/** Repeats `ask` until it gives a value other than undefined. Gives undefined after `ms` milliseconds. */
export async function until<T>(ms: number, ask: () => Promise<T | undefined>): Promise<T | undefined> {
  const deadline = performance.now() + ms;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined || performance.now() >= deadline) return answer;
    await pause(INTERVAL_MS);
  }
}

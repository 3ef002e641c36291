import { setTimeout as pause } from 'node:timers/promises';

/** Engines start and stop within some hundred milliseconds; asking this often costs nothing and adds nothing to feel. */
const INTERVAL_MS = 20;

/** Asks again and again until `ask` gives something other than undefined; undefined when `ms` milliseconds have passed. */
export async function until<T>(ms: number, ask: () => Promise<T | undefined>): Promise<T | undefined> {
  const deadline = performance.now() + ms;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined || performance.now() >= deadline) return answer;
    await pause(INTERVAL_MS);
  }
}

import { until } from '../../../../test/harness/until.ts';
import { pingStore, type Store } from '../database.ts';

/** Waits until a store answers: after a fault the pool may still hand out a dying connection. */
export const untilThere = ({ db }: Store): Promise<true> =>
  until('the store', () =>
    pingStore(db).then(
      () => true as const,
      () => false,
    ),
  );

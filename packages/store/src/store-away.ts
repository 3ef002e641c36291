import { isNewsloomError } from '@newsloom/errors';

// Passing classes of SQLSTATE: connection (08), operator intervention such as a restart (57P), too many
// connections (53), deadlock and serialization (40). And single ones: a statement that took too long or was cancelled
// (57014), a lock that was not available (55P03), a server that is read-only after a failover (25006), a transaction
// that was idle or open for too long (25P03, 25P04).
const PASSING_STATES = /^(08|57P|57014|53|40|55P03|25006|25P0[34])/;
const PASSING_SOCKET = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  // A server that restarts removes its socket file for that time.
  'ENOENT',
]);
const SOCKET_CALLS = new Set(['connect', 'read', 'write', 'getaddrinfo', 'queryA', 'queryAaaa']);

/**
 * Says whether `error` means that Postgres is away for the moment (restart, lost connection, too many connections),
 * which is not the fault of the unit.
 */
export function isStoreAway(error: unknown): boolean {
  if (isNewsloomError(error)) return error.code === 'store-unavailable';
  if (!(error instanceof Error)) return false;
  // A host with several addresses was tried at each of them.
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.every(isStoreAway);
  const code = 'code' in error ? String(error.code) : '';
  return (
    PASSING_STATES.test(code) ||
    (PASSING_SOCKET.has(code) && 'syscall' in error && SOCKET_CALLS.has(String(error.syscall))) ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      error.message,
    )
  );
}

/**
 * Says whether `error` means that transactions got in each other's way (deadlock, serialization: class 40): the failed
 * one succeeds when it is tried again.
 */
export const isConflict = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^40/.test(String(error.code));

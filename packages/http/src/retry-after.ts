/** A host that asks for more than a day is asked again after a day. */
const LONGEST_MS = 86_400_000;

/**
 * The time that a `Retry-After` header names, as seconds or as an HTTP date (RFC 9110 §10.2.3), at most a day ahead;
 * null if it is absent or invalid.
 */
export function retryAfter(header: string | null, now: Date): Date | null {
  if (header === null) return null;
  const text = header.trim();
  const at = /^\d+$/.test(text) ? now.getTime() + Number(text) * 1000 : Date.parse(text);
  if (Number.isNaN(at)) return null;
  return new Date(Math.min(Math.max(at, now.getTime()), now.getTime() + LONGEST_MS));
}

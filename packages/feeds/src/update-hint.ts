import type { RawFeed } from './raw-feed.ts';

/** The periods of the RSS syndication module, in minutes. */
const PERIODS: Record<string, number> = {
  hourly: 60,
  daily: 24 * 60,
  weekly: 7 * 24 * 60,
  monthly: 30 * 24 * 60,
  yearly: 365 * 24 * 60,
};

/** The time between two polls that the publisher asks for (RSS `ttl`, else sy:updatePeriod), in minutes. */
export function ttlMinutes({ ttl, updatePeriod, updateFrequency }: RawFeed): number | null {
  const minutes = Number(ttl);
  if (minutes > 0 && Number.isFinite(minutes)) return minutes;
  const period = PERIODS[updatePeriod?.trim().toLowerCase() ?? ''];
  if (period === undefined) return null;
  const frequency = Number(updateFrequency);
  return frequency >= 1 && Number.isFinite(frequency) ? period / frequency : period;
}

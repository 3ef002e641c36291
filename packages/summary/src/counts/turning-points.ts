import type { Counted } from './counting-words.ts';
import type { CountReport } from './reports.ts';
import { isRounding } from './rounding.ts';

/** A count that rose, from a number to a higher one that was confirmed, and the report that gave it first. */
export type TurningPoint = { what: Counted; from: number; to: number; first: CountReport };

/**
 * The counts that rose with time, in the order of time. A higher number counts when a second voice reports it or a
 * still higher one, or when a voice raises its own number: one article alone may be wrong.
 */
export function turningPointsIn(reports: readonly CountReport[]): TurningPoint[] {
  const kinds = Map.groupBy(reports, ({ what }) => what);
  return [...kinds.values()].flatMap(risesIn).sort((a, b) => a.first.at - b.first.at);
}

function risesIn(reports: readonly CountReport[]): TurningPoint[] {
  const points: TurningPoint[] = [];
  let known = reports[0]?.value ?? 0;
  for (const [place, report] of reports.entries()) {
    const { what, value, voice } = report;
    if (value <= known || isRounding(value, known)) continue;
    const isOwn = reports.slice(0, place).some((earlier) => earlier.voice === voice && earlier.value < value);
    const isConfirmed = reports.slice(place + 1).some((later) => later.voice !== voice && later.value >= value);
    if (!isOwn && !isConfirmed) continue;
    points.push({ what, from: known, to: value, first: report });
    known = value;
  }
  return points;
}

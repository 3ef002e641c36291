import type { ArticleEntry, EventFile, OutletEntry, ReaderComment } from './content-schema.ts';
import { sectionPath } from './section-path.ts';

type Outlet = OutletEntry & { comments: ReaderComment[] };
type Report = { entry: ArticleEntry; event: EventFile };

/** Contradictions between the valid files of a newsroom; empty if there are none. */
export function newsroomProblems(outlets: readonly Outlet[], events: readonly EventFile[]): string[] {
  const reports = events.flatMap((event) => event.articles.map((entry) => ({ entry, event })));
  return [
    ...repeated(outlets.map((outlet) => outlet.id)).map((id) => `two outlets are called ${id}`),
    ...outlets.filter((outlet) => outlet.comments.length === 0).map((outlet) => `${outlet.id} has no comments`),
    ...repeated(events.map((event) => event.id)).map((id) => `two events are called ${id}`),
    ...repeated(reports.map(({ entry }) => nameOf(entry))).map((name) => `two articles are called ${name}`),
    ...events.flatMap(sharedTimes),
    ...strayOutlets(outlets, reports),
    ...strayReprints(reports),
  ];
}

const nameOf = (entry: ArticleEntry): string => `${entry.outlet}/${entry.slug}`;

const repeated = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
];

// With two articles at the same time it would be open which was first.
const sharedTimes = (event: EventFile): string[] =>
  repeated(event.articles.map((entry) => String(entry.hours))).map(
    (hours) => `two articles of ${event.id} are of hour ${hours}`,
  );

function strayOutlets(outlets: readonly Outlet[], reports: readonly Report[]): string[] {
  const byId = new Map(outlets.map((outlet) => [outlet.id, outlet]));
  return reports.flatMap(({ entry, event }) => {
    const outlet = byId.get(entry.outlet);
    if (!outlet) return [`${nameOf(entry)} is of an outlet that does not exist`];
    if (outlet.language !== event.language) return [`${nameOf(entry)} is not in the language of its outlet`];
    if (sectionPath(entry.section, outlet.sectionPaths) === '')
      return [`${outlet.id} has no path for ${entry.section}`];
    return [];
  });
}

function strayReprints(reports: readonly Report[]): string[] {
  const byName = new Map(reports.map((one) => [nameOf(one.entry), one]));
  return reports.flatMap(({ entry, event }) => {
    if (entry.reprintOf === null) return [];
    const wire = byName.get(entry.reprintOf);
    if (wire?.event !== event) return [`${nameOf(entry)} reprints ${entry.reprintOf}, which is not of ${event.id}`];
    if (wire.entry.hours >= entry.hours) return [`${nameOf(entry)} is older than what it reprints`];
    return [];
  });
}

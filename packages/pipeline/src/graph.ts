import { newsloomError } from '@newsloom/errors';
import type { CatalogEntry } from './catalog.ts';

type Graph = Record<string, Pick<CatalogEntry, 'unit' | 'attempts' | 'waits'> & { next: string | null }>;

/**
 * Refuses a catalog or a set of stages that cannot work: an edge to nowhere, a stage that nothing leads to, a cycle,
 * two stages that wait in one status, a definition that is missing or unknown. `defined` are the names of the stages
 * that were given. `wanted` are the names that must be among them: all stages, unless the process runs only some. One
 * error lists all problems. Throws `graph-invalid`.
 */
export function checkGraph(
  catalog: Graph,
  defined: readonly string[],
  wanted: readonly string[] = Object.keys(catalog),
): void {
  const problems = [
    ...Object.entries(catalog).flatMap(([name, entry]) => attemptProblems(name, entry)),
    ...Object.entries(catalog).flatMap(([name, entry]) => edgeProblems(catalog, name, entry)),
    ...entryProblems(catalog),
    ...statusProblems(catalog),
    ...definitionProblems(catalog, defined, wanted),
  ];
  if (problems.length > 0) throw newsloomError('graph-invalid', { problems: problems.join('; ') });
}

const ORDER = ['feed', 'article', 'story', 'webhook'];

const attemptProblems = (name: string, entry: Graph[string]): string[] =>
  entry.attempts < 1 ? [`${name} has no attempts`] : [];

function edgeProblems(catalog: Graph, name: string, entry: Graph[string]): string[] {
  if (entry.next === null) return [];
  const next = catalog[entry.next];
  if (!next) return [`${name} leads to ${entry.next}, which is no stage`];
  if (ORDER.indexOf(next.unit) < ORDER.indexOf(entry.unit)) return [`${name} leads from ${entry.unit} to ${next.unit}`];
  return [];
}

/** Exactly one stage starts the flow, and it leads to every other. */
function entryProblems(catalog: Graph): string[] {
  const targets = new Set(Object.values(catalog).map((entry) => entry.next));
  const starts = Object.keys(catalog).filter((name) => !targets.has(name));
  if (starts.length !== 1) return [`the flow starts at ${starts.join(' and ') || 'no stage'}, not at exactly one`];
  const seen = new Set<string>();
  let name: string | null | undefined = starts[0];
  for (; name && !seen.has(name); name = catalog[name]?.next) seen.add(name);
  return [
    ...(name ? [`the flow comes back to ${name}`] : []),
    ...Object.keys(catalog)
      .filter((stage) => !seen.has(stage))
      .map((stage) => `nothing leads to ${stage}`),
  ];
}

function statusProblems(catalog: Graph): string[] {
  const statuses = Object.values(catalog).flatMap(({ waits }) => (waits.unit === 'article' ? waits.status : []));
  return [
    ...statuses
      .filter((status, index) => statuses.indexOf(status) < index)
      .map((status) => `two stages wait in status ${status}`),
    ...Object.entries(catalog)
      .filter(([, { unit, waits }]) => unit !== waits.unit)
      .map(
        ([name, { unit, waits }]) => `${name} works on units of kind ${unit} and waits for units of kind ${waits.unit}`,
      ),
  ];
}

function definitionProblems(catalog: Graph, defined: readonly string[], wanted: readonly string[]): string[] {
  return [
    ...defined.filter((name) => !(name in catalog)).map((name) => `${name} is defined but not in the catalog`),
    ...defined.filter((name, index) => defined.indexOf(name) < index).map((name) => `${name} is defined twice`),
    ...wanted.filter((name) => !defined.includes(name)).map((name) => `${name} is not defined`),
  ];
}

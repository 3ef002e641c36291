/** Groups as sorted lists, to compare two ways of grouping, whatever the names of the groups. */
export const partitionOf = (pairs: readonly (readonly [id: string, group: string])[]): string[] =>
  Array.from(Map.groupBy(pairs, ([, group]) => group).values(), (group) =>
    group
      .map(([id]) => id)
      .sort()
      .join(', '),
  ).sort();

/** Groups as sorted lists, so that two ways of grouping are compared whatever the groups are called. */
export const partitionOf = (pairs: readonly (readonly [id: string, group: string])[]): string[] =>
  Array.from(Map.groupBy(pairs, ([, group]) => group).values(), (group) =>
    group
      .map(([id]) => id)
      .sort()
      .join(', '),
  ).sort();

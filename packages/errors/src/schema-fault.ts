/** What a schema says is wrong, as zod says it. */
type Issue = { path: readonly PropertyKey[]; message: string };

/** What does not fit a schema, in one line: where and why, for each issue. `whole` names the value itself. */
export const schemaFault = ({ issues }: { issues: readonly Issue[] }, whole: string): string =>
  issues.map(({ path, message }) => `${path.map(String).join('.') || whole}: ${message}`).join('; ');

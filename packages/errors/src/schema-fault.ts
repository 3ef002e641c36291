/** An issue of zod. */
type Issue = { path: readonly PropertyKey[]; message: string };

/** The issues of a schema in one line: path and message of each. `whole` is the name of the value itself. */
export const schemaFault = ({ issues }: { issues: readonly Issue[] }, whole: string): string =>
  issues.map(({ path, message }) => `${path.map(String).join('.') || whole}: ${message}`).join('; ');

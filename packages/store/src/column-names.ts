/** The column of a field: `site_name` for `siteName`. */
export type ColumnOf<Field extends string> = Field extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${ColumnOf<Rest>}`
  : Field;

/** A record with the columns of its fields. */
export type InColumns<Fields> = { [Field in keyof Fields as ColumnOf<Field & string>]: Fields[Field] };

/** The same values under the columns of their fields. */
export function inColumns<Fields extends object>(fields: Fields): InColumns<Fields> {
  const entries = Object.entries(fields).map(([field, value]) => [columnOf(field), value]);
  return Object.fromEntries(entries) as InColumns<Fields>;
}

/** The field of a column: `siteName` for `site_name`. */
export const fieldOf = (column: string): string =>
  column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const columnOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

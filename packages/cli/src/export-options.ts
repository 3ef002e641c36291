import type { ExportFilter } from '@newsloom/store';
import { exportKinds } from './export-kinds.ts';

export type ExportedWhat = keyof typeof exportKinds;
export const EXPORT_FORMATS = ['jsonl', 'csv', 'parquet'] as const;

/** The options of `newsloom export`. */
export type ExportOptions = Omit<ExportFilter, 'kinds'> & {
  kind?: string[];
  format: (typeof EXPORT_FORMATS)[number];
  output?: string;
  versions: boolean;
};

/** Why these options exclude each other; null if they do not. */
export function optionsFault(what: ExportedWhat, options: ExportOptions, isTerminal: boolean): string | null {
  const { format, output, versions, kind } = options;
  const known: readonly string[] = exportKinds[what].filters;
  const given = {
    lang: options.lang,
    topic: options.topic,
    outlet: options.outlet,
    status: options.status,
    kinds: kind,
  };
  const strange = Object.entries(given).find(([name, value]) => value !== undefined && !known.includes(name));
  if (strange) return `--${strange[0] === 'kinds' ? 'kind' : strange[0]} does not apply to ${what}`;
  if (versions && (what !== 'stories' || format !== 'jsonl')) return '--versions is for stories as JSON lines';
  if (what === 'changes' && options.after !== undefined && !/^\d{1,15}$/.test(options.after))
    return '--after takes the cursor of a change';
  if (format === 'parquet' && output === undefined && isTerminal) return 'Parquet needs --output FILE, or a pipe';
  return null;
}

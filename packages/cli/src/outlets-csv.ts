import { createReadStream } from 'node:fs';
import { type NewsloomError, newsloomError, reasonOf } from '@newsloom/errors';
import type { RatedOutlet } from '@newsloom/store';
import { parse } from 'csv-parse';
import { fieldsOf } from './outlet-layouts.ts';
import { outletOfRow, type RowContext } from './outlet-row.ts';

/**
 * Reads the outlets of a CSV file. Invalid rows are returned as faults with their line numbers; the others are read.
 * Throws `input-unreadable`.
 */
export async function readOutlets(
  file: string,
  context: RowContext,
): Promise<{ rows: RatedOutlet[]; faults: NewsloomError[] }> {
  const byDomain = new Map<string, RatedOutlet>();
  const faults: NewsloomError[] = [];
  const rows = createReadStream(file).on('error', (error) => parser.destroy(error));
  const parser = parse({ columns: true, bom: true, info: true, skip_empty_lines: true, relax_column_count: true });
  try {
    for await (const { record, info } of rows.pipe(parser)) {
      const outlet = outletOfRow(fieldsOf(record, context.layout), context);
      if (typeof outlet === 'string') {
        faults.push(newsloomError('line-invalid', { input: file, line: info.lines, reason: outlet }));
      } else byDomain.set(outlet.domain, merge(byDomain.get(outlet.domain), outlet));
    }
  } catch (error) {
    // An error of the disk or of the parser.
    if (error instanceof Error && 'code' in error) {
      throw newsloomError('input-unreadable', { input: file, reason: reasonOf(error) }, { cause: error });
    }
    throw error;
  }
  return { rows: [...byDomain.values()], faults };
}

/** Merges rows of one domain: all ratings and aliases are kept, and the later row's facts win. */
function merge(known: RatedOutlet | undefined, outlet: RatedOutlet): RatedOutlet {
  if (!known) return outlet;
  return {
    domain: outlet.domain,
    name: outlet.name ?? known.name,
    country: outlet.country ?? known.country,
    owner: outlet.owner ?? known.owner,
    family: outlet.family ?? known.family,
    ownerType: outlet.ownerType ?? known.ownerType,
    stateMedia: outlet.stateMedia ?? known.stateMedia,
    category: outlet.category ?? known.category,
    factsAt: outlet.factsAt ?? known.factsAt,
    factsSource: outlet.factsSource ?? known.factsSource,
    aliases: [...new Set([...known.aliases, ...outlet.aliases])],
    ratings: [...known.ratings, ...outlet.ratings],
  };
}

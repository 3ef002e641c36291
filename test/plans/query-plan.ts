import type { Db, StoreQuery } from '@newsloom/store';
import { CompiledQuery } from 'kysely';
import { z } from 'zod';

type PlanNode = { 'Node Type': string; 'Relation Name'?: string | undefined; Plans?: PlanNode[] | undefined };

const nodeSchema: z.ZodType<PlanNode> = z.lazy(() =>
  z.object({
    'Node Type': z.string(),
    'Relation Name': z.string().optional(),
    Plans: z.array(nodeSchema).optional(),
  }),
);
const planSchema = z.tuple([z.object({ Plan: nodeSchema })]);

/** The tables that a query reads completely, according to the plan of Postgres for these parameters. */
export async function tablesReadWhole(db: Db, { sql, parameters }: StoreQuery): Promise<string[]> {
  const { rows } = await db.executeQuery<{ 'QUERY PLAN': unknown }>(
    CompiledQuery.raw(`explain (format json) ${sql}`, [...parameters]),
  );
  const [{ Plan }] = planSchema.parse(rows[0]?.['QUERY PLAN']);
  return [...new Set(scansIn(Plan))].sort();
}

function scansIn(node: PlanNode): string[] {
  const own = node['Node Type'] === 'Seq Scan' ? [node['Relation Name'] ?? ''] : [];
  return [...own, ...(node.Plans ?? []).flatMap(scansIn)];
}

/** A query on one line, for comparing it with the source. */
export const onOneLine = ({ sql }: StoreQuery): string => sql.replace(/\s+/g, ' ').trim();

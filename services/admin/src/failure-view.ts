import { type Db, type FailureRow, type FailureStatus, type UnitKind, type UnitName, unitNames } from '@newsloom/store';

/** A failure as an admin sees it. */
export type FailureView = {
  id: number;
  stage: string;
  unit: UnitKind;
  unitId: string;
  /** The address of the article or feed; null for a story. */
  url: string | null;
  /** The title of the article or feed, or the headline of the story. */
  title: string | null;
  code: string;
  message: string;
  remedy: string;
  host: string | null;
  attempts: number;
  firstAt: Date;
  lastAt: Date;
  status: FailureStatus;
};

/** Turns rows into views, with the names of the units. */
export async function viewFailures(db: Db, rows: FailureRow[]): Promise<FailureView[]> {
  const names = await unitNames(
    db,
    rows.map((row) => row.unit_id),
  );
  return rows.map((row) => viewOf(row, names.get(row.unit_id)));
}

const viewOf = (row: FailureRow, name: UnitName | undefined): FailureView => ({
  id: row.id,
  stage: row.stage,
  unit: row.unit,
  unitId: row.unit_id,
  url: name?.url ?? null,
  title: name?.title ?? null,
  code: row.code,
  message: row.message,
  remedy: row.remedy,
  host: row.host,
  attempts: row.attempts,
  firstAt: row.first_at,
  lastAt: row.last_at,
  status: row.status,
});

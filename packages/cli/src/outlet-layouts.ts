import { InvalidArgumentError } from 'commander';

/** The fields of a row of outlets. A column belongs to the field of the same name, unless a layout says otherwise. */
export const OUTLET_FIELDS = [
  'domain',
  'alias',
  'name',
  'country',
  'owner',
  'family',
  'ownerType',
  'stateMedia',
  'category',
  'lean',
  'factuality',
  'quality',
  'ratingSource',
  'ratingDate',
  'evidenceUrl',
  'scale',
  'licence',
] as const;
export type OutletField = (typeof OUTLET_FIELDS)[number];

/** How to read a file. */
export type OutletLayout = {
  /** The columns with other names than their fields; null if the column with the field's name means something else. */
  columns: Partial<Record<OutletField, string | null>>;
  /** Who rated and when, if the rows do not say. */
  rater: string | null;
  date: string | null;
  /** A longer value is a sentence about owners; as an owner it would make each outlet a family of its own. */
  longestOwner: number;
  /** Whether `name` is the name of a rating, such as `CNN (Web News)`, used only if there is no other name. */
  hasRatingNames: boolean;
};

/** The layout of a file whose heading names the fields. */
export const plainLayout: OutletLayout = {
  columns: {},
  rater: null,
  date: null,
  longestOwner: 200,
  hasRatingNames: false,
};

const ratings: OutletLayout = { ...plainLayout, hasRatingNames: true };

/** In these lists the column `category` is the kind of the source, not what it publishes. */
const withoutCategory: OutletLayout = { ...ratings, columns: { category: null } };

/** The known layouts by name: lists of ratings and owners as they are commonly converted to CSV. */
export const outletLayouts: Readonly<Record<string, OutletLayout>> = {
  'mbfc-2026': { ...ratings, rater: 'mbfc', date: '2026-08-19' },
  'mbfc-2018-2020': { ...withoutCategory, rater: 'mbfc-baly2018', date: '2018' },
  'allsides-2023': { ...withoutCategory, rater: 'allsides-2023', date: '2023-07-31' },
  'allsides-2020': { ...withoutCategory, rater: 'allsides-3level-abp2020', date: '2020-10' },
  'allsides-2019': { ...withoutCategory, rater: 'allsides-2019', date: '2019-10-18' },
  'robertson-2018': { ...withoutCategory, rater: 'robertson2018-audience', date: '2018' },
  'lin-2023': { ...withoutCategory, rater: 'lin2023-pc1', date: '2023-09-14' },
  'kagi-2026': { ...withoutCategory, rater: 'kagi-media-data', date: '2026-05-12', longestOwner: 60 },
  'us-local-2018': { ...withoutCategory, rater: 'localnews2018', date: '2018-08' },
  long: withoutCategory,
  aliases: plainLayout,
};

/** The layout of a name, for an option. Throws an error that lists the names. */
export function layoutNamed(name: string): OutletLayout {
  const layout = Object.entries(outletLayouts).find(([known]) => known === name)?.[1];
  if (layout === undefined) throw new InvalidArgumentError(`The layouts are ${Object.keys(outletLayouts).join(', ')}.`);
  return layout;
}

/** Parses the option that maps fields to columns: `domain=Source,lean=Bias Rating`. */
export function columnMap(text: string): OutletLayout['columns'] {
  const columns: OutletLayout['columns'] = {};
  for (const pair of text.split(',')) {
    const [name = '', ...column] = pair.split('=');
    const field = OUTLET_FIELDS.find((one) => one === name.trim());
    if (field === undefined || column.length === 0) {
      throw new InvalidArgumentError(`It takes FIELD=COLUMN,... with the fields ${OUTLET_FIELDS.join(', ')}.`);
    }
    columns[field] = column.join('=').trim() || null;
  }
  return columns;
}

/** The values of a record by field. */
export function fieldsOf(
  record: Readonly<Record<string, unknown>>,
  { columns }: OutletLayout,
): Record<string, unknown> {
  return Object.fromEntries(
    OUTLET_FIELDS.flatMap((field) => {
      const column = columns[field] === undefined ? field : columns[field];
      return column === null ? [] : [[field, record[column]]];
    }),
  );
}

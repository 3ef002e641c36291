/** Why a query may read a large table from end to end, by a part of it that no other query has. */
export const REASONS: Readonly<Record<string, string>> = {};

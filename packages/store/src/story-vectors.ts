import { sql } from 'kysely';
import type { Db, Transaction } from './database.ts';

/** A vector of length 1, the model that made it, and of which text. */
export type StoryVector = { id: string; model: string; textHash: string; vector: Float32Array };

/** The vector of a story, if the model made it of this text. */
export async function find(db: Db, { id, model, textHash }: Omit<StoryVector, 'vector'>): Promise<Float32Array | null> {
  const row = await db
    .selectFrom('story_vectors')
    .select('vector')
    .where('story_id', '=', id)
    .where('model', '=', model)
    .where('text_hash', '=', textHash)
    .executeTakeFirst();
  return row ? floatsIn(row.vector) : null;
}

/** Keeps vectors, in place of older ones. Rows are locked in the order of ids, to avoid deadlocks. */
export async function put(db: Transaction, vectors: readonly StoryVector[], now: Date): Promise<void> {
  if (vectors.length === 0) return;
  await sql`
    insert into story_vectors (story_id, model, text_hash, vector, signs, at)
    select id, model, text_hash, vector, signs::bit varying, ${now}
    from unnest(
      ${vectors.map(({ id }) => id)}::text[], ${vectors.map(({ model }) => model)}::text[],
      ${vectors.map(({ textHash }) => textHash)}::text[], ${vectors.map(({ vector }) => bytesOf(vector))}::bytea[],
      ${vectors.map(({ vector }) => signsOf(vector))}::text[]
    ) as v (id, model, text_hash, vector, signs)
    order by id
    on conflict (story_id) do update set model = excluded.model, text_hash = excluded.text_hash,
      vector = excluded.vector, signs = excluded.signs, at = excluded.at`.execute(db);
}

/** The story that looks for others, and when its newest article appeared. */
export type SoughtVector = {
  id: string;
  language: string;
  lastArticleAt: Date;
  model: string;
  vector: Float32Array;
};

/** A story of another language that may be near. */
export type CandidateVector = { id: string; language: string; vector: Float32Array };

/**
 * Active stories of other languages, of which the same model made a vector of the same length, and whose newest article
 * appeared at most `days` before or after: those of which most signs are the same, at most `limit`. Signs differ where
 * directions do, in `acos(cosine) / pi` of their places.
 */
export async function near(
  db: Db,
  { id, language, lastArticleAt, model, vector }: SoughtVector,
  { days, limit }: { days: number; limit: number },
): Promise<CandidateVector[]> {
  const away = (count: number): Date => new Date(lastArticleAt.getTime() + count * DAY_MS);
  // Postgres 13 cannot count bits; the ones in a text it can.
  const { rows } = await sql<{ id: string; language: string; vector: Buffer }>`
    select s.id, s.language, v.vector from stories s join story_vectors v on v.story_id = s.id
    where s.status = 'active' and s.last_article_at between ${away(-days)} and ${away(days)}
      and s.language <> ${language} and s.merged_into is null and s.id <> ${id}
      and v.model = ${model} and octet_length(v.vector) = ${vector.byteLength}
    order by length(replace((v.signs # ${signsOf(vector)}::text::bit varying)::text, '0', '')), s.id
    limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...row, vector: floatsIn(row.vector) }));
}

const DAY_MS = 86_400_000;

/** With as many, those of a cosine of 0.8 (52 of 256 differ) are told from those of 0.5 (85) by five deviations. */
const SIGNS = 256;

const signsOf = (vector: Float32Array): string =>
  Array.from(vector.subarray(0, SIGNS), (value) => (value > 0 ? '1' : '0')).join('');

const bytesOf = ({ buffer, byteOffset, byteLength }: Float32Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

/** Copies, because floats must begin at a multiple of four bytes. */
const floatsIn = (bytes: Buffer): Float32Array => new Float32Array(Uint8Array.from(bytes).buffer);

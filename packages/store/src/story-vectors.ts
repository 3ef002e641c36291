import { sql } from 'kysely';
import type { Db, Transaction } from './database.ts';

/** A story with the vector of its words, of length 1: its language, and when its newest article appeared. */
export type StoryVector = {
  id: string;
  language: string;
  lastArticleAt: Date;
  /** The model that made the vector, and the hash of the text that it read. */
  model: string;
  textHash: string;
  vector: Float32Array;
};

/** The vector of a story, if the model made it of this text. */
export async function find(
  db: Db,
  { id, model, textHash }: Pick<StoryVector, 'id' | 'model' | 'textHash'>,
): Promise<Float32Array | null> {
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
export async function put(db: Transaction, vectors: readonly StoryVector[]): Promise<void> {
  if (vectors.length === 0) return;
  await sql`
    insert into story_vectors (story_id, language, last_article_at, model, text_hash, vector, signs)
    select id, language, last_article_at, model, text_hash, vector, signs::bit varying
    from unnest(
      ${vectors.map(({ id }) => id)}::text[], ${vectors.map(({ language }) => language)}::text[],
      ${vectors.map(({ lastArticleAt }) => lastArticleAt)}::timestamptz[],
      ${vectors.map(({ model }) => model)}::text[], ${vectors.map(({ textHash }) => textHash)}::text[],
      ${vectors.map(({ vector }) => bytesOf(vector))}::bytea[], ${vectors.map(({ vector }) => signsOf(vector))}::text[]
    ) as v (id, language, last_article_at, model, text_hash, vector, signs)
    order by id
    on conflict (story_id) do update set language = excluded.language, last_article_at = excluded.last_article_at,
      model = excluded.model, text_hash = excluded.text_hash, vector = excluded.vector, signs = excluded.signs`.execute(
    db,
  );
}

/** A story of another language that may be near. */
export type CandidateVector = Pick<StoryVector, 'id' | 'language' | 'vector'>;

/**
 * The stories of other languages that may be near: they have a vector of the same model and length, and their newest
 * article appeared at most `days` before or after. Of the `limit` with the most signs in common, only active stories
 * are returned. Two vectors differ in `acos(cosine) / pi` of their signs, on average.
 */
export async function near(
  db: Db,
  { id, language, lastArticleAt, model, vector }: Omit<StoryVector, 'textHash'>,
  { days, limit }: { days: number; limit: number },
): Promise<CandidateVector[]> {
  const away = (count: number): Date => new Date(lastArticleAt.getTime() + count * DAY_MS);
  // Postgres 13 cannot count bits, so the ones are counted in a text.
  const { rows } = await sql<{ id: string; language: string; vector: Buffer }>`
    with alike as materialized (
      select story_id, length(replace((signs # ${signsOf(vector)}::text::bit varying)::text, '0', '')) as differing
      from story_vectors
      where model = ${model} and language <> ${language} and story_id <> ${id}
        and last_article_at between ${away(-days)} and ${away(days)} and octet_length(vector) = ${vector.byteLength}
      order by differing, story_id limit ${limit}
    )
    select v.story_id as id, v.language, v.vector
    from alike join story_vectors v using (story_id) join stories s on s.id = v.story_id
    where s.status = 'active' and s.merged_into is null
    order by differing, id`.execute(db);
  return rows.map((row) => ({ ...row, vector: floatsIn(row.vector) }));
}

const DAY_MS = 86_400_000;

/**
 * With so many signs, a cosine of 0.8 (52 of 256 differ) is five standard deviations away from one of 0.5 (85 differ).
 */
const SIGNS = 256;

const signsOf = (vector: Float32Array): string =>
  Array.from(vector.subarray(0, SIGNS), (value) => (value > 0 ? '1' : '0')).join('');

const bytesOf = ({ buffer, byteOffset, byteLength }: Float32Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

/** Copies, because floats must begin at a multiple of four bytes. */
const floatsIn = (bytes: Buffer): Float32Array => new Float32Array(Uint8Array.from(bytes).buffer);

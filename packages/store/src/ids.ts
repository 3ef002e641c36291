import { createHash } from 'node:crypto';

/** 16 base-32 characters hold 80 bits: a collision among a billion ids has a chance of about one in a million. */
const ID_LENGTH = 16;
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

function digest(text: string): string {
  const bytes = createHash('sha256').update(text).digest();
  let bits = 0n;
  for (const byte of bytes.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte);
  let out = '';
  for (let i = 0; i < ID_LENGTH; i++, bits >>= 5n) out += ALPHABET[Number(bits & 31n)];
  return out;
}

/**
 * The id of an article, made from what identifies it (its address, or the id that an import gave it), so that the same
 * article has the same id in every run: a repeated poll or import finds its own row.
 */
export const articleIdOf = (identity: string): string => `a${digest(identity)}`;

/** The id of a feed, made from its address. */
export const feedIdOf = (url: string): string => `f${digest(url)}`;

/** The id of the story that an article opens. The story keeps it for life, even if that article leaves. */
export const storyIdOf = (foundingArticleId: string): string => `s${digest(foundingArticleId)}`;

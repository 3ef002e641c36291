/**
 * MurmurHash3 x86 32-bit (Austin Appleby, public domain) of the text's UTF-8 bytes, as an unsigned integer. Fast and
 * well mixed, so suitable for shingles and bands. Not cryptographic, so equal hashes do not prove equal texts. The
 * bytes are made on the fly: a call of an encoder would cost more than the hash of a short shingle.
 */
export function hash32(text: string, seed = 0): number {
  let hash = seed | 0;
  let block = 0;
  let length = 0;

  const take = (byte: number): void => {
    block |= byte << ((length & 3) << 3);
    length += 1;
    if ((length & 3) !== 0) return;
    hash ^= scramble(block);
    hash = (hash << 13) | (hash >>> 19);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
    block = 0;
  };

  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      take(unit);
      continue;
    }
    const code = text.codePointAt(at) ?? unit;
    if (code < 0x800) {
      take(0xc0 | (code >> 6));
    } else if (code < 0x10000) {
      take(0xe0 | (code >> 12));
      take(0x80 | ((code >> 6) & 0x3f));
    } else {
      at += 1; // this character is two UTF-16 units
      take(0xf0 | (code >> 18));
      take(0x80 | ((code >> 12) & 0x3f));
      take(0x80 | ((code >> 6) & 0x3f));
    }
    take(0x80 | (code & 0x3f));
  }

  hash ^= scramble(block); // no effect for an empty block
  return finish(hash ^ length);
}

function scramble(block: number): number {
  const mixed = Math.imul(block, 0xcc9e2d51);
  return Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
}

function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

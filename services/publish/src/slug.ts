/** An address longer than this is cut by whatever shows it. */
const LENGTH = 80;

/** The readable part of a story's address: the words of its headline, letters without their marks. */
export function slugOf(headline: string): string {
  const words = headline
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  let slug = '';
  for (const word of words ?? []) {
    if (slug.length + word.length >= LENGTH) break;
    slug = slug === '' ? word : `${slug}-${word}`;
  }
  return slug || 'story';
}

/** Longer addresses are often cut where they are shown. */
const LENGTH = 80;

/** The readable part of a story's address: the words of its headline, Latin and Greek letters without their accents. */
export function slugOf(headline: string): string {
  const words = headline
    .normalize('NFKD')
    // Only these scripts: in others a mark can be a vowel, and dropping it would make another word.
    .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '$1')
    .normalize('NFKC')
    .replace(/['’]/g, '')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  let slug = '';
  for (const word of words ?? []) {
    if (slug.length + word.length >= LENGTH) break;
    slug = slug === '' ? word : `${slug}-${word}`;
  }
  return slug || 'story';
}

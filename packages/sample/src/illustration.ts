import { createHash } from 'node:crypto';
import { markup } from './markup.ts';
import type { SampleArticle } from './newsroom.ts';

/** The path of the picture of an article. */
export const imagePath = ({ slug }: Pick<SampleArticle, 'slug'>): string => `/images/${slug}.svg`;

/** The size in the metadata of pages: 16:9, as for social cards. */
export const IMAGE_SIZE = { width: 1200, height: 675 };

/** A picture for an article: hills under a sun. Colours and shapes come from its slug, so it is always the same. */
export function illustration({ slug, title }: Pick<SampleArticle, 'slug' | 'title'>): string {
  const bytes = [...createHash('sha256').update(slug).digest()];
  const at = (index: number, from: number, to: number) => Math.round(from + ((bytes[index] ?? 0) / 255) * (to - from));
  const { width, height } = IMAGE_SIZE;
  const hue = at(0, 0, 360);
  const hills = [0, 1, 2].map((layer) => {
    const [left, peak, right] = [at(3 * layer + 3, 0, 160), at(3 * layer + 4, 0, 260), at(3 * layer + 5, 0, 160)];
    const base = 330 + layer * 110;
    return markup`<path fill="hsl(${(hue + 20 * layer) % 360} 35% ${52 - 13 * layer}%)" d="M0 ${base - left} Q${at(layer + 12, 200, 1000)} ${base - peak} ${width} ${base - right} V${height} H0 Z"/>`;
  });
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">
<rect width="${width}" height="${height}" fill="hsl(${(hue + 180) % 360} 45% 86%)"/>
<circle cx="${at(1, 150, 1050)}" cy="${at(2, 90, 260)}" r="70" fill="hsl(${(hue + 40) % 360} 80% 78%)"/>
${hills}
</svg>
`.source;
}

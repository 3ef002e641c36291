import type { ImageDetails } from './extraction.ts';
import type { Found } from './found-value.ts';
import type { LinkedArticle } from './json-ld.ts';
import { firstMeta, foundMeta, type MetaTags } from './meta-tags.ts';
import { webAddress } from './page-address.ts';
import { closest, type PageDocument, type PageElement } from './page-tree.ts';
import { plainLine, textLine } from './plain-line.ts';

const META_NAMES = [
  'og:image:secure_url',
  'og:image',
  'og:image:url',
  'twitter:image',
  'twitter:image:src',
  'parsely-image-url',
  'sailthru.image.full',
  'thumbnail',
];

/** The classes of elements with the caption of a picture and with its credit, inside the figure. */
const CAPTION_CLASS = /caption/i;
const CREDIT_CLASS = /credit|copyright|source/i;

/** In pixels: larger numbers are mistakes, because no picture is larger. */
const LARGEST = 50_000;

/** In characters: a longer caption is a part of the article. */
const LONGEST_CAPTION = 1_000;

/** The main picture, from the meta tags or JSON-LD, with its caption from the figure that shows it. */
export function mainImage(
  document: PageDocument,
  meta: MetaTags,
  linked: LinkedArticle | null,
  base: string,
): Found<ImageDetails> | null {
  const stated = [
    ...foundMeta(meta, ...META_NAMES),
    ...(linked?.image?.url ? [{ value: linked.image.url, source: 'json-ld image' }] : []),
    ...[...document.getElementsByTagName('link')]
      .filter((link) => link.getAttribute('rel') === 'image_src')
      .map((link) => ({ value: link.getAttribute('href') ?? '', source: 'link image_src' })),
  ];
  for (const { value, source } of stated) {
    const url = webAddress(value, base);
    if (url !== null) return { value: details(url, document, meta, linked, base), source };
  }
  return null;
}

function details(
  url: string,
  document: PageDocument,
  meta: MetaTags,
  linked: LinkedArticle | null,
  base: string,
): ImageDetails {
  const isMeta = META_NAMES.slice(0, 3).some((name) => webAddress(firstMeta(meta, name), base) === url);
  const image = linked?.image ?? null;
  const isLinked = image !== null && fileOf(webAddress(image.url, base)) === fileOf(url);
  const shown = figureOf(url, document, base);
  const ofMeta = (name: string): string | null => (isMeta ? firstMeta(meta, name) : null);
  return {
    url,
    width: pixels(ofMeta('og:image:width')) ?? pixels(isLinked ? image.width : null),
    height: pixels(ofMeta('og:image:height')) ?? pixels(isLinked ? image.height : null),
    caption:
      caption(isLinked ? image.caption : null) ?? shown.caption ?? caption(ofMeta('og:image:alt')) ?? shown.alternative,
    credit: caption(isLinked ? image.credit : null) ?? shown.credit,
  };
}

type Shown = { caption: string | null; credit: string | null; alternative: string | null };

/** The figure with the picture: its image has the same file name, in whatever size and format. */
function figureOf(url: string, document: PageDocument, base: string): Shown {
  const file = fileOf(url);
  const image = [...document.getElementsByTagName('img')].find(
    (each) => fileOf(webAddress(each.getAttribute('src'), base)) === file,
  );
  const figure = image === undefined ? null : closest(image, 'FIGURE');
  const parts = [...(figure?.getElementsByTagName('*') ?? [])];
  const whole = textLine(parts.find(isCaption)?.textContent);
  const ofCredit = textLine(parts.find(isCredit)?.textContent);
  const bare = whole !== null && ofCredit !== null && whole !== ofCredit ? whole.replace(ofCredit, '') : whole;
  return { caption: caption(bare), credit: caption(ofCredit), alternative: caption(image?.getAttribute('alt')) };
}

const isCaption = (element: PageElement): boolean =>
  element.nodeName === 'FIGCAPTION' || isMarked(element, 'caption') || CAPTION_CLASS.test(classOf(element));

const isCredit = (element: PageElement): boolean =>
  isMarked(element, 'copyrightHolder') || isMarked(element, 'creditText') || CREDIT_CLASS.test(classOf(element));

const isMarked = (element: PageElement, property: string): boolean =>
  element.getAttribute('itemprop')?.split(/\s+/).includes(property) ?? false;

const classOf = (element: PageElement): string => element.getAttribute('class') ?? '';

/** The name of the file without its type. Other sizes and formats of a picture differ in the rest of the address. */
function fileOf(address: string | null): string | null {
  const path = URL.parse(address ?? '')?.pathname ?? '';
  return (
    path
      .split('/')
      .at(-1)
      ?.replace(/(?:[-_]\d+x\d+)?\.\w+$/, '') || null
  );
}

function pixels(value: string | null): number | null {
  const size = Number(/^(\d+)(?:\.\d+)?\s*(?:px)?$/.exec(value?.trim() ?? '')?.[1]);
  return size > 0 && size <= LARGEST ? size : null;
}

function caption(value: string | null | undefined): string | null {
  const line = plainLine(value);
  return line !== null && line.length <= LONGEST_CAPTION ? line : null;
}

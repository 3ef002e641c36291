import { elementWords } from './element-names.ts';

/** Words in class names and ids of elements that are around the article and not part of it. */
const FURNITURE = new Set(
  [
    'ad ads advert advertisement author authors bio breadcrumb breadcrumbs byline caption captions comments copyright',
    'credit credits date disclaimer disqus donate follow hashtags infobox keywords metadata mostread newsletter',
    'newsletters outbrain pagination photocredit popular promo promos promoted pubdate published pullquote rating',
    'readmore recirc recommended related relatedarticles share sharebar sharing signup slideshow social sponsor',
    'sponsored subscribe subscription taboola taglist tags teaser teasers timestamp toc toolbar topics trending',
    // The same in other languages, except words with another meaning in English.
    'anzeige autor autoren bildunterschrift bildnachweis datum teilen werbung weiterlesen schlagworte',
    'auteur legende partager publicite publicidad publicidade fecha compartir compartilhar relacionadas relacionados',
    'relacionada etiquetas legenda autore didascalia condividi correlati pubblicita delen advertentie reklama powiazane',
    'podpis udostepnij annons reklam kilde forfatter baca penulis',
  ].flatMap((names) => names.split(' ')),
);

/** In characters: longer than any caption or box. A longer text may be the article in a badly named element. */
const LONGEST_FURNITURE = 400;

/** Removes captions, credits, share bars and boxes of related pages by their class names and ids. */
export function removeFurniture(document: Document): void {
  for (const element of document.body.querySelectorAll('[class], [id]')) {
    const isNamedSo = elementWords(element).some((word) => FURNITURE.has(word));
    if (isNamedSo && (element.textContent?.length ?? 0) < LONGEST_FURNITURE) element.remove();
  }
}

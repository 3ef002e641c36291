import { memoByNames } from './name-memo.ts';

/** What the names in `class`, `id`, `role` and `itemprop` say about the place of a text. */
export const PLACE_KINDS = [
  'text',
  'lead',
  'caption',
  'related',
  'share',
  'author',
  'signup',
  'comment',
  'ad',
  'meta',
  'frame',
  'notice',
  'media',
  'box',
  'headline',
  'list',
] as const;

export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Words of class names by kind, in the languages of the larger presses. Each word is one lower-case part of a name. */
const WORDS: Record<PlaceKind, string> = {
  text:
    'article articlebody articletext body bodytext content contents story storybody storytext text post postbody entry main ' +
    'copy richtext prose paragraph paragraphs wysiwyg artikel artikeltext inhalt texte corps article-body noticia nota cuerpo ' +
    'contenido contenuto testo corpo texto conteudo materia tresc artykul clanek obsah haber icerik detay isi konten metin brodtext',
  lead:
    'lead lede dek deck standfirst subtitle subheading subheadline subhead sub intro introduction summary description ' +
    'excerpt abstract preamble chapo chapeau accroche bajada entradilla sumario copete subtitulo vorspann einleitung ' +
    'ingress manchet sommario occhiello resumo linhafina gravata perex zajawka spot ozet sapo',
  caption:
    'caption captions figcaption credit credits photocredit imagecredit copyright source bildunterschrift bildnachweis ' +
    'legende legend didascalia legenda leyenda pie piedefoto bildtext podpis alt',
  related:
    'related relatedarticles relateds recommended recommendation recommendations recirc recirculation outbrain taboola ' +
    'readmore readnext morefrom more popular mostread mostpopular trending teaser teasers promo promos promoted card cards ' +
    'carousel swiper next prev previous also latest river feed suggestions relacionadas relacionados relacionada correlati ' +
    'weiterlesen mehr liresuite lireaussi powiazane zobacz benzer ilgili baca terkait inline upnext',
  share:
    'share shares sharebar sharing social socials follow facebook twitter whatsapp linkedin pinterest telegram teilen ' +
    'partager compartir compartilhar condividi delen udostepnij paylas bagikan buttons actions tools toolbar print email',
  author:
    'author authors byline bylines bio biography contributor contributors writer profile person autor autoren auteur ' +
    'auteurs autore autores penulis forfatter yazar redaktion avatar signature',
  signup:
    'newsletter newsletters subscribe subscriber subscription subscriptions signup register registration donate donation ' +
    'paywall regwall premium membership member piano login signin offer offers cta abo abonnement abonnieren suscripcion ' +
    'suscribete assine abbonati nieuwsbrief appeal support',
  comment:
    'comment comments commenting disqus reply replies discussion respond comentarios kommentare commentaires reviews forum',
  ad:
    'ad ads adv advert advertisement advertising advertorial sponsor sponsored sponsors dfp gpt banner werbung anzeige ' +
    'publicite publicidad publicidade pubblicita reklam reklama annons advertentie affiliate product products shopping buy',
  meta:
    'date dates datetime time timestamp pubdate published publish updated modified meta metadata info tag tags taglist ' +
    'category categories breadcrumb breadcrumbs kicker eyebrow label labels topic topics hashtags keywords section rubrik ' +
    'datum fecha etiquetas schlagworte tarih data kategorie readtime reading views count',
  frame:
    'nav navigation navbar menu menus footer header masthead sidebar side widget widgets aside rail column pagination ' +
    'pager search topbar bottom complementary contentinfo region utility skip language locale logo site',
  notice:
    'cookie cookies consent gdpr disclaimer disclaimers disclosure privacy legal terms modal popup overlay dialog alert ' +
    'message notice warning note notes correction error',
  media:
    'video videos audio player podcast embed embedded image images img photo photos picture gallery slideshow slide slider ' +
    'figure media youtube instagram tweet twitter map chart graphic interactive thumbnail thumb foto bild imagen',
  box: 'infobox factbox box boxes pullquote quote quotes blockquote highlight highlights toc contents faq key facts aside table sidebar callout accordion tab tabs',
  headline: 'title headline heading hed titre titulo titolo titel judul baslik h1 name',
  list: 'list lists items item grid row listing results archive index links link ul ol',
};

const BITS = new Map<string, number>();
for (const [bit, kind] of PLACE_KINDS.entries()) {
  for (const word of WORDS[kind].split(' ')) BITS.set(word, (BITS.get(word) ?? 0) | (1 << bit));
}

/** The kinds in a class name, id or role: bit N is set for kind N of `PLACE_KINDS`. */
export const placeKinds = memoByNames((names) => {
  let kinds = 0;
  for (const word of names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)) {
    kinds |= BITS.get(word) ?? 0;
  }
  // Names written as one word.
  for (const word of names.toLowerCase().split(/[^a-z0-9]+/)) kinds |= BITS.get(word) ?? 0;
  return kinds;
});

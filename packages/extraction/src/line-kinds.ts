import { isPointerLine } from './pointer-line.ts';

/**
 * Patterns of lines around an article, by kind. Lines are compared in lower case: that is quicker than ignoring case.
 * They are only signs for the block model to weigh, so they may also match running text.
 */
const PATTERNS = {
  signup:
    /news ?letter|subscri|suscr[ií]|abonn|abbonat|assin(?:e|ante|atura)|sign(?:ed)? up|log ?in\b|sign in|regist(?:er|rier|r[eae])|inbox|e-?mail address|donat|spende|membership|become a member|inscri|iscriviti|aanmelden|pren[uú]mer|подпис|購読|会員|订阅|구독|langganan/u,
  rights:
    /©|\(c\) ?\d{4}|copyright|all rights reserved|alle rechte|tous droits|todos los derechos|todos os direitos|tutti i diritti|kopieren|republish|reproduc|creative commons|無断転載|版权|저작권|hak cipta|права защищены/u,
  credit:
    /\b(?:photo|photograph|picture|image|foto|fotos|bild|credit|crédit|crédits|credits|source|quelle|fuente|fonte|fot\.|kuva|kilde)s?\s?[:/]|getty|\breuters\b|\bafp\b|\bdpa\b|\bap photo|\(ap\)|shutterstock|file photo|archiv(?:bild|foto)|写真|사진/u,
  contact:
    /\S@\S+\.\S|\bcontact (?:us|him|her|the)|follow (?:us|him|her|me|@)|\bon (?:twitter|facebook|instagram|linkedin)\b|kontakt|contacto|contatti|whatsapp|telegram|https?:\/\/|www\./u,
  shop: /affiliate|commission|(?:receive|earn)\w* (?:\w+ )?compensation|if you (?:buy|purchase)|\bshop\b|buy now|add to cart|\$\d+(?:\.\d\d)?\s*$|amazon|best price|jetzt kaufen|en vente|prix|partnerlink|provision/u,
  comment:
    /\bcomments?\b|kommentar|comentario|commentaire|commenti|reacties|leave a reply|комментар|评论|コメント|댓글/u,
  notice:
    /cookie|consent|extern\w* inhalt|external content|contenu externe|contenid[oe]s? externo|contenuti? estern|einverstanden|einwilligung|privacy|datenschutz|javascript|browser|terms of (?:use|service)|confidentialit|privacidad|adblock|disclaimer|corrections? policy|this (?:article|story) (?:was|has been|is)|aktualisiert/u,
  share:
    /\bshare\b|\bteilen\b|partag|compart|condivid|\bprint\b|copy link|\btweet\b|facebook|twitter|delen|jaa\b|paylaş/u,
  author:
    /^(?:by|von|par|por|di|door|av|af|autor[ea]?s?|text|written by|reporting by|editing by|additional reporting|redaktion|da redação|redacción|la redazione)\b[:\s]|\b(?:is|was) an? (?:\w+ ){0,4}(?:reporter|writer|editor|journalist|correspondent|author|professor|columnist|contributor)|\bcontributed to this (?:report|story|article)/u,
  date: /\b(?:published|updated|posted|last modified|publié|mis à jour|publicado|actualizado|veröffentlicht|stand|pubblicato|aggiornato|opublikowano|yayınlanma|güncelleme|diterbitkan)\b|\b\d{1,2}[:.]\d\d\s?(?:uhr|h|am|pm|a\.m|p\.m|gmt|et|ist|cet)\b|\b(?:19|20)\d\d\b.{0,12}\d{1,2}[:.]\d\d|\d{1,2}[./]\d{1,2}[./](?:19|20)?\d\d|(?:19|20)\d\d[-/]\d\d[-/]\d\d|\bago$|^vor \d|^hace \d|min(?:ute)?s? read|lesezeit/u,
  media:
    /^(?:watch|video|listen|audio|podcast|photos?|gallery|image|slide|play|view|enlarge)\b|\d{1,2}:\d\d$|loading|playback|embed/u,
} satisfies Record<string, RegExp>;

export type LineKind = keyof typeof PATTERNS | 'pointer';

/** The kinds of lines, in the order of the bits. */
export const LINE_KINDS: readonly LineKind[] = [...(Object.keys(PATTERNS) as (keyof typeof PATTERNS)[]), 'pointer'];

const ENTRIES = Object.values(PATTERNS);

/** In characters: only the start and end of a longer text are looked at. */
const LONG = 400;

/** What a line looks like: bit N is set for kind N of `LINE_KINDS`. */
export function lineKinds(text: string): number {
  const ends = text.length > LONG ? `${text.slice(0, LONG / 2)} ${text.slice(-LONG / 2)}` : text;
  const looked = ends.toLowerCase();
  let kinds = 0;
  for (const [bit, pattern] of ENTRIES.entries()) if (pattern.test(looked)) kinds |= 1 << bit;
  if (isPointerLine(text)) kinds |= 1 << ENTRIES.length;
  return kinds;
}

/** What outlets call pages that tell of many events, or of none. */
const TITLES = [
  String.raw`(?:business|sports?|entertainment|political|news|world|morning|evening|daily|weekly|weekend|midday|nightly)\s+(?:highlights|headlines|digest|round-?up|briefing|newsletter|rundown)`,
  String.raw`news in brief|in brief:|top headlines|today's headlines|(?:five|\d+) things to know (?:today|for|this)`,
  '(?:today|this day) in history|(?:photos?|pictures?|quotes?) of the (?:day|week)|week in (?:pictures|photos|review)',
  "horoscopes?|crossword|lottery numbers|winning numbers|sudoku|tv listings|what's on tv",
  'horoskop|nachrichten in kürze|kurz notiert|presseschau|lottozahlen',
  'horóscopo|titulares de hoy|resumen de noticias|noticias en breve',
  'revue de presse|en bref :|mots croisés|oroscopo|rassegna stampa|resumo do dia',
  'гороскоп|дайджест|обзор прессы|главное за (?:день|неделю|сутки)',
  '今日の運勢|星占い|ニュースまとめ|今日运势|新闻早餐|早报',
].join('|');

const DIGEST = new RegExp(String.raw`(?<!\p{L})(?:${TITLES})(?!\p{L})`, 'iu');

/**
 * Says whether a title names a page of many events or of none: a digest, a press review, a horoscope. Such a page
 * shares words with anything, so it stays alone.
 */
export const isDigest = (title: string): boolean => DIGEST.test(title);

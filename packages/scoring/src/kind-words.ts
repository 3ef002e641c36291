/** The kinds that addresses, sections and titles tell. */
export type ToldKind = 'opinion' | 'deals' | 'horoscope' | 'scores' | 'press-release' | 'live-blog';

/**
 * Names of sections: folders of addresses, subdomains, and what pages call their section. A name stands alone; an
 * accent may be missing, as in addresses.
 */
export const sectionWords: Readonly<Record<ToldKind, RegExp>> = {
  scores:
    /^(?:live-?scores?|score-?boards?|box-?scores?|match-?cent(?:er|re)|fixtures(?:-(?:and-)?results)?|scores-fixtures|standings|results-fixtures|spielplan|tabellen?|live-ergebnisse|ergebnisse-tabelle|resultats-(?:en-direct|classements?)|classements?|clasificacion(?:es)?|marcador(?:es)?|risultati-classifiche|classific(?:a|he)|uitslagen|programma-uitslagen-standen|tabela-de-jogos|tabela|турнирная-таблица|スコア速報|比分|스코어보드)$/iu,
  horoscope:
    /^(?:(?:daily-|tages|wochen)?horos[ck]ope?[sn]?|hor[oó]scopos?|oroscop[oi]|horoscoop|гороскопы?|goroskop|astrolog(?:y|ie|ia)|astrología|zodiac(?:-signs?)?|signos-del-zodiaco|占い|星座|星座運勢|运势|運勢|운세|오늘의-운세|أبراج|الأبراج|حظك-اليوم)$/iu,
  deals:
    /^(?:deals?|best-deals|shopping|shop|coupons?(?:-codes)?|promo-codes|vouchers?|discount-codes|gift-guides?|buying-guides?|cnn-underscored|underscored|wirecutter|recommends|angebote|gutscheine?|schn(?:ä|ae)ppchen|kaufberatung|produktvergleich|vergleich|bons?-?plans?|codes?-promo|ofertas|chollos|descuentos|cupon(?:es)?|escaparate|promo(?:co|çõ)es|cupons|offerte|sconti|codici-sconto|aanbiedingen|kortingscodes|скидки|промокоды|купоны|セール|クーポン|お買い物|优惠|優惠|折扣|할인|쿠폰|عروض|كوبونات)$/iu,
  'press-release':
    /^(?:press-?releases?|news-?releases?|media-?releases?|pr-?newswire|business-?wire|globe-?newswire|pressemitteilung(?:en)?|presseportal|medienmitteilung(?:en)?|communiqu[eé]s?(?:-de-presse)?|comunicados?(?:-de-(?:prensa|imprensa))?|notas?-de-prensa|comunicati?(?:-stampa)?|persbericht(?:en)?|пресс-?релиз(?:ы)?|press-relizy|プレスリリース|新闻稿|新聞稿|보도자료|بيان-صحفي|بيانات-صحفية)$/iu,
  opinion:
    /^(?:op-?eds?|opinions?|editorials?|commentary|commentaries|comment|commentisfree|columns?|columnists?|viewpoints?|letters(?:-to-the-editor)?|meinung(?:en)?|kommentare?|leitartikel|gastbeitr(?:ag|äge|aege)|kolumnen?|tribunes?|chroniques?|[eé]ditos?|[eé]ditori(?:al|aux)|idees|idées|d[eé]bats?|opini[oó]n(?:es)?|columnas?|tribuna|editoriales|opini[aã]o|colunas?|colunistas|opinioni|comment[io]|editoriali?|opinie|commentaar|мнени[ея]|колонк[аи]|mneni[ey]|オピニオン|社説|论说|评论|評論|社论|社論|오피니언|사설|칼럼|آراء|رأي|مقالات)$/iu,
  'live-blog':
    /^(?:live|live-?blogs?|live-?updates?|live-?ticker|news-?ticker|newsblog|en-?direct|directo|en-?vivo|ao-?vivo|diretta|minuto-a-minuto|liveblogg|онлайн|مباشر|ライブ|直播)$/iu,
};

/** Titles of such pages. A word alone does not tell: there is news of discounts, of astrology, and of trade deals. */
export const titlePatterns: Readonly<Record<ToldKind, RegExp>> = {
  scores:
    /\b(?:box score|live scores?|fixtures (?:and|&) results|results (?:and|&) standings|ergebnisse (?:und|&) tabelle|résultats et classements?|resultados y clasificaci[oó]n|risultati e classific(?:a|he)|uitslagen en standen?|resultados e (?:tabela|classificação))\b|результаты и турнирная таблица|スコア速報|比分直播|실시간 스코어/iu,
  horoscope:
    /^(?:(?:today['’]s|daily|weekly|monthly|your|love|free) )*horoscopes?\b(?! (?:app|industry|craze|boom))|\bhoroscopes? (?:today|tomorrow|for|by)\b|^(?:(?:tages|wochen|monats|liebes)?horoskop)\b|\bhoroskop (?:heute|morgen|für|am|vom)\b|^horoscope (?:du|de|des)\b|^hor[oó]scopos?\b|\bhor[oó]scopo (?:de )?(?:hoy|hoje|mañana|amanhã|diario|do dia)\b|^oroscopo\b|\boroscopo (?:di )?(?:oggi|domani|del giorno|della settimana)\b|^(?:dag|week)?horoscoop\b|^гороскоп\b|(?:^|\s)гороскоп на\s|今日の(?:運勢|占い)|12星座占い|星座运势|星座運勢|오늘의 운세|حظك اليوم|توقعات الأبراج/iu,
  deals:
    /\b(?:black friday|cyber monday|prime (?:big deal )?day)\b(?:[\s:–-]+[\p{L}\p{N}’']+){0,3}[\s:–-]+(?:deals?|angebote?|schnäppchen|offres?|promos?|bons? plans?|ofertas?|descuentos?|offerte?|sconti|promoções|aanbiedingen)\b|\b(?:best|top|early)(?: [\p{L}\p{N}’'-]+){0,4} deals\b(?! (?:with|between|for peace))|\bdeals? (?:of the (?:day|week)|alert)\b|\bsave (?:up to )?[$£€]?\d+ ?%? (?:on|off)\b|\b\d{1,2} ?% off\b|\b(?:promo|coupon|discount|voucher) codes?\b|\b(?:gift|buying) guide\b|\bat (?:its|the|an all-time) lowest price\b|\bdeal des tages\b|\bschnäppchen\b|\b(?:gutschein|rabatt)codes?\b|\bzum (?:best|tiefst|schnäppchen)preis\b|\bjetzt im angebot\b|\bbons? plans?\b|\bcodes? promo\b|\ben promo(?:tion)?\b|à prix (?:cassé|mini|choc)|\bchollos?\b|\bmejores ofertas\b|\d+ ?% de (?:descuento|desconto|réduction|remise)|\bcódigo (?:promocional|de descuento)\b|\bmigliori offerte\b|\bin (?:super ?)?offerta (?:su|a)\b|\bminimo storico su amazon\b|\bcodic[ei] sconto\b|\bcupo(?:m|ns) de desconto\b|\bmelhores ofertas\b|\bin de aanbieding\b|\bkortingscodes?\b|промокод|скидк[аи] до \d|タイムセール|クーポンコード|限时特价|優惠碼|优惠券|특가 할인|쿠폰 코드|كود خصم/iu,
  'press-release':
    /^(?:press release|news release|media release|pressemitteilung|medienmitteilung|communiqué(?: de presse)?|comunicado de prensa|nota de prensa|comunicado de imprensa|comunicato stampa|persbericht|пресс-релиз|プレスリリース|新闻稿|보도자료|بيان صحفي)\s*[:：|–—-]|\/(?:PRNewswire|Business ?Wire|GLOBE ?NEWSWIRE)\//iu,
  opinion:
    /^(?:opinion|op-?ed|editorial|commentary|column|letters?(?: to the editor)?|our view|guest column|kommentar|meinung|leitartikel|gastbeitrag|kolumne|tribune|édito(?:rial)?|chronique|opinión|columna|opinião|coluna|artigo de opinião|opinione|l['’]opinione|commento|editoriale|opinie|commentaar|column|мнение|колонка|オピニオン|コラム)\s*[:：|–—]|[|–—]\s*(?:opinion|editorial|letters|kommentar|meinung|opinión|opinião|opinie|мнение)\s*$|^【?(?:社説|社论|社論|评论员文章)】?[:：|]?|^\[(?:사설|칼럼|오피니언)\]/iu,
  'live-blog':
    /^(?:live|live ?blog|live updates?|live-?ticker|newsblog|newsticker|en direct|en directo|directo|en vivo|ao vivo|diretta|in diretta|онлайн|مباشر|ライブ|速報|【速報】)(?:\s*[:：|]|\s*[–—]|\s-\s)|\b(?:live ?blog|live-?ticker|live updates|newsblog|minuto a minuto|as it happened)\s*$/iu,
};

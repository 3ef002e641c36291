/** The kinds that addresses, sections and titles can show. */
export type ToldKind = 'opinion' | 'deals' | 'horoscope' | 'scores' | 'press-release' | 'live-blog';

/**
 * Names of sections: folders of addresses, subdomains, and what pages call their section. A name must match one of
 * these as a whole. Many words with accents are also listed without them, as addresses spell them. In lower case, with
 * a hyphen for each space.
 */
export const sectionWords: Readonly<Record<ToldKind, string>> = {
  scores: `
    box-score box-scores boxscore boxscores clasificacion clasificaciones classement classements classifica
    classifiche ergebnisse-tabelle fixtures fixtures-and-results fixtures-results live-ergebnisse live-score
    live-scores livescore livescores marcador marcadores match-center match-centre matchcenter matchcentre
    programma-uitslagen-standen resultats-classement resultats-classements resultats-en-direct results-fixtures
    risultati-classifiche score-board score-boards scoreboard scoreboards scores-fixtures spielplan standings tabela
    tabela-de-jogos tabelle tabellen uitslagen турнирная-таблица スコア速報 比分 스코어보드
  `,
  horoscope: `
    astrologia astrologie astrology astrología daily-horoscope daily-horoscopes goroskop horoscoop horoscop horoscope
    horoscopes horoscopo horoscopos horoskop horoskope horóscopo horóscopos oroscopi oroscopo signos-del-zodiaco
    tageshoroskop tageshoroskope wochenhoroskop wochenhoroskope zodiac zodiac-sign zodiac-signs гороскоп гороскопы
    أبراج الأبراج حظك-اليوم 占い 星座 星座運勢 运势 運勢 오늘의-운세 운세
  `,
  deals: `
    aanbiedingen angebote best-deals bon-plan bon-plans bonplan bonplans bons-plan bons-plans bonsplan bonsplans
    buying-guide buying-guides chollos cnn-underscored code-promo codes-promo codici-sconto coupon coupon-codes
    coupons coupons-codes cupon cupones cupons deal deals descuentos discount-codes escaparate gift-guide
    gift-guides gutschein gutscheine kaufberatung kortingscodes ofertas offerte produktvergleich promo-codes
    promocoes promoções recommends schnaeppchen schnäppchen sconti shop shopping underscored vergleich voucher
    vouchers wirecutter купоны промокоды скидки عروض كوبونات お買い物 クーポン セール 优惠 優惠 折扣 쿠폰 할인
  `,
  'press-release': `
    business-wire businesswire communique communique-de-presse communiques communiques-de-presse communiqué
    communiqué-de-presse communiqués communiqués-de-presse comunicado comunicado-de-imprensa comunicado-de-prensa
    comunicados comunicados-de-imprensa comunicados-de-prensa comunicat comunicat-stampa comunicati
    comunicati-stampa globe-newswire globenewswire media-release media-releases mediarelease mediareleases
    medienmitteilung medienmitteilungen news-release news-releases newsrelease newsreleases nota-de-prensa
    notas-de-prensa persbericht persberichten pr-newswire press-release press-releases press-relizy pressemitteilung
    pressemitteilungen presseportal pressrelease pressreleases prnewswire пресс-релиз пресс-релизы прессрелиз
    прессрелизы بيان-صحفي بيانات-صحفية プレスリリース 新聞稿 新闻稿 보도자료
  `,
  opinion: `
    chronique chroniques column columna columnas columnist columnists columns coluna colunas colunistas comment
    commentaar commentaries commentary commenti commentisfree commento debat debats débat débats edito editorial
    editoriales editoriali editorials editoriaux editos gastbeitraege gastbeitrag gastbeiträge idees idées kolumne
    kolumnen kommentar kommentare leitartikel letters letters-to-the-editor meinung meinungen mnenie mneniy op-ed
    op-eds oped opeds opiniao opinie opinion opiniones opinioni opinions opinião opinión opiniónes tribuna tribune
    tribunes viewpoint viewpoints édito éditorial éditoriaux éditos колонка колонки мнение мнения آراء رأي مقالات
    オピニオン 社説 社論 社论 評論 论说 评论 사설 오피니언 칼럼
  `,
  'live-blog': `
    ao-vivo aovivo directo diretta en-direct en-vivo endirect envivo live live-blog live-blogs live-ticker
    live-update live-updates liveblog liveblogg liveblogs liveticker liveupdate liveupdates minuto-a-minuto
    news-ticker newsblog newsticker онлайн مباشر ライブ 直播
  `,
};

/** Patterns of titles. A single word proves nothing: there is news of discounts, of astrology, and of trade deals. */
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

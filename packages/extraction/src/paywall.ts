import type { LinkedArticle } from './json-ld.ts';
import { firstMeta, type MetaTags } from './meta-tags.ts';

/**
 * How a page restricts its text: `none`; `soft` if the page or a meter asks for money or an account, but its source has
 * the text; `hard` if the text ends where the offer begins.
 */
export type PaywallKind = 'none' | 'soft' | 'hard';

/** A text with fewer words next to a paywall box is only the beginning. News articles have some 500. */
const OPENING_WORDS = 200;

/** A shorter text with an offer is only the beginning, even if that is long. */
const LONG_OPENING_WORDS = 350;

const CLOSED_TIERS = new Set(
  (
    'locked paid paying premium subscriber subscribers subscription subscriber-only subscribers-only members member ' +
    'members-only abo plus closed payant abonne abonné abonnés abonnes premium-content restricted paywall prime exclusive'
  ).split(' '),
);

const METERED_TIERS = new Set([
  'metered',
  'meter',
  'registration',
  'registered',
  'register',
  'soft',
  'free-registration',
]);

const TIER_NAMES = [
  'article:content_tier',
  'content_tier',
  'content-tier',
  'article:access',
  'access',
  'access_level',
  'accesslevel',
  'article:accesslevel',
  'cxenseparse:access',
  'paywall',
  'is_premium',
  'article:premium',
  'k5a:paid',
  'lp.article:accesslevel',
  'vf:container_type',
];

/**
 * Names of paywalls in class names and ids. Free pages can contain them too, so the length of the text is also checked.
 */
const BOX =
  /(?:class|id)="[^"]*(?:paywall|regwall|pay-wall|subscriber-only|subscribers-only|subscribe-wall|premium-content|premium-wall|members-only|subscription-required|locked-content|content-locked|content-gate|piano-(?:inline|container)|tp-container-inner|offer-page|article-locked|abo-wall|paid-content|plus-teaser|article--locked|is-locked)/i;

/**
 * The text of an offer, in many languages: that only subscribers can read on, or that reading on needs an account.
 * Whole phrases, because "subscribe" alone is in the footer of every page.
 */
const OFFER = new RegExp(
  [
    '(?:subscribe|sign up|register|log in|sign in|become a (?:member|subscriber)|join)(?: now| today)? (?:to|and) (?:continue|keep|read (?:on|more|the (?:full|rest|whole))|unlock|finish|access (?:this|the full))',
    'to (?:continue|keep) reading(?: this (?:article|story))?,? (?:please )?(?:subscribe|sign|log|register|create|become)',
    '(?:this (?:article|story|content|post) is|available|reserved|exclusive(?:ly)?) (?:only )?(?:for|to) (?:paid |paying |our )?(?:subscribers|members)',
    "you(?:’|'| ha)ve (?:reached|read|used) (?:your|all|the) .{0,30}(?:free|article|limit)",
    // German
    'weiterlesen mit|(?:jetzt|um) (?:den artikel )?(?:weiterlesen|weiterzulesen).{0,60}(?:abo|anmelden|registrieren|testen)|(?:dieser|der) (?:artikel|beitrag|inhalt) ist (?:nur|exklusiv) für (?:abonnent|plus|mitglied)|lesen sie den (?:ganzen|vollständigen|kompletten) artikel',
    // French
    '(?:article|contenu|édition)(?: complet| est| intégral)* réservée? (?:à|aux) (?:nos )?abonné|(?:il (?:vous )?reste|la suite).{0,80}(?:à lire|réservée? aux abonnés)|abonnez-vous pour (?:lire|continuer|accéder|poursuivre)|pour lire la suite',
    // Spanish, Portuguese
    '(?:suscr[íi]b(?:ete|ase)|reg[íi]str(?:ate|ese)|inicia sesión) para (?:seguir|continuar|leer|acceder)|(?:contenido|artículo|noticia) (?:exclusiv[oa]|solo) para (?:suscriptor|socio|abonad)|para (?:seguir|continuar) leyendo',
    '(?:assine|assina|cadastre-se|faça login) (?:agora )?para (?:continuar|ler|ter acesso)|(?:conteúdo|artigo|matéria|reportagem) exclusiv[oa] para (?:assinantes|subscritores)|para continuar (?:a ler|lendo)',
    // Italian, Dutch
    'abbonati per (?:continuare|leggere|proseguire)|(?:articolo|contenuto) riservato agli abbonati|per continuare a leggere',
    '(?:lees|log in om|abonneer).{0,40}(?:verder te lezen|verder lezen|dit artikel|volledige artikel)|(?:dit artikel is|alleen|exclusief) (?:alleen |exclusief )?voor abonnees',
    // Scandinavian, Finnish
    '(?:läs vidare|fortsätt läsa|logga in för att läsa|bli prenumerant)|(?:artikeln är|endast|bara|exklusivt) för (?:prenumeranter|medlemmar|inloggade)',
    'les videre med|(?:logg inn|bli abonnent|kjøp abonnement) for å lese|(?:denne|kun|bare|eksklusivt) .{0,20}for abonnenter|læs (?:videre|hele artiklen) med|(?:log ind|bliv abonnent|køb abonnement) for at læse|kun for abonnenter',
    '(?:tilaa|kirjaudu).{0,30}(?:lukeaksesi|jatkaaksesi)|(?:vain|artikkeli on) tilaajille',
    // Slavic, Baltic, Hungarian, Romanian
    '(?:dalsza|pozostała) część (?:artykułu|tekstu)|(?:artykuł|treść) (?:dostępn[ay] )?(?:tylko |wyłącznie )?dla (?:prenumeratorów|subskrybentów)|wykup (?:dostęp|prenumeratę)',
    '(?:článek|obsah|text) (?:je )?(?:jen |pouze |iba |len )?(?:pro|pre) (?:předplatitele|predplatiteľov)|(?:pokračovat|pokračovanie) (?:ve|v) čtení',
    'csak előfizetők|a (?:teljes )?cikk elolvasásához|(?:articol|conținut) (?:exclusiv |rezervat )?(?:pentru |numai )?abonați',
    'доступн[аоы]? (?:только|лишь) (?:для )?подписчик|(?:оформите|купите) подписку|только для подписчиков|лише для передплатників|оформіть передплату|само за абонати',
    // Greek, Turkish, Indonesian, Vietnamese
    'μόνο για συνδρομητές|γίνετε συνδρομητ|(?:yalnızca|sadece) aboneler|abone ol(?:un)?.{0,20}(?:devam|oku)|(?:khusus|hanya untuk) pelanggan|berlangganan untuk (?:membaca|melanjutkan)|dành (?:riêng )?cho (?:thuê bao|độc giả trả phí)',
    // Hebrew, Arabic, Persian, Hindi
    'למנויים בלבד|להמשך קריאה|للمشتركين فقط|اشترك (?:الآن )?(?:للقراءة|لقراءة|لمتابعة)|ویژه مشترکان|केवल ग्राहकों|सब्सक्राइब करें.{0,20}पढ़',
    // Chinese, Japanese, Korean, Thai
    '(?:本文|此文章|此內容|内容|文章)?(?:仅限|僅限|只限|仅供|僅供|為|为)(?:付费|付費|订阅|訂閱|會員|会员)(?:用户|用戶|會員|会员|讀者|读者)?(?:专享|專享|閱讀|阅读)?|订阅后(?:继续)?阅读|訂閱(?:後|以)(?:繼續)?閱讀|登[录錄入](?:后|後)?(?:继续|繼續)?(?:阅读|閱讀)',
    '(?:有料)?(?:会員|購読者)(?:限定|登録|の方のみ)|続きを(?:読む|お読みいただく)(?:に|には).{0,20}(?:会員|登録|ログイン|購読)|この記事は有料|残り\\s?\\d+\\s?文字|유료 ?(?:회원|기사|구독자)|구독(?:하고|자) ?(?:전용|계속)|로그인 ?후 ?이용|สำหรับสมาชิก',
  ].join('|'),
  'iu',
);

/** The parts of a page that can show whether it has a paywall. */
export type PaywallSigns = { html: string; meta: MetaTags; linked: LinkedArticle | null };

/**
 * The paywall of a page. JSON-LD or a meta tag says that the page is closed, or it has a box with an offer. The length
 * of the text shows whether it is complete.
 */
export function paywallKind({ html, meta, linked }: PaywallSigns, wordCount: number): PaywallKind {
  const tiers = TIER_NAMES.flatMap((name) => firstMeta(meta, name)?.toLowerCase().trim() ?? []);
  const isClosed =
    linked?.isAccessibleForFree === false ||
    (linked?.isAccessibleForFree !== true && linked?.hasClosedPart === true) ||
    tiers.some((tier) => CLOSED_TIERS.has(tier));
  const isOpening = wordCount < OPENING_WORDS;
  if (isClosed) return isOpening || (wordCount < LONG_OPENING_WORDS && hasOffer(html)) ? 'hard' : 'soft';
  if (tiers.some((tier) => METERED_TIERS.has(tier))) return 'soft';
  if (linked?.isAccessibleForFree === true) return 'none';
  return isOpening && (BOX.test(html) || hasOffer(html)) ? 'hard' : 'none';
}

/** In characters: more text than any page with an offer has. */
const LONGEST_READ = 200_000;

/** Says whether a page shows an offer, in the text between its tags. */
const hasOffer = (html: string): boolean =>
  OFFER.test(
    html
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .slice(0, LONGEST_READ),
  );

import { englishVerb } from './english-verb.ts';

/**
 * Words of page furniture: offers, notices, credits and pointers that extraction has left in. One list for all
 * languages, because a page in one language may have the furniture of another.
 */
const WORDS = [
  // English
  'subscribe|subscriber-only|newsletter|sign up (?:for|to|here|now)|log in|sign in|click here|tap here|read more|read also',
  'also read|read the full|getty images|file photo|all rights reserved|advertisement|story continue[sd]|this article|this story',
  'cookies|privacy policy|terms of (?:use|service)|unlimited (?:\\w+ )?access|free trial|cancel any ?time|affiliate links?|we may earn',
  "earn (?:a |an )?(?:affiliate )?commission|follow us on|join the conversation|download (?:the|our) app|watch the video|listen to the|editor[’']s note",
  'as an interest to stay up to date|contributed to this report|reporting by|edited by|editing by|(?:was )?originally published|first published|republished',
  'support our journalism|your inbox|update your browser|enable javascript|an earlier version|photo by|image:|photo:|video:|source:',
  // German
  'abonnieren|lesen sie (?:auch|mehr|hier)|mehr zum thema|anzeige|kostenlos testen|datenschutzerklärung|personenbezogene daten',
  'externe[nr]? inhalt|zum newsletter|jetzt anmelden|erfahren sie|bild:|foto:|quelle:',
  // French
  "abonnez-vous|s[’']abonner|réservé aux abonnés|lire aussi|à lire aussi|inscrivez-vous|publicité|crédit photo|votre adresse",
  // Spanish, Italian, Portuguese
  'suscríbe(?:te|se)|suscriptores|boletín de noticias|le[ae] también|lee más|regístrate|publicidad',
  'abbonati|iscriviti|leggi anche|riproduzione riservata|assine|assinantes|inscreva-se|leia (?:também|mais)|publicidade',
  // Dutch, Norwegian, Swedish, Danish
  'nieuwsbrief|abonneer|lees ook|advertentie|nyhetsbrev|abonner på|abonnent|les også|läs (?:också|mer)|prenumerera|læs også|annonse',
  // Russian, Ukrainian
  'подпис(?:ывайтесь|аться|ка)|читайте также|реклама|рассылк\\p{L}*|підписуйтесь|читайте також|фото:',
  // Polish, Turkish, Indonesian
  'zapisz się|czytaj (?:też|także|więcej)|abone ol|baca juga',
];

const UNSPACED_WORDS = [
  '有料会員|会員限定|会員登録|メルマガ|購読|無断転載|写真[：:=]|関連記事|続きを読む',
  '订阅|訂閱|责任编辑|責任編輯|版权所有|版權所有|未经授权|请点击|点击|點擊|图源|圖源|延伸閱讀|相关阅读',
  '무단\\s?전재|재배포|구독|저작권자|ⓒ|관련\\s?기사',
];

/** "on Saturday, July 6, 2019": only captions give the weekday with the year. */
const CAPTION_DATE = '(?:mon|tues|wednes|thurs|fri|satur|sun)day,? \\p{L}+\\.? \\d{1,2}, \\d{4}';

/** ", Utah, Oct. 14, 2023.", ", Mexico April 5, 2019.": the place and the full date of a picture. */
const PICTURE_DATE =
  ',(?: \\p{L}+)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d{1,2}, (?:19|20)\\d\\d';

const MARKS = 'https?:|www\\.|@|\\||©';

/** "NetanyahuMORE": a link that has run into the word. */
const LINK = /\p{Ll}(?:MORE|READ MORE)(?!\p{L})/u;

const furniture = new RegExp(
  `${MARKS}|${PICTURE_DATE}|${UNSPACED_WORDS.join('|')}|(?<![\\p{L}\\p{N}])(?:${[...WORDS, CAPTION_DATE].join('|')})(?![\\p{L}\\p{N}])`,
  'iu',
);

// "CLOSE The latest version of": the label of a video or of an article, before its first sentence.
const LABEL = /^(?:CLOSE|WATCH|VIDEO|Video|LISTEN|PHOTOS?|GALLERY|NRPLUS MEMBER ARTICLE)\s\p{Lu}/u;

/** ", Oregon, 1975.": the place and the year of a picture. */
const PICTURE_YEAR = /\p{Lu}\p{L}+, (?:19|20)\d\d\.$/u;

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\\.)';

/** "... on April 26.", "... on September 14, 2019 in Columbus, Ohio.": the end of a sentence, or of a caption. */
const dated = new RegExp(`(?<!\\p{L})${MONTH} \\d{1,2}(?:, (?:19|20)\\d\\d)?(?:,? in [\\p{L}, .]+)?\\.$`, 'u');

// What is seen on pictures.
const POSING =
  /(?<!\p{L})(?:leaves?|speaks?|arrives?|walks?|looks?|holds?|gathers?|listens?|attends?|waves?|poses?|stands?|sits?|shouts?|protests?|march(?:es)?|reacts?|shakes?|gestures?|testif(?:y|ies)|boards?|carr(?:y|ies)|watch(?:es)?)(?!\p{L})/u;

// Verbs of captions that news prose does not use in the present tense.
const SEEN =
  /^[^,.]{5,60} (?:arrives?|poses?|gestures?|waves?|(?:is|are) (?:seen|pictured)|looks on|announces) (?:at|in|to|on|for|with|from|during|after|before|criminal|near|his|her|their|the) /u;

const TELLING = /(?<!\p{L})(?:said|says|was|were|had|will|would|\p{Ll}+ed)(?!\p{L})/u;

/** "Ada Brink leaves a courthouse on April 26.": a caption is told in the present, or has a date and no verb. */
const isCaption = (text: string): boolean =>
  !/["“”]/u.test(text) && ((SEEN.test(text) && !TELLING.test(text)) || (dated.test(text) && isPosed(text)));

const isPosed = (text: string): boolean =>
  POSING.test(text) ? !TELLING.test(text) : !(text.match(/\p{Ll}+/gu) ?? []).some((word) => englishVerb.test(word));

/** Says whether a sentence has the words of page furniture. */
export const isFurniture = (text: string): boolean =>
  furniture.test(text) || LABEL.test(text) || LINK.test(text) || PICTURE_YEAR.test(text) || isCaption(text);

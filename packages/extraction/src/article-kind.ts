import type { LinkedArticle } from './json-ld.ts';
import { allMeta, type MetaTags } from './meta-tags.ts';

/** The kind of article, as the page states it. */
export type ArticleKind = { isOpinion: boolean; isPressRelease: boolean; isLiveBlog: boolean };

/** Names of opinion sections and labels, in many languages, alone or beside other sections. */
const OPINION =
  /^(?:op-?eds?|opinions?|editorials?|commentary|commentaries|commentisfree|columns?|columnists?|viewpoints?|perspectives?|letters(?: to the editor)?|guest (?:essay|column|commentary)|our view|meinung(?:en)?|kommentare?|leitartikel|gastbeitrag|gastkommentar|kolumnen?|glosse|standpunkt|debatte|tribunes?|chroniques?|édito(?:s|rial|riaux)?|edito|débats?|idées|opinión|opinion(?:es)?|columnas?|tribuna|editoriales|opinião|opiniao|artigo de opinião|colunas?|colunistas|opinioni|commenti|commento|editoriali?|opinie|columns|commentaar|ledare?|debatt|åsikt|kronik(?:er|k)?|krönik(?:a|or)|meninger|leder|debat|synspunkt|mielipide|pääkirjoitus|kolumnit?|felieton|komentarze?|komentář(?:e)?|názory|názor|vélemény|opinii|mišljenje|stav|yazarlar|köşe yazıları|yorum|görüş|opini|kolom|ý kiến|góc nhìn|мнени[ея]|мнения|колонк[аи]|думка|думки|γνώμη|γνώμες|άποψη|απόψεις|דעות|آراء|رأي|مقالات|مقال رأي|دیدگاه|یادداشت|सम्पादकीय|संपादकीय|विचार|观点|觀點|评论|評論|社论|社論|社説|論説|オピニオン|コラム|오피니언|사설|칼럼|ความคิดเห็น|บทความ)$/iu;

/** The same for press releases, which are written by others than the outlet. */
const RELEASE =
  /^(?:press[- ]?releases?|news[- ]?releases?|media[- ]?releases?|pressemitteilung(?:en)?|presseportal|medienmitteilung(?:en)?|communiqués?(?: de presse)?|comunicados?(?: de prensa| de imprensa)?|notas? de prensa|comunicat[oi](?: stampa)?|persbericht(?:en)?|pressmeddelanden?|pressemelding(?:er)?|pressemeddelelser?|tiedotteet?|komunikat(?:y)?(?: prasow[ey])?|tisková zpráva|tiskové zprávy|sajtóközlemény|comunicat(?:e)?(?: de presă)?|basın bülteni|siaran pers|пресс-?релиз(?:ы)?|прес-?реліз(?:и)?|δελτί[οα] τύπου|بيان صحفي|新闻稿|新聞稿|プレスリリース|보도자료)$/iu;

/** Words in addresses and titles of live blogs. */
const LIVE =
  /^(?:live-?blogs?|live-?updates?|live-?ticker|newsticker|newsblog|en-?direct|directo|en-?vivo|ao-?vivo|diretta|minuto-?a-?minuto|aovivo|liveblogg|suora-?seuranta|relacja-?(?:na-?)?żywo|онлайн|canlı)$/iu;

const LIVE_TITLE =
  /^(?:live|liveblog|live blog|live updates?|live-?ticker|newsblog|newsticker|en direct|directo|en directo|en vivo|ao vivo|diretta|in diretta|canlı|онлайн|مباشر|ライブ|速報)\s*[:：|–—-]|\b(?:liveblog|live-?ticker|live updates|newsblog|minuto a minuto|direkt)\b\s*[-–—:|]?\s*$/iu;

/** Meta tags with the kind or section of an article. */
const META_NAMES = [
  'article:section',
  'section',
  'article:opinion',
  'og:type',
  'article:type',
  'content_type',
  'contenttype',
  'content-type',
  'page.content.type',
  'parsely-section',
  'parsely-type',
  'news_keywords_type',
  'dc.type',
  'dcterms.type',
  'cxenseparse:recs:category',
];

/** Reads the kind from the types of JSON-LD, the sections of the page, its address, and the title. */
export function articleKind(
  meta: MetaTags,
  linked: LinkedArticle | null,
  page: { title: string | null; url: string; labels: string[] },
): ArticleKind {
  const types = linked?.types ?? [];
  const address = URL.parse(page.url);
  const folders = (address?.pathname.split('/') ?? []).map((part) => decoded(part).trim());
  const subdomain = address?.hostname.split('.')[0] ?? '';
  const sections = [...allMeta(meta, ...META_NAMES), linked?.lineOf('articleSection') ?? '', ...page.labels].flatMap(
    (text) => text.split(/[,;|/>›»]/).map((part) => part.trim()),
  );
  const named = [...sections, ...folders, subdomain];
  const title = page.title ?? '';
  const label = /^([^:|]+)[:|]/.exec(title)?.[1]?.trim() ?? '';
  return {
    isOpinion: types.some((type) => /^Opinion/.test(type)) || [...named, label].some((text) => OPINION.test(text)),
    isPressRelease: [...named, label].some((text) => RELEASE.test(text)),
    isLiveBlog:
      types.includes('LiveBlogPosting') ||
      [...sections, ...folders].some((text) => LIVE.test(text)) ||
      LIVE_TITLE.test(title),
  };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

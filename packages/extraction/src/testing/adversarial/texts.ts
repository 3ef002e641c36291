import { type AdversarialPage, ARTICLE, linked, page, TITLE, WHOLE } from './page.ts';

/** What is in the text. */
export const texts: AdversarialPage[] = [
  {
    name: 'NUL and control characters',
    source: () =>
      page({
        inside: '<p>The wall\0 held\x01\x08\x1b[31m\x7f\x85 all of the first night, the town said on Monday.</p>',
      }),
    has: [...WHOLE, 'all of the first night'],
    hasNot: /(?!\s)\p{Cc}/u,
  },
  {
    name: 'lone surrogates',
    source: () =>
      page({ inside: `<p>The wall \ud83d held &#xd83d; all of the first night, the town said on Monday.</p>` }),
    has: [...WHOLE, 'all of the first night'],
    hasNot: /[\ud800-\udfff]/,
  },
  {
    name: 'soft hyphens and zero-width characters',
    source: () =>
      ARTICLE.replaceAll('Dam opens', 'Dam\u00ad ope\u200bns')
        .replaceAll('eleven', 'ele\u00adven\ufeff')
        .replaceAll('work', 'wo\u2060rk'),
    has: WHOLE,
    title: TITLE,
    hasNot: /[\u00ad\u200b\u2060\ufeff]/,
  },
  {
    name: 'the same as entities',
    source: () => ARTICLE.replaceAll('Dam opens', 'Dam&shy; ope&#8203;ns').replaceAll('eleven', 'ele&shy;ven'),
    has: WHOLE,
    title: TITLE,
    hasNot: /[\u00ad\u200b]/,
  },
  {
    name: 'words from right to left',
    source:
      () => `<html lang="he" dir="rtl"><article><h1>הסכר נפתח</h1><p>הסכר שמעל העיר העתיקה נפתח ביום ראשון, אחרי אחת־עשרה שנות עבודה ושלושה שינויים בתכנית.</p>
      <p>ראש העיר, שהבטיח את הסכר בשתי מערכות בחירות, אמר כי הוא יחזיק מעמד מאה שנים לפחות.</p></article></html>`,
    has: ['הסכר שמעל העיר', 'מאה שנים לפחות.'],
  },
  {
    name: 'Chinese',
    source:
      () => `<html lang="zh"><article><h1>大坝启用</h1><p>经过十一年的建设和三次修改方案，老城上方的大坝于周日正式启用，数百人在桥上观看。许多人打着伞，孩子们坐在父母的肩上，等待第一股水流从新的闸门里涌出来，市里的乐队演奏了近一个小时。</p>
      <p>市长表示，大坝至少可以使用一百年；工程师则更加谨慎，他们将每周测量坝体并公布结果。市政府周一发布的报告说，工程总共花费三亿元，比最初的预算多出近一半，其中大部分用于加固右岸的山体和迁移两条公路。</p>
      <p>下游的居民对大坝仍有疑虑。一位住在河边四十年的老人说，他希望水位不会再像八年前那样一夜之间上涨两米，也希望当局能够兑现每周公布结果。</p></article></html>`,
    has: ['经过十一年的建设', '公布结果。'],
  },
  {
    name: 'Devanagari',
    source:
      () => `<html lang="hi"><article><h1>बाँध खुला</h1><p>पुराने शहर के ऊपर का बाँध ग्यारह साल के काम और योजना में तीन बदलावों के बाद रविवार को खोला गया।</p>
      <p>महापौर ने कहा कि यह बाँध कम से कम सौ साल तक टिकेगा, लेकिन अभियंता हर हफ़्ते दीवार को मापेंगे।</p></article></html>`,
    has: ['पुराने शहर के ऊपर', 'मापेंगे।'],
  },
  {
    name: 'ruby',
    source:
      () => `<html lang="ja"><article><p>旧市街の上の<ruby>堰<rp>（</rp><rt>せき</rt><rp>）</rp></ruby>が日曜日に開かれ、数百人が橋の上から水が来るのを見守りました。十一年の工事と三度の計画変更の末のことで、式には県の知事と周辺の町の町長も招かれていました。</p>
      <p>市長は、この堰は少なくとも百年はもつと述べましたが、技術者はより慎重で、毎週壁を測ると言います。市が月曜日に発表した報告によると、工事には三億円がかかり、当初の予算を半分近く上回りました。</p>
      <p>下流の住民は今も不安を感じています。川のそばに四十年住む男性は、八年前のように一晩で水が二メートルも上がることがもうないように願っていると話しました。</p></article></html>`,
    has: ['旧市街の上の堰が日曜日に', '毎週壁を測る'],
  },
  {
    name: '10,000 words in one line',
    source: () => page({ inside: `<p>${'The wall is measured again. '.repeat(2_000)}</p>` }),
    has: WHOLE,
  },
  { name: 'one word of 500,000 letters', source: () => page({ after: `<p>${'x'.repeat(500_000)}</p>` }), has: WHOLE },
  ...[' ', '\u00a0', '.', ',', '-', '|', '&lt;', '(', '"', '@', '1', 'a ', 'By ', '1:', '– ', '\n'].map(
    (piece): AdversarialPage => ({
      name: `30,000 times ${JSON.stringify(piece)}, in the text and in every field`,
      source: () => {
        const run = `x${piece.repeat(30_000)}x`;
        const json = JSON.stringify({
          '@type': 'NewsArticle',
          headline: run,
          author: run,
          datePublished: run,
          keywords: run,
        });
        const metas = ['author', 'description', 'date', 'keywords', 'article:section', 'og:site_name', 'og:title'];
        return page({
          head: `${linked(json)}${metas.map((name) => `<meta property="${name}" name="${name}" content="${run.replaceAll('"', '&quot;')}">`).join('')}`,
          before: `<p class="byline">${run}</p><time>${run}</time>`,
          inside: `<p>${run}</p>`,
          after: `<p>${run}</p><title>${run}</title>`,
        });
      },
      has: WHOLE,
    }),
  ),
];

import { parseFeed } from '@newsloom/feeds';

const rep = (s: string, n: number) => s.repeat(n);
const wrap = (x: string) => `<rss version="2.0"><channel><title>t</title>${x}</channel></rss>`;
const item = (x: string) => wrap(`<item><title>a</title><description>${x}</description></item>`);
const M = 9_000_000;
const cases: Record<string, string> = {
  lt: '<rss>' + rep('<', M),
  ltcdata: item('<![CDATA[' + rep('<', M) + ']]>'),
  ltbcdata: item('<![CDATA[' + rep('<b ', M / 3) + ']]>'),
  amp: item(rep('&', M)),
  ampcdata: item('<![CDATA[' + rep('&', M) + ']]>'),
  cdopen: item(rep('<![CDATA[', M / 9)),
  comments: item(rep('<!--', M / 4)),
  unclosedtitle: wrap(rep('<title>', M / 7)),
  items: wrap(rep('<item>', M / 6)),
  items2: wrap(rep('<item></item>', M / 13)),
  deep: wrap(rep('<a>', 100000)),
  deepclosed: wrap(rep('<a>', 100000) + rep('</a>', 100000)),
  deepitems: '<rss><channel>' + rep('<item>', 100000) + rep('</item>', 100000) + '</channel></rss>',
  attrs: `<rss ${Array.from({ length: 100000 }, (_, i) => `a${i}="x"`).join(' ')}><channel></channel></rss>`,
  attrs2: wrap(`<item ${Array.from({ length: 100000 }, (_, i) => `a${i}="x"`).join(' ')}></item>`),
  spaces: item(rep(' ', M)),
  spacesb: item('<![CDATA[' + rep('<b> </b>', M / 8) + ']]>'),
  nl: item('<![CDATA[' + rep('\n', M) + ']]>'),
  nlsp: item('<![CDATA[' + rep('\n ', M / 2) + ']]>'),
  br: item('<![CDATA[' + rep('<br>', M / 4) + ']]>'),
  brsp: item('<![CDATA[' + rep('<br> ', M / 5) + ']]>'),
  title: wrap('<item><title>' + rep('x', M) + '</title></item>'),
  titlelt: wrap('<item><title><![CDATA[' + rep('<a ', M / 3) + ']]></title></item>'),
  img: item('<![CDATA[' + rep('<img src', M / 8) + ']]>'),
  img2: item('<![CDATA[' + rep('<img s', M / 8) + rep(' src', 100000) + ']]>'),
  junk: rep('<?x ', 15000) + wrap(''),
  doctype: '<!DOCTYPE rss [<!ENTITY a "b">]>' + wrap('<item><title>&a;</title></item>'),
  script: item('<![CDATA[' + rep('<script>', M / 8) + ']]>'),
  xhtml: `<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="xhtml">${rep('<div>', 100000)}</content></entry></feed>`,
  nul: rep('\u0001', M),
  links: `<feed><entry>${rep('<link href="x:y"/>', M / 18)}</entry></feed>`,
  date: wrap('<item><pubDate>' + rep(' ', M) + '</pubDate></item>'),
  author: wrap('<item><author>' + rep('a@', M / 2) + '</author></item>'),
  guid: wrap(`<item><link>${rep(' \n', M / 2)}</link></item>`),
  entends: '<rss>' + rep('</item>', M / 7),
  json: '{"title":"x","items":[' + rep('{},', M / 3) + '{}]}',
  jsondeep: '{"title":"x","items":' + rep('[', M) + '}',
};
for (const [n, t] of Object.entries(cases)) {
  if (process.argv[2] && !process.argv.slice(2).includes(n)) continue;
  const s = Date.now();
  let r;
  try {
    const f = await parseFeed(new TextEncoder().encode(t), { url: 'http://x.example/f' });
    r = f.entries.length + ' ' + f.warnings.join('; ').slice(0, 80);
  } catch (e: any) {
    r = (e.code ?? e.stack) + ' ' + e.message.slice(0, 90).replace(/\n/g, ' ');
  }
  console.log(n.padEnd(14), String(Date.now() - s).padStart(6), r, Math.round(process.memoryUsage().rss / 1e6));
}

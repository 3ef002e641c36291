import { extractPage } from '@newsloom/extraction';

const rep = (s: string, n: number) => s.repeat(n);
const P = '<p>' + rep('Some real sentence with words, and commas, here. ', 20) + '</p>';
const wrap = (x: string) =>
  `<html><head><title>t</title></head><body><article><h1>t</h1>${P}${x}${P}</article></body></html>`;
const M = 8_000_000;
const cases: Record<string, string> = {
  div5k: rep('<div>', 5000),
  div500: wrap(rep('<div>', 500) + 'x' + rep('</div>', 500)),
  div100k: rep('<div>', 100000),
  tables300: wrap(rep('<table><tr><td>', 300)),
  tables160: wrap(rep('<table><tr><td>', 160)),
  fmt5k: wrap(rep('<p><b><i><a>', 5000)),
  fmt100: wrap(rep('<p><b><i><a>', 160)),
  links100k: wrap(rep('<a href="/x">y</a>', 100000)),
  links19k: wrap(rep('<a href="/x">y</a>', 19000)),
  p19k: wrap(rep('<p>words and, words</p>', 19000)),
  br100k: wrap(rep('<br>', 100000)),
  br19k: wrap(rep('<br>', 19000)),
  style: wrap(rep('<p style="color:red">a</p>', 19000)),
  img8: wrap(`<img src="data:image/png;base64,${rep('A', M)}">`),
  css: wrap('<style>' + rep('a{b:c}', 400000) + '</style>'),
  script: wrap('<script>' + rep('x', 5e6) + '</script>'),
  attrs: wrap(`<div ${Array.from({ length: 200000 }, (_, i) => `a${i}="x"`).join(' ')}>x</div>`),
  comments: rep('<!--', 100000),
  comments2: wrap(rep('<!--', 100000)),
  scripts: wrap(rep('<script ', 20000)),
  scripts2: wrap(rep('<script>', 20000)),
  lt: rep('<', 2e6),
  lt2: wrap(rep('<', 2e6)),
  svg: wrap(rep('<svg>', 100000)),
  svgx: wrap(rep('<svg>', 19000) + rep('</svg>', 19000)),
  spandiv: rep('<span><div></span>', 5000),
  bdiv: rep('<b><div></b>', 5000),
  divtable: rep('<div><table></div>', 5000),
  stray: wrap(rep('</div>', 1e6)),
  quote: wrap(rep('<a ="> ', 100000)),
  quote2: rep('<a b="', 100000),
  text: wrap(rep('word, ', 450000)),
  spaces: wrap('<p>' + rep(' ', 2.8e6)),
  ents: wrap(rep('&amp;', 500000)),
  entbad: wrap(rep('&', 2.8e6)),
  jsonld: wrap('<script type="application/ld+json">' + rep('[', 900000) + '</script>'),
  jsonld2: wrap('<script type="application/ld+json">' + rep('{"@graph":[', 90000) + '</script>'),
  jsonld3: wrap(rep('<script type="application/ld+json">{"@type":"NewsArticle"}</script>', 100000)),
  classes: wrap(`<div class="${rep('a ', 1900)}">x</div>`),
  ids: wrap(rep('<div class="related">x</div>', 19000)),
  nestrel: wrap(rep('<div class="related">', 500) + rep('x ', 200)),
  nestx: rep('<div class="x">' + P, 490),
  lis: wrap('<ul>' + rep('<li><a href=x>', 9000)),
  select: wrap(rep('<select>', 100000)),
  frameset: '<frameset><frame>'.repeat(1000),
  plaintext: wrap('<plaintext>' + rep('<div>', 5000)),
  meta: wrap(rep('<meta property="og:title" content="x">', 19000)),
  nul: wrap(rep('\0', 1e6)),
  math: rep('<math><mi>', 5000),
  template: rep('<template>', 100000),
  h1: wrap(rep('<h1>x</h1>', 19000)),
  title: '<title>' + rep('a - ', 500000) + '</title>' + P,
  desc: `<meta name=description content="${rep('a ', 1900)}">` + P,
  empty: '',
  bold: wrap(rep('<b>x</b>', 19000)),
  aadopt: rep('<a><p>', 400) + rep('</a>', 400),
};
for (const [n, t] of Object.entries(cases)) {
  if (process.argv[2] && !process.argv.slice(2).includes(n)) continue;
  const s = Date.now();
  let r;
  try {
    const e = extractPage(t, { url: 'http://x.example/a/b' });
    r = 'ok ' + e.text.length + ' ' + e.title?.slice(0, 30);
  } catch (e: any) {
    r = (e.code ?? e.stack) + ' ' + e.message.slice(0, 120).replace(/\n/g, ' ');
  }
  console.log(n.padEnd(12), String(Date.now() - s).padStart(6), r, Math.round(process.memoryUsage().rss / 1e6));
  await new Promise((r) => setImmediate(r));
}

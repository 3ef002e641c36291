import { JSDOM } from 'jsdom';
import { Readability } from '@mozilla/readability';
import { loadNewsroom } from './newsroom.ts';
import { sitesOf } from './site.ts';
import { articleDocument } from './page-document.ts';
const t0 = performance.now();
const room = loadNewsroom();
console.log('load', performance.now() - t0, room.outlets.length, room.articles.length);
const sites = sitesOf(room, { anchor: new Date('2026-11-22T12:00:00Z'), port: 8080 });
for (const site of sites) {
  let min = 1e9, max = 0, missing = 0, foreign: string[] = [];
  for (const a of site.articles) {
    const html = articleDocument(a, site);
    min = Math.min(min, html.length); max = Math.max(max, html.length);
    const dom = new JSDOM(html, { url: a.url });
    const r = new Readability(dom.window.document).parse();
    const text = (r?.textContent ?? '').replace(/\s+/g, ' ');
    const shown = a.paywall ? a.paragraphs.slice(0, 1) : a.paragraphs;
    missing += shown.filter((p) => !text.includes(p.replace(/\s+/g, ' '))).length;
    let rest = text; for (const p of shown) rest = rest.replace(p.replace(/\s+/g, ' '), '');
    rest = rest.replace(/\s+/g, ' ').trim();
    if (rest) foreign.push(rest.slice(0, 400));
    if (a === site.articles[0]) console.log(' meta', r?.title, '|', r?.byline, '|', r?.publishedTime, '|', r?.lang);
  }
  console.log(site.outlet.id, site.outlet.page.template, min, max, 'missing', missing, 'foreign', [...new Set(foreign)].slice(0, 2));
}

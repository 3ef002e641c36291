import { type AdversarialPage, ARTICLE, CLOSING, MIDDLE, OPENING, page, TITLE, WHOLE } from './page.ts';

/** Markup with unusual parsing rules. */
export const markup: AdversarialPage[] = [
  {
    name: 'AMP',
    source: () =>
      ARTICLE.replace('<html', '<html ⚡')
        .replace('</title>', '</title><style amp-boilerplate>body{visibility:hidden}</style>')
        .replace('<p>', '<amp-img src="/a.jpg"></amp-img><amp-ad type="x"></amp-ad><p>'),
    has: WHOLE,
  },
  {
    name: 'XHTML with CDATA',
    source:
      () => `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title>${TITLE}</title><script type="text/javascript">//<![CDATA[
if (a < b && c > d) { document.write("<p>"); }
//]]></script></head><body><div class="article"><p>${OPENING}</p><p>${MIDDLE}</p><br /><p>${CLOSING}</p></div></body></html>`,
    contentType: 'application/xhtml+xml',
    has: WHOLE,
    title: TITLE,
    hasNot: /CDATA|document/,
  },
  {
    name: 'an article in a declarative shadow root',
    source: () =>
      ARTICLE.replace('<article>', '<news-article><template shadowrootmode="open"><article>').replace(
        '</article>',
        '</article></template></news-article>',
      ),
    has: WHOLE,
  },
  {
    name: 'a template that is not shown',
    source: () =>
      page({ inside: '<template><p>This is the text of a template, which no reader ever sees.</p></template>' }),
    has: WHOLE,
    hasNot: /of a template/,
  },
  {
    name: 'an article for readers without scripts',
    source: () =>
      ARTICLE.replace('<article>', '<div id="root"></div><noscript><article>').replace(
        '</article>',
        '</article></noscript>',
      ),
    has: WHOLE,
  },
  {
    name: 'scripts only',
    source: () => `<html><body><div id="root"></div><script>${'render();'.repeat(200_000)}</script></body></html>`,
    isEmpty: true,
  },
  {
    name: 'an address that takes over every link',
    source: () => page({ head: '<base href="javascript:alert(1)//"><link rel="canonical" href="/dam">' }),
    has: WHOLE,
    canonicalUrl: 'https://www.daily.example/dam',
  },
  {
    name: 'a base on another host',
    source: () => page({ head: '<base href="https://evil.example/"><link rel="canonical" href="/dam">' }),
    has: WHOLE,
    canonicalUrl: 'https://www.daily.example/dam',
  },
  {
    name: 'addresses of code and of data',
    source: () =>
      page({
        head: '<link rel="canonical" href="data:text/html,x"><meta property="og:image" content="javascript:x()">',
        inside:
          '<p><a href="javascript:void(0)">The wall</a> is measured <a href="data:text/html,x">every week</a>, said the town.</p>',
      }),
    has: [...WHOLE, 'The wall is measured every week'],
    canonicalUrl: null,
  },
  {
    name: 'a refresh to another page',
    source: () => page({ head: '<meta http-equiv="refresh" content="0;url=https://evil.example/">' }),
    has: WHOLE,
  },
  {
    name: 'scripts in every attribute',
    source: () =>
      page({
        inside:
          '<img src=x onerror="document.body.innerHTML=\'\'"><svg onload="x()"><script>document.body.remove()</script></svg>',
      }),
    has: WHOLE,
  },
];

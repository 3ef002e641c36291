import { describe, expect, test } from 'vitest';
import { articleKind } from './article-kind.ts';
import { readLinkedArticle } from './json-ld.ts';
import { metadataOf } from './testing/metadata-of.ts';

const section = (name: string) => `<meta property="article:section" content="${name}">`;
const at = (path: string) => ({ url: `https://daily.example/${path}` });

describe('the kind of an article', () => {
  test.each<[string, string, object]>([
    ['a type', '', { linked: [{ '@type': 'OpinionNewsArticle', headline: 'A' }] }],
    ['a section', section('Opinion'), {}],
    ['a section in German', section('Kommentare'), {}],
    ['a section among others', section('Politik | Meinung'), {}],
    ['a section of JSON-LD', '', { linked: [{ '@type': 'Article', articleSection: 'Tribune' }] }],
    ['the address', '', at('opinion/2026/the-dam-will-hold')],
    ['the address in Japanese', '', at(`${encodeURIComponent('社説')}/1`)],
    ['a label of the title', '<h1>Editorial: The dam will hold for long</h1>', {}],
    ['a label above the headline', '<article><p>Leitartikel</p><h1>Der Damm wird lange halten</h1></article>', {}],
  ])('is opinion by %s', (_, html, options) => {
    expect(metadataOf(html, options)).toMatchObject({ isOpinion: true, isPressRelease: false, isLiveBlog: false });
  });

  test.each<[string, string, object]>([
    ['a section', section('Press Release'), {}],
    ['the address', '', at('pressemitteilung/2026/dam-1234')],
    ['a label', '<article><p>Communiqué de presse</p><h1>Le barrage est ouvert au public</h1></article>', {}],
  ])('is a press release by %s', (_, html, options) => {
    expect(metadataOf(html, options)).toMatchObject({ isOpinion: false, isPressRelease: true });
  });

  test.each<[string, string, object]>([
    ['a type', '', { linked: [{ '@type': 'LiveBlogPosting', headline: 'A' }] }],
    ['the address', '', at('live-updates/dam')],
    ['the title', '<h1>Liveticker: The dam opens today</h1>', {}],
    ['the title in French', '<h1>EN DIRECT - Le barrage ouvre ce matin</h1>', {}],
  ])('is a live blog by %s', (_, html, options) => {
    expect(metadataOf(html, options)).toMatchObject({ isLiveBlog: true, isOpinion: false });
  });

  test.each<[string, string, object]>([
    ['news', section('Politics'), at('politics/2026/opinion-polls-before-the-vote')],
    ['a report on opinions', '<h1>Opinion polls: the dam divides the town</h1>', {}],
    ['a report on a concert', '<h1>Live music returns to the old town</h1>', {}],
  ])('is none of them in %s', (_, html, options) => {
    expect(metadataOf(html, options)).toMatchObject({ isOpinion: false, isPressRelease: false, isLiveBlog: false });
  });
});

type Page = { sections?: string[]; article?: object; title?: string; url?: string; labels?: string[] };

/** The names of the kinds that a page has. */
const kindsOf = ({ sections = [], article, title, url = 'nowhere', labels = [] }: Page): string[] => {
  const linked = article === undefined ? null : readLinkedArticle([JSON.stringify(article)]);
  const kinds = articleKind(new Map([['article:section', sections]]), linked, { title: title ?? null, url, labels });
  return Object.entries(kinds).flatMap(([name, is]) => (is ? [name] : []));
};

describe.each<[string, string, string]>([
  ['isOpinion', 'Opinion', 'opinion'],
  ['isOpinion', 'Letters to the Editor', 'letters%20to%20the%20editor'],
  ['isOpinion', 'Мнение', encodeURIComponent('мнение')],
  ['isPressRelease', 'Press release', 'press-release'],
  ['isPressRelease', 'Communiqués de presse', encodeURIComponent('communiqués de presse')],
])('%s by the name %s', (kind, name, folder) => {
  test.each<[string, Page]>([
    ['as the section', { sections: [name] }],
    ['as the second section', { sections: ['Politics', ` ${name} `] }],
    ['in a path of sections', { sections: [`News / ${name}`] }],
    ['in a list', { sections: [`News, ${name}; Weather`] }],
    ['in a breadcrumb', { sections: [`Home > ${name}`] }],
    ['in a breadcrumb with other marks', { sections: [`Home › ${name} » Dams`] }],
    ['of JSON-LD', { article: { '@type': 'Article', articleSection: name } }],
    ['above the headline', { labels: ['Weather', name] }],
    ['as the label of the title', { title: `${name}: the dam will hold` }],
    ['as the label of the title before a bar', { title: `${name} | The dam will hold` }],
    ['as a folder', { url: `https://daily.example/${folder}/dam-opens` }],
    ['as a folder with a space', { url: `https://daily.example/2026/${folder}%20/` }],
    ['as a folder beside broken characters', { url: `https://daily.example/%E0%A4%A/${folder}/` }],
  ])('%s', (_, page) => {
    expect(kindsOf(page)).toEqual([kind]);
  });

  test.each<[string, Page]>([
    ['a longer section', { sections: [`${name} polls`, `On ${name}`] }],
    ['a longer folder', { url: `https://daily.example/${folder}-polls/${folder}s2026x/` }],
    ['the middle of a title', { title: `The dam | ${name}: what now` }],
    ['a title without a label', { title: `${name} of the day` }],
    ['a longer label', { title: `${name} polls: what now` }],
    ['a query', { url: `https://daily.example/dam?x=/${folder}/` }],
  ])('not by %s', (_, page) => {
    expect(kindsOf(page)).toEqual([]);
  });
});

test.each<[string, Page, string[]]>([
  ['a type of opinion', { article: { '@type': 'OpinionNewsArticle' } }, ['isOpinion']],
  ['a type with the word', { article: { '@type': 'PublicOpinionArticle' } }, []],
  ['a host of opinion', { url: 'https://opinion.daily.example/dam' }, ['isOpinion']],
  ['a domain with the name', { url: 'https://www.opinion.example/dam' }, []],
  ['a label of two characters', { title: '观点: 水坝开放' }, ['isOpinion']],
  ['a live blog by its type', { article: { '@type': 'LiveBlogPosting' } }, ['isLiveBlog']],
  ['a live section', { sections: ['Politics', 'Live-Ticker'] }, ['isLiveBlog']],
  ['a label that is live', { labels: ['Newsticker'] }, ['isLiveBlog']],
  ['a live folder', { url: 'https://daily.example/live-updates/dam' }, ['isLiveBlog']],
  ['a live folder of three words', { url: 'https://diario.example/minuto-a-minuto/presa' }, ['isLiveBlog']],
  ['a host that is live', { url: 'https://liveblog.daily.example/dam' }, []],
  ['a live title', { title: 'EN VIVO: la presa' }, ['isLiveBlog']],
  ['a title that ends so', { title: 'Der Damm im Liveticker' }, ['isLiveBlog']],
  ['a title about it', { title: 'The liveblog that made a town known' }, []],
  ['live opinion', { sections: ['Kommentar'], title: 'Live: the debate' }, ['isOpinion', 'isLiveBlog']],
  ['nothing', {}, []],
])('the kinds of %s', (_, page, kinds) => {
  expect(kindsOf(page)).toEqual(kinds);
});

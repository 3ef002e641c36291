import { describe, expect, test } from 'vitest';
import { type ArticleKind, articleKind, type KindInput, storyKind } from './article-kind.ts';

const kindOf = (told: Partial<KindInput>) =>
  articleKind({
    title: 'Council votes on the harbour',
    url: null,
    section: null,
    stated: null,
    category: null,
    ...told,
  });

describe('the kind of an article by its title', () => {
  test.each<[ArticleKind, string]>([
    ['news', 'Trade deal with Mercosur: what is in it'],
    ['news', 'Ministers reach best deal on fish in years'],
    ['news', 'Black Friday sales hit a record as shoppers go online'],
    ['news', 'How horoscopes became a billion-dollar business'],
    ['news', 'Opinion polls put the opposition ahead'],
    ['news', 'Live music returns to the old harbour'],
    ['news', 'Astrologin verklagt Zeitung wegen Horoskop'],
    ['news', 'Live-action film of the harbour tale'],
    ['news', 'Scorecard for a departing president'],
    ['news', "Black Friday's first in line lured by tech, toy deals"],
    ['news', 'Top Senate Democrat urges president to block all deals with the port'],
    ['news', 'Editor in chief resigns'],
    ['news', 'Rabatte beim Strom: Regierung plant Entlastung'],
    ['news', '原油価格が下落、政府が対策'],
    ['deals', 'The best Black Friday deals you can get right now'],
    ['deals', 'Save $120 on the new headphones'],
    ['deals', '25% off this robot vacuum today'],
    ['deals', 'Black Friday: Die besten Angebote bei Amazon'],
    ['deals', 'Kaffeemaschine zum Bestpreis: nur heute'],
    ['deals', 'Bon plan : ce casque passe sous les 100 euros'],
    ['deals', 'El chollo del día: una freidora de aire'],
    ['deals', 'Auricolari in offerta su Amazon'],
    ['deals', 'Fone com 30% de desconto só hoje'],
    ['deals', 'Deze stofzuiger is nu in de aanbieding'],
    ['deals', 'Промокод на первый заказ'],
    ['deals', 'Amazonタイムセールで買うべきもの'],
    ['horoscope', "Today's horoscope: what the stars say for Friday"],
    ['horoscope', 'Horoscope today, November 27: Aries'],
    ['horoscope', 'Horoskop heute: Das sagen die Sterne'],
    ['horoscope', 'Tageshoroskop für Freitag'],
    ['horoscope', 'Horoscope du vendredi 27 novembre'],
    ['horoscope', 'Horóscopo de hoy para Tauro'],
    ['horoscope', 'Oroscopo di oggi, Paolo Fox'],
    ['horoscope', 'Гороскоп на 27 ноября'],
    ['horoscope', '今日の運勢 おひつじ座'],
    ['horoscope', '오늘의 운세 11월 27일'],
    ['horoscope', 'حظك اليوم برج الحمل'],
    ['scores', 'Lakers 101-99 Celtics: box score'],
    ['scores', 'Premier League fixtures and results'],
    ['scores', 'Bundesliga: Ergebnisse und Tabelle'],
    ['press-release', 'Press release: Harbour AG opens a pier'],
    ['press-release', 'Pressemitteilung: Neue Anlegestelle'],
    ['opinion', 'Opinion: The harbour must stay public'],
    ['opinion', 'The harbour must stay public | Editorial'],
    ['opinion', 'Kommentar: Der Hafen muss öffentlich bleiben'],
    ['opinion', 'Tribune : « Le port doit rester public »'],
    ['opinion', 'Opinión: El puerto es de todos'],
    ['opinion', '社説：港湾の将来'],
    ['opinion', '[사설] 항만의 미래'],
    ['live-blog', 'Live: Council votes on the harbour'],
    ['live-blog', 'Harbour vote – as it happened'],
    ['live-blog', 'En direct : le vote sur le port'],
  ])('%s: %s', (kind, title) => {
    expect(kindOf({ title })).toBe(kind);
  });
});

describe('the kind of an article by its address and section', () => {
  test.each<[ArticleKind, string]>([
    ['news', 'https://gazette.example/world/2026/11/27/opinion-divided-over-the-harbour'],
    ['news', 'https://gazette.example/business/the-best-deals-of-the-year-in-mergers'],
    ['news', 'https://gazette.example/%E0%A4%A/x'],
    ['news', 'https://tribune.com.pk/story/1'],
    ['opinion', 'https://gazette.example/opinion/2026/harbour-must-stay'],
    ['opinion', 'https://opinion.gazette.example/harbour'],
    ['opinion', 'https://gazette.example/debats/article/2026/11/27/le-port'],
    ['opinion', 'https://gazette.example/opini%C3%B3n/el-puerto'],
    ['deals', 'https://gazette.example/shopping/vacuum'],
    ['deals', 'https://gazette.example/escaparate/2026/freidora'],
    ['horoscope', 'https://gazette.example/horoskop/widder'],
    ['scores', 'https://gazette.example/sport/scoreboard/123'],
    ['press-release', 'https://gazette.example/press-releases/pier'],
    ['live-blog', 'https://gazette.example/news/live/harbour-vote-2026'],
  ])('%s: %s', (kind, url) => {
    expect(kindOf({ url })).toBe(kind);
  });

  test.each<[ArticleKind, string]>([
    ['opinion', 'News > Opinion'],
    ['opinion', 'Letters to the Editor'],
    ['deals', 'Shopping'],
    ['news', 'Politics'],
  ])('%s: section %s', (kind, section) => {
    expect(kindOf({ section })).toBe(kind);
  });
});

test('what the page states and what the outlet is count too', () => {
  expect(kindOf({ stated: 'live-blog' })).toBe('live-blog');
  expect(kindOf({ stated: 'live-blog', title: 'Opinion: No' })).toBe('opinion');
  expect(kindOf({ stated: 'nonsense' })).toBe('news');
  expect(kindOf({ category: 'satire', title: 'Opinion: No' })).toBe('satire');
  expect(kindOf({ category: 'press-release' })).toBe('press-release');
  expect(kindOf({ category: 'news' })).toBe('news');
});

test.each<[ArticleKind, ArticleKind[]]>([
  ['news', []],
  ['news', ['news']],
  ['news', ['news', 'opinion']],
  ['news', ['live-blog', 'opinion']],
  ['opinion', ['news', 'opinion', 'opinion']],
  ['deals', ['deals']],
  ['deals', ['deals', 'deals', 'opinion', 'news']],
  ['satire', ['satire', 'opinion', 'news']],
])('a story is %s if its articles are %j', (kind, kinds) => {
  expect(storyKind(kinds)).toBe(kind);
});

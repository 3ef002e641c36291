import { describe, expect, test } from 'vitest';
import { cleanTitle } from './clean-title.ts';
import { headlineOf } from './headline.ts';
import { article, digested } from './testing/invented-story.ts';

describe('cleanTitle', () => {
  const plain = 'Ferry runs aground off Port Lunn';
  test.each([
    [`${plain} | Harbour`, 'harbour.example'],
    [`${plain} - BBC News`, 'bbc.co.uk'],
    [`${plain} - The New York Times`, 'nytimes.com'],
    [`${plain} – Island Gazette`, 'elsewhere.example'],
    [`${plain} | World | The Guardian`, 'theguardian.com'],
    [`BREAKING: ${plain}`, 'harbour.example'],
    [`  Ferry runs\naground off Port Lunn `, 'harbour.example'],
  ])('%j', (title, outlet) => {
    expect(cleanTitle(title, outlet)).toBe(plain);
  });

  test.each([
    'Ferry runs aground off Port Lunn - again',
    'Lunn Lines - Island Times',
    'Ferry aground: what we know - and what we do not know yet about it',
  ])('leaves %j', (title) => {
    expect(cleanTitle(title, 'harbour.example')).toBe(title);
  });
});

describe('headlineOf', () => {
  const closest = 'Ferry runs aground off Port Lunn in fog';
  const others = [
    'Ferry aground off Port Lunn after engine failure in fog',
    'Fog: ferry with 212 passengers runs aground off Port Lunn',
  ];
  const chosen = (titles: { title: string; lean?: string }[]) =>
    headlineOf(digested(titles.map((one, place) => article({ id: String(place), ...one }))), 'en')?.text;

  test.each([
    ['a question', 'Did the ferry run aground off Port Lunn in fog after engine failure?'],
    ['an opinion', 'Opinion: Ferry runs aground off Port Lunn in fog after engine failure'],
    ['one that is too short', 'Ferry runs aground'],
    ['one that addresses the reader', 'What you need to know: ferry runs aground off Port Lunn in fog'],
    ['capitals', closest.toUpperCase()],
  ])('%s stands back', (_, title) => {
    expect(chosen([{ title }, ...others.map((other) => ({ title: other }))])).not.toContain(title);
    expect(chosen([{ title }])).toBeTruthy();
  });

  const long = 'Ferry with 212 passengers runs aground off Port Lunn in thick fog after its engine fails';
  test.each([
    ['no title', '', 'Why?'],
    ['a question', 'Did the ferry run aground off Port Lunn?', 'Ferry aground'],
    ['a question in Chinese', '渡轮为什么会在港口外搁浅？', 'Ferry aground'],
    ['an opinion', 'Opinion | Ferry runs aground off Port Lunn', 'Ferry aground'],
    ['a column', 'Column by Ada: Ferry runs aground off Port Lunn', 'Ferry aground'],
    ['the reader’s view', 'Ferry runs aground and you’ll wait for hours', 'Ferry aground'],
    ['the writer’s view', 'We saw the ferry run aground off Port Lunn', 'Ferry aground'],
    ['five words', 'Ferry runs aground in fog', 'Ferry runs aground in thick fog'],
    ['seventeen words', `${long} twice`, long],
    ['a title that is cut', 'Ferry runs aground off Port Lunn…', 'Ferry runs aground in thick fog'],
    ['a title that is cut with dots', 'Ferry runs aground off Port Lunn...', 'Ferry runs aground in thick fog'],
    ['capitals', 'FERRY RUNS AGROUND OFF PORT LUNN', 'Ferry runs aground in thick fog'],
  ])('%s stands back behind any that is better', (_, worse, better) => {
    expect(chosen([{ title: worse }, { title: better }])).toBe(better);
    expect(chosen([{ title: better }, { title: worse }])).toBe(better);
  });

  test.each([
    'Ferry analysis of the harbour office shows engine failure',
    'Live cattle on board: ferry runs aground off Port Lunn',
    'Iberian ferry Wetherby runs aground off Youghal',
  ])('%s is as good as any', (title) => {
    expect(chosen([{ title }, { title: 'Ferry runs aground in thick fog' }])).toBe(title);
  });

  test('there is none without articles', () => {
    expect(headlineOf([], 'en')).toBeNull();
  });

  test('a center outlet does not beat a title that is clearly closer', () => {
    const far = { title: 'Bakery in Port Lunn wins a prize for rye bread', lean: 'center' };
    expect(chosen([far, ...others.map((title) => ({ title })), { title: closest }])).not.toBe(far.title);
  });

  test('is the title closest to the others', () => {
    const titles = ['Bakery in Port Lunn wins a prize for rye bread', ...others, closest];
    expect(chosen(titles.map((title) => ({ title })))).not.toContain('Bakery');
  });

  test('among equally close titles, one of an outlet in the center is taken', () => {
    const twins = ['Ferry runs aground near Port Lunn', 'Ferry runs aground beside Port Lunn'];
    expect(chosen(twins.map((title, place) => ({ title, lean: place === 1 ? 'center' : 'left' })))).toBe(twins[1]);
    expect(chosen(twins.map((title, place) => ({ title, lean: place === 0 ? 'center' : 'left' })))).toBe(twins[0]);
  });

  test('the titles of one outlet do not outvote the others', () => {
    const own = Array.from({ length: 5 }, (_, place) =>
      article({ id: `own-${place}`, outlet: 'one.example', title: 'Harbour diary: a morning of rain and ropes' }),
    );
    const reports = others.map((title, place) => article({ id: `report-${place}`, title }));
    expect(headlineOf(digested([...own, ...reports]), 'en')?.text).toContain('Port Lunn');
  });
});

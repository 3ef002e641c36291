import { describe, expect, test } from 'vitest';
import type { ClusterArticle } from './article.ts';
import { assign } from './assign.ts';
import { add, createWindow } from './window.ts';

const HOUR = 3_600_000;

const article = (id: string, title: string, text: string, hours: number | null = 0): ClusterArticle => ({
  id,
  title,
  text,
  language: 'en',
  publishedAt: hours === null ? null : hours * HOUR,
});

const lundDam = article(
  'dam-1',
  'Dam above Lund bursts, hundreds moved to safety',
  'A dam above the town of Lund gave way on Monday night. Mayor Ida Holm said 400 people had been taken to schools.',
);
const lundDamAgain = article(
  'dam-2',
  'Lund residents flee as dam fails',
  'Ida Holm, the mayor of Lund, ordered people out of low streets after the dam in the hills failed overnight.',
  5,
);
const oruroDam = article(
  'dam-3',
  'Mine dam near Oruro collapses',
  'The dam of a tin mine in the hills gave way in the afternoon. Governor Luis Peña of Oruro asked for tents and pumps.',
  4,
);
const recital = article(
  'music-1',
  'Pianist Clara Voss cancels tour after injury',
  'Clara Voss will not play this spring, her agent said. The pianist hurt her wrist at a rehearsal in Vienna.',
  3,
);

describe('an article', () => {
  test('opens a story when the window is empty', () => {
    expect(assign(createWindow(), lundDam)).toEqual({
      storyId: null,
      similarity: 0,
      evidence: {
        threshold: 0.5,
        title: 0,
        body: 0,
        nearest: 0,
        cohesion: 0,
        names: null,
        time: null,
        comparisons: 0,
      },
      runnersUp: [],
    });
  });

  test('joins the same event in other words, not a similar event elsewhere', () => {
    const window = createWindow();
    add(window, lundDam, 'lund');
    add(window, oruroDam, 'oruro');
    add(window, recital, 'recital');
    const { storyId, similarity, evidence, runnersUp } = assign(window, lundDamAgain);
    expect(storyId).toBe('lund');
    expect(similarity).toBeGreaterThan(0.5);
    expect(evidence).toMatchObject({ threshold: 0.5, time: 5 * HOUR, comparisons: 2 });
    expect(evidence.names).toBeGreaterThan(0);
    expect(runnersUp).toEqual([{ storyId: 'oruro', similarity: expect.any(Number) }]);
    expect(runnersUp[0]?.similarity).toBeLessThan(similarity);
  });

  test.each([recital])('opens a story next to stories of other events: $title', (other) => {
    const window = createWindow();
    add(window, lundDam, 'lund');
    expect(assign(window, other).storyId).toBeNull();
  });

  test('an article that opens a story names the one that it comes nearest to', () => {
    const window = createWindow({ threshold: 1 });
    add(window, oruroDam, 'oruro');
    const { storyId, similarity, runnersUp } = assign(window, lundDam);
    expect(storyId).toBeNull();
    expect(runnersUp).toEqual([{ storyId: 'oruro', similarity }]);
  });

  test('similarity falls with time, and no story beyond the window is joined', () => {
    const window = createWindow();
    add(window, lundDam, 'lund');
    const at = (hours: number | null): number =>
      assign(window, { ...lundDamAgain, publishedAt: hours && hours * HOUR }).similarity;
    const falling = [1, 20, 40, 72].map(at);
    expect(falling.toSorted((a, b) => b - a)).toEqual(falling);
    expect(at(-20)).toBe(at(20));
    expect(at(72)).toBeGreaterThan(0);
    expect(at(73)).toBe(0);
    expect(at(null)).toBe(at(48)); // no date counts as two days
  });

  test('never joins a story of another language', () => {
    const window = createWindow();
    add(window, lundDam, 'lund');
    expect(assign(window, { ...lundDam, id: 'other', language: 'de' }).evidence.comparisons).toBe(0);
  });

  test('whose language is unknown is compared in the language of its words', () => {
    const window = createWindow();
    add(window, lundDam, 'lund');
    expect(assign(window, { ...lundDamAgain, language: null }).storyId).toBe('lund');
  });

  test.each([
    ['nothing', '', ''],
    ['stop words', 'It is what it is', 'and so on and so on'],
    ['signs', '—', '🙂 …'],
  ])('of %s opens a story, and can be added', (_, title, text) => {
    const window = createWindow();
    add(window, lundDam, 'lund');
    const bare = article('bare', title, text);
    expect(assign(window, bare)).toMatchObject({ storyId: null, similarity: 0 });
    add(window, bare, 'bare');
    expect(assign(window, { ...lundDamAgain }).storyId).toBe('lund');
  });

  test('with an invalid date is treated as undated', () => {
    const window = createWindow();
    add(window, lundDam, 'lund');
    for (const publishedAt of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(assign(window, { ...lundDamAgain, publishedAt })).toEqual(
        assign(window, { ...lundDamAgain, publishedAt: null }),
      );
    }
  });

  test('is read only up to a fixed length', () => {
    const window = createWindow();
    add(window, lundDam, 'lund');
    const long = { ...lundDamAgain, text: lundDamAgain.text.padEnd(2_100, ' .') };
    expect(assign(window, { ...long, text: `${long.text} ${'Unrelated matters of Vienna. '.repeat(50_000)}` })).toEqual(
      assign(window, long),
    );
  });
});

test('the threshold can be set', () => {
  const strict = createWindow({ threshold: 1 });
  add(strict, lundDam, 'lund');
  expect(assign(strict, lundDamAgain).storyId).toBeNull();
  const lax = createWindow({ threshold: 0 });
  add(lax, lundDam, 'lund');
  expect(assign(lax, oruroDam).storyId).toBe('lund');
});

test('the three runners-up are named, the most likely first', () => {
  const window = createWindow();
  add(window, lundDam, 'a');
  for (const [place, id] of ['b', 'c', 'd', 'e'].entries()) {
    add(window, { ...lundDam, id, publishedAt: (place + 1) * -10 * HOUR }, id);
  }
  const { storyId, runnersUp } = assign(window, lundDamAgain);
  expect([storyId, ...runnersUp.map((one) => one.storyId)]).toEqual(['a', 'b', 'c', 'd']);
  const latest = createWindow();
  for (const [place, id] of ['e', 'd', 'c', 'b', 'a'].entries()) {
    add(latest, { ...lundDam, id, publishedAt: place * -10 * HOUR }, id);
  }
  const later = assign(latest, lundDamAgain);
  expect([later.storyId, ...later.runnersUp.map((one) => one.storyId)]).toEqual(['e', 'd', 'c', 'b']);
  const alike = createWindow();
  for (const id of ['b', 'c', 'a']) add(alike, { ...lundDam, id }, id);
  const even = assign(alike, lundDamAgain);
  expect([even.storyId, ...even.runnersUp.map((one) => one.storyId)]).toEqual(['a', 'b', 'c']);
});

test('the evidence is that of the most likely story', () => {
  const window = createWindow();
  add(window, lundDam, 'lund');
  const { evidence } = assign(window, { ...lundDam, id: 'again', publishedAt: 2 * HOUR });
  expect(evidence.time).toBe(2 * HOUR);
  expect(evidence.cohesion).toBeCloseTo(0.2);
  for (const figure of ['title', 'body', 'nearest', 'names'] as const) expect(evidence[figure]).toBeCloseTo(1);
});

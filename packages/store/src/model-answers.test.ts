import { expect, test } from 'vitest';
import * as modelAnswers from './model-answers.ts';
import { at, DAY, NOW, useTestStore } from './testing/test-store.ts';

const { db } = await useTestStore('model_answers', 'model_days');

test('an answer is found under its key, in its newest form', async () => {
  expect(await modelAnswers.find(db, 'a')).toBeNull();
  await modelAnswers.keep(db, 'a', { bullets: ['one'] }, NOW);
  await modelAnswers.keep(db, 'a', { bullets: ['two \u0000 \ud800'] }, at(1));
  await modelAnswers.keep(db, 'b', {}, NOW);
  expect(await modelAnswers.find(db, 'a')).toMatchObject({ bullets: [expect.stringMatching(/^two/)] });
  expect(await modelAnswers.find(db, 'b')).toEqual({});
});

test('a day has as many tokens as it may, however many workers ask at once', async () => {
  const asked = await Promise.all(Array.from({ length: 12 }, () => modelAnswers.reserve(db, 100, 750, NOW)));
  expect(asked.filter((one) => one !== null)).toHaveLength(7);
  expect(await modelAnswers.reserve(db, 50, 750, NOW)).toEqual({ day: '2026-03-01', tokens: 50 });
  expect(await modelAnswers.reserve(db, 1, 750, NOW)).toBeNull();
  expect(await modelAnswers.reserve(db, 750, 750, at(DAY))).toEqual({ day: '2026-03-02', tokens: 750 });
  expect(await modelAnswers.reserve(db, 751, 750, at(2 * DAY))).toBeNull();
});

test('what was not used can be used, on the day that it was set apart', async () => {
  const reserved = await modelAnswers.reserve(db, 700, 750, NOW);
  if (!reserved) throw new Error('nothing set apart');
  await modelAnswers.settle(db, reserved, 200);
  expect(await modelAnswers.reserve(db, 551, 750, NOW)).toBeNull();
  expect(await modelAnswers.reserve(db, 550, 750, NOW)).not.toBeNull();
  await modelAnswers.settle(db, reserved, 900);
  expect(await modelAnswers.reserve(db, 1, 750, NOW)).toBeNull();
});

test('a day begins at midnight of UTC', async () => {
  const lateEvening = new Date('2026-03-01T23:59:59.999Z');
  expect(await modelAnswers.reserve(db, 1, 1, lateEvening)).toMatchObject({ day: '2026-03-01' });
  expect(await modelAnswers.reserve(db, 1, 1, new Date('2026-03-02T00:00:00.000Z'))).toMatchObject({
    day: '2026-03-02',
  });
});

import { describe, expect, test } from 'vitest';
import { inventedAids } from '../testing/translation-aids.ts';
import { translate, translatingOf, untranslated } from './translation.ts';

const aids = inventedAids(['Port Lunn']);
const texts = {
  headline: 'Ferry runs aground off Port Lunn',
  dek: 'The ferry had 212 passengers on board when its engine failed.',
  keyPoints: [
    'It ran aground on Tuesday off Port Lunn in heavy fog.',
    'All passengers were brought ashore within three hours.',
  ],
};
const HEADLINE = 'Un ferry encalla frente a Port Lunn';
const DEK = 'El ferry llevaba 212 pasajeros a bordo cuando falló su motor.';
const POINTS = [
  'El barco encalló el martes frente a Port Lunn en una densa niebla.',
  'Todos los pasajeros fueron llevados a tierra en tres horas.',
];

const answer = (given: Record<string, string>) => ({
  texts: Object.entries(given).map(([id, text]) => ({ id, text })),
});
const all = { headline: HEADLINE, dek: DEK, 'point-1': POINTS[0] ?? '', 'point-2': POINTS[1] ?? '' };

function translating() {
  const made = translatingOf(texts, 'en', 'es');
  if (made === null) throw new Error('nothing to translate');
  return made;
}

test('the request has the texts as data, and nothing else', () => {
  const { prompt } = translating();
  expect(JSON.parse(prompt.user)).toEqual({
    from: 'en',
    to: 'es',
    texts: [
      { id: 'headline', text: texts.headline },
      { id: 'dek', text: texts.dek },
      { id: 'point-1', text: texts.keyPoints[0] },
      { id: 'point-2', text: texts.keyPoints[1] },
    ],
  });
  expect(prompt.system).not.toContain('Port Lunn');
  expect(prompt.schema).toMatchObject({ type: 'object', required: ['texts'] });
  expect(translatingOf({ ...texts, dek: null, keyPoints: [] }, 'en', 'es')?.prompt.user).not.toContain('dek');
});

test('the same words have the same key, and others another', () => {
  const { key } = translating().prompt;
  expect(translating().prompt.key).toBe(key);
  expect(translatingOf(texts, 'en', 'fr')?.prompt.key).not.toBe(key);
  expect(translatingOf({ ...texts, dek: null }, 'en', 'es')?.prompt.key).not.toBe(key);
  expect(translatingOf({ ...texts, headline: 'Other' }, 'en', 'es')?.prompt.key).not.toBe(key);
});

test.each<[string | null, string]>([
  [null, 'es'],
  ['es', 'es'],
  ['en', 'de'],
  ['pt', 'es'],
  ['ru', 'en'],
  ['en', 'ja'],
])('there is no request from %s to %s', (from, to) => {
  expect(translatingOf(texts, from, to)).toBeNull();
});

test('there is no request without a headline', () => {
  expect(translatingOf({ ...texts, headline: '' }, 'en', 'es')).toBeNull();
});

describe('an answer', () => {
  test('that is good is taken as a whole', () => {
    expect(translate(translating(), answer(all), aids)).toEqual({
      translation: { headline: HEADLINE, dek: DEK, keyPoints: POINTS },
      report: { accepted: 4, rejected: [] },
    });
  });

  test('loses a rejected text and a missing one, and keeps the others in their places', () => {
    const { 'point-2': _, ...some } = { ...all, dek: DEK.replace('212', '300') };
    expect(translate(translating(), answer(some), aids)).toEqual({
      translation: { headline: HEADLINE, dek: null, keyPoints: [POINTS[0], null] },
      report: { accepted: 2, rejected: [{ text: DEK.replace('212', '300'), reason: 'figure' }] },
    });
  });

  test('without its headline is not shown', () => {
    const { translation, report } = translate(
      translating(),
      answer({ ...all, headline: 'Un ferry de Voss encalla frente a Port Lunn' }),
      aids,
    );
    expect(translation).toEqual(untranslated(texts));
    expect(report).toEqual({
      accepted: 0,
      rejected: [{ text: 'Un ferry de Voss encalla frente a Port Lunn', reason: 'name' }],
    });
    expect(translate(translating(), answer({}), aids).translation).toEqual(untranslated(texts));
  });

  test('cannot exchange texts, add some, or give one twice', () => {
    const swapped = translate(translating(), answer({ ...all, dek: all['point-1'], 'point-1': DEK, more: DEK }), aids);
    expect(swapped.translation).toEqual({ headline: HEADLINE, dek: null, keyPoints: [null, POINTS[1]] });
    const twice = { texts: [...answer(all).texts, { id: 'dek', text: 'Otro.' }, { id: 'point-3', text: DEK }] };
    expect(translate(translating(), twice, aids).translation).toEqual({
      headline: HEADLINE,
      dek: DEK,
      keyPoints: POINTS,
    });
  });

  test.each([null, 'x', {}, { texts: 'x' }, { texts: [{ id: 'dek' }] }, { texts: [{ id: 1, text: 'x' }] }])(
    '%j has no form to read',
    (value) => {
      expect(translating().prompt.read(value)).toBeNull();
    },
  );

  test('of the right form is read', () => {
    expect(translating().prompt.read(answer(all))).toEqual(answer(all));
  });
});

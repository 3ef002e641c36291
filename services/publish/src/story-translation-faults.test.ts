import type { ServerResponse } from 'node:http';
import type { Llm } from '@newsloom/llm';
import { complete, refuse } from '@newsloom/llm/testing';
import { describe, expect, test } from 'vitest';
import {
  AGROUND,
  HEADLINE,
  lastChange,
  originals,
  SPANISH,
  untranslated,
  useTranslatedStory,
  well,
} from './testing/translated-story.ts';

const { db, bring, modelOf, publish, touch } = useTranslatedStory();

describe('a model that cannot be used leaves the story as it is', () => {
  test.each<[string, (response: ServerResponse) => void, string]>([
    ['fails', (response) => refuse(response, 500), 'llm-server-error'],
    ['refuses', (response) => refuse(response, 403), 'llm-refused'],
    ['hangs up', (response) => response.destroy(), 'llm-unreachable'],
    ['answers with prose', (response) => complete(response, 'Un ferry con 300 personas.'), 'llm-answer-unusable'],
    ['answers in another form', (response) => complete(response, '{"texts": {"es": 1}}'), 'llm-answer-unusable'],
    ['answers without end', (response) => complete(response, 'x'.repeat(1_000_000)), 'llm-answer-unusable'],
  ])('one that %s', async (_, answer, fault) => {
    const { llm } = await modelOf((_question, response) => answer(response));
    const document = await publish(llm);
    const nothing = { headline: null, dek: null, keyPoints: document.keyPoints.map(() => null) };
    expect(document.translations).toEqual([{ language: 'es', ...nothing, source: { model: 'small', fault } }]);
    expect(originals(document)).toEqual(expect.arrayContaining([HEADLINE, AGROUND]));
  });

  test('one that is slow: a later version has what it says then, and no version comes of it alone twice', async () => {
    let isSlow = true;
    const { llm, translations } = await modelOf((question, response) => isSlow || well(question, response), {
      timeoutMs: 500,
    });
    const first = await publish(llm);
    expect(first.translations).toMatchObject([{ headline: null, source: { fault: 'llm-timeout' } }]);
    isSlow = false;
    // The same words of the model are there, so all its time is left.
    await touch();
    const second = await publish((await modelOf(well)).llm);
    expect(second).toMatchObject({ version: 2, translations: [{ headline: SPANISH[HEADLINE] }] });
    expect(lastChange(second)).toMatchObject({
      summary: 'Translated into es.',
      changes: [{ kind: 'translations', languages: ['es'] }],
    });
    expect(untranslated({ ...second, version: 1, updatedAt: first.updatedAt, changelog: first.changelog })).toEqual(
      untranslated(first),
    );
    await touch();
    expect(await publish((await modelOf(well)).llm)).toMatchObject({ version: 2 });
    expect(translations()).toHaveLength(1);
  });

  test('one that failed again keeps the translations of the words that did not change', async () => {
    const { llm } = await modelOf(well);
    const first = await publish(llm);
    await db().deleteFrom('model_answers').execute();
    await touch();
    const failing = await modelOf((_question, response) => refuse(response, 500));
    expect((await publish(failing.llm)).translations).toEqual(first.translations);
    expect(failing.translations()).toEqual([]);
  });

  test('one that takes all its time for the words is not asked for translations', async () => {
    const { llm, translations } = await modelOf(well);
    // The words take longer than this, because they come from a server.
    const slow: Llm = { ...llm, timeoutMs: 0 };
    await bring(
      'herald',
      'The ferry ran aground near Port Lunn in heavy fog, the coast guard said on Tuesday evening.',
    );
    const document = await publish(slow);
    expect(document.translations).toMatchObject([{ headline: null, source: { fault: 'llm-timeout' } }]);
    expect(translations()).toEqual([]);
    // Nothing was reserved for a question that was not asked.
    const { tokens } = await db().selectFrom('model_days').select('tokens').executeTakeFirstOrThrow();
    expect(Number(tokens)).toBe(1_000);
  });

  test('one that hangs has only the time that the words left', async () => {
    const { llm } = await modelOf(() => {}, { timeoutMs: 600_000 });
    const document = await publish({ ...llm, timeoutMs: 300 });
    expect(document.translations).toMatchObject([{ headline: null, source: { fault: 'llm-timeout' } }]);
  });

  test('one that has had its tokens of the day', async () => {
    const { llm, translations } = await modelOf(well, { tokensADay: 100 });
    expect((await publish(llm)).translations).toMatchObject([{ headline: null, source: { fault: 'llm-budget' } }]);
    expect(translations()).toEqual([]);
  });

  test('no model at all', async () => {
    expect((await publish(null)).translations).toEqual([]);
  });
});

import type { ServerResponse } from 'node:http';
import { type Llm, openLlm } from '@newsloom/llm';
import { complete, type ModelServer, serveModel } from '@newsloom/llm/testing';
import { payloadOf } from '@newsloom/pipeline';
import { jobOf, running, START, useStageBench } from '@newsloom/pipeline/testing';
import { scoreStage } from '@newsloom/score';
import { bringStories, idOf, join } from '@newsloom/score/testing';
import { type Db, type StoryDocument, stories, storyProgress } from '@newsloom/store';
import { afterEach, beforeEach, expect } from 'vitest';
import { publishStage } from '../publish-stage.ts';

export const ID = 's-ferry';
export const HEADLINE = 'Ferry runs aground off Port Lunn';
export const AGROUND =
  'A ferry carrying 212 passengers ran aground off Port Lunn on Tuesday after its engine failed in heavy fog.';
export const ASHORE =
  'Mayor Ada Brink said “nobody was hurt” when fishing boats took all passengers ashore within three hours.';
export const POSTPONED =
  'The operator, Lunn Lines, had allegedly postponed an inspection that costs 1.2 million euros, the ministry said.';
const TEXTS = { gazette: `${AGROUND} ${ASHORE}`, courier: POSTPONED };

/** The words of the story in Spanish. */
export const SPANISH: Readonly<Record<string, string>> = {
  [HEADLINE]: 'Un ferry encalla frente a Port Lunn',
  [AGROUND]:
    'Un ferry con 212 pasajeros encalló el martes frente a Port Lunn tras fallar su motor en medio de la niebla.',
  [ASHORE]:
    'La alcaldesa Ada Brink dijo que «nadie resultó herido» cuando los pesqueros llevaron a tierra a todos los pasajeros en tres horas.',
  [POSTPONED]:
    'El operador, Lunn Lines, presuntamente había aplazado una inspección que cuesta 1,2 millones de euros, según el ministerio.',
};
export const FRENCH: Readonly<Record<string, string>> = {
  [HEADLINE]: 'Un ferry s’échoue au large de Port Lunn',
  [AGROUND]:
    'Un ferry transportant 212 passagers s’est échoué mardi au large de Port Lunn après une panne de moteur dans le brouillard.',
};

export type Question = { from: string; to: string; texts: { id: string; text: string }[] };
export type Answer = (question: Question, response: ServerResponse) => void;

/** Answers with a translation of each text. */
export const answered = (
  response: ServerResponse,
  { texts }: Question,
  translation: (text: string) => string | undefined,
) =>
  complete(
    response,
    JSON.stringify({
      texts: texts.flatMap(({ id, text }) => {
        const own = translation(text);
        return own === undefined ? [] : [{ id, text: own }];
      }),
    }),
    400,
  );

export const well: Answer = (question, response) =>
  answered(response, question, (text) => (question.to === 'es' ? SPANISH : FRENCH)[text]);

/** Answers well, but for the text `source`. */
export const but =
  (source: string, text: string): Answer =>
  (question, response) =>
    answered(response, question, (one) => (one === source ? text : SPANISH[one]));

/** The texts of a document that are translated. */
export const originals = ({ headline, dek, keyPoints }: StoryDocument) => [
  headline.text,
  ...(dek === null ? [] : [dek]),
  ...keyPoints.map(({ text }) => text),
];
export const lastChange = ({ changelog }: StoryDocument) => changelog.at(-1);

/** Everything of a story but its translations. */
export const untranslated = ({ translations: _, provenance: __, ...rest }: StoryDocument) => rest;

/** A store with a story of two outlets, and what tests of its translations do with it. */
export function useTranslatedStory() {
  const bench = useStageBench();
  const db = (): Db => bench.runtime().store.db;
  const closing: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });
  beforeEach(async () => {
    for (const table of ['model_answers', 'model_days'] as const) await db().deleteFrom(table).execute();
    await bringStories(db(), START);
    for (const [name, text] of Object.entries(TEXTS)) await bring(name, text);
  });

  /** Adds an article with the same headline to the story. */
  async function bring(name: string, text: string): Promise<void> {
    await join(db(), ID, name, { text, outlet: `${name}.example`, hours: 0 }, START);
    await db().updateTable('articles').set({ title: HEADLINE }).where('id', '=', idOf(name)).execute();
  }

  /** A model that leaves the words as they are, and answers questions for translations so. */
  async function modelOf(
    answer: Answer,
    limits: { timeoutMs?: number; tokensADay?: number } = {},
  ): Promise<{ llm: Llm; server: ModelServer; translations: () => Question[] }> {
    const server = await serveModel(({ user }, response) => {
      const question = JSON.parse(user);
      if ('texts' in question) answer(question, response);
      else complete(response, JSON.stringify({ dek: null, bullets: [] }), 1_000);
    });
    const now = () => bench.runtime().now();
    const options = { url: server.url, key: null, model: 'small', timeoutMs: 20_000, tokensADay: 1e6, now, ...limits };
    const llm = openLlm(options);
    closing.push(llm.close, server.close);
    const asked = () => server.asked.map(({ user }) => JSON.parse(user)).filter((question) => 'texts' in question);
    return { llm, server, translations: asked };
  }

  async function publish(llm: Llm | null, translateTo: readonly string[] = ['es'], id = ID): Promise<StoryDocument> {
    const run = (stage: ReturnType<typeof publishStage>) =>
      stage.handler(bench.runtime())(jobOf(payloadOf('story', id, 'trace-1')), running);
    await run(scoreStage());
    expect(await run(publishStage({ debounceMs: 0, llm, translateTo }))).toEqual({ kind: 'complete' });
    const document = (await stories.byId(db(), id))?.document;
    if (!document) throw new Error(`no document of ${id}`);
    return document;
  }

  const touch = () =>
    db()
      .transaction()
      .execute((transaction) => storyProgress.touchAll(transaction, [ID]));

  const modelFigures = () => bench.reports().flatMap(({ model }) => model ?? []);

  return { bench, db, bring, modelOf, publish, touch, modelFigures };
}

export { type Llm, type LlmAnswer, type LlmOptions, openLlm } from './client.ts';
export { type Embeddings, type EmbeddingsOptions, MOST_TEXTS, openEmbeddings } from './embeddings.ts';
export type { Ledger } from './ledger.ts';
export { listModels } from './models.ts';
export type { Prompt } from './prompt.ts';

/** A question to a model, with what reads the answer. */
export type Prompt<Answer> = {
  /** The instruction. */
  system: string;
  /** The material, as data. */
  user: string;
  /** The JSON schema of the answer. */
  schema: Record<string, unknown>;
  /** All that decides the answer: questions with the same key have the same answer. */
  key: string;
  /** The answer in a JSON value; null if it does not have the form. */
  read: (value: unknown) => Answer | null;
};

/** Bytes of UTF-8 for a token, at least: a Chinese character of three bytes is one, an English word of five is one. */
const BYTES_A_TOKEN = 3;

/** The tokens of a text, rather too many than too few. */
export const tokensIn = (text: string): number => Math.ceil(Buffer.byteLength(text) / BYTES_A_TOKEN);

/** A question to a model, and the function that reads the answer. */
export type Prompt<Answer> = {
  /** The instruction. */
  system: string;
  /** The material that the question is about. */
  user: string;
  /** The JSON schema of the answer. */
  schema: Record<string, unknown>;
  /** Identifies the question: questions with the same key have the same answer. */
  key: string;
  /** The answer in a JSON value; null if it does not have the form. */
  read: (value: unknown) => Answer | null;
};

/** The fewest bytes of UTF-8 in a token: a Chinese character has three, an English word of one token five. */
const BYTES_A_TOKEN = 3;

/** An upper estimate of the tokens of a text. */
export const tokensIn = (text: string): number => Math.ceil(Buffer.byteLength(text) / BYTES_A_TOKEN);

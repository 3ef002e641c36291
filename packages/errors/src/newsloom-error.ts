import { catalog, type ErrorCode, type Fault } from './catalog.ts';

type Placeholders<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `"${string}` ? never : Name) | Placeholders<Rest>
  : never;

/** The values that the message and the remedy of `Code` need. */
export type ErrorParams<Code extends ErrorCode> = Record<
  Placeholders<(typeof catalog)[Code]['message']> | Placeholders<(typeof catalog)[Code]['remedy']>,
  string | number
>;

/**
 * An error that carries what an operator needs: a stable code, a message and a remedy. Only `newsloomError` makes it.
 */
export class NewsloomError extends Error {
  override readonly name = 'NewsloomError';
  readonly code: ErrorCode;
  readonly remedy: string;
  readonly fault: Fault;
  /** The values of the message, for programs. */
  readonly params: Readonly<Record<string, string | number>>;
  /** The earliest time for a retry, if the other side named one (Retry-After). */
  readonly retryAt: Date | undefined;

  constructor(
    code: ErrorCode,
    params: Record<string, string | number>,
    options: { cause?: unknown; retryAt?: Date | undefined },
  ) {
    super(fill(catalog[code].message, params), { cause: options.cause });
    this.code = code;
    this.params = params;
    this.remedy = fill(catalog[code].remedy, params);
    this.fault = catalog[code].fault;
    this.retryAt = options.retryAt;
  }
}

const fill = (template: string, params: Record<string, string | number>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => onOneLine(String(params[name] ?? whole)));

/** A message may quote any text. A line feed would break readers of the log; the store cannot hold a NUL. */
const onOneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ');

/** Makes the error `code` of the catalogue, its message and remedy filled in with `params`. */
export function newsloomError<Code extends ErrorCode>(
  code: Code,
  params: ErrorParams<Code>,
  options: { cause?: unknown; retryAt?: Date | undefined } = {},
): NewsloomError {
  return new NewsloomError(code, params, options);
}

/** The remedy for a stored code; null if the catalogue does not have it. */
export const remedyFor = (code: string, params: Record<string, string | number> = {}): string | null =>
  isErrorCode(code) ? fill(catalog[code].remedy, params) : null;

const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(catalog, code);

/** Says whether `value` is an error of the catalogue, also when another copy of this package made it. */
export function isNewsloomError(value: unknown): value is NewsloomError {
  if (!(value instanceof Error && value.name === 'NewsloomError' && 'code' in value)) return false;
  return typeof value.code === 'string' && isErrorCode(value.code);
}

/**
 * The reason of any thrown value on one line. At most `limit` characters, because messages of libraries can be very
 * long.
 */
export function reasonOf(value: unknown, limit = 300): string {
  const text = messageOf(value).replace(/\s+/g, ' ').trim();
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).toWellFormed()}…`;
}

/** Some thrown values cannot be converted to text. */
function messageOf(value: unknown): string {
  // A connection that was tried at several addresses fails with all their errors and no message of its own.
  if (value instanceof AggregateError && value.message === '') return messageOf(value.errors[0]);
  try {
    return String(value instanceof Error ? value.message || value.name : value);
  } catch {
    return 'a thrown object';
  }
}

import { isNewsloomError, reasonOf } from '@newsloom/errors';

/** What `newsloom doctor` found about one thing. A check that is not `ok` says what to do. */
export type Check = { name: string; ok: boolean; detail: string; remedy?: string };

/** What a look at one thing gives: how it is, and when that is not well, what to do. */
export type Finding = { detail: string; remedy?: string };

/** Looks at one thing. Whatever the look throws is a finding too. */
export async function check(name: string, look: () => Finding | Promise<Finding>): Promise<Check> {
  try {
    const finding = await look();
    return { name, ok: finding.remedy === undefined, ...finding };
  } catch (error) {
    return failedCheck(name, error);
  }
}

/** The check that `error` made impossible, or that it is the result of. */
export const failedCheck = (name: string, error: unknown): Check => ({
  name,
  ok: false,
  detail: reasonOf(error),
  remedy: isNewsloomError(error)
    ? error.remedy
    : 'This could not be looked at; the detail is what the system said about it.',
});

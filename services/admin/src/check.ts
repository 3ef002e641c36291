import { isNewsloomError, reasonOf } from '@newsloom/errors';

/** One result of `newsloom doctor`. A check that is not `ok` has a remedy. */
export type Check = { name: string; ok: boolean; detail: string; remedy?: string };

/** The detail of a check, and a remedy if something is wrong. */
export type Finding = { detail: string; remedy?: string };

/** Runs one check. An error that it throws becomes a failed check. */
export async function check(name: string, look: () => Finding | Promise<Finding>): Promise<Check> {
  try {
    const finding = await look();
    return { name, ok: finding.remedy === undefined, ...finding };
  } catch (error) {
    return failedCheck(name, error);
  }
}

/** The failed check for `error`. */
export const failedCheck = (name: string, error: unknown): Check => ({
  name,
  ok: false,
  detail: reasonOf(error),
  remedy: isNewsloomError(error) ? error.remedy : 'This could not be checked. The detail is the error of the system.',
});

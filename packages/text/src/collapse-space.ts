/** Runs of white space that are not a single space: usual text has few, so it is not copied. */
const NOT_ONE_SPACE = / \s+|[^\S ]\s*/g;

/** The text on one line: every run of white space becomes one space, the ends are trimmed. */
export function collapseSpace(text: string): string {
  return text.replace(NOT_ONE_SPACE, ' ').trim();
}

/**
 * The JSON object in a text of a model: the whole text, or the first object among its explanations or in a code fence.
 * Undefined if there is none.
 */
export function jsonInText(text: string): unknown {
  // Reasoning models may write drafts of their answer before it.
  const answer = text.slice(text.lastIndexOf('</think>') + 1);
  for (let start = answer.indexOf('{'), tries = 0; start >= 0 && tries < MOST_TRIES; tries++) {
    const end = endOf(answer, start);
    const value = end === null ? undefined : parsed(answer.slice(start, end));
    if (value !== undefined) return value;
    start = answer.indexOf('{', start + 1);
  }
  return undefined;
}

/**
 * The most braces that are tried. An explanation before the object may have some, but each try reads the rest of the
 * text.
 */
const MOST_TRIES = 10;

/** The place after the brace that closes the one at `start`; null if there is none. */
function endOf(text: string, start: number): number | null {
  let depth = 0;
  let isString = false;
  for (let place = start; place < text.length; place++) {
    const character = text[place];
    if (isString) {
      if (character === '\\') place += 1;
      else if (character === '"') isString = false;
    } else if (character === '"') isString = true;
    else if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth === 0) return place + 1;
    }
  }
  return null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { html as escaping, raw } from 'hono/html';
import { withoutOrders } from './outside-text.ts';

export { raw };

/** Finished HTML: everything in it is either markup of this service or escaped. */
export type Html = ReturnType<typeof raw>;

/** What a template takes: strings are escaped, finished HTML is not; lists are joined, nothing stays nothing. */
export type Fragment = Html | string | number | null | undefined | false | readonly Fragment[];

/** Markup whose values are escaped, and have lost their orders of direction and control signs. */
export function html(strings: TemplateStringsArray, ...values: Fragment[]): Html {
  const made = escaping(strings, ...values.map(plain));
  // hono waits for values that are promises; the type of the values excludes them.
  if (made instanceof Promise) throw new TypeError('A template was given a promise.');
  return made;
}

const plain = (value: Fragment): unknown => {
  if (typeof value === 'string') return withoutOrders(value);
  return Array.isArray(value) ? value.map(plain) : value;
};

/** A JSON object as the content of a script element: nothing in it can end the element. */
export const jsonData = (value: unknown): Html =>
  raw(
    JSON.stringify(withoutOrders(value)).replace(
      /[<>&\u2028\u2029]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );

/** The attribute of the current one among links: `aria-current` with this value, or nothing. */
export const current = (is: boolean, value = 'page'): Html => raw(is ? ` aria-current="${value}"` : '');

import { html as escaping, raw } from 'hono/html';
import { withoutOrders } from './outside-text.ts';

export { raw };

/** Safe HTML: it contains only markup of this service and escaped text. */
export type Html = ReturnType<typeof raw>;

/**
 * Values of a template: strings are escaped, HTML is not; lists are joined; null, undefined and false become nothing.
 */
export type Fragment = Html | string | number | null | undefined | false | readonly Fragment[];

/**
 * Makes HTML from a template. Values are escaped, and lose control characters and those that change the direction of
 * text.
 */
export function html(strings: TemplateStringsArray, ...values: Fragment[]): Html {
  const made = escaping(strings, ...values.map(plain));
  // hono returns a promise if a value is one. The type of the values excludes that.
  if (made instanceof Promise) throw new TypeError('A template was given a promise.');
  return made;
}

const plain = (value: Fragment): unknown => {
  if (typeof value === 'string') return withoutOrders(value);
  return Array.isArray(value) ? value.map(plain) : value;
};

/** A JSON object as the content of a script element. Nothing in it can end the element. */
export const jsonData = (value: unknown): Html =>
  raw(
    JSON.stringify(withoutOrders(value)).replace(
      /[<>&\u2028\u2029]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );

/** The attribute of the current link: `aria-current` with this value, or nothing. */
export const current = (is: boolean, value = 'page'): Html => raw(is ? ` aria-current="${value}"` : '');

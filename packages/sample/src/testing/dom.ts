import { JSDOM } from 'jsdom';

const { window } = new JSDOM();

/** Parses as HTML; scripts do not run. */
export const parseHtml = (html: string): Document => new window.DOMParser().parseFromString(html, 'text/html');

/** Parses as XML with namespaces. Throws when it is not well-formed. */
export function parseXml(xml: string): Document {
  const document = new window.DOMParser().parseFromString(xml, 'application/xml');
  const fault = document.querySelector('parsererror');
  if (fault) throw new Error(fault.textContent ?? 'not well-formed');
  return document;
}

/** The text of each element that is called `name`, in any namespace. */
export const textsOf = (parent: Document | Element, name: string): string[] =>
  [...parent.getElementsByTagNameNS('*', name)].map((element) => element.textContent ?? '');

import { expect, test } from 'vitest';
import { isNotice } from './page-notice.ts';

const article =
  'The regulator fined the company on Thursday because its banner asked for consent to cookies only in one language. ' +
  'Visitors could accept at once, but had to look for the way to decline, the authority said in a decision of ninety ' +
  'pages. The company, which sells bicycles in eleven countries, wants to appeal. Its lawyers say that nobody was ' +
  'misled, and that the banner has been replaced in the meantime. Consumer groups welcomed the decision.';

test.each([
  [
    'a wall in English',
    'We value your privacy. We and our 812 partners store and access information on a device, such as cookies, and ' +
      'process personal data for personalised ads and content. You can accept or reject, and withdraw your consent at any time.',
  ],
  [
    'a wall in French',
    'Le respect de votre vie privée est notre priorité. Nous et nos 93 partenaires utilisons des cookies pour stocker des ' +
      'informations, avec votre consentement, pour des publicités personnalisées. Vous pouvez accepter ou refuser.',
  ],
  [
    'a wall in Spanish',
    'Valoramos su privacidad. Nosotros y nuestros socios usamos cookies para almacenar datos y mostrar anuncios ' +
      'personalizados. Puede aceptar o rechazar, y retirar su consentimiento cuando quiera.',
  ],
  [
    'a wall in Polish',
    'Szanujemy Twoją prywatność. My i nasi partnerzy używamy ciasteczek w celu przechowywania informacji i ' +
      'spersonalizowanych reklam. Możesz wyrazić zgodę albo ją odrzucić i wycofać.',
  ],
  ['a line of rights', '© 2026 The Daily. All rights reserved.'],
  ['what browsers without scripts see', 'Please enable JavaScript to view this page.'],
  ['a page that is not there', 'Error 404\n\nThe page you requested was not found'],
  ['a page for other countries', 'This video is not available in your country.'],
  ['a guard', 'Checking your browser before you go on\n\nVerify you are human'],
  ['an account', 'Please log in\n\n© 2026 The Daily'],
])('%s is a notice', (_, text) => {
  expect(isNotice(text)).toBe(true);
});

test.each([
  ['an article about cookies', article],
  ['a short report', 'The dam above the old town was opened on Sunday.'],
  ['a report with a line of rights', 'The dam above the old town was opened on Sunday.\n\n© 2026 The Daily'],
  ['nothing', ''],
])('%s is not', (_, text) => {
  expect(isNotice(text)).toBe(false);
});

import { withQuery } from '../address.ts';
import { countryCodes } from '../country-codes.ts';
import { formatsOf } from '../formats.ts';
import { FORM_FILTERS, type FrontQuery, filtersOf, sortOf } from '../front-query.ts';
import { type Html, html } from '../html.ts';
import { cut } from '../outside-text.ts';
import { countryName, languageName, topicName, type View } from '../view.ts';
import { select } from './select.ts';

type Filter = (typeof FORM_FILTERS)[number];
type Option = { value: string; label: string };

const SIZES = ['2', '5', '10', '20', '50'];

/** At least half of the rated outlets. */
const LEANS = ['left:50', 'center:50', 'right:50'];

const known = new Map<string, Option[]>();

/**
 * All countries, sorted by name. Sorting them takes longer than the rest of a page, so the list is cached by language.
 */
function countries(view: View): Option[] {
  const { locale } = view.words;
  const { order } = formatsOf(locale);
  const options =
    known.get(locale) ??
    countryCodes
      .map((value) => ({ value, label: countryName(view, value) }))
      .sort((a, b) => order.compare(a.label, b.label));
  known.set(locale, options);
  return options;
}

/** The options of each filter, named in the language of the interface. */
const optionsOf: Record<Filter, (view: View, languages: readonly string[]) => Option[]> = {
  topic: (view) =>
    Object.keys(view.words.topicNames)
      .map((value) => ({ value, label: topicName(view, value) }))
      .sort((a, b) => formatsOf(view.words.locale).order.compare(a.label, b.label)),
  lang: (view, languages) =>
    languages
      .map((value) => ({ value, label: languageName(view, value) }))
      .sort((a, b) => formatsOf(view.words.locale).order.compare(a.label, b.label)),
  country: countries,
  lean: ({ words }) => LEANS.map((value) => ({ value, label: words.mostly[value] ?? value })),
  minOutlets: ({ words }) => SIZES.map((value) => ({ value, label: words.outletsAtLeast(Number(value)) })),
  blindspot: ({ words }) => ['left', 'right'].map((value) => ({ value, label: words.blindspotFor[value] ?? value })),
};

/**
 * The filters of a list as a form, and those in use as links that remove them. `fixed` filters belong to the page;
 * `languages` are those of the stories. Everything works without scripts, because the filters are in the address.
 */
export function filterForm(
  view: View,
  path: string,
  query: FrontQuery,
  { fixed, languages }: { fixed: FrontQuery; languages: readonly string[] },
): Html {
  const { words } = view;
  const { frontFilter: own } = words;
  const any = { value: '', label: words.filter.any };
  const chosen = filtersOf(query);
  const selects = FORM_FILTERS.filter((name) => fixed[name] === undefined).map((name) =>
    select(name, own[name], [any, ...withChosen(optionsOf[name](view, languages), query[name])], query[name]),
  );
  const sorts = Object.entries(own.sorts)
    .filter(([value]) => value !== 'relevance' || query.q)
    .map(([value, label]) => ({ value, label }));
  const inForm: readonly string[] = ['q', ...FORM_FILTERS];
  const others = Object.entries(chosen).filter(([name]) => !inForm.includes(name));
  return html`<form class="filters" method="get" action="${path}" role="search"><fieldset><legend class="unseen">${own.legend}</legend>
<div class="filter-line"><label class="grow"><span class="unseen">${own.q}</span><input type="search" name="q" value="${query.q ?? ''}" maxlength="200" placeholder="${own.q}"></label><button>${own.apply}</button></div>
<details><summary>${own.more}</summary><div class="filter-grid">${selects}${select('sort', own.sort, sorts, sortOf(query))}</div></details>
${others.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}</fieldset></form>
${chips(view, path, query)}`;
}

/** Adds a value from the address that is not among the options, so that it is not lost. */
const withChosen = (options: Option[], value: string | undefined): Option[] =>
  value === undefined || options.some((one) => one.value === value) ? options : [...options, { value, label: value }];

/** Each filter in use, as a link to the list without it. */
function chips(view: View, path: string, query: FrontQuery): Html | null {
  const { words } = view;
  const { frontFilter: own } = words;
  const chosen = Object.entries(filtersOf(query));
  if (chosen.length === 0) return null;
  return html`<ul class="chips" aria-label="${own.inUse}">${chosen.map(([name, value]) => {
    const text = `${own[name as keyof typeof own] as string}: ${cut(labelOf(view, name, value), 60)}`;
    const { cursor: _, ...kept } = query;
    return html`<li><a class="chip" href="${withQuery(path, { ...kept, [name]: undefined })}"><span class="unseen">${own.remove} </span><bdi>${text}</bdi> <span aria-hidden="true">×</span></a></li>`;
  })}${chosen.length > 1 && html`<li><a class="chip clear" href="${path}">${own.clear}</a></li>`}</ul>`;
}

function labelOf(view: View, name: string, value: string): string {
  if (name === 'country') return countryName(view, value);
  if (name === 'lang') return languageName(view, value);
  if (name === 'since') return value.slice(0, 16).replace('T', ' ');
  const options = (FORM_FILTERS as readonly string[]).includes(name) ? optionsOf[name as Filter](view, []) : [];
  return options.find((one) => one.value === value)?.label ?? value;
}

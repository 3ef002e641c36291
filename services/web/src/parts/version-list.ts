import type { Story } from '@newsloom/client';
import { storyPath } from '../address.ts';
import { type Html, html } from '../html.ts';
import type { StoryVersion } from '../story.ts';
import { timeOf, type View } from '../view.ts';
import { changeList } from './change-list.ts';

const SHOWN = 10; // The others are folded.

/** The versions of a story, each with its changes. */
export function versionList(view: View, story: Story, versions: readonly StoryVersion[]): Html | null {
  const { words } = view;
  if (versions.length === 0) return null;
  const items = versions.map(
    ({ version, at, articleCount, outletCount, change }) =>
      html`<li><p><b>${words.version(version)}</b> <span class="quiet">${timeOf(view, at)} · ${words.counts(
        words.articles(articleCount),
        words.outlets(outletCount),
      )}</span></p>${change && changeList(view, change)}${
        version > 1 &&
        html`<p><a href="${storyPath(story)}/version/${version}">${words.compare}<span class="unseen"> (${words.version(version)})</span></a></p>`
      }</li>`,
  );
  const rest = items.slice(SHOWN);
  return html`<section id="versions" aria-labelledby="versions-title"><h2 id="versions-title">${words.versions}</h2><p class="quiet">${words.versionsHelp}</p>
<ol class="versions">${items.slice(0, SHOWN)}</ol>${
    rest.length > 0 &&
    html`<details><summary>${words.otherOnes(rest.length)}</summary><ol class="versions">${rest}</ol></details>`
  }</section>`;
}

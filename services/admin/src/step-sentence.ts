import type { Step } from '@newsloom/store';

/** Sentences for successful steps, by stage and reason code. */
const DONE: Readonly<Record<string, string>> = {
  'poll read': 'The feed was read.',
  'poll read-in-part': 'The feed was read, except for unusable entries; `newsloom inspect feed` shows why.',
  'poll unchanged': 'The feed had nothing new.',
  'fetch fetched': 'The page was fetched.',
  'fetch no-page': 'There is no page to fetch; the text of the feed is used.',
  'fetch page-withheld': 'The host withholds the page; the text of the feed is used.',
  'fetch page-missing': 'The page does not exist; the text of the feed is used.',
  'extract extracted': 'The text was extracted from the page.',
  'extract paywall': 'The text was extracted; the rest of it is behind a paywall.',
  'extract feed-text': 'The page gave no text; the text of the feed is used.',
  'extract feed-text-after-deadline': 'Every try at the page took too long; the text of the feed is used.',
  'extract no-text': 'Neither page nor feed gave a text: the article ends here.',
  'dedupe deduped': 'It was compared with the other articles.',
  'cluster opened': 'It opened a story.',
  'cluster similar': 'It joined the story that it is most similar to.',
  'cluster copy': 'It followed its original into a story.',
  'score scored': 'Its coverage was scored.',
  'publish created': 'Its first version was published.',
  'publish updated': 'A new version was published.',
  'publish retracted': 'It was retracted: no article was left in it.',
  'publish split': 'Its first version was published: it began in another story.',
  'publish merged': 'It was merged into another story.',
  'publish unchanged': 'Nothing that a reader could see had changed.',
  'deliver delivered': 'The changes were sent, and arrived.',
  'deliver unwanted': 'Its filters left out all changes.',
  'deliver stopped': 'It was stopped, because nothing arrived for three days, or because it is gone for good.',
};

type TrailStep = Pick<Step, 'stage' | 'outcome' | 'code' | 'message' | 'attempt'>;

/** A step of a trail as a sentence for people. */
export function sentenceOf({ stage, outcome, code, message, attempt }: TrailStep): string {
  const reason = message ?? code;
  switch (outcome) {
    case 'done':
      if (stage === 'admin') return `An admin ${code === 'replayed' ? 'replayed' : 'discarded'} it: ${reason}.`;
      // The step of a second look already has a message that says what changed, and why.
      if (stage === 'cluster' && message !== null) return message;
      return (
        DONE[`${stage} ${code}`] ??
        (stage === 'deliver' ? `A message did not arrive: ${code}.` : `${stage} ended with ${code}.`)
      );
    case 'later':
      return message?.startsWith('until ') ? `${stage} put it off ${message}` : `${stage} put it off: ${reason}`;
    case 'retry':
      return `${stage} did not succeed at try ${attempt} and tries again: ${reason}`;
    case 'failed':
      return `${stage} gave up at try ${attempt}: ${reason}`;
  }
}

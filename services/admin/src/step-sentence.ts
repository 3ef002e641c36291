import type { Step } from '@newsloom/store';

/** What a stage did, by stage and reason code. */
const DONE: Readonly<Record<string, string>> = {
  'poll read': 'The feed was read.',
  'poll read-in-part':
    'The feed was read, but for entries that nothing can be made of; `newsloom inspect feed` shows why.',
  'poll unchanged': 'The feed had nothing new.',
  'fetch fetched': 'The page was fetched.',
  'fetch no-page': 'There is no page to fetch; what the feed said stands in.',
  'fetch page-withheld': 'The host keeps the page to itself; what the feed said stands in.',
  'fetch page-missing': 'The page is not there; what the feed said stands in.',
  'extract extracted': 'The text was extracted from the page.',
  'extract paywall': 'The text was extracted; the rest of it is behind a paywall.',
  'extract feed-text': 'The page gave no text; what the feed said stands in.',
  'extract feed-text-after-deadline': 'Every try at the page took too long; what the feed said stands in.',
  'extract no-text': 'Neither page nor feed gave a text: the article ends here.',
  'dedupe deduped': 'It was compared with the other articles.',
  'cluster opened': 'It opened a story.',
  'cluster similar': 'It joined the story that it is most similar to.',
  'cluster copy': 'It followed its original into a story.',
  'score scored': 'Its coverage was scored.',
  'publish created': 'Its first version was published.',
  'publish updated': 'A new version was published.',
  'publish retracted': 'It was retracted: no article was left in it.',
  'publish unchanged': 'Nothing that a reader could see had changed.',
};

type TrailStep = Pick<Step, 'stage' | 'outcome' | 'code' | 'message' | 'attempt'>;

/** A step of a trail as a sentence for people. */
export function sentenceOf({ stage, outcome, code, message, attempt }: TrailStep): string {
  const reason = message ?? code;
  switch (outcome) {
    case 'done':
      if (stage === 'admin') return `An admin ${code === 'replayed' ? 'replayed' : 'discarded'} it: ${reason}.`;
      return DONE[`${stage} ${code}`] ?? `${stage} ended with ${code}.`;
    case 'later':
      return message?.startsWith('until ') ? `${stage} put it off ${message}` : `${stage} put it off: ${reason}`;
    case 'retry':
      return `${stage} did not succeed at try ${attempt} and tries again: ${reason}`;
    case 'failed':
      return `${stage} gave up at try ${attempt}: ${reason}`;
  }
}

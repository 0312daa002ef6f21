import type { Row } from './results.js';

/** More than these would push the results off the screen. */
const MOST = 3;

/** Why some postings could not be read: the first of the reasons, and how many more there are. */
export function tellFailures(rows: readonly Row[]): string[] {
  const messages = rows.filter(({ result }) => result.status === 'error').map(tellFailure);
  const more = messages.length - MOST;
  if (more <= 0) return messages;
  return [...messages.slice(0, MOST), `${more.toLocaleString('en-US')} more could not be read.`];
}

function tellFailure({ result: { source, message } }: Row): string {
  return message.includes(source) ? message : `${source}: ${message}`;
}

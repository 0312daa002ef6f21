import type { Source } from './messages.js';

/** What a file of results is called, after what was read, so that one run does not take the name of another. */
export function nameResults(sources: readonly Source[], kind: 'jsonl' | 'csv'): string {
  const [first, ...others] = sources.map(({ path }) => path);
  const folder = first!.includes('/') ? first!.slice(0, first!.indexOf('/')) : null;
  const isOneFolder = folder !== null && others.every((path) => path.startsWith(`${folder}/`));
  const name =
    isOneFolder && others.length > 0 ? folder : first!.replace(/^.*\//, '').replace(/(\.\w+)+$/, '');
  const rest = isOneFolder || others.length === 0 ? '' : `-and-${others.length}-more`;
  return `${name}${rest}-results.${kind}`;
}

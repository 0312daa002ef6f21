import type { Overview } from '../../compare/overview.js';
import { REFUSALS } from '../../types.js';
import { percent, thousands } from './figures.js';

/** One figure of the run with the words that go under it. */
export interface Tile {
  readonly figure: string;
  readonly words: string;
}

/** What the whole page comes to, in a line. */
export function nameFinding({ postings, all }: Overview): string {
  const many = `${thousands(postings)} ${postings === 1 ? 'posting' : 'postings'}`;
  if (all.claimed === 0) return `${many}, read by the work`;
  const share = percent(all.differing / all.claimed);
  return `${many}: ${share} of the titles that claim a role name other work than the text`;
}

export function viewTiles({ postings, duplicates, all, byStatus }: Overview): Tile[] {
  const refused = REFUSALS.reduce((sum, status) => sum + (byStatus[status] ?? 0), 0);
  return [
    { figure: thousands(postings), words: postings === 1 ? 'posting' : 'postings' },
    { figure: thousands(all.judged), words: 'with an answer' },
    { figure: thousands(all.claimed), words: 'under a title that claims one of the five roles' },
    { figure: thousands(all.differing), words: 'of them with other work than the title says' },
    {
      figure: thousands(duplicates),
      // Whether texts were compared at all, the results do not say.
      words: 'marked as duplicates, as score --duplicates does, and left out',
    },
    { figure: thousands(refused), words: 'not read, left out' },
  ];
}

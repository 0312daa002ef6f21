/** Regular expressions that find the same forms in folded texts, each the longest that begins at its word. */
export const SHAPES: Readonly<Record<string, (forms: readonly string[]) => RegExp>> = {
  'one alternation, g': (forms) => bound(alternation(forms), 'g'),
  'one alternation, gi': (forms) => bound(alternation(forms), 'gi'),
  'factored like a trie, gi': (forms) => bound(trie(forms), 'gi'),
};

const asWritten = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Words end at spaces here, not at `\b`, since `c++` is one. */
const bound = (source: string, flags: string): RegExp => new RegExp(`(?<!\\S)${source}(?!\\S)`, flags);

/** The longer before what they begin with. */
function alternation(forms: readonly string[]): string {
  const longerFirst = [...forms].sort((a, b) => (a < b ? 1 : -1));
  return `(?:${longerFirst.map(asWritten).join('|')})`;
}

interface Branch {
  readonly next: Map<string, Branch>;
  isEnd: boolean;
}

function trie(forms: readonly string[]): string {
  const root: Branch = { next: new Map(), isEnd: false };
  for (const form of forms) {
    let branch = root;
    for (const unit of form) {
      const next: Branch = branch.next.get(unit) ?? { next: new Map(), isEnd: false };
      branch.next.set(unit, next);
      branch = next;
    }
    branch.isEnd = true;
  }
  return sourceOf(root);
}

/** Letters after which the same goes on are written as one class. */
function sourceOf({ next, isEnd }: Branch): string {
  if (next.size === 0) return '';
  const byRest = new Map<string, string[]>();
  for (const [unit, branch] of next) {
    const rest = sourceOf(branch);
    byRest.set(rest, [...(byRest.get(rest) ?? []), asWritten(unit)]);
  }
  const choices = [...byRest].map(
    ([rest, units]) => (units.length > 1 ? `[${units.join('')}]` : units[0]!) + rest,
  );
  return `(?:${choices.join('|')})${isEnd ? '?' : ''}`;
}

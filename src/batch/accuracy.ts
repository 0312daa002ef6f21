import { readFileSync } from 'node:fs';

/** How right readings were against labels, as `docs/accuracy.md` says. */
export interface Accuracy {
  readonly postings: string;
  /** Roles that agree, of 100. */
  readonly agreement: string;
  /** The same where the title points to another role. */
  readonly elsewhere: string;
  /** Mean error of a share, in points. */
  readonly error: string;
}

const MEASURED = new URL('../../docs/accuracy.md', import.meta.url);

/** The figures that the benchmark wrote. */
export function loadAccuracy(file: URL = MEASURED): Accuracy {
  const text = readFileSync(file, 'utf8');
  const find = (pattern: RegExp): number => {
    const found = pattern.exec(text)?.[1];
    if (found === undefined) throw new Error(`${file.pathname} lacks the figure ${pattern.source}.`);
    return Number(found);
  };
  return {
    postings: find(/^(\d+) labelled postings/m).toLocaleString('en-US'),
    agreement: toHundred(find(/^agreement +([\d.]+)/m)),
    elsewhere: toHundred(find(/^where the title points elsewhere +([\d.]+)/m)),
    error: find(/^mean error of a share, points +([\d.]+)/m).toFixed(1),
  };
}

function toHundred(share: number): string {
  return String(Math.round(share * 100));
}

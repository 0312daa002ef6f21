import { readFileSync } from 'node:fs';

/** Where mutants survived, as the mutation tester takes it: `src/stages/years.ts:16:7-16:20`. */
export function listSurvivors(report) {
  const { files } = JSON.parse(readFileSync(report, 'utf8'));
  return Object.entries(files).flatMap(([file, { mutants }]) => {
    const alive = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
    return [
      ...new Set(alive.map(({ location }) => `${file}:${place(location.start)}-${place(location.end)}`)),
    ];
  });
}

// The tester counts columns from 0 where it is told a place, and from 1 where it tells one.
const place = ({ line, column }) => `${line}:${column - 1}`;

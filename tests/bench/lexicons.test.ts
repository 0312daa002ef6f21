import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { failedExamples } from '../../bench/examples.js';
import { listLexicon } from '../../bench/lexicon-list.js';
import { compileLexicon } from '../../src/compile/compile.js';
import { readExamples } from '../../src/compile/examples.js';
import { linkLexicon } from '../../src/lexicon/link.js';
import { lexiconFolder, swap } from '../compile/folder.js';
import { lexicon } from '../lexicon.js';

const LEXICONS = fileURLToPath(new URL('../../lexicons', import.meta.url));
const DOCS = new URL('../../docs/lexicons.md', import.meta.url);

describe('examples', () => {
  it('of the lexicons all come out as they are written', () => {
    expect(readExamples(LEXICONS).length).toBeGreaterThan(100);
    expect(failedExamples(LEXICONS, lexicon)).toEqual([]);
  });

  it('that fail are told with file, line, what is meant and what to do', () => {
    const folder = lexiconFolder({
      'activities/engineering.yml': (text) =>
        text.replace('Own model serving.', 'Own it.').replace('Nothing of the kind.', 'Model serving.'),
      'roles/rs.yml': swap('This is like RS work.', 'This is not.'),
    });
    expect(failedExamples(folder, linkLexicon(compileLexicon(folder)))).toEqual([
      'activities/engineering.yml:13: engineering/serving is not found in “Own it.”. Add a phrase that finds it, or mend the example.',
      'activities/engineering.yml:17: engineering is found in “Model serving.” by “model serving”. Narrow that entry or add an exception.',
      'roles/rs.yml:9: a cue for RS is not found in “This is not.”. Add a phrase that finds it, or mend the example.',
    ]);
  });
});

describe('the list of the lexicons', () => {
  it('in docs/ is what the lexicons hold; `npm run lexicons` writes it', () => {
    expect(
      readFileSync(DOCS, 'utf8') === listLexicon(LEXICONS),
      'docs/lexicons.md is stale: run `npm run lexicons`',
    ).toBe(true);
  });

  it('shows every phrase, pair, exception and class, each readable', () => {
    const list = listLexicon(
      lexiconFolder({
        'activities/engineering.yml': swap('[model serving]', '["~turn papers|ideas into ... code", C#]'),
      }),
    );
    expect(list).toContain('- **3** _turn_ (papers / ideas) into … code · C\\#');
    for (const line of [
      'deploy … models (3)',
      'deploy models of thought',
      '**deploy** _deploy_ · _roll_ out',
      '**deploy** as a noun: deployment',
      'across teams',
      'like SWE work',
      '1 title',
    ])
      expect(list).toContain(line);
  });

  it('has a table of contents whose every link leads somewhere', () => {
    const list = listLexicon(LEXICONS);
    const anchors = new Set(
      [...list.matchAll(/^#{2,3} (.*)$/gm)].map(([, heading]) =>
        heading!
          .toLowerCase()
          .replace(/[^a-z0-9 -]/g, '')
          .replaceAll(' ', '-'),
      ),
    );
    const links = [...list.matchAll(/\]\(#([^)]*)\)/g)].map(([, link]) => link!);
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter((link) => !anchors.has(link))).toEqual([]);
    expect(new Set(links).size).toBe(links.length);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

interface Import {
  /** The file that imports, from src/. */
  readonly from: string;
  /** What it imports: a file from src/, or the name of a library. */
  readonly to: string;
  readonly kind: 'value' | 'type' | 'dynamic';
}

function readImports(file: string): Import[] {
  const source = readFileSync(join(SRC, file), 'utf8');
  const resolve = (to: string): string =>
    to.startsWith('.') ? relative(SRC, join(SRC, dirname(file), to)).replace(/\.js$/, '.ts') : to;
  const named = [...source.matchAll(/^(?:import|export)\s([^;'"]*?)\s?(?:from\s)?['"]([^'"]+)['"]/gm)].map(
    ([, names, to]) => {
      const isType =
        /^type\s/.test(names!) ||
        (/^\{/.test(names!) &&
          names!
            .replace(/[{}]/g, '')
            .split(',')
            .every((name) => /^\s*(type\s|$)/.test(name)));
      return { from: file, to: resolve(to!), kind: isType ? ('type' as const) : ('value' as const) };
    },
  );
  const dynamic = [...source.matchAll(/import\(\s*['"]([^'"]+)['"]\s*\)/g)].map(([, to]) => ({
    from: file,
    to: resolve(to!),
    kind: 'dynamic' as const,
  }));
  return [...named, ...dynamic];
}

const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const IMPORTS = FILES.flatMap(readImports);
const write = ({ from, to, kind }: Import): string =>
  `${from} → ${to}${kind === 'value' ? '' : ` (${kind})`}`;

/** Each part of src/ with the parts that it may import; every part may import itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  types: [],
  errors: [],
  version: [],
  lexicon: ['types', 'errors'],
  stages: ['types', 'errors', 'lexicon'],
  silence: ['types', 'lexicon', 'stages'],
  flip: ['types', 'lexicon', 'stages', 'silence'],
  arithmetic: ['types', 'lexicon', 'stages'],
  draft: ['types', 'lexicon', 'stages', 'silence', 'flip'],
  report: ['types', 'errors', 'version', 'lexicon', 'stages', 'flip'],
  analyze: ['types', 'errors', 'version', 'lexicon', 'stages', 'report'],
  advice: ['types', 'errors', 'lexicon', 'analyze', 'draft'],
  posting: ['types', 'errors', 'lexicon', 'analyze'],
  compare: ['types'],
  render: ['types', 'errors', 'lexicon', 'analyze', 'arithmetic', 'advice', 'compare'],
  batch: [
    'types',
    'errors',
    'version',
    'lexicon',
    'analyze',
    'report',
    'advice',
    'posting',
    'compare',
    'render',
  ],
  cli: [
    'types',
    'errors',
    'version',
    'lexicon',
    'analyze',
    'arithmetic',
    'draft',
    'advice',
    'posting',
    'compare',
    'render',
    'batch',
  ],
  web: ['types', 'errors', 'version', 'lexicon', 'analyze', 'advice', 'posting', 'render', 'batch'],
  compile: ['types', 'errors', 'lexicon'],
  page: [
    'types',
    'errors',
    'version',
    'lexicon',
    'analyze',
    'advice',
    'posting',
    'compare',
    'render',
    'batch',
    'web',
    'compile',
  ],
  index: ['types', 'errors', 'version', 'lexicon', 'analyze', 'advice', 'posting', 'render'],
};

/** The shape of data that `compile` makes and another part reads. */
const MAY_IMPORT_TYPES: Readonly<Record<string, readonly string[]>> = { compile: ['advice/types.ts'] };

const partOf = (file: string): string => file.split('/')[0]!.replace(/\.ts$/, '');

describe('imports', () => {
  it('are found at all', () => {
    expect(IMPORTS.length).toBeGreaterThan(200);
    expect(IMPORTS.map(write)).toContain('analyze.ts → stages/parse.ts');
    expect(IMPORTS.map(write)).toContain('cli/lexicon-option.ts → compile/folder.ts (dynamic)');
  });

  it('run one way', () => {
    const inside = IMPORTS.filter(({ to, kind }) => to.endsWith('.ts') && kind !== 'dynamic');
    const against = inside.filter(
      ({ from, to, kind }) =>
        partOf(from) !== partOf(to) &&
        !MAY_IMPORT[partOf(from)]?.includes(partOf(to)) &&
        !(kind === 'type' && MAY_IMPORT_TYPES[partOf(from)]?.includes(to)),
    );
    expect(against.map(write)).toEqual([]);
  });

  it('lead to compile and to the page only when they are asked for', () => {
    const dynamic = IMPORTS.filter(({ to, kind }) => kind === 'dynamic' && to.endsWith('.ts'));
    // The page loads many parts of its own late.
    const late = dynamic.filter(({ from, to }) => partOf(from) !== 'page' || partOf(to) !== 'page');
    expect(late.map(write)).toEqual([
      'batch/open-content.ts → batch/csv.ts (dynamic)',
      'cli/compare.ts → batch/results.ts (dynamic)',
      'cli/lexicon-option.ts → compile/folder.ts (dynamic)',
      'cli/score-plan.ts → batch/write-parquet.ts (dynamic)',
      'cli/score-plan.ts → batch/write-report.ts (dynamic)',
      'cli/serve.ts → web/serve.ts (dynamic)',
      'page/take/read-file.ts → posting/pdf.ts (dynamic)',
      'page/take/read-file.ts → posting/docx.ts (dynamic)',
    ]);
  });

  it('lead to the libraries for PDF and Word only when such a file comes', () => {
    const libraries = IMPORTS.filter(({ to }) => /^(unpdf|fflate)(\/|$)/.test(to));
    expect(libraries.filter(({ kind }) => kind === 'value').map(write)).toEqual([]);
    expect(libraries.map(write)).toContain('posting/pdf.ts → unpdf (dynamic)');
  });

  it('take compromise into compile alone, and natural nowhere', () => {
    const libraries = IMPORTS.filter(({ to }) => /^(natural|compromise)(\/|$)/.test(to));
    expect(libraries.map(write)).toEqual(['compile/inflect.ts → compromise']);
  });
});

describe('the stages', () => {
  /** `weigh.ts` and `weigh/zones.ts` are one stage. */
  const stageOf = (file: string): string => file.split('/')[1]!.replace(/\.ts$/, '');

  /** Nouns and small readings that several stages share; they know no stage. */
  const SHARED = new Set(['document', 'matches', 'quote', 'worth', 'years']);

  it('call no other stage', () => {
    const across = IMPORTS.filter(
      ({ from, to, kind }) =>
        kind === 'value' &&
        partOf(from) === 'stages' &&
        partOf(to) === 'stages' &&
        !SHARED.has(stageOf(to)) &&
        stageOf(from) !== stageOf(to),
    );
    expect(across.map(write)).toEqual([]);
  });
});

describe('what runs in a browser', () => {
  /** They read what the build compiled from the disk; a browser fetches the same data. */
  const NODE_ONLY = ['lexicon/load.ts', 'advice/load.ts', 'lexicon/load-chapters.ts'];
  const BROWSER = new Set([
    'types',
    'errors',
    'version',
    'analyze',
    'report',
    'flip',
    'stages',
    'lexicon',
    'advice',
    'compare',
    'render',
    'posting',
  ]);
  const files = FILES.filter((file) => BROWSER.has(partOf(file)) && !NODE_ONLY.includes(file));

  it('imports nothing of Node, nor what does', () => {
    const fromNode = IMPORTS.filter(
      ({ from, to }) => files.includes(from) && (to.startsWith('node:') || NODE_ONLY.includes(to)),
    );
    expect(fromNode.map(write)).toEqual([]);
  });

  it('names nothing that only Node has', () => {
    const naming = files.filter((file) =>
      /\b(process|Buffer|__dirname|require)\b[.(]/.test(readFileSync(join(SRC, file), 'utf8')),
    );
    expect(naming).toEqual([]);
  });

  it('keeps out the clock, chance and the language of the machine, since the same posting gives the same report', () => {
    const pattern =
      /\bDate\b|Math\.random|performance\.|\.toLocale(?!String\('en-US'\))|localeCompare|\bIntl\b/;
    const unsteady = files.filter((file) => pattern.test(readFileSync(join(SRC, file), 'utf8')));
    expect(unsteady).toEqual([]);
  });
});

import { parseDocument } from 'yaml';
import { advise } from '../../src/advice/advise.js';
import { loadAdvice } from '../../src/advice/load.js';
import { analyze } from '../../src/analyze.js';
import { readRows } from '../../src/batch/csv.js';
import { type Entry, type Noun, toItem } from '../../src/batch/entry.js';
import { readJsonDocument } from '../../src/batch/json-document.js';
import { readLines } from '../../src/batch/jsonl.js';
import { InputError } from '../../src/errors.js';
import { readPasted } from '../../src/posting/pasted.js';
import { readSource } from '../../src/posting/source.js';
import { readText } from '../../src/posting/text.js';
import { convertWord, readStyles } from '../../src/posting/word.js';
import { isRefused } from '../../src/render/brief.js';
import { renderMarkdown } from '../../src/render/markdown.js';
import { markText } from '../../src/render/marks.js';
import { COLOURED } from '../../src/render/style.js';
import { renderText } from '../../src/render/text.js';
import { admit } from '../../src/stages/admit.js';
import { match } from '../../src/stages/match.js';
import { parse } from '../../src/stages/parse.js';
import { readPay } from '../../src/stages/pay.js';
import { lexicon } from '../../tests/lexicon.js';
import {
  DOCUMENTS,
  LINES,
  MARKDOWN,
  type Make,
  PAGES,
  POSTINGS,
  TABLES,
  TEXTS,
  WORD_PARTS,
  YAML,
} from './shapes.js';

/** A step of the work, with the shapes of input that are hard on it. */
export interface Step {
  readonly name: string;
  readonly shapes: Readonly<Record<string, Make>>;
  /** The largest input it is given, in UTF-16 units: what is larger is refused before. */
  readonly most: number;
  /** What is to be measured, made ready: what other steps do is not. */
  prepare(text: string): () => unknown;
}

const LARGEST = 10_000_000;
const LONGEST_POSTING = 500_000;

const advice = loadAdvice();
const MAP = {};

async function* inPieces(text: string): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += 1 << 16) yield text.slice(start, start + (1 << 16));
}

/** Reads records, and the posting in each, as a batch does. */
async function drain(entries: AsyncIterable<Entry[]>, noun: Noun): Promise<void> {
  try {
    for await (const handful of entries)
      for (const entry of handful) {
        const item = toItem(entry, noun, 'a', MAP);
        if ('pasted' in item) attempt(() => readSource(item.pasted));
      }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
}

/** What is refused has been read, too. */
function attempt(act: () => unknown): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof InputError) && !/nest too deeply/.test(String(error))) throw error;
  }
}

function show(text: string): () => unknown {
  const posting = { text, title: 'Applied Scientist' };
  const report = analyze(posting, lexicon);
  if (isRefused(report)) return () => undefined;
  return () => {
    renderText(report, posting, lexicon, { style: COLOURED, explain: true, brief: false });
    renderMarkdown(report, posting, lexicon);
    markText(text, report.evidence, report.sections);
    advise(report, posting, advice, lexicon);
  };
}

export const STEPS: readonly Step[] = [
  {
    name: 'reading what is pasted',
    shapes: TEXTS,
    most: LARGEST,
    prepare: (text) => () => attempt(() => readPasted({ text }, lexicon)),
  },
  { name: 'reading HTML', shapes: PAGES, most: LARGEST, prepare: (text) => () => readText(text, 'html') },
  {
    name: 'reading Markdown',
    shapes: MARKDOWN,
    most: LARGEST,
    prepare: (text) => () => readText(text, 'markdown'),
  },
  {
    name: 'reading tables',
    shapes: TABLES,
    most: LARGEST,
    prepare: (text) => () => drain(readRows(inPieces(text), 'a', MAP), 'Row'),
  },
  {
    name: 'reading JSON',
    shapes: DOCUMENTS,
    most: LARGEST,
    prepare: (text) => () => drain(readJsonDocument(inPieces(text), MAP), 'Record'),
  },
  {
    name: 'reading JSON lines',
    shapes: LINES,
    most: LARGEST,
    prepare: (text) => () => drain(readLines(inPieces(text)), 'Line'),
  },
  {
    name: 'reading Word',
    shapes: WORD_PARTS,
    most: LARGEST,
    prepare: (text) => () => attempt(() => convertWord(text, readStyles(text))),
  },
  {
    name: 'reading lexicons',
    shapes: YAML,
    most: 1_000_000,
    prepare: (text) => () => parseDocument(text, { prettyErrors: false, uniqueKeys: false }),
  },
  { name: 'parsing', shapes: TEXTS, most: LARGEST, prepare: (text) => () => parse(text, lexicon) },
  {
    name: 'matching',
    shapes: TEXTS,
    most: LARGEST,
    prepare: (text) => {
      const document = parse(text, lexicon);
      return () => match(document, lexicon);
    },
  },
  { name: 'reading pay', shapes: TEXTS, most: LARGEST, prepare: (text) => () => readPay(text) },
  { name: 'refusing what is too long', shapes: TEXTS, most: LARGEST, prepare: (text) => () => admit(text) },
  {
    name: 'the whole analysis',
    shapes: POSTINGS,
    most: LONGEST_POSTING,
    prepare: (text) => () => analyze({ text, title: 'Applied Scientist' }, lexicon),
  },
  { name: 'showing a report, and advice', shapes: POSTINGS, most: LONGEST_POSTING, prepare: show },
];

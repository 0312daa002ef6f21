import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { advise } from '../../../src/advice/advise.js';
import { loadAdvice } from '../../../src/advice/load.js';
import { analyze } from '../../../src/analyze.js';
import { readPasted } from '../../../src/posting/pasted.js';
import { readText, TEXT_FORMATS } from '../../../src/posting/text.js';
import { renderAdviceMarkdown } from '../../../src/render/advice-markdown.js';
import { isRefused } from '../../../src/render/brief.js';
import { renderMarkdown } from '../../../src/render/markdown.js';
import { COLOURED } from '../../../src/render/style.js';
import { renderText } from '../../../src/render/text.js';
import { match } from '../../../src/stages/match.js';
import { listMatches } from '../../../src/stages/matches.js';
import { parse } from '../../../src/stages/parse.js';
import { readPay } from '../../../src/stages/pay.js';
import { ACTIVITIES, type Posting, type Quote, type Report, type Span } from '../../../src/types.js';
import { lexicon } from '../../../tests/lexicon.js';
import { hold, holdSame, orRefused } from '../hold.js';
import type { Property } from '../property.js';
import { hostilePosting, hostileText } from '../texts.js';

const advice = loadAdvice();
const validate = new Ajv({ allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(new URL('../../../docs/report.schema.json', import.meta.url), 'utf8')),
);

function holdWithin(text: string, spans: readonly Span[], what: string): void {
  for (const { start, end } of spans)
    hold(0 <= start && start <= end && end <= text.length, `${what}: ${start}–${end} lies outside the text`);
}

function holdQuoted(text: string, quotes: readonly Quote[], what: string): void {
  holdWithin(text, quotes, what);
  for (const quote of quotes)
    hold(text.slice(quote.start, quote.end) === quote.text, `${what}: “${quote.text}” stands elsewhere`);
}

function checkReport(report: Report, posting: Posting): void {
  hold(
    validate(JSON.parse(JSON.stringify(report))),
    `not as the schema says: ${JSON.stringify(validate.errors)}`,
  );
  if (!('evidence' in report)) return;
  const { text } = posting;
  holdQuoted(text, report.evidence, 'evidence');
  holdQuoted(text, report.level.evidence, 'level');
  holdQuoted(text, report.hints.pay, 'pay');
  for (const finding of Object.values(report.signals)) holdQuoted(text, finding.evidence, 'signals');
  holdWithin(text, report.sections, 'sections');
  holdWithin(text, report.flip?.sentences ?? [], 'flip');
  const { mix } = report;
  if (mix) hold(ACTIVITIES.reduce((sum, one) => sum + mix[one], 0) === 100, 'shares do not sum to 100');
}

function checkAnalysis(source: string, title: string | undefined): void {
  const posting = orRefused(() => readPasted({ text: source, title }, lexicon));
  if (posting === null) return;
  const report = analyze(posting, lexicon);
  checkReport(report, posting);
  holdSame(analyze({ ...posting }, lexicon), report, 'the same posting, another report');
  const style = COLOURED;
  renderText(report, posting, lexicon, { style, explain: true, brief: false });
  renderMarkdown(report, posting, lexicon);
  if (isRefused(report)) return;
  renderAdviceMarkdown(advise(report, posting, advice, lexicon));
}

/** Half characters could be neither stored nor sent. */
const HALF = /\p{Surrogate}/u;

function checkText(source: string, format: (typeof TEXT_FORMATS)[number] | undefined): void {
  const text = readText(source, format);
  hold(!HALF.test(text) && !text.includes('\r'), 'half characters or carriage returns are left');
  hold(readText(text, 'plain') === text, 'read again, the text is another');
  hold(readText(source, format) === text, 'the same source, another text');
}

function checkParts(text: string): void {
  const document = parse(text, lexicon);
  const { tokens, sections, sentences } = document;
  holdWithin(text, sections, 'sections');
  holdWithin(text, sentences, 'sentences');
  for (let i = 0; i < tokens.length; i++)
    hold(
      tokens.starts[i]! < tokens.ends[i]! && tokens.starts[i]! >= (tokens.ends[i - 1] ?? 0),
      'words overlap',
    );
  sentences.forEach(({ start, first, last }, i) => {
    hold(start >= (sentences[i - 1]?.end ?? 0), 'sentences overlap');
    hold(first < last && last <= tokens.length, 'a sentence without words');
  });
  for (const { first, last, sentence } of listMatches(match(document, lexicon)))
    hold(
      sentences[sentence]!.first <= first && last <= sentences[sentence]!.last,
      'a match beyond its sentence',
    );
}

const SUMS =
  '$ £ € ₹ ¥ kr zł USD CAD 1 12 120 120k 1,2 180,000 70.000 25,00,000 99.99 000 k M lakhs LPA /hr per year to - – and between ( ) , . ; : | Salary pay OTE base bonus in Oslo \n'.split(
    ' ',
  );
const sums = fc
  .array(fc.constantFrom(...SUMS, ' ', ' ', '\n'), { maxLength: 40 })
  .map((pieces) => pieces.join(' '));

function checkPay(text: string): void {
  const pays = readPay(text);
  holdQuoted(text, pays, 'pay');
  for (const { low, high } of pays)
    hold(Number.isFinite(low) && low > 0 && low <= high, `a range of pay from ${low} to ${high}`);
}

const title = fc.option(hostileText, { nil: undefined, freq: 2 });

export const READING: readonly Property[] = [
  {
    name: 'analysis of postings',
    share: 30,
    property: fc.property(hostilePosting, title, checkAnalysis),
  },
  { name: 'analysis of anything', share: 70, property: fc.property(hostileText, title, checkAnalysis) },
  {
    name: 'text of anything',
    share: 200,
    property: fc.property(hostileText, fc.constantFrom(undefined, ...TEXT_FORMATS), checkText),
  },
  { name: 'words, sentences, matches', share: 150, property: fc.property(hostileText, checkParts) },
  { name: 'pay', share: 150, property: fc.property(fc.oneof(sums, hostileText), checkPay) },
];

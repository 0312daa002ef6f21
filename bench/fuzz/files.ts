import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { GOLDEN } from '../../tests/golden.js';
import { makePdf } from '../../tests/posting/make-pdf.js';

/** Whole small files of every kind that is read, made here: what fuzzing begins with. */

const [ONE, TWO] = GOLDEN.map(({ posting }) => posting.text) as [string, string];
const PAGE = `<!doctype html><html><head><title>Job</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"ML Engineer","description":"<p>${ONE.slice(0, 600).replace(/["\n\\]/g, ' ')}</p>"}</script></head><body><h1>ML Engineer</h1><ul><li>Train models<li>Deploy models</ul><table><tr><td>a<td>b</table></body></html>`;

/** What each job board answers, with the keys that its postings are told by. */
export const BOARDS: readonly Readonly<Record<string, unknown>>[] = [
  {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: 'MLE',
    description: ONE,
    hiringOrganization: { name: 'Acme' },
    identifier: { value: 'a1' },
  },
  {
    jobs: [
      {
        id: 1,
        title: 'MLE',
        absolute_url: 'https://example.com/1',
        content: '&lt;p&gt;Train models.&lt;/p&gt;',
        departments: [{ name: 'Search' }],
        internal_job_id: 7,
      },
    ],
  },
  {
    id: 'b',
    text: 'MLE',
    hostedUrl: 'https://example.com/b',
    categories: { team: 'Search' },
    description: '<p>About us</p>',
    lists: [{ text: 'What you do', content: '<li>Train models</li>' }],
    additional: 'More',
  },
  {
    jobs: [
      {
        id: 'c',
        title: 'MLE',
        descriptionHtml: '<p>Train models.</p>',
        descriptionPlain: ONE,
        department: 'Search',
        jobUrl: 'https://example.com/c',
        isListed: true,
      },
    ],
  },
  {
    id: 'd',
    name: 'MLE',
    refNumber: 'r',
    company: { name: 'Acme' },
    jobAd: {
      sections: {
        jobDescription: { title: 'Job', text: '<p>Train models.</p>' },
        qualifications: { text: 'PyTorch' },
      },
    },
  },
  { jobPostingInfo: { id: 'e', title: 'MLE', jobDescription: '<p>Train models.</p>', jobReqId: 'R1' } },
  {
    id: 'f',
    site: 'x',
    job_url: 'https://example.com/f',
    job_url_direct: '',
    title: 'MLE',
    company: 'Acme',
    description: '**Train** models\n* a',
  },
  {
    '@graph': [
      { '@type': 'WebPage' },
      {
        '@type': ['JobPosting'],
        title: 'MLE',
        description: ONE,
        responsibilities: ['Train models', { name: 'Deploy' }],
      },
    ],
  },
  {
    id: 'g',
    title: 'MLE',
    responsibilities: 'Train models',
    requirements: ['PyTorch'],
    'preferred qualifications': 'A PhD',
  },
];

const ROWS = [1, 2, 3].map((id) => ({
  id: `r${id}`,
  title: 'ML Engineer',
  company: 'Acme',
  description: `${id} ${TWO.slice(0, 300)}`,
}));
const LINES = ROWS.map((row) => `${JSON.stringify(row)}\n`).join('');
const TABLE = `id,title,company,description\n${ROWS.map(({ id, description }) => `${id},"ML, Engineer",Acme,"${description.replaceAll('"', '""')}"\n`).join('')}`;

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));

const WORD = `<w:document><w:body><w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:t>Job</w:t></w:r></w:p><w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Train models</w:t><w:br/></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>`;
const STYLES =
  '<w:styles><w:style w:styleId="H"><w:basedOn w:val="G"/></w:style><w:style w:styleId="G"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>';

const PDF = makePdf([
  ONE.split('\n')
    .slice(0, 12)
    .map((line, i) => [50, 650 - 15 * i, 11, line.slice(0, 80)] as const),
  [[50, 600, 11, 'Second page']],
]);
const DOCX = zipSync({ 'word/document.xml': bytesOf(WORD), 'word/styles.xml': bytesOf(STYLES) });
const PARQUET = new Uint8Array(
  parquetWriteBuffer({
    columnData: [
      { name: 'id', data: [1n, 2n, 3n], type: 'INT64' },
      { name: 'description', data: [ONE, null, TWO], type: 'STRING' },
    ],
  }),
);

/** A frame whose one block is stored as it is, as the format allows. */
function zstdOf(content: Uint8Array): Uint8Array {
  const header = Buffer.from('28b52ffda000000000000000', 'hex');
  header.writeUInt32LE(content.length, 5);
  header.writeUIntLE((content.length << 3) | 1, 9, 3);
  return Buffer.concat([header, content]);
}

/** By the name that the file bears. Those that take long to read are kept apart. */
export const QUICK_FILES: Readonly<Record<string, Uint8Array>> = {
  'a.txt': bytesOf(ONE),
  'b.md': bytesOf(`# Job\n\n**What** you do\n\n* a\n* b\n\n${TWO}`),
  'c.html': bytesOf(PAGE),
  'd.jsonl': bytesOf(LINES),
  'e.csv': bytesOf(TABLE),
  'f.tsv': bytesOf(TABLE.replaceAll(',', '\t')),
  'g.json': bytesOf(JSON.stringify(ROWS, null, 1)),
  'h.json': bytesOf(JSON.stringify(BOARDS)),
  'i.jsonl.gz': gzipSync(LINES),
  'j.csv.zst': zstdOf(bytesOf(TABLE)),
  'k.txt.gz.gz': gzipSync(gzipSync(ONE)),
  'l.txt': Buffer.from(`\ufeff${ONE}`, 'utf16le'),
  'm.docx': DOCX,
  'n.unknown': bytesOf(LINES),
};
/** Those of real programs are written in ways that nobody would think of. */
const written = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../tests/posting/files/${name}`, import.meta.url)));

export const SLOW_FILES: Readonly<Record<string, Uint8Array>> = {
  'p.pdf': PDF,
  'office.pdf': written('office.pdf'),
  'browser.pdf': written('browser.pdf'),
  'locked.pdf': written('locked.pdf'),
  'office.docx': written('office.docx'),
};
export const PARQUET_FILES: Readonly<Record<string, Uint8Array>> = { 'q.parquet': PARQUET };

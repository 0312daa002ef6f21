/** Texts of any length whose form is hard on whoever reads them: what the growth of time is measured on. */

/** Makes a text of about so many UTF-16 units. */
export type Make = (length: number) => string;

/** A piece again and again, numbered where it says `#`. */
function repeat(piece: string): Make {
  return (length) => {
    if (!piece.includes('#')) return piece.repeat(Math.ceil(length / piece.length));
    const pieces: string[] = [];
    for (let made = 0, number = 0; made < length; number++) {
      const one = piece.replaceAll('#', String(number));
      pieces.push(one);
      made += one.length;
    }
    return pieces.join('');
  };
}

/** What opens and never closes around what is deep inside. */
const nest =
  (open: string, close: string): Make =>
  (length) => {
    const depth = Math.ceil(length / (open.length + close.length));
    return open.repeat(depth) + close.repeat(depth);
  };

const around =
  (before: string, make: Make, after: string): Make =>
  (length) =>
    before + make(Math.max(0, length - before.length - after.length)) + after;

const WORK =
  'You will train and evaluate ranking models, deploy them to production, and monitor what they do for our users. ';

/** Plain text. */
export const TEXTS: Readonly<Record<string, Make>> = {
  'ordinary prose': repeat(`${WORK}We are a team of # people in Oslo.\nYou have # years of experience.\n\n`),
  'one line': repeat(WORK),
  'one line without an end of a sentence': repeat(WORK.replaceAll('.', ',')),
  'one word': repeat('a'),
  'one word of digits': repeat('7'),
  'tiny lines': repeat('a\n'),
  'empty lines': repeat('\n'),
  'all bullets': repeat('- Train and deploy models for # users\n'),
  'all headings': repeat('Responsibilities:\nRequirements:\n'),
  'all titles': repeat('Senior Machine Learning Engineer\n'),
  'all matches': repeat('train models deploy models design experiments publish papers '),
  'matches that overlap': repeat('train '),
  'no matches': repeat('lorem ipsum dolor sit amet of the and to in a for with you our '),
  'quotation marks': repeat(`"'“(`),
  'full stops': repeat('.'),
  'capital letters and stops': repeat('A. '),
  blanks: repeat(' '),
  'tabs and line ends': repeat('\t\n'),
  'combining marks': repeat('\u0301'),
  'zero-width marks': repeat('\u200b'),
  'bidi overrides': repeat('\u202ea\u202c'),
  'letters with combining marks': repeat('a\u0301\u0308 '),
  'lone surrogates': repeat('\ud83d a'),
  'letters of two units': repeat('𝗠𝗟 '),
  'emoji joined': repeat('👩🏽‍💻'),
  'null characters': repeat('\u0000a'),
  'currency signs': repeat('$'),
  'currency signs and blanks': repeat('$ '),
  sums: repeat('$120,000 - $180,000 '),
  'sums a line each': repeat('Salary: $#20,000 per year\n'),
  'sums without a sign': repeat('120k-'),
  'figures with commas': repeat('1,234,'),
  'figures and codes': repeat('1 USD '),
  'pay words': repeat('salary '),
  'years and dashes': repeat('2019 - '),
  years: repeat('5+ years of experience, '),
  brackets: repeat('('),
  'brackets nested': nest('(', ')'),
  hyphens: repeat('a-'),
  slashes: repeat('a/'),
  ampersands: repeat('&'),
  entities: repeat('&amp;'),
  addresses: repeat('https://example.com/# '),
  'a gap between words of a pair': repeat('train the the the '),
  negations: repeat('you will not '),
  'cues and work': repeat('no need to train models, '),
  stars: repeat('*'),
  'angle brackets': repeat('<'),
  bold: repeat('**a** '),
};

const PARAGRAPH = `<p>${WORK}</p>`;

/** HTML source. */
export const PAGES: Readonly<Record<string, Make>> = {
  paragraphs: repeat(PARAGRAPH),
  'list items': repeat('<li>Train models for # users'),
  'elements nested': nest('<div>', '</div>'),
  'elements nested to the limit': repeat(`${'<div>'.repeat(500)}a${'</div>'.repeat(500)}`),
  'lists nested to the limit': repeat(`${'<ul><li>'.repeat(250)}a${'</li></ul>'.repeat(250)}`),
  'elements unclosed': repeat('<b>a'),
  'paragraphs unclosed': repeat('<p>a'),
  'tags that close nothing': repeat('</b>'),
  'a tag that never ends': around('<p ', repeat('a="b" '), ''),
  'a tag full of attributes': around('<p>a</p><p ', repeat('a#="b" '), '>a</p>'),
  'an attribute that never ends': around('<p a="', repeat('b '), ''),
  'a style of blanks': around('<p>a</p><p style="', repeat('; '), '">a</p>'),
  'a comment that never ends': around('<p>a</p><!--', repeat('- '), ''),
  'a script that never ends': around('<p>a</p><script>', repeat('</scrip '), ''),
  'a title that never ends': around('<p>a</p><title>', repeat('</titl '), ''),
  entities: repeat('&amp;lt;'),
  'broken entities': repeat('&#x'),
  'angle brackets': around('<p>a</p>', repeat('<'), ''),
  'opened names': around('<p>a</p>', repeat('<a'), ''),
  doctypes: repeat('<!doctype a>'),
  cells: around('<table><tr>', repeat('<td>a'), ''),
  'preformatted blanks': around('<pre>', repeat(' \n'), '</pre>'),
  escaped: repeat('&lt;p&gt;Train models.&lt;/p&gt;'),
  'scripts of data': around('<script type="application/ld+json">', repeat('&quot;'), '</script><p>a</p>'),
  'many scripts of data': repeat('<script type="application/ld+json">{"@type":"JobPosting"}</script>'),
};

/** Markdown source. */
export const MARKDOWN: Readonly<Record<string, Make>> = {
  paragraphs: repeat(`## Part #\n\n${WORK}\n\n`),
  'one paragraph': repeat(WORK),
  'lines of one paragraph': repeat(`${WORK}\n`),
  bullets: repeat('- Train models for # users\n'),
  'bullets set apart': repeat('- Train models for # users\n\n'),
  numbers: repeat('1. Train models\n'),
  'bullets under bullets': repeat('- a\n  - b\n    - c\n'),
  'bullets of other signs': repeat('• Train models\n'),
  quotations: repeat('> a\n'),
  'quotations set apart': repeat('> a\n\n'),
  headings: repeat('## a\n'),
  rules: repeat('---\n'),
  bold: repeat('**a** b\n\n'),
  stars: repeat('*'),
  'stars in paragraphs': repeat(`${'*a '.repeat(600)}\n\n`),
  brackets: repeat('['),
  'brackets in paragraphs': repeat(`${'['.repeat(1900)}\n\n`),
  links: repeat('[a](https://example.com/#)\n\n'),
  'definitions of links': repeat('[a#]: https://example.com/#\n'),
  tables: around('a | b\n--- | ---\n', repeat('c | d\n'), ''),
  'a row of many cells': repeat('a|'),
  code: repeat('`a` '),
  fences: repeat('```\na\n```\n'),
  'a fence that never ends': around('```\n', repeat('a\n'), ''),
  'indented code': repeat('    a\n'),
  tags: repeat('<b>a</b>\n\n'),
  comments: repeat('<!-- a -->\n\n'),
  digits: repeat('1'),
  'equals signs': repeat('a\n='),
  backslashes: repeat('\\\n'),
  blanks: repeat('a   \n'),
  'a line of blanks': around('a', repeat(' '), 'b'),
  'lines of blanks': repeat('          \n'),
  addresses: repeat('www.example.com/a# '),
  'mail addresses': repeat('a@example.com '),
  letters: repeat('a'),
  'letters and underscores': repeat('a_'),
};

const ROW = `"${WORK}"`;

/** Tables. */
export const TABLES: Readonly<Record<string, Make>> = {
  rows: around('id,text\n', repeat(`#,${ROW}\n`), ''),
  'tiny rows': around('id,text\n', repeat('1,a\n'), ''),
  'rows of one cell': around('id,text\n', repeat('1\n'), ''),
  'empty rows': around('id,text\n', repeat('\n'), ''),
  'one huge cell': around('text\n"', repeat(WORK), '"\n'),
  'one huge cell of quotation marks': around('text\n"', repeat('""'), '"\n'),
  'one huge cell of lines': around('text\n"', repeat('a\n'), '"\n'),
  'a cell that is never closed': around('text\n"', repeat('a\n'), ''),
  'quotation marks inside cells': around('id,text\n', repeat('1,a "b" c\n'), ''),
  delimiters: around('id,text\n', repeat(','), ''),
  columns: around('text,', repeat('a#,'), '\n'),
  backslashes: around('id,text\n', repeat('1,"\\\\"a"\n'), ''),
};

const RECORD = `{"id":"#","text":"${WORK}"}`;

/** JSON of one document. */
export const DOCUMENTS: Readonly<Record<string, Make>> = {
  'a list of records': around('[', repeat(`${RECORD},`), '{}]'),
  'a board of records': around('{"jobs":[', repeat(`${RECORD},`), '{}]}'),
  'one huge text': around('[{"text":"', repeat('a'), '"}]'),
  'one huge text of escapes': around('[{"text":"', repeat('\\n'), '"}]'),
  'one huge text and a number of Python': around('[{"a":NaN,"text":"', repeat('\\"'), '"}]'),
  numbers: around('[', repeat('1,'), '1]'),
  'numbers of Python': around('[', repeat('NaN,'), '1]'),
  words: repeat('a\n'),
  'objects nested': nest('{"a":', '}'),
  'lists nested': nest('[', ']'),
  'lists in objects nested': (length) => {
    const depth = Math.ceil(length / 12);
    return `${'{"a":'.repeat(depth)}[${'[],'.repeat(depth)}1]${'}'.repeat(depth)}`;
  },
  'objects that are never closed': repeat('{"a":'),
  'records that are broken': around('[', repeat('{"id":"#","text":"a" b},'), ']'),
  'a broken record before blanks': around('[{"id":1]', repeat(' '), ''),
  'a broken record before line ends': around('[{"id":1]', repeat('\n'), ''),
  'a broken record before marks': around('[{"id":1]', repeat(',   {'), ''),
  keys: around('[{', repeat('"k#":1,'), '"text":"a"}]'),
  'a posting in many parts': (length) => {
    const lists = Array.from({ length: Math.ceil(length / 90) }, (_, i) => ({
      text: `Part ${i}`,
      content: `<li>Train models for ${i} users of ours</li>`,
    }));
    return JSON.stringify([
      { id: 'a', text: 'MLE', hostedUrl: 'a', categories: {}, lists, description: 'a' },
    ]);
  },
  'parts that repeat one another': (length) => {
    const lines = Array.from(
      { length: Math.ceil(length / 80) },
      (_, i) => `Train the models of ${i} and run them.`,
    );
    const posting = {
      '@type': 'JobPosting',
      description: lines.join(' '),
      responsibilities: lines.join('\n'),
    };
    return JSON.stringify([posting]);
  },
};

/** JSON lines. */
export const LINES: Readonly<Record<string, Make>> = {
  records: repeat(`${RECORD}\n`),
  'tiny lines': repeat('1\n'),
  'empty lines': repeat('\n'),
  'broken lines': repeat('{"a\n'),
  'one huge record': around('{"text":"', repeat('a'), '"}'),
  'other keys in each': repeat('{"k#":1,"text":"a"}\n'),
};

/** The XML of Word documents, with its styles. */
export const WORD_PARTS: Readonly<Record<string, Make>> = {
  paragraphs: repeat(`<w:p><w:r><w:t>${WORK}</w:t></w:r></w:p>`),
  'one paragraph': around('<w:p>', repeat('<w:t>a</w:t><w:br/>'), '</w:p>'),
  'elements nested': nest('<w:p>', '</w:p>'),
  'elements unclosed': repeat('<w:p><w:t>a'),
  cells: repeat('<w:tbl><w:tr><w:tc>'),
  entities: around('<w:p><w:t>', repeat('&amp;'), '</w:t></w:p>'),
  'styles based on one another': (length) =>
    Array.from(
      { length: Math.ceil(length / 60) },
      (_, i) => `<w:style w:styleId="s${i}"><w:basedOn w:val="s${i + 1}"/></w:style>`,
    ).join(''),
};

/** YAML of lexicons. */
export const YAML: Readonly<Record<string, Make>> = {
  keys: repeat('k#: 1\n'),
  'the same key': repeat('k: 1\n'),
  'a list': repeat('- a\n'),
  'quotation marks': repeat('"'),
  'lists nested': nest('[', ']'),
  documents: repeat('---\na\n'),
  'one text': repeat('a '),
};

/** A posting around a text, so that there is something to weigh, quote and advise on. */
const FRAME = `Applied Scientist

What you will do
- Train ranking models and deploy them to production for our users.
- Design experiments and A/B tests with the product team, and publish papers.
- Build data pipelines and the serving platform.
- You will work with our customers and own the roadmap of the product.

What you bring
- 5 years of experience with machine learning

`;

/** Whole postings. */
export const POSTINGS: Readonly<Record<string, Make>> = {
  ...Object.fromEntries(Object.entries(TEXTS).map(([name, make]) => [name, around(FRAME, make, '')])),
  'two postings and more': repeat(
    'Machine Learning Engineer Team #\nResponsibilities\n- Train models for # users.\nRequirements\n- 5 years of # work.\n',
  ),
  duties: around(
    FRAME,
    repeat('- Train and deploy ranking models for # users, and design experiments #.\n'),
    '',
  ),
  'duties in one line': around(
    FRAME,
    repeat('Train and deploy ranking models for # users, and design experiments #. '),
    '',
  ),
  'duties without an end': around(
    FRAME,
    repeat('train and deploy ranking models for # users and design experiments # and '),
    '',
  ),
  'headings run on': around(FRAME, repeat('RESPONSIBILITIES Train models # REQUIREMENTS Five years '), ''),
  sections: around(
    FRAME,
    repeat(
      'Responsibilities:\n- Train models # for users and write # papers.\n\nAbout us\nWe are # people.\n\n',
    ),
    '',
  ),
};

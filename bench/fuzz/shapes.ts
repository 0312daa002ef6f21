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

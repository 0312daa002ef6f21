import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/posting/text.js';

describe('plain text', () => {
  it.each([
    ['latency < 10 ms and throughput > 5k/s'],
    ['You know List<String>, Map<K, V> and vector<a> by heart.'],
    ['if a <b and c> d then <p'],
    ['You will write HTML such as <div> and <p> by hand.'],
    ['R&amp;D and Q&A &nbsp;'],
    ['• one\n· two\n* three\n– four\n- five'],
    ['# of employees: 40\nWe ask *one* thing: **kwargs or **args?'],
    ['curly “quotes” it’s 🚀\u00a0no-break\u200b zero width'],
    ['   leading and trailing   \n\n\n'],
    ['Call __init__ and __main__.'],
  ])('is left as it is: %j', (text) => {
    expect(readText(text)).toBe(text);
  });

  it('gets one kind of line end', () => {
    expect(readText('a\r\nb\rc\n\r\nd\r\r\n')).toBe('a\nb\nc\n\nd\n\n');
  });

  it('loses half characters and keeps whole ones', () => {
    expect(readText('a\ud83d b\ude80 \ud83d\ude80 \ude80\ud83d')).toBe('a\ufffd b\ufffd 🚀 \ufffd\ufffd');
  });

  it('is well-formed, without carriage returns, and else unchanged', () => {
    const anyText = fc.string({ unit: fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit)) });
    fc.assert(
      fc.property(anyText, (text) => {
        const read = readText(text, 'plain');
        expect(read).not.toMatch(/\p{Surrogate}/u);
        expect(read).not.toContain('\r');
        expect(readText(read, 'plain')).toBe(read);
        if (!/[\p{Surrogate}\r]/u.test(text)) expect(read).toBe(text);
      }),
    );
  });
});

describe('HTML', () => {
  it.each([
    ['paragraphs part', '<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['headings are lines', '<h2>Duties</h2>Train models', 'Duties\n\nTrain models'],
    ['<br> is a line', 'a<br>b<br/>c<br><br>d', 'a\nb\nc\n\nd'],
    ['white space folds', '<p>a\n   b\t<b> c</b>\r\n</p>', 'a b c'],
    ['inline elements join', '<p>fine<b>-tun</b>ing, <i>now</i></p>', 'fine-tuning, now'],
    ['bullets', '<ul><li>a</li><li>b</li></ul>', '- a\n- b'],
    ['bullets hold paragraphs', '<ul><li><p>a</p></li><li><div><p>b</p></div></li></ul>', '- a\n- b'],
    [
      'nested bullets',
      '<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>e',
      '- a\n- b\n- c\n- d\n\ne',
    ],
    ['a bullet that only holds bullets', '<ul><li><ul><li>a</li></ul></li></ul>', '- a'],
    ['empty bullets vanish', '<ul><li></li><li>a</li><li> </li></ul>', '- a'],
    ['numbered lists', '<ol><li>a<li>b</ol>', '- a\n- b'],
    ['entities', '<p>R&amp;D &lt;3 caf&eacute; &#8217; &#x1F680;</p>', 'R&D <3 café ’ 🚀'],
    ['no-break spaces stay', '<p>5&nbsp;years</p>', '5\u00a0years'],
    ['tables', '<table><tr><th>Team<th>Place<tr><td>Search<td>Paris</table>', 'Team | Place\nSearch | Paris'],
    ['empty cells', '<table><tr><td>a</td><td></td><td>c</td></tr></table>', 'a | c'],
    ['unclosed tags', '<div><p>One<p>Two<ul><li>a<li>b', 'One\n\nTwo\n\n- a\n- b'],
    ['stray closing tags', '</div></li><p>One</p></ul></b>', 'One'],
    ['lines by <div>', '<div>a</div><div><br></div><div>b</div>', 'a\n\nb'],
    ['preformatted text', '<pre>\n  a\n    b\n</pre><p>c</p>', '  a\n    b\n\nc'.trim()],
    ['definition lists', '<dl><dt>Pay</dt><dd>much</dd></dl>', 'Pay\nmuch'],
  ])('%s', (_, html, text) => {
    expect(readText(html, 'html')).toBe(text);
  });

  it.each([
    ['scripts', '<script>if (a < b) { "<p>x</p>" }</script>'],
    ['styles', '<style>p > b { color: red }</style>'],
    ['comments', '<!-- <p>x</p> -->'],
    ['navigation', '<nav><ul><li>Home</li></ul></nav>'],
    ['the page title', '<head><title>x</title><meta name="a" content="b">'],
    ['hidden elements', '<div hidden><p>x</p><br></div>'],
    ['elements hidden by style', '<div style="color:red; DISPLAY : none">x<img src="y">z</div>'],
    ['elements hidden from readers', '<span aria-hidden="true">x</span>'],
    ['forms', '<select><option>x</option></select><textarea>x</textarea><button>Apply</button>'],
    ['pictures', '<svg><title>x</title><text>x</text></svg>'],
    ['templates', '<template><p>x</p></template><noscript>x</noscript>'],
  ])('%s are not read', (_, html) => {
    expect(readText(`<p>before</p>${html}<p>after</p>`, 'html')).toBe('before\n\nafter');
  });

  it('is recognised by its tags', () => {
    expect(readText('<p>One</p>')).toBe('One');
    expect(readText('One<br>Two')).toBe('One\nTwo');
    expect(readText('<!DOCTYPE html><title>x</title>One')).toBe('One');
    expect(readText('We <strong>train</strong> models')).toBe('We train models');
    expect(readText('<p>One<p>Two<p>Three')).toBe('One\n\nTwo\n\nThree');
  });

  it('is recognised with its entities escaped once or twice', () => {
    const html = '<h3>R&amp;D</h3><p>Fast &lt;10 ms&nbsp;now</p>';
    const escapeTags = (text: string) =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const text = 'R&D\n\nFast <10 ms\u00a0now';
    expect(readText(html)).toBe(text);
    expect(readText(escapeTags(html))).toBe(text);
    expect(readText(escapeTags(escapeTags(html)))).toBe(text);
    expect(readText(escapeTags(html), 'html')).toBe(text);
  });

  it('keeps every word whatever the tags around it', () => {
    const tag = fc.constantFrom('p', 'b', 'li', 'ul', 'div', 'td', 'tr', 'table', 'h2', 'br', 'pre', 'a');
    const piece = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
      fc.constantFrom('word ', 'other', ' and\n', '&amp;'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const read = readText(pieces.join(''), 'html');
        const letters = pieces
          .filter((one) => !one.startsWith('<'))
          .join('')
          .replaceAll('&amp;', '&')
          .replace(/\s/g, '');
        expect(read.replace(/^- | \| (?:- )?|\s|(?<=\n)- /g, '').replace(/\s/g, '')).toBe(letters);
        expect(read).not.toMatch(/\n{3,}| $/);
      }),
    );
  });

  it('reads a megabyte of it without delay', () => {
    const started = performance.now();
    const html = '<div><p>Train <b>models</b> &amp; ship</p><ul><li>a<li>b</ul></div>'.repeat(16_000);
    expect(readText(html).length).toBeGreaterThan(300_000);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('text made to be slow to read', () => {
  it.each(['<', '<p ', '&lt;', '**a', '[a](', '<!--', '> ', '- ', '_a ', '\n#', '| ', '<ul><li>', '<b><i>'])(
    '%j over and over',
    (piece) => {
      const started = performance.now();
      const text = piece.repeat(200_000 / piece.length);
      for (const format of [undefined, 'html', 'markdown'] as const) readText(text, format);
      expect(performance.now() - started).toBeLessThan(5_000);
    },
  );

  it('keeps the words of a page that nests too deeply', () => {
    expect(readText(`${'<div>'.repeat(600)}Train <b>models</b>`)).toMatch(/^Train\s+models$/);
  });
});

describe('Markdown', () => {
  it.each([
    ['headings', '# Title\n## Duties\nTrain models', 'Title\n\nDuties\n\nTrain models'],
    ['bullets of all kinds', '- a\n- b\n\n* c\n\n1. d\n2. e', '- a\n- b\n\n- c\n\n- d\n- e'],
    ['bullets it does not know', 'We:\n• a\n• b\n– c', 'We:\n\n- a\n- b\n- c'],
    ['nested bullets', '- a\n  - b\n  - c\n- d', '- a\n- b\n- c\n- d'],
    ['emphasis and links', '**Own** the *search* [team](https://example.com/a)', 'Own the search team'],
    ['escapes', 'R\\&D, 3\\+ years, \\- not a bullet', 'R&D, 3+ years, - not a bullet'],
    ['short lines stay lines', '**Team:** Search\n**Place:** Paris', 'Team: Search\nPlace: Paris'],
    [
      'full lines run on',
      'This line is as long as editors make them before they break a\nsentence in two.',
      'This line is as long as editors make them before they break a sentence in two.',
    ],
    ['code', 'Use `x < y` and `a & b`', 'Use x < y and a & b'],
    [
      'text in angle brackets',
      'You know List<String> and Map<K, V>.',
      'You know List<String> and Map<K, V>.',
    ],
    ['tables', '| a | b |\n|---|---|\n| c | d |', 'a | b\nc | d'],
    ['HTML inside', 'a<br>b\n\n<p>c</p>\n\n<!-- d -->', 'a\nb\n\nc'],
  ])('%s', (_, markdown, text) => {
    expect(readText(markdown, 'markdown')).toBe(text);
  });

  it('is recognised where it can be nothing else', () => {
    expect(readText('## Duties\n- a')).toBe('Duties\n\n- a');
    expect(readText('**About us**\n\nWe sell.\n\n**Duties**\n- a')).toBe(
      'About us\n\nWe sell.\n\nDuties\n\n- a',
    );
    expect(readText('| a |\n|---|\n\n## b\nx<br>y')).toBe('a\n\nb\n\nx\ny');
  });

  it('stays as it is where it might be plain text', () => {
    for (const text of ['**Note** this', '* one\n* two', '- a\n- b', 'see [1] and (2)', '#hashtag\n# one']) {
      expect(readText(text)).toBe(text);
    }
  });
});

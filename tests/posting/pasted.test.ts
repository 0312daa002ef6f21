import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/lexicon/load.js';
import { readPasted } from '../../src/posting/pasted.js';

const lexicon = loadLexicon();
const BODY = 'You will train ranking models and put them into production.';

describe('readPasted', () => {
  it('takes a first line that reads like a title, and leaves it in the text', () => {
    const text = `\n  Senior Machine Learning Engineer  \n\n${BODY}`;
    expect(readPasted({ text }, lexicon)).toEqual({ text, title: 'Senior Machine Learning Engineer' });
  });

  it('takes it from HTML and Markdown, too', () => {
    expect(readPasted({ text: `<h1>Applied Scientist II</h1><p>${BODY}</p>` }, lexicon).title).toBe(
      'Applied Scientist II',
    );
    expect(readPasted({ text: `# Applied Scientist II\n\n## Duties\n${BODY}` }, lexicon).title).toBe(
      'Applied Scientist II',
    );
  });

  it('takes no sentence for a title', () => {
    expect(readPasted({ text: `${BODY}\nMore.` }, lexicon)).toEqual({ text: `${BODY}\nMore.` });
  });

  it('prefers the title given, on one line; a blank one is none', () => {
    const text = `Data Scientist\n${BODY}`;
    expect(readPasted({ text, title: ' Research \n Scientist ' }, lexicon).title).toBe('Research Scientist');
    expect(readPasted({ text, title: ' ' }, lexicon).title).toBe('Data Scientist');
  });

  it('gives the same text with a title and without', () => {
    const text = `<p>Research Engineer</p><p>${BODY}</p>`;
    expect(readPasted({ text, title: 'X' }, lexicon).text).toBe(readPasted({ text }, lexicon).text);
  });

  it('has no empty particulars', () => {
    expect(readPasted({ text: '', title: '', company: ' ', id: undefined }, lexicon)).toEqual({ text: '' });
    expect(readPasted({ text: '', company: 'A\ud83d' }, lexicon)).toEqual({ text: '', company: 'A\ufffd' });
  });
});

import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors.js';
import { readDocx } from '../../src/posting/docx.js';

const readFile = (name: string): Uint8Array => readFileSync(new URL(`files/${name}`, import.meta.url));

const wrap = (root: string, xml: string): Uint8Array =>
  strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="x" xmlns:mc="y">${xml}</w:${root}>`);

/** A Word document of these paragraphs and styles. */
function makeDocx(body: string, styles = '', name = 'word/document.xml'): Uint8Array {
  return zipSync({
    [name]: wrap('document', `<w:body>${body}</w:body>`),
    'word/styles.xml': wrap('styles', styles),
  });
}

const text = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const paragraph = (words: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${text(words)}</w:p>`;
const inList = (id: number): string => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`;
const styled = (id: string): string => `<w:pStyle w:val="${id}"/>`;

describe('readDocx', () => {
  it('reads what an office program saves', async () => {
    const read = await readDocx(readFile('office.docx'));
    expect(read).toMatch(/^Research Engineer, Tide Forecasts\n\nMarrow Harbour runs/);
    expect(read).toContain(
      '\n\nPlace | Whitby, or anywhere in Britain\nTeam | Forecasts\n\nResponsibilities\n\n- Scale the',
    );
    expect(read).toContain('find out where the time goes.\n- Turn the experiments');
    expect(read).toMatch(/whatever their age, gender, origin, belief or disability.*on request\.$/);
  });

  it.each([
    ['paragraphs', paragraph('One') + paragraph('Two'), 'One\n\nTwo'],
    ['runs', `<w:p>${text('fine')}${text('-tuning, ')}${text('now')}</w:p>`, 'fine-tuning, now'],
    ['signs', paragraph('R&amp;D &lt;3 é'), 'R&D <3 é'],
    ['line breaks', `<w:p>${text('a')}<w:r><w:br/></w:r>${text('b')}</w:p>`, 'a\nb'],
    ['tabs', `<w:p>${text('Place:')}<w:r><w:tab/></w:r>${text('Hull')}</w:p>`, 'Place: Hull'],
    ['hyphens', `<w:p>${text('on')}<w:r><w:noBreakHyphen/></w:r>${text('call')}</w:p>`, 'on-call'],
    ['items', paragraph('One') + paragraph('a', inList(1)) + paragraph('b', inList(1)), 'One\n\n- a\n- b'],
    ['what is in no list any more', paragraph('a', styled('Bullets') + inList(0)), 'a'],
    ['items by style', paragraph('a', styled('Bullets')) + paragraph('b', styled('Own')), '- a\n- b'],
    ['headings with a number', paragraph('Duties', styled('Chapter') + inList(1)), 'Duties'],
    [
      'what was taken out, and what was put in',
      `<w:p><w:del>${text('train')}<w:r><w:delText>x</w:delText></w:r></w:del><w:ins>${text('deploy')}</w:ins></w:p>`,
      'deploy',
    ],
    [
      'text boxes once',
      `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph('Box')}</w:txbxContent></mc:Choice>` +
        `<mc:Fallback><w:txbxContent>${paragraph('Box')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>${text('Text')}</w:p>`,
      'Box\n\nText',
    ],
    [
      'tables',
      `<w:tbl><w:tr><w:tc>${paragraph('a')}</w:tc><w:tc>${paragraph('b')}${paragraph('c')}</w:tc></w:tr></w:tbl>${paragraph('d')}`,
      'a | b\n\nc\n\nd',
    ],
    ['codes of fields not', `<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>${text('1')}</w:p>`, '1'],
  ])('reads %s', async (_, body, read) => {
    const styles =
      `<w:style w:styleId="Bullets"><w:pPr>${inList(3)}</w:pPr></w:style>` +
      '<w:style w:styleId="Own"><w:basedOn w:val="Bullets"/></w:style>' +
      '<w:style w:styleId="Round"><w:basedOn w:val="Round"/></w:style>' +
      '<w:style w:styleId="Chapter"><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>';
    expect(await readDocx(makeDocx(body, styles))).toBe(read);
  });

  it('finds the document under the name that Word in the browser gives it', async () => {
    expect(await readDocx(makeDocx(paragraph('One'), '', 'word/document2.xml'))).toBe('One');
  });

  it.each([
    ['is locked or old', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /locked with a password.*\.doc\)/],
    ['is cut off', readFile('office.docx').subarray(0, 4000), /broken/],
    ['is another archive', zipSync({ 'a.txt': strToU8('a') }), /no Word document/],
    ['is empty', makeDocx(paragraph(' ')), /holds no text/],
    ['nests too deeply', makeDocx('<w:r>'.repeat(600)), /broken.*nest too deeply/],
    ['is a bomb', makeDocx(paragraph(' '.repeat(70 * 1024 * 1024))), /more than 16 MB/],
  ])('says what to do where a file %s', async (_, bytes, message) => {
    const reading = readDocx(bytes);
    await expect(reading).rejects.toThrow(InputError);
    await expect(reading).rejects.toThrow(message);
  });
});

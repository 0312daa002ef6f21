import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors.js';
import { readPdf } from '../../src/posting/pdf.js';
import { makeBomb, makePdf, type PlacedLine } from './make-pdf.js';

const readFile = (name: string): Uint8Array => readFileSync(new URL(`files/${name}`, import.meta.url));

/** The same posting, printed by a browser (with tags) and by an office program (without them). */
const OPENING =
  'Marrow Harbour runs the pilots and the tugs of eleven small ports. Our forecasts of tide and swell decide when a ship may ' +
  'enter, and a forecast that is half an hour wrong costs a day.';
const REST = `Responsibilities

- Scale the training of our sequence models from one machine to a small cluster, and find out where the time goes.
- Turn the experiments of two research scientists into code that others can run, test and extend.
- Keep the benchmark honest: data splits by port and by season, and results that can be repeated a year later.
- Write the simulator that feeds a model with the storms of the last forty years, faster than they happened.
- Read papers with us on Thursdays, and reproduce the ones that matter.

Requirements

- Solid Python, and one language that is compiled.
- Experience with PyTorch or JAX beyond the tutorials, such as custom kernels, mixed precision or data loading.
- You have worked with researchers before, and liked it.

Benefits

Thirty days of holiday, a pension, and a boat on Fridays in summer. We welcome applications from everybody, whatever their age, gender, origin, belief or disability, and we adapt the interviews on request.`;

describe('readPdf', () => {
  it('reads what a browser prints, bullets by their tags, without head and foot', async () => {
    expect(await readPdf(readFile('browser.pdf'))).toBe(
      `Research Engineer, Tide Forecasts\n\n${OPENING}\n\nPlace\n\nWhitby, or anywhere in Britain\n\nTeam\n\nForecasts\n\n${REST}`,
    );
  });

  it('reads what an office program exports, bullets by their signs', async () => {
    expect(await readPdf(readFile('office.pdf'))).toBe(
      `Research Engineer, Tide Forecasts\n\n${OPENING}\n\nPlace Whitby, or anywhere in Britain\n\nTeam Forecasts\n\n${REST}`,
    );
  });

  it('leaves the bytes that it is given as they are', async () => {
    const bytes = new Uint8Array(readFile('office.pdf'));
    await readPdf(bytes);
    expect(bytes.length).toBeGreaterThan(30_000);
    expect(await readPdf(bytes)).toContain('Research Engineer');
  });

  it.each([
    ['locked.pdf', /locked with a password.*without one/],
    ['scan.pdf', /holds no text, only pictures.*OCR/],
  ])('says of %s what to do', async (name, message) => {
    const reading = readPdf(readFile(name));
    await expect(reading).rejects.toThrow(InputError);
    await expect(reading).rejects.toThrow(message);
  });

  it('says so of what is broken, or no PDF', async () => {
    for (const bytes of [readFile('office.pdf').subarray(0, 9000), Buffer.from('Hello'), new Uint8Array()]) {
      const reading = readPdf(bytes);
      await expect(reading).rejects.toThrow(InputError);
      await expect(reading).rejects.toThrow(/broken.*\.txt file/);
    }
  });

  it('refuses what unpacks to more than fits, and what has too many pages', async () => {
    const bomb = makeBomb(80 * 1024 * 1024);
    expect(bomb.length).toBeLessThan(100_000);
    await expect(readPdf(bomb)).rejects.toThrow(/more than 64 MB/);
    const book = makePdf(Array.from({ length: 61 }, () => [[50, 600, 11, 'A page.']]));
    await expect(readPdf(book)).rejects.toThrow(/has 61 pages/);
  });
});

describe('lines without tags', () => {
  const page = (...texts: readonly string[]): PlacedLine[] =>
    texts.map((text, i) => [50, 600 - 14 * i, 11, text]);
  const FULL = 'This line is as long as the page is wide, and so it only breaks because';

  it('run on where the next word did not fit, and stay where there was room', async () => {
    expect(await readPdf(makePdf([page(FULL, 'the page ends here.', 'London')]))).toBe(
      `${FULL} the page ends here.\nLondon`,
    );
  });

  it('part where they stand further apart, are of another size, or have a number', async () => {
    const apart = makePdf([[...page(FULL, FULL), [50, 560, 11, 'and so on.']]]);
    expect(await readPdf(apart)).toBe(`${FULL} ${FULL}\n\nand so on.`);
    const larger = makePdf([[...page(FULL), [50, 586, 14, 'and so on.']]]);
    expect(await readPdf(larger)).toBe(`${FULL}\n\nand so on.`);
    expect(await readPdf(makePdf([page(FULL, '2. and so on.')]))).toBe(`${FULL}\n2. and so on.`);
  });

  it('are items where a sign stands before them, and their next lines belong to them', async () => {
    const items: PlacedLine[] = [
      [50, 600, 11, 'What you will do'],
      [60, 586, 11, `\u2022 ${FULL}`],
      [70, 572, 11, 'the page ends here.'],
      [60, 558, 11, '- Review code.'],
    ];
    expect(await readPdf(makePdf([items]))).toBe(
      `What you will do\n\n- ${FULL} the page ends here.\n- Review code.`,
    );
  });

  it('keep the hyphen of two words, and lose that of one', async () => {
    const pdf = makePdf([
      page(
        'You will deploy models behind an API that answers fast, with a low-',
        'latency budget, and take care of each and every model deploy-',
        'ment: a deployment is yours from beginning to end.',
      ),
    ]);
    expect(await readPdf(pdf)).toBe(
      'You will deploy models behind an API that answers fast, with a low-latency budget, and take care of each and every model deployment: a deployment is yours from beginning to end.',
    );
  });

  it('run on over the end of a page, past its foot', async () => {
    const pdf = makePdf([
      [...page('Duties', FULL), [50, 40, 9, 'Page 1 of 2']],
      [...page('the page ends here.', 'Review code.'), [50, 40, 9, 'Page 2 of 2']],
    ]);
    expect(await readPdf(pdf)).toBe(`Duties\n${FULL} the page ends here.\nReview code.`);
  });
});

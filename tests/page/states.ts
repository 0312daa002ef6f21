import type { Page } from 'playwright-core';
import { GERMAN, POSTING, TOO_SHORT } from './postings.js';

/** What a reader can have before them: an address, and what has been done there. */
export interface State {
  readonly name: string;
  readonly path: string;
  readonly status?: number;
  /** Needs a script to come to be. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const paste =
  (posting: string, until: string) =>
  async (page: Page): Promise<void> => {
    await page.fill('#text', posting);
    await page.waitForSelector(until);
  };

const readMany =
  (name: string, content: string, until = '#many[data-state="finished"]') =>
  async (page: Page): Promise<void> => {
    await page.setInputFiles('#files', { name, mimeType: '', buffer: Buffer.from(content) });
    await page.waitForSelector(until);
  };

export const STATES: readonly State[] = [
  { name: 'the start page, empty', path: '/' },
  { name: 'a reading', path: '/', prepare: paste(POSTING, '#reading #verdict-heading') },
  {
    name: 'a reading with all unfolded',
    path: '/',
    prepare: async (page) => {
      await paste(POSTING, '#reading #verdict-heading')(page);
      for (const summary of await page.locator('summary:visible').all()) await summary.click();
    },
  },
  {
    name: 'the form for what is wrong',
    path: '/',
    prepare: async (page) => {
      await paste(POSTING, '#reading #verdict-heading')(page);
      await page.click('.wrong-offer button');
      await page.waitForSelector('dialog.wrong[open]');
    },
  },
  { name: 'a refusal: too short', path: '/', prepare: paste(TOO_SHORT, '#reading .lacks') },
  { name: 'a refusal: another language', path: '/', prepare: paste(GERMAN, '#reading .lacks') },
  { name: 'an example, read by the server', path: '/examples/applied-scientist' },
  { name: 'comparing, empty', path: '/compare' },
  { name: 'many at once, empty', path: '/many' },
  {
    name: 'many at once, read',
    path: '/many',
    prepare: async (page) => {
      await readMany('jobs.jsonl', JSON.stringify({ text: POSTING, company: 'Ember & Sons' }))(page);
      await page.click('#heat button');
    },
  },
  {
    name: 'many at once, nothing to be read',
    path: '/many',
    prepare: readMany('a.pdf', '%PDF-', '#refusal:not(:empty)'),
  },
  { name: 'about', path: '/about' },
  { name: 'the lexicon', path: '/lexicon' },
  { name: 'what was found in the lexicon', path: '/lexicon?find=train+model' },
  { name: 'a chapter of the lexicon', path: '/lexicon/levels' },
  { name: 'which role to aim for', path: '/target' },
  {
    name: 'a wanted mix',
    path: '/target?want-research=10&want-modeling=40&want-engineering=30&want-product=20',
  },
  { name: 'the roles', path: '/roles' },
  { name: 'a role', path: '/roles/as' },
  { name: 'the bookmark', path: '/bookmarklet' },
  { name: 'accuracy', path: '/accuracy' },
  { name: 'an address that is none', path: '/nowhere', status: 404 },
];

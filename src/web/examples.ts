import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { findInProject } from './paths.js';

/** A posting written for rolecall, to be tried with one click. */
export interface Example {
  /** Its place on this site: `/examples/<slug>`. */
  readonly slug: string;
  readonly title: string;
  readonly text: string;
}

/** Reads the examples once, at the start. Their first line is their title; the number in front of a name is its place in the list. */
export function loadExamples(folder = findInProject('examples')): Example[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return files.sort().map((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const slug = basename(file, '.txt').replace(/^\d+-/, '');
    return { slug, title: text.slice(0, text.indexOf('\n')).trim(), text };
  });
}

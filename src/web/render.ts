import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ejs from 'ejs';
import type { AssetNames } from './assets.js';
import { findInProject } from './paths.js';

/** Fills in a view by its name, such as `home`. */
export type Render = (view: string, locals: object) => string;

/**
 * Views without Express, so that a thread that serves nothing can fill them in.
 * @param base where the site begins, such as `/rolecall`; every address in a view begins with it
 */
export function createRender(base: string, assets: AssetNames): Render {
  const folder = findInProject('views');
  const views = new Map<string, (data: object) => string>();
  return (name, locals) => {
    let view = views.get(name);
    if (view === undefined) {
      const filename = join(folder, `${name}.ejs`);
      view = ejs.compile(readFileSync(filename, 'utf8'), { filename, cache: true });
      views.set(name, view);
    }
    return view({ base, assets, ...locals });
  };
}

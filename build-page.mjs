// Builds what the page loads in a browser into dist/page: scripts, the style sheet, the lexicon and the advice. Names carry a part
// of their content, so that a browser may keep them for good; assets.json says which is which.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import ejs from 'ejs';
import { build } from 'esbuild';

const root = dirname(fileURLToPath(import.meta.url));
const at = (...parts) => join(root, ...parts);
const target = at('dist/page');

/** What the templates of `views/partials/` are given by the page; a template that uses another name fails in the browser's tests. */
const LOCALS = 'activities advice bar base body handout mix questions quotes result rounds slim view'.split(
  ' ',
);

/** The templates as functions, since a page may not make functions of text. */
const views = {
  name: 'templates',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^templates$/ }, () => ({ path: at('views/partials'), namespace: 'templates' }));
    onLoad({ filter: /.*/, namespace: 'templates' }, ({ path }) => {
      const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((file) =>
        file.endsWith('.ejs'),
      );
      const templates = files.map(
        (file) => `${JSON.stringify(file.slice(0, -4))}: ${compileTemplate(join(path, file))}`,
      );
      return { contents: `export const templates = {${templates.join(',\n')}};`, loader: 'js' };
    });
  },
};

function compileTemplate(file) {
  const template = new ejs.Template(readFileSync(file, 'utf8'), {
    filename: file,
    compileDebug: false,
    _with: false,
    destructuredLocals: LOCALS,
  });
  template.compile();
  return `function (locals, escapeFn, include) {\n${template.source}}`;
}

/** HTML is read by the browser's own parser. */
const ownParser = {
  name: 'own-parser',
  setup({ onResolve }) {
    onResolve({ filter: /\/parse-html\.js$/ }, () => ({ path: at('src/page/parse-html.ts') }));
  },
};

/** What files of many postings are read with where there is no Node. HTML among them is read outside of any page, and so as in Node. */
const ownReaders = {
  name: 'own-readers',
  setup({ onResolve }) {
    onResolve({ filter: /\/(gunzip|csv-parser)\.js$/ }, ({ path }) => ({
      path: at('src/page/many', basename(path).replace(/\.js$/, '.ts')),
    }));
  },
};

const shared = {
  bundle: true,
  minify: true,
  target: ['chrome109', 'firefox115', 'safari16.4'],
  platform: 'browser',
  outdir: target,
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  metafile: true,
  logLevel: 'warning',
  tsconfig: at('tsconfig.page.json'),
};

export async function buildPage() {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const assets = {};
  const keep = (name, bytes) => {
    const [stem, ending] = name.split('.');
    assets[name] = `${stem}-${hashOf(bytes)}.${ending}`;
    writeFileSync(join(target, assets[name]), bytes);
  };
  keep('lexicon.bin', readFileSync(at('dist/lexicon.pressed')));
  keep('advice.json', readFileSync(at('dist/advice.json')));
  const worker = await build({
    ...shared,
    entryPoints: [at('src/page/worker/worker.ts')],
    format: 'iife',
    plugins: [views, ownParser],
  });
  noteEntries(worker, assets);
  const manyWorker = await build({
    ...shared,
    entryPoints: [at('src/page/many/many-worker.ts')],
    format: 'esm',
    splitting: true,
    plugins: [ownReaders],
  });
  noteEntries(manyWorker, assets);
  const define = {
    __WORKER_FILE__: JSON.stringify(assets['worker.js']),
    __MANY_WORKER_FILE__: JSON.stringify(assets['many-worker.js']),
    __CARRY__: JSON.stringify(await buildBookmark()),
  };
  // Each page by itself: what pages share would else come in a dozen crumbs, each of them a request.
  for (const entry of ['public/page.css', ...SCRIPTS.map((name) => `src/page/${name}.ts`)]) {
    const entryPoints = [at(entry)];
    const page = await build({
      ...shared,
      entryPoints,
      format: 'esm',
      splitting: true,
      plugins: [ownParser],
      define,
    });
    noteEntries(page, assets);
  }
  const files = readdirSync(target);
  const id = hashOf(files.join());
  const needed = files.filter((file) => isNeeded(file, assets));
  await build({
    ...shared,
    entryPoints: { sw: at('src/page/service-worker.ts') },
    entryNames: '[name]',
    format: 'iife',
    define: {
      __BUILD__: JSON.stringify(id),
      __FILES__: JSON.stringify(files),
      __NEEDED__: JSON.stringify(needed),
    },
  });
  await Promise.all(readdirSync(target).map((file) => compress(join(target, file))));
  writeFileSync(join(target, 'assets.json'), JSON.stringify(assets, null, 2));
}

/** Each page's own script. */
const SCRIPTS = ['home', 'compare', 'many', 'about', 'target', 'bookmarklet'];

/** The script of the bookmark, in one line; the page puts the address of rolecall in. */
async function buildBookmark() {
  const { outputFiles } = await build({
    ...shared,
    entryPoints: [at('src/page/bookmarklet/carry.ts')],
    format: 'iife',
    write: false,
    metafile: false,
    define: { __ROLECALL__: '"ROLECALL_ADDRESS"' },
  });
  return outputFiles[0].text.trim();
}

/**
 * What every visit uses, and what is small, is kept for use without a network from the first visit on. The rest, such as the
 * reader of PDFs, is once it has been used.
 */
const ALWAYS = ['page.css', 'worker.js', 'lexicon.bin', 'advice.json'];
const SMALL = 100_000;

function isNeeded(file, assets) {
  return ALWAYS.some((name) => assets[name] === file) || statSync(join(target, file)).size <= SMALL;
}

function noteEntries({ metafile }, assets) {
  for (const [file, { entryPoint }] of Object.entries(metafile.outputs))
    if (entryPoint) assets[basename(entryPoint).replace(/\.ts$/, '.js')] = basename(file);
}

function hashOf(bytes) {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 8).replace(/[-_]/g, 'x');
}

/** Packed once here, and not at every request. */
async function compress(file) {
  const bytes = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 };
  writeFileSync(`${file}.br`, await promisify(brotliCompress)(bytes, { params }));
  writeFileSync(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
}

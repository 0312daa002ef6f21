// Preloaded by `node --import`, in every thread: writes each file that is loaded as a module, by `import` or by `require`, as a line
// into the file that LOADED_FILES names. From Node 22.15 on one hook sees both; before, hooks for `import` run in a thread of their
// own, and what is required by required files passes them by.
import { appendFileSync } from 'node:fs';
import Module from 'node:module';
import { pathToFileURL } from 'node:url';

const write = (url) => appendFileSync(process.env.LOADED_FILES, `${url}\n`);

export async function load(url, context, next) {
  write(url);
  return next(url, context);
}

const isHook = new URL(import.meta.url).searchParams.has('hook');
if (Module.registerHooks) {
  Module.registerHooks({
    load(url, context, next) {
      write(url);
      return next(url, context);
    },
  });
} else if (!isHook) {
  Module.register(`${import.meta.url}?hook`);
  const loadRequired = Module.prototype.load;
  Module.prototype.load = function (file) {
    write(pathToFileURL(file).href);
    return loadRequired.call(this, file);
  };
}

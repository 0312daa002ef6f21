// Loaded before a program, in each of its threads: writes down every attempt to reach anybody else, and plants faults whose
// messages quote what was pasted.
import child_process from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import querystring from 'node:querystring';
import { isMainThread } from 'node:worker_threads';

const note = (what) => appendFileSync(process.env.WATCH_FILE, `${what}\n`);

function watch(holder, name, concerns = () => true) {
  const original = holder[name];
  holder[name] = function (...args) {
    if (concerns(...args)) note(name);
    return Reflect.apply(original, this, args);
  };
}

// tls, http, https and fetch all come this way.
watch(net.Socket.prototype, 'connect');
for (const name of ['bind', 'connect', 'send']) watch(dgram.Socket.prototype, name);
// To listen at an address, Node looks it up, too, and finds it without asking anybody.
const isName = (name) => net.isIP(name) === 0;
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'reverse'])
  for (const holder of [dns, dns.promises]) watch(holder, name, isName);
for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'])
  watch(child_process, name);

function plant(holder, name, word, isMet = () => true) {
  const original = holder[name];
  holder[name] = function (...args) {
    if (String(args[0]).includes(word) && isMet()) throw new Error(`Cannot take ${args[0]}`);
    return Reflect.apply(original, this, args);
  };
}

/** True the first time. */
function once() {
  let isFirst = true;
  return () => {
    const was = isFirst;
    isFirst = false;
    return was;
  };
}

plant(querystring, 'parse', 'FAULT-IN-PARSING');
if (!isMainThread) {
  // At the first step of reading, and not again when a page says so.
  plant(RegExp.prototype, 'exec', 'FAULT-ON-THE-PAGE', once());
  plant(RegExp.prototype, 'exec', 'FAULT-IN-THE-API', once());
  // At the last step of all, so that nothing can be said of it in this thread.
  plant(TextEncoder.prototype, 'encode', 'FAULT-AT-THE-END');
}
syncBuiltinESMExports();

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drive, percentile } from '../../bench/load/drive.js';
import { putSection, readSection } from '../../bench/load/section.js';
import { isTooMuch } from '../../bench/load/storm.js';

describe('a load', () => {
  it('counts what is right, wrong, shed and failed', async () => {
    let count = 0;
    const server = createServer((request, response) => {
      const place = count++ % 4;
      request.resume().on('end', () => {
        if (place === 0) response.end('right');
        if (place === 1) response.end('wrong');
        if (place === 2) response.writeHead(503, { 'retry-after': '1' }).end();
        if (place === 3) request.socket.destroy();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const load = await drive(url, [{ body: Buffer.from('x'), expected: Buffer.from('right') }], 100, 0.4);
    server.close();
    expect(load).toMatchObject({ right: 10, wrong: 10, shed: 10, failed: 10 });
    expect([load.waits.length, load.shedWaits.length]).toEqual([10, 10]);
    expect(isTooMuch(load)).toBe(true);
  });

  it('has percentiles', () => {
    const numbers = Float64Array.from({ length: 100 }, (_, i) => i);
    expect([0, 0.5, 0.99, 1].map((share) => percentile(numbers, share))).toEqual([0, 50, 99, 99]);
  });
});

describe('its section of the page', () => {
  const section = (text: string) =>
    `<!-- load: written by npm run bench:load -->\n${text}\n<!-- end of load -->`;

  it('takes the place of the old one, and is kept when the rest is written anew', () => {
    const page = putSection('# How fast\n\nVery.\n', section('one'));
    expect(page).toBe(`# How fast\n\nVery.\n\n${section('one')}\n`);
    expect(putSection(page, section('two'))).toBe(`# How fast\n\nVery.\n\n${section('two')}\n`);
    const folder = mkdtempSync(join(tmpdir(), 'rolecall-'));
    writeFileSync(join(folder, 'speed.md'), page);
    expect(readSection(join(folder, 'speed.md'))).toBe(section('one'));
    rmSync(folder, { recursive: true });
    expect(putSection('# New\n', '')).toBe('# New\n');
  });
});

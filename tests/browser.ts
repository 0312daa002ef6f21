import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Nothing but what the tests ask for: no sandbox in containers, no calls home. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/**
 * Whether tests in a browser are to be left out. Without a browser they are, with one loud line, unless
 * `REQUIRE_BROWSER=1` says that here they must not be.
 */
export function skipsBrowser(): boolean {
  if (existsSync(executablePath)) return false;
  const missing = `NO BROWSER at ${executablePath}; set CHROMIUM_PATH to Chromium or Chrome`;
  if (process.env.REQUIRE_BROWSER === '1')
    throw new Error(`${missing}. REQUIRE_BROWSER=1 does not let these tests be skipped.`);
  console.warn(`${missing}. Tests in a browser are SKIPPED.`);
  return true;
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

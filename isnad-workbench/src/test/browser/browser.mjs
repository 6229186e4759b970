// Drives an installed Chromium at the launch address of a workbench, and watches what a browser alone can see:
// requests that leave the machine, scripts that run and should not, refusals of the policy, errors on the console.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const page = join(dirname(fileURLToPath(import.meta.url)), '../../main/page/package.json');
export const require = createRequire(page);
const { chromium } = require('playwright-core');

const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-default-apps', '--disable-dev-shm-usage',
];

/** A browser with one page on the workbench; `look` overrides what is remembered of the page's settings. */
export async function open(address, look = {}) {
  const browser = await chromium.launch({ executablePath: process.env.ISNAD_CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, acceptDownloads: true });
  const tab = await context.newPage();
  tab.setDefaultTimeout(60_000);
  const seen = { offHost: [], errors: [], dialogs: 0, refused: [] };
  const host = new URL(address).host;
  tab.on('request', (r) => {
    const url = new URL(r.url());
    if (!['data:', 'blob:', 'about:'].includes(url.protocol) && url.host !== host) {
      seen.offHost.push(r.url());
    }
  });
  tab.on('pageerror', (e) => seen.errors.push(String(e)));
  tab.on('console', (m) => {
    if (m.type() === 'error') {
      (/Content Security Policy|TrustedHTML|Trusted Type/i.test(m.text()) ? seen.refused : seen.errors).push(m.text());
    }
  });
  tab.on('dialog', (d) => {
    seen.dialogs++;
    void d.dismiss();
  });
  await tab.addInitScript((settings) => {
    window.hits = [];
    window.hit = (what) => window.hits.push(what);
    localStorage.setItem('isnad.settings', JSON.stringify({ language: 'en', theme: 'light', ...settings }));
  }, look);
  await tab.goto(address);
  await tab.waitForSelector('main');
  return { browser, context, tab, seen };
}

/** Calls the interface from within the page, as the page itself would. */
export function call(tab, method, path, body) {
  return tab.evaluate(
    async ([method, path, body]) => {
      const session = await (await fetch('/api/v1/session')).json();
      const headers = { 'X-Isnad-CSRF': session.csrf, 'Content-Type': 'application/json' };
      const answer = await fetch('/api/v1' + path, method === 'GET' ? {} : { method, headers, body: JSON.stringify(body ?? {}) });
      const text = await answer.text();
      return { status: answer.status, body: text && answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text };
    },
    [method, path, body],
  );
}

export async function get(tab, path) {
  return (await call(tab, 'GET', path)).body;
}

/** Goes to a place of the page and waits until it shows something. */
export async function to(tab, hash, selector = 'main :is(h1, h2)') {
  await tab.evaluate((h) => {
    location.hash = h;
  }, hash);
  await tab.waitForSelector(selector);
}

/** Waits until something of the case is so. */
export async function until(what, test, tries = 600) {
  for (let i = 0; i < tries; i++) {
    if (await test()) {
      return;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${what} did not come`);
}

let failures = 0;

/** One sentence that must be true. */
export async function check(sentence, work) {
  const begin = Date.now();
  try {
    await work();
    console.log(`ok    ${sentence} (${Date.now() - begin} ms)`);
  } catch (e) {
    failures++;
    console.log(`FAILS ${sentence}\n      ${String(e?.stack ?? e).split('\n').slice(0, 6).join('\n      ')}`);
  }
}

export function same(got, wanted, what = '') {
  if (JSON.stringify(got) !== JSON.stringify(wanted)) {
    throw new Error(`${what} is ${JSON.stringify(got)?.slice(0, 600)}, wanted ${JSON.stringify(wanted)?.slice(0, 200)}`);
  }
}

export function truth(value, what) {
  if (!value) {
    throw new Error(what);
  }
}

export async function finish(opened) {
  await opened.browser.close();
  process.exit(failures > 0 ? 1 : 0);
}

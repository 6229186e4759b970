#!/usr/bin/env node
/**
 * Remakes docs/screenshots: every view in Arabic and English, light and dark, from the harbour case of the samples.
 *
 *   npm run screenshots            (from isnad-workbench/src/main/page, after a build of the project)
 *
 * It makes a case of its own in a temporary folder with the project's launcher, reviews a little of it through the API,
 * as two reviewers would, opens the page with an installed Chromium and takes the pictures.
 * Environment: ISNAD (the launcher), CHROMIUM (the browser), ONLY (names of views, comma-separated).
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import UPNG from 'upng-js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../../../..');
const isnad = process.env.ISNAD ?? join(root, 'isnad');
const out = join(root, 'docs', 'screenshots');
const only = process.env.ONLY?.split(',');
const folder = mkdtempSync(join(tmpdir(), 'isnad-screenshots-'));
const name = join(folder, 'ميناء المخا');

const MARCH = 'from=2019-03-01&to=2019-03-31';

/** Name, address, size, and what is pressed before the picture is taken. */
const VIEWS = [
  ['inbox', () => '/inbox'],
  ['inbox-filtered', () => '/inbox?type=ASSAULT&status=negated'],
  ['reading', () => '/read/05-sahel?e=e1', { keys: [] }],
  ['reading-edit', () => '/read/05-sahel?e=e1', { keys: ['e'], only: 'ar-light' }],
  ['explain', () => '/read/05-sahel?e=e1', { keys: ['x'] }],
  ['occurrences', () => '/occurrences'],
  ['occurrence', (ids) => `/occurrence/${ids.disputed}`, { height: 1000 }],
  ['occurrence-paper', (ids) => `/occurrence/${ids.disputed}`, { width: 794, height: 1123, media: 'print', only: 'ar-light' }],
  ['actors', (ids) => `/actors/${ids.actor}`],
  ['timeline', () => `/timeline?${MARCH}`],
  ['timeline-types', () => `/timeline?${MARCH}&rows=types`],
  ['network', () => `/network?${MARCH}`, { wait: 3000 }],
  ['map', () => `/map?${MARCH}`, { wait: 1500 }],
  ['review', () => '/review'],
  ['evidence', () => '/evidence?status=negated', { only: 'ar-light' }],
  ['keys', () => '/inbox', { keys: ['Shift+Slash'], only: 'en-light' }],
  ['paste', () => '/inbox', { click: 'header button:not(.main):has-text("ألصق")', only: 'ar-light' }],
  ['settings', () => '/inbox', { keys: ['Comma'], only: 'ar-light' }],
  ['reading-phone', () => '/read/05-sahel', { width: 390, height: 844, only: 'ar-light' }],
];
const LOOKS = [['ar', 'light'], ['ar', 'dark'], ['en', 'light'], ['en', 'dark']];

async function main() {
  run('init', name);
  run('add', name, 'harbour-case');
  const server = spawn(isnad, ['serve', name, '--port', '0', '--no-open', '--reviewer', 'ليلى'], { cwd: join(root, 'samples'), stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const launch = await addressOf(server);
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--enable-unsafe-swiftshader', '--use-gl=angle', '--use-angle=swiftshader'],
    });
    const context = await browser.newContext({ deviceScaleFactor: 1, reducedMotion: 'reduce' });
    const first = await context.newPage();
    await first.goto(launch);
    const ids = await first.evaluate(prepare);
    await first.close();
    mkdirSync(out, { recursive: true });
    for (const [view, address, more = {}] of VIEWS) {
      if (only && !only.includes(view)) {
        continue;
      }
      for (const [language, theme] of LOOKS) {
        if (more.only && more.only !== `${language}-${theme}`) {
          continue;
        }
        const page = await context.newPage();
        await page.setViewportSize({ width: more.width ?? 1280, height: more.height ?? 800 });
        await page.addInitScript((chosen) => localStorage.setItem('isnad.settings', JSON.stringify(chosen)), { language, theme });
        await page.goto(`${new URL(launch).origin}/#${address(ids)}`);
        await page.waitForSelector('main :is(h1, h2)');
        await page.waitForTimeout(more.wait ?? 900);
        if (more.media) {
          await page.emulateMedia({ media: more.media });
        }
        if (more.click) {
          await page.click(more.click);
          await page.waitForTimeout(500);
        }
        for (const key of more.keys ?? []) {
          await page.keyboard.press(key);
          await page.waitForTimeout(900);
        }
        const picture = UPNG.decode(await page.screenshot());
        const pixels = UPNG.toRGBA8(picture)[0];
        // 128 colours are enough for a page of text, at a third of the size.
        writeFileSync(join(out, `${view}-${language}-${theme}.png`), Buffer.from(UPNG.encode([pixels], picture.width, picture.height, 128)));
        await page.close();
        console.log(`${view} ${language} ${theme}`);
      }
    }
    await browser.close();
  } finally {
    server.kill('SIGTERM');
    await new Promise((done) => {
      server.once('exit', done);
      setTimeout(() => server.kill('SIGKILL') && done(), 8000);
    });
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(...args) {
  execFileSync(isnad, args, { cwd: join(root, 'samples'), stdio: ['ignore', 'ignore', 'inherit'] });
}

function addressOf(server) {
  return new Promise((found, failed) => {
    let text = '';
    server.stdout.on('data', (piece) => {
      text += piece;
      const address = /http:\/\/\S+/.exec(text);
      if (address) {
        found(address[0]);
      }
    });
    server.once('exit', () => failed(new Error('the workbench did not start')));
  });
}

/** Runs in the page: a few decisions of two reviewers, so that the pictures show a review under way. */
async function prepare() {
  const api = '/api/v1';
  let session = await (await fetch(`${api}/session`)).json();
  const send = async (method, path, body) => {
    const answer = await fetch(api + path, { method, headers: { 'Content-Type': 'application/json', 'X-Isnad-CSRF': session.csrf }, body: JSON.stringify(body) });
    return answer.json();
  };
  const article = async (id) => (await fetch(`${api}/articles/${id}`)).json();
  const decide = async (id, item, action, more = {}) => {
    const now = await article(id);
    const it = [...now.record.events, ...now.record.statements].find((x) => x.id === item);
    if (it) {
      await send('POST', '/decisions', { article: id, target: item.startsWith('e') ? 'event' : 'statement', id: item, version: it.version, action, ...more });
    }
  };
  const done = async (id) => send('POST', '/decisions', { article: id, target: 'article', action: 'done', version: (await article(id)).row.version });
  const eventsOf = async (id) => (await article(id)).record.events.map((e) => e.id);
  for (const id of ['01-agency', '04-bawwaba']) {
    for (const event of await eventsOf(id)) {
      await decide(id, event, 'accept');
    }
    await done(id);
  }
  const sahel = await eventsOf('05-sahel');
  for (const event of sahel.slice(1, 5)) {
    await decide('05-sahel', event, 'accept');
  }
  const sawt = await eventsOf('06-sawt');
  await decide('06-sawt', sawt[0], 'accept');
  await decide('06-sawt', sawt[1], 'accept');
  await decide('06-sawt', sawt[2], 'reject');
  await decide('06-sawt', sawt[3], 'wrong', { what: 'actor', reason: 'الفاعل هو التحالف لا القناة' });
  session = await send('PUT', '/session', { reviewer: 'سامي' });
  await decide('06-sawt', sawt[0], 'accept');
  await decide('06-sawt', sawt[1], 'accept');
  await decide('06-sawt', sawt[2], 'accept');
  session = await send('PUT', '/session', { reviewer: 'ليلى' });
  for (let i = 0; i < 100; i++) {
    const now = await (await fetch(`${api}/case`)).json();
    if (now.occurrences.state === 'current') {
      break;
    }
    await new Promise((later) => setTimeout(later, 300));
  }
  const occurrences = await (await fetch(`${api}/occurrences?disputed=true&limit=5`)).json();
  const actors = await (await fetch(`${api}/actors?limit=1`)).json();
  return { disputed: occurrences.occurrences[0]?.id, actor: encodeURIComponent(actors.actors[0]?.id) };
}

await main();

// What a person waits for: first paint, switching articles, the answers of the interface, frames of the network.
//   node figures.mjs LAUNCH_ADDRESS
import { get, open, until } from './browser.mjs';

const address = process.argv[2];
const { browser, tab } = await open(address);
const sorted = (times) => times.slice().sort((a, b) => a - b);
const median = (times) => sorted(times)[Math.floor(times.length / 2)];
const p95 = (times) => sorted(times)[Math.min(times.length - 1, Math.floor(times.length * 0.95))];
const tell = (what, times) => console.log(`${what.padEnd(58)} median ${median(times).toFixed(0).padStart(5)} ms   p95 ${p95(times).toFixed(0).padStart(5)} ms   of ${times.length}`);

const found = await get(tab, '/case');
console.log(`${found.articles} articles, ${found.events} events, ${found.statements} statements, ${found.actors} actors`);

const root = `http://${new URL(address).host}/`;
const paints = [];
const rows = [];
for (let i = 0; i < 7; i++) {
  await tab.goto('about:blank');
  await tab.goto(`${root}#/inbox`, { waitUntil: 'commit' });
  await tab.waitForSelector('main a.row');
  const times = await tab.evaluate(() => ({ rows: performance.now(), paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN }));
  paints.push(times.paint);
  rows.push(times.rows);
}
tell('first contentful paint', paints);
tell('inbox with its rows', rows);

const articles = (await get(tab, '/articles?sort=date&limit=60')).articles;
await tab.evaluate((id) => { location.hash = `#/read/${encodeURIComponent(id)}`; }, articles[0].id);
await tab.waitForSelector('[id^=item-]');
const switches = [];
for (let i = 1; i < 40; i++) {
  await tab.waitForTimeout(300);
  const before = await tab.evaluate(() => location.hash);
  switches.push(
    await tab.evaluate(async (was) => {
      const begin = performance.now();
      const title = document.title;
      window.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyN', key: 'n', bubbles: true }));
      for (;;) {
        await new Promise((done) => requestAnimationFrame(done));
        if ((location.hash !== was && document.title !== title) || performance.now() - begin > 5000) {
          await new Promise((done) => requestAnimationFrame(done));
          return performance.now() - begin;
        }
      }
    }, before),
  );
}
tell('next article by key, until it is painted', switches);

async function timed(path, n = 15) {
  const times = [];
  for (let i = 0; i < n; i++) {
    times.push(await tab.evaluate(async (p) => {
      const begin = performance.now();
      await (await fetch(p)).arrayBuffer();
      return performance.now() - begin;
    }, `/api/v1${path}`));
  }
  tell(`GET ${path}`, times);
}
for (const path of ['/articles?limit=100', '/articles?type=ASSAULT&status=asserted&limit=100', `/articles/${encodeURIComponent(articles[5].id)}`, '/timeline', '/map', '/network?ties=2000', '/network?ties=20000', '/actors?limit=100', '/events?type=ASSAULT&limit=100']) {
  await timed(path);
}
await until('occurrences', async () => (await get(tab, '/case')).occurrences.state === 'current', 6000);
await timed('/occurrences?limit=100');

// A network of exactly the size that the target names, whatever the case holds: the same at every run.
const ACTORS = 2000;
const TIES = 20_000;
let seed = 5;
const chance = () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const steps = Array.from({ length: 60 }, (_, i) => new Date(Date.UTC(2018, 1, 1 + i)).toISOString().slice(0, 10));
const nodes = Array.from({ length: ACTORS }, (_, i) => ({ id: `n${i}`, name: `Actor ${i}`, name_ar: `فاعل رقم ${i}`, kind: i % 3 ? 'group' : 'generic', code: null, sector: [], acts: Math.ceil(500 / (i + 1)), suffers: Math.ceil(400 / (i + 1)) }));
const known = new Set();
const ties = [];
while (ties.length < TIES) {
  const a = Math.floor(ACTORS * chance() ** 1.7);
  const b = Math.floor(ACTORS * chance() ** 1.4);
  if (a !== b && !known.has(a * ACTORS + b)) {
    known.add(a * ACTORS + b);
    const count = Math.ceil(40 * chance() ** 8);
    const conflict = Math.round(count * chance());
    ties.push({ source: `n${a}`, target: `n${b}`, count, cooperation: count - conflict, conflict, scale: 0, from: steps[0], to: steps[59], steps: [[Math.floor(60 * chance()), count - conflict, conflict]], evidence: [] });
  }
}
ties.sort((a, b) => b.count - a.count);
await tab.route('**/api/v1/network*', (r) => r.fulfill({ json: { by: 'actor', bucket: 'day', steps, earlier: null, later: null, total: TIES, nodes, ties } }));
await tab.evaluate(() => { location.hash = '#/network?ties=100000'; });
await tab.waitForSelector('main [data-settled=true]', { timeout: 120_000 });
await tab.waitForTimeout(2000);
const box = await tab.locator('main canvas').first().boundingBox();
const frames = (time) => tab.evaluate((time) => new Promise((done) => {
  const times = [];
  let last = performance.now();
  const begin = last;
  const step = (now) => {
    times.push(now - last);
    last = now;
    now - begin < time ? requestAnimationFrame(step) : done(times.slice(1));
  };
  requestAnimationFrame(step);
}), time);
let watched = frames(4000);
await tab.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
for (let i = 0; i < 45; i++) {
  await tab.mouse.wheel(0, Math.floor(i / 8) % 2 ? -240 : 240);
  await tab.waitForTimeout(80);
}
tell('a frame of 2,000 actors and 20,000 ties while zoomed', await watched);
await tab.waitForTimeout(2000);
watched = frames(4000);
await tab.mouse.move(box.x + 300, box.y + 200);
await tab.mouse.down();
for (let i = 0; i < 70; i++) {
  await tab.mouse.move(box.x + 300 + 200 * Math.sin(i / 6), box.y + 200 + 100 * Math.cos(i / 6));
  await tab.waitForTimeout(50);
}
await tab.mouse.up();
tell('a frame of it while dragged', await watched);
await browser.close();

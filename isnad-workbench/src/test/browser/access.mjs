// WCAG 2.2 AA as far as a program can tell: axe over every view, in Arabic and English, light and dark.
//   node access.mjs LAUNCH_ADDRESS [VIEWS]     VIEWS: only those whose names fit this pattern
import { readFileSync } from 'node:fs';
import { check, finish, get, open, require, same, to, until } from './browser.mjs';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const looks = [
  { language: 'ar', theme: 'light' },
  { language: 'ar', theme: 'dark' },
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
];

let last;
for (const look of looks) {
  const opened = await open(process.argv[2], look);
  const { tab, seen } = opened;
  await until('occurrences', async () => (await get(tab, '/case')).occurrences.state === 'current');
  const occurrence = (await get(tab, '/occurrences?limit=1')).occurrences[0].id;
  const actor = (await get(tab, '/actors?limit=1')).actors[0].id;
  await tab.evaluate(axe);
  for (const [name, hash, more] of [
    ['inbox', '#/inbox'],
    ['reading', '#/read/libya-truce?e=e1'],
    ['occurrences', '#/occurrences'],
    ['occurrence', `#/occurrence/${occurrence}`],
    ['actors', '#/actors'],
    ['actor', `#/actors/${encodeURIComponent(actor)}`],
    ['timeline', '#/timeline'],
    ['network', '#/network'],
    ['map', '#/map'],
    ['review', '#/review'],
    ['evidence', '#/evidence?type=ASSAULT'],
    ['an article pasted', '#/inbox', (t) => t.locator('.articles header button:not(.main)').last().click()],
    ['an event edited', '#/read/libya-truce?e=e1', (t) => t.keyboard.press('e')],
    ['a statement edited', '#/read/libya-truce?e=s1', (t) => t.keyboard.press('e')],
    ['a note written', '#/read/libya-truce?e=e1', (t) => t.keyboard.press('c')],
    ['why', '#/read/libya-truce?e=e1', (t) => t.keyboard.press('x')],
  ].filter(([name]) => new RegExp(process.argv[3] ?? '').test(name))) {
    await check(`${name}, ${look.language}, ${look.theme}: no violation`, async () => {
      await to(tab, hash, 'main :is(h1, h2)');
      await tab.waitForTimeout(700);
      if (more) {
        await tab.locator('main').first().focus();
        await more(tab);
        await tab.waitForTimeout(500);
      }
      const found = await tab.evaluate(async () => {
        const result = await window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
        return result.violations.map((v) => `${v.id}: ${v.help} — ${v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join(' | ')}`);
      });
      same(found, [], 'violations');
    });
    if (more) {
      await tab.reload();
      await tab.waitForSelector('main');
      await tab.evaluate(axe);
    }
  }
  await check(`${look.language}, ${look.theme}: nothing left the machine`, async () => same(seen.offHost, []));
  if (last) {
    await last.browser.close();
  }
  last = opened;
}
await finish(last);

// An analyst's day: adds files, reviews by keyboard, takes back, merges actors, narrows the views, takes the data away.
import { readFile } from 'node:fs/promises';
import { call, check, finish, get, open, same, to, truth, until } from './browser.mjs';

const opened = await open(process.argv[2]);
const { tab, seen } = opened;

await check('the inbox lists the articles of the case', async () => {
  await tab.waitForSelector('main a.row');
  const list = await get(tab, '/articles');
  truth(list.total > 10, 'the sample case is not there');
  truth((await tab.locator('main a.row').count()) > 3, 'no rows are shown');
});

await check('files are added and come in while one watches', async () => {
  const before = (await get(tab, '/articles')).total;
  await tab.setInputFiles('input[type=file]', {
    name: 'خبر جديد.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('outlet: الشاطئ\npublished: 2020-02-02\ntitle: لقاء في عمان\n\nالتقى وزير الخارجية الأردني أيمن الصفدي نظيره المصري سامح شكري في عمان. وقال الصفدي إن البلدين يرفضان أي تصعيد في المنطقة.', 'utf8'),
  });
  await until('the article', async () => (await get(tab, '/articles')).total === before + 1);
  await tab.getByText('لقاء في عمان').first().waitFor();
});

let first;
await check('an article is opened and its events are accepted and rejected by keyboard', async () => {
  await to(tab, '#/read/libya-truce', '[id^=item-]');
  await tab.locator('main').first().focus();
  await tab.keyboard.press('j');
  await until('a selection', async () => (await tab.evaluate(() => location.hash)).includes('e='), 50).catch(() => undefined);
  await tab.keyboard.press('a');
  await until('one decision', async () => (await get(tab, '/articles/libya-truce')).row.review.decided === 1);
  await tab.keyboard.press('r');
  await until('two decisions', async () => (await get(tab, '/articles/libya-truce')).row.review.decided === 2);
  first = await get(tab, '/articles/libya-truce');
});

await check('the keys are the same under an Arabic layout', async () => {
  // With an Arabic layout the key A sends another letter; its place on the keyboard stays.
  await tab.evaluate(() => window.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyA', key: '\u0634', bubbles: true })));
  await until('three decisions', async () => (await get(tab, '/articles/libya-truce')).row.review.decided === 3);
});

await check('undo takes back step by step, redo restores, and both outlive a reload', async () => {
  await tab.keyboard.press('Control+z');
  await until('one step back', async () => (await get(tab, '/articles/libya-truce')).row.review.decided === 2);
  await tab.reload();
  await tab.waitForSelector('[id^=item-]');
  await tab.keyboard.press('Control+z');
  await until('two steps back', async () => (await get(tab, '/articles/libya-truce')).row.review.decided === 1);
  await tab.keyboard.press('Control+Shift+z');
  await until('one step forward', async () => (await get(tab, '/articles/libya-truce')).row.review.decided === 2);
  same((await get(tab, '/articles/libya-truce')).record.events.map((e) => e.review.state), first.record.events.map((e) => e.review.state), 'the record');
});

await check('evidence is painted over one unbroken text', async () => {
  truth(await tab.evaluate(() => CSS.highlights && CSS.highlights.size > 2), 'nothing is painted');
  const text = (await get(tab, '/articles/libya-truce')).text;
  truth(await tab.evaluate((line) => document.body.innerText.includes(line), text.split('\n')[0].slice(0, 60)), 'the text is broken up');
});

await check('two actors are merged and parted again', async () => {
  await until('occurrences', async () => (await get(tab, '/case')).occurrences.state === 'current');
  await to(tab, '#/actors', 'main input[type=checkbox]');
  const boxes = tab.locator('main .row input[type=checkbox]');
  const actors = (await get(tab, '/actors?limit=2')).actors;
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await tab.keyboard.press('g');
  await until('the merge', async () => (await get(tab, `/actors/${encodeURIComponent(actors[1].id)}`)).actor.id === actors[0].id);
  await tab.keyboard.press('Control+z');
  await until('the parting', async () => (await get(tab, `/actors/${encodeURIComponent(actors[1].id)}`)).actor.id === actors[1].id);
});

for (const view of ['timeline', 'network', 'map']) {
  await check(`the ${view} follows the filters in the address`, async () => {
    const asked = tab.waitForResponse((r) => r.url().includes(`/api/v1/${view}`) && r.url().includes('type=ASSAULT') && r.status() === 200);
    await to(tab, `#/${view}?type=ASSAULT&from=2015-01-01`, 'main :is(svg, canvas)');
    const answer = await (await asked).json();
    const all = await get(tab, `/${view}`);
    const size = (d) => d.total;
    truth(size(answer) < size(all), 'the filter narrows nothing');
  });
}

await check('an occurrence shows its mentions side by side', async () => {
  const id = (await get(tab, '/occurrences?limit=1')).occurrences[0].id;
  await to(tab, `#/occurrence/${id}`, 'main h1, main h2');
  const one = await get(tab, `/occurrences/${id}`);
  truth(one.mentions.length > 1, 'the sample case joins nothing');
  await tab.getByText(one.mentions[0].text).first().waitFor();
});

await check('the data behind a view is taken away as a file', async () => {
  await to(tab, '#/timeline?type=ASSAULT', 'main :is(svg, canvas)');
  const [download] = await Promise.all([
    tab.waitForEvent('download'),
    tab.evaluate(() => {
      const a = document.createElement('a');
      a.href = '/api/v1/export?view=events&format=csv&type=ASSAULT';
      a.download = '';
      document.body.append(a);
      a.click();
    }),
  ]);
  const csv = await readFile(await download.path(), 'utf8');
  truth(csv.startsWith('article,event,'), csv.slice(0, 60));
  truth(csv.split('\r\n').slice(1, -1).every((row) => row.includes('ASSAULT')), 'the export is not filtered');
});

await check('the review and its journal tell what was done', async () => {
  await to(tab, '#/review', 'main h1');
  truth((await get(tab, '/review')).items.decided > 0, 'nothing was decided');
});

await check('nothing left the machine, no script failed, the policy refused nothing', async () => {
  same(seen.offHost, [], 'requests elsewhere');
  same(seen.errors.filter((e) => !/status of 4\d\d/.test(e)), [], 'errors');
  same(seen.refused, [], 'refusals of the policy');
});

await finish(opened);

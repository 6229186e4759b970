// The rest of an analyst's work: what is typed into forms, dragged in, settled between two, printed and taken away.
import { readFile } from 'node:fs/promises';
import { call, check, finish, get, open, same, to, truth, until } from './browser.mjs';

const opened = await open(process.argv[2]);
const { tab, seen } = opened;
// The page's policy lets nobody parse markup in it; a picture is opened where there is no page.
const blank = await opened.context.newPage();
await tab.bringToFront();
const article = (id) => get(tab, `/articles/${encodeURIComponent(id)}`);
const item = async (id, name) => {
  const record = (await article(id)).record;
  return [...record.events, ...record.statements].find((x) => x.id === name);
};

/** Selects a word of the text with the mouse, as a reader does. */
async function mark(word) {
  const box = await tab.evaluate((w) => {
    for (const p of document.querySelectorAll('p[data-line]')) {
      const at = p.firstChild?.textContent.indexOf(w) ?? -1;
      if (at >= 0) {
        const range = document.createRange();
        range.setStart(p.firstChild, at);
        range.setEnd(p.firstChild, at + w.length);
        p.scrollIntoView({ block: 'center' });
        const rect = range.getClientRects()[0];
        return { left: rect.left, right: rect.right, y: rect.top + rect.height / 2 };
      }
    }
    return null;
  }, word);
  truth(box, `the text has no ${word}`);
  await tab.mouse.move(box.right - 0.5, box.y);
  await tab.mouse.down();
  await tab.mouse.move((box.left + box.right) / 2, box.y);
  await tab.mouse.move(box.left + 0.5, box.y);
  await tab.mouse.up();
  same(await tab.evaluate(() => getSelection().toString().trim()), word, 'the selection');
}

/** What a click makes the browser save. */
async function saved(click) {
  const [download] = await Promise.all([tab.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const number = async () => (await get(tab, '/articles?limit=1')).total;

await check('files of three kinds are dropped onto the page and come in', async () => {
  await to(tab, '#/inbox', 'main a.row');
  const before = await number();
  const files = [
    ['لقاء.txt', 'text/plain', 'outlet: الشاطئ\npublished: 2020-03-01\ntitle: لقاء في تونس\n\nالتقى وزير الخارجية التونسي نظيره الجزائري في تونس.'],
    ['قصف.html', 'text/html', '<!doctype html><html lang="ar"><head><title>قصف على مدينة</title><meta property="article:published_time" content="2020-03-02"></head><body><article><h1>قصف على مدينة</h1><p>قصفت طائرات مجهولة مدينة درنة مساء الأحد. وقال مصدر طبي إن خمسة أشخاص قتلوا وجرح عشرة في القصف الذي استهدف حيا سكنيا.</p><p>ولم تعلن أي جهة مسؤوليتها عن القصف حتى الآن.</p></article></body></html>'],
    ['خبران.jsonl', 'application/jsonl', '{"id":"j1","title":"احتجاج","outlet":"الرصيف","published":"2020-03-03","text":"تظاهر مئات العمال أمام مقر الحكومة في صفاقس."}\n{"id":"j2","title":"إضراب","outlet":"الرصيف","published":"2020-03-04","text":"أعلن اتحاد الشغل إضرابا عاما في صفاقس."}\n'],
  ];
  const data = await tab.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    all.forEach(([name, type, text]) => transfer.items.add(new File([text], name, { type })));
    return transfer;
  }, files);
  await tab.dispatchEvent('main', 'dragover', { dataTransfer: data });
  await tab.getByText('Drop the files to add them to the case').waitFor();
  await tab.dispatchEvent('main', 'drop', { dataTransfer: data });
  await until('four articles', async () => (await number()) === before + 4);
  await tab.getByText('قصف على مدينة').first().waitFor();
});

await check('an article is pasted with what is known of it', async () => {
  const before = await number();
  await tab.getByRole('button', { name: 'Paste an article' }).click();
  const dialog = tab.locator('dialog');
  await dialog.getByLabel('Text').fill('أعلن الرئيس التونسي عن زيارة إلى الجزائر الأسبوع المقبل.');
  await dialog.getByLabel('Title').fill('زيارة مرتقبة');
  await dialog.getByLabel('Outlet').fill('الساحة');
  await dialog.getByLabel('Published on').fill('2020-03-05');
  await dialog.getByRole('button', { name: 'Add to the case' }).click();
  await until('the article', async () => (await number()) === before + 1);
  const row = (await get(tab, `/articles?limit=200`)).articles.find((a) => a.title === 'زيارة مرتقبة');
  same([row.outlet, row.published], ['الساحة', '2020-03-05'], 'what is known of it');
});

await check('an event is edited: type, mode, status, party, place and date', async () => {
  await to(tab, '#/read/libya-truce?e=e1', '#item-e1');
  await tab.locator('main').first().focus();
  await tab.keyboard.press('e');
  const form = tab.locator('#item-e1 form');
  await form.getByLabel('Type').selectOption('COERCE');
  await form.locator('label.chip', { hasText: /^(restrict|تقييد)/i }).click();
  await form.locator('label.chip', { hasText: 'planned' }).click();
  await form.locator('fieldset').filter({ hasText: 'Recipient' }).locator('select').selectOption({ index: 1 });
  await form.locator('#edit-place').fill('طرابلس');
  await form.locator('.found button').first().click();
  await form.locator('#edit-date').fill('2020-01-18');
  await form.getByLabel('Note').fill('رُوجعت مع الأصل');
  await tab.keyboard.press('Control+Enter');
  await until('the edit', async () => (await item('libya-truce', 'e1')).review.state === 'edited');
  const e = await item('libya-truce', 'e1');
  same([e.type, e.mode, e.status, e.date?.value], ['COERCE', ['restrict'], 'planned', '2020-01-18'], 'the event');
  truth(e.place?.name_ar.includes('طرابلس') && e.place.lat != null, `the place is ${JSON.stringify(e.place)}`);
  truth(e.recipients.length > 0, 'nobody is its recipient');
  same(await tab.locator('#item-e1 .note').first().innerText().then((s) => s.includes('رُوجعت مع الأصل')), true, 'the note on the card');
});

await check('an event and a statement are added from words selected with the mouse', async () => {
  const before = await article('libya-truce');
  await mark('التزامها');
  await tab.keyboard.press('v');
  const form = tab.locator('.adding form');
  await form.waitFor();
  await form.getByLabel('Type').selectOption('AGREE');
  await form.getByRole('button', { name: /Save/ }).click();
  await until('the event', async () => (await article('libya-truce')).record.events.length === before.record.events.length + 1);
  const added = (await article('libya-truce')).record.events.find((e) => e.review.state === 'added');
  same([added.type, added.trigger.text], ['AGREE', 'التزامها'], 'the event');
  await mark('مصدر');
  await tab.keyboard.press('s');
  const second = tab.locator('.adding form');
  await second.waitFor();
  await mark('الجيش');
  await second.locator('.row', { hasText: 'Content' }).getByRole('button', { name: /Take/ }).click();
  await second.locator('#edit-said').fill('2020-01-19');
  await second.getByRole('button', { name: /Save/ }).click();
  await until('the statement', async () => (await article('libya-truce')).record.statements.length === before.record.statements.length + 1);
  const said = (await article('libya-truce')).record.statements.find((s) => s.review.state === 'added');
  same([said.cue.text, said.date?.value], ['مصدر', '2020-01-19'], 'the statement');
});

await check('a note stands by its event, one on the article below the text', async () => {
  await to(tab, '#/read/libya-truce?e=e2', '#item-e2');
  await tab.locator('main').first().focus();
  await tab.keyboard.press('c');
  await tab.locator('dialog textarea').fill('يُسأل عنه المكتب');
  await tab.keyboard.press('Control+Enter');
  await tab.locator('#item-e2 .note', { hasText: 'يُسأل عنه المكتب' }).waitFor();
  await tab.getByRole('button', { name: 'Note on the article' }).click();
  await tab.locator('dialog textarea').fill('نسخة ناقصة');
  await tab.keyboard.press('Control+Enter');
  await tab.locator('.foot', { hasText: 'نسخة ناقصة' }).waitFor();
});

await check('two reviewers disagree and one settles it', async () => {
  const named = async (name) => {
    await tab.keyboard.press('Comma');
    const dialog = tab.locator('dialog');
    await dialog.getByLabel('Reviewer').fill(name);
    await dialog.getByLabel('Reviewer').blur();
    await until('the name', async () => (await get(tab, '/session')).reviewer === name, 50);
    await tab.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  };
  await to(tab, '#/read/yemen-port?e=e1', '#item-e1').catch(() => undefined);
  const id = (await get(tab, '/articles?sort=-events&limit=5')).articles.find((a) => a.id !== 'libya-truce').id;
  await to(tab, `#/read/${encodeURIComponent(id)}?e=e1`, '#item-e1');
  await tab.locator('main').first().focus();
  await named('ليلى');
  await tab.locator('#item-e1').getByRole('button', { name: /Accept/ }).click();
  await until('one judgement', async () => (await item(id, 'e1')).review.state === 'accepted');
  await named('سامي');
  await tab.locator('#item-e1 .face').click();
  await tab.locator('#item-e1').getByRole('button', { name: /Reject/ }).click();
  await until('the disagreement', async () => (await item(id, 'e1')).review.disputed === true);
  truth((await get(tab, '/review')).adjudication.length > 0, 'nothing waits to be settled');
  await tab.locator('#item-e1 .face').click();
  await tab.locator('#item-e1 .settle button').first().click();
  await until('the settlement', async () => (await item(id, 'e1')).review.adjudicated === true);
  same((await item(id, 'e1')).review.state, 'accepted', 'what was settled');
  truth((await get(tab, '/review')).agreement.some((p) => p.both > 0), 'no figures of agreement');
});

await check('occurrences are merged on the page, heard anew, and parted again', async () => {
  await until('occurrences', async () => (await get(tab, '/case')).occurrences.state === 'current', 1200);
  await to(tab, '#/occurrences', 'main input[type=checkbox]');
  const [a, b] = (await get(tab, '/occurrences?limit=2')).occurrences;
  const boxes = tab.locator('main input[type=checkbox]');
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await tab.keyboard.press('g');
  await until('one occurrence', async () => (await get(tab, `/occurrences/${b.id}`)).row.mentions === a.mentions + b.mentions);
  const met = await get(tab, `/occurrences/${a.id}`);
  same(met.row.id, a.id, 'the id that stays');
  const origins = met.witnesses.filter((w) => w.counted).map((w) => w.origin);
  same(origins.length, new Set(origins).size, 'each origin counts once; those that count');
  truth(met.reasons.some((r) => r.code === 'by_hand'), 'nothing says that people put it together');
  await to(tab, `#/occurrence/${a.id}`, '.telling');
  await tab.locator('.day input[type=checkbox]').first().check();
  await tab.keyboard.press('b');
  await until('two occurrences', async () => (await get(tab, `/occurrences/${a.id}`)).row.mentions === a.mentions + b.mentions - 1);
});

await check('actors are renamed, parted, and taught to the case', async () => {
  const actor = (await get(tab, '/actors?kind=person&limit=50')).actors.find((x) => x.articles > 1 && x.registry);
  await to(tab, `#/actors/${encodeURIComponent(actor.id)}`, '.detail h2');
  await tab.getByRole('button', { name: 'Correct the name' }).click();
  await tab.getByLabel('Arabic name').fill('الاسم المصحح');
  await tab.locator('.detail form button.main').click();
  await until('the name', async () => (await get(tab, `/actors/${encodeURIComponent(actor.id)}`)).actor.name_ar === 'الاسم المصحح');
  await tab.locator('.detail h2', { hasText: 'الاسم المصحح' }).waitFor();
  await tab.locator('.detail .articles input[type=checkbox]').first().check();
  await tab.getByRole('button', { name: /somebody else|another/i }).click();
  await tab.getByLabel('English name').fill('Another Person');
  await tab.locator('.detail form button.main').click();
  await until('another actor', async () => (await get(tab, '/actors?q=Another%20Person')).total === 1);
  await to(tab, `#/actors/${encodeURIComponent(actor.id)}`, '.detail h2');
  await tab.getByRole('button', { name: /knowledge/i }).click();
  await tab.getByLabel('Arabic name').fill('الرجل المهيب');
  await tab.locator('.detail form button.main').click();
  await until('the alias', async () => (await get(tab, '/journal?limit=1')).entries[0].action === 'alias');
  const job = await call(tab, 'POST', '/articles', { id: 'alias-test', text: 'قال الرجل المهيب إنه يرفض الاتفاق.' });
  await until('an article that knows it', async () => (await get(tab, `/imports/${job.body.job}`)).state === 'done');
  truth((await article('alias-test')).record.entities.some((e) => e.actor === actor.id), 'the alias is not known to what is read from now on');
});

await check('a key is moved to another place', async () => {
  await to(tab, '#/read/libya-truce?e=e3', '#item-e3');
  await tab.locator('main').first().focus();
  await tab.keyboard.press('Shift+Slash');
  await tab.locator('dialog').getByText('Accept', { exact: true }).locator('xpath=ancestor::*[.//button][1]').locator('button').first().click();
  await tab.keyboard.press('F2');
  await tab.keyboard.press('Escape');
  await tab.locator('dialog').waitFor({ state: 'detached' });
  await tab.keyboard.press('F2');
  await until('the decision', async () => (await item('libya-truce', 'e3')).review.state === 'accepted');
  await tab.evaluate(() => localStorage.setItem('isnad.settings', JSON.stringify({ ...JSON.parse(localStorage.getItem('isnad.settings')), keys: {} })));
});

for (const [view, wait] of [['timeline', '.plot svg'], ['map', '.stage svg .mark'], ['network', '[data-settled=true]']]) {
  await check(`the picture of the ${view} is whole in both forms, with its title and key`, async () => {
    await to(tab, `#/${view}`, wait);
    await tab.waitForTimeout(600);
    const png = await saved(() => tab.getByRole('button', { name: 'PNG' }).click());
    same(png.bytes.subarray(1, 4).toString('latin1'), 'PNG', 'the beginning of the file');
    truth(png.bytes.readUInt32BE(16) > 1200 && png.bytes.length > 20_000, `the picture has ${png.bytes.readUInt32BE(16)} pixels and ${png.bytes.length} bytes`);
    const svg = (await saved(() => tab.getByRole('button', { name: 'SVG' }).click())).bytes.toString('utf8');
    const drawn = await blank.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      return { error: parsed.querySelector('parsererror') !== null, shapes: parsed.querySelectorAll('path, rect, circle, line').length, words: [...parsed.querySelectorAll('text')].map((t) => t.textContent), faces: parsed.querySelector('style')?.textContent.includes('data:font/woff2') };
    }, svg);
    same([drawn.error, drawn.faces], [false, true], 'no error, and the faces are in it');
    truth(drawn.shapes > 10, 'it holds no drawing');
    truth(drawn.words.some((w) => /cooperation/i.test(w)) && drawn.words.some((w) => /conflict/i.test(w)), 'it has no key');
    truth(!/var\(--/.test(svg), 'colours are left as names of properties');
  });
}

await check('an occurrence is taken away as data, and the journal says so', async () => {
  const id = (await get(tab, '/occurrences?limit=1')).occurrences[0].id;
  await to(tab, `#/occurrence/${id}`, '.telling');
  const lines = (await saved(() => tab.getByRole('link', { name: 'JSON Lines' }).click())).bytes.toString('utf8').trim().split('\n').map((l) => JSON.parse(l));
  same(lines.length, (await get(tab, `/occurrences/${id}`)).mentions.length, 'a line for each mention');
  truth(lines.every((l) => /^[0-9a-f]{64}$/.test(l.sha256)), 'a mention has no hash of its text');
  const csv = (await saved(() => tab.getByRole('link', { name: 'CSV' }).click())).bytes.toString('utf8');
  truth(csv.startsWith('article,event,'), csv.slice(0, 60));
  const entries = (await get(tab, '/journal?kind=export')).entries;
  same(entries.slice(0, 2).map((e) => e.subject), ['isnad-occurrence.csv', 'isnad-occurrence.jsonl'], 'the journal');
});

await check('the printed sheet of an occurrence holds its evidence, its hashes and the head of the journal', async () => {
  const id = (await get(tab, '/occurrences?limit=1')).occurrences[0].id;
  await to(tab, `#/occurrence/${id}`, '.telling');
  await tab.emulateMedia({ media: 'print' });
  const printed = await tab.locator('main').innerText();
  const head = (await get(tab, '/case')).head;
  const one = await get(tab, `/occurrences/${id}`);
  truth(printed.includes(head) && one.mentions.every((m) => printed.includes(m.sha256)), 'hashes are missing on paper');
  truth(!(await tab.locator('header.bar').isVisible()), 'the bar is printed');
  const pdf = await tab.pdf({ format: 'A4', printBackground: true });
  truth(pdf.length > 10_000, 'nothing is printed');
  await tab.emulateMedia({ media: 'screen' });
});

await check('nothing left the machine, no script failed, the policy refused nothing', async () => {
  same(seen.offHost, [], 'requests elsewhere');
  same(seen.errors.filter((e) => !/status of 4\d\d/.test(e)), [], 'errors');
  same(seen.refused, [], 'refusals of the policy');
});

await finish(opened);

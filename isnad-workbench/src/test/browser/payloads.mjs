// Two hundred ways to smuggle a script, through every field that people or articles fill: none may run.
import { call, check, finish, get, open, same, to, truth, until } from './browser.mjs';

const HIT = "window.hit&&window.hit('x');alert(1)";
const SHAPES = [
  (c) => `<script>${c}</script>`,
  (c) => `<ScRiPt >${c}</sCrIpT>`,
  (c) => `"><script>${c}</script>`,
  (c) => `'><img src=x onerror="${c}">`,
  (c) => `<img src=x onerror=${encodeURIComponent(c)}>`,
  (c) => `<svg onload="${c}">`,
  (c) => `<svg><script>${c}</script></svg>`,
  (c) => `<svg><animate onbegin="${c}" attributeName=x dur=1s>`,
  (c) => `<math><mtext><table><mglyph><style><img src=x onerror="${c}">`,
  (c) => `<iframe srcdoc="<script>parent.${c}</script>"></iframe>`,
  (c) => `<iframe src="javascript:parent.${c}"></iframe>`,
  (c) => `<a href="javascript:${c}">x</a>`,
  (c) => `<body onload="${c}">`,
  (c) => `<details open ontoggle="${c}">`,
  (c) => `<input autofocus onfocus="${c}">`,
  (c) => `<video><source onerror="${c}"></video>`,
  (c) => `<object data="javascript:${c}"></object>`,
  (c) => `<style>@import 'javascript:${c}';</style>`,
  (c) => `</textarea><script>${c}</script>`,
  (c) => `</title><script>${c}</script>`,
  (c) => `{{constructor.constructor("${c}")()}}`,
  (c) => `\${${c}}`,
  (c) => `javascript:${c}`,
  (c) => `data:text/html,<script>${c}</script>`,
  (c) => `<template><script>${c}</script></template>`,
];
const DRESSES = [
  (p) => p,
  (p) => p.replaceAll('<', '&lt;<'),
  (p) => `\u202E${p}\u202C`,
  (p) => `عاجل ${p} من طرابلس`,
  (p) => p.replaceAll(' ', '\t'),
  (p) => `\u0000${p}`.replaceAll('\u0000', '\u200B'),
  (p) => `<!--${p}-->${p}`,
  (p) => p.toUpperCase().replaceAll('WINDOW.HIT&&WINDOW.HIT', 'window.hit&&window.hit').replaceAll('ALERT', 'alert'),
];
const payloads = SHAPES.flatMap((shape) => DRESSES.map((dress) => dress(shape(HIT))));

const opened = await open(process.argv[2]);
const { tab, seen } = opened;

await check(`there are ${payloads.length} payloads`, async () => truth(payloads.length >= 200, 'too few'));

await check('articles with payloads in title, text, outlet, address and file name come in', async () => {
  const lines = payloads.map((p, i) =>
    JSON.stringify({
      id: `p${i}`,
      title: p,
      outlet: i % 3 ? p : 'الساحل',
      url: i % 2 ? `javascript:${HIT}//${i}` : `https://example.org/${encodeURIComponent(p)}`,
      agency: p,
      published: '2020-01-02',
      text: `قال المتحدث باسم وزارة الخارجية ${p} إن قوات الجيش قصفت مدينة طرابلس أمس وقتلت ثلاثة مدنيين. ونفى وزير الدفاع ${p} ذلك وطالب بتحقيق دولي. وأضاف الوزير في مؤتمر صحافي عقده مساء الخميس في العاصمة أن القوات التزمت وقف إطلاق النار منذ يومين، وأن لجنة مشتركة ستزور المنطقة الأسبوع المقبل لتستمع إلى شهادات السكان. ورحبت بعثة الأمم المتحدة بهذه الخطوة ودعت الطرفين إلى ضبط النفس والعودة إلى طاولة المفاوضات.`,
    }),
  );
  await tab.setInputFiles('input[type=file]', { name: `"><img src=x onerror=window.hit('file')>.jsonl`, mimeType: 'application/jsonl', buffer: Buffer.from(lines.join('\n'), 'utf8') });
  await until('the articles', async () => (await get(tab, '/articles?article=p199')).total === 1, 3000);
  same((await get(tab, `/articles?${payloads.map((_, i) => `article=p${i}`).join('&')}&limit=1`)).total, payloads.length, 'articles that came in');
  await tab.setInputFiles('input[type=file]', { name: `<svg onload=window.hit('refused')>.txt`, mimeType: 'text/plain', buffer: Buffer.from('not an Arabic article <script>window.hit(1)</script>') });
  await new Promise((done) => setTimeout(done, 1500));
});

await check('people write payloads into names, notes, reasons and searches', async () => {
  await call(tab, 'PUT', '/session', { reviewer: payloads[3].slice(0, 79).replaceAll(/[\u0000-\u001f]/g, ' ') });
  for (let i = 0; i < payloads.length; i += 1) {
    const article = await get(tab, `/articles/p${i}`);
    const event = article.record.events[0];
    if (event) {
      const about = { article: `p${i}`, target: 'event', id: event.id, version: event.version };
      await call(tab, 'POST', '/decisions', i % 2 ? { ...about, action: 'note', note: payloads[i] } : { ...about, action: 'wrong', what: event.why[0] ?? 'type', reason: payloads[i], note: payloads[i] });
    }
  }
  const actors = (await get(tab, '/actors?limit=200')).actors;
  for (let i = 0; i < SHAPES.length && i < actors.length; i++) {
    const p = payloads[i * DRESSES.length];
    await call(tab, 'POST', '/actors/rename', { id: actors[i].id, version: actors[i].version, name: p, name_ar: p, note: p });
    await call(tab, 'PUT', `/searches/${encodeURIComponent(p.slice(0, 100))}`, { query: `q=${encodeURIComponent(p)}` });
  }
});

const reached = new Set();
await check('every article is read', async () => {
  for (let i = 0; i < payloads.length; i++) {
    await to(tab, `#/read/p${i}`, '[id^=item-], main .empty');
    if (await tab.evaluate((id) => location.hash.includes(id), `p${i}`)) {
      reached.add(i);
    }
  }
  same(reached.size, payloads.length, 'articles read');
});

await check('every view is looked at', async () => {
  await to(tab, '#/inbox', 'main a.row');
  for (let i = 0; i < 12; i++) {
    await tab.mouse.move(640, 400);
    await tab.mouse.wheel(0, 900);
    await tab.waitForTimeout(60);
  }
  for (const hash of ['#/occurrences', '#/actors', '#/timeline', '#/network', '#/map', '#/review', `#/inbox?q=${encodeURIComponent('<script>')}`, '#/evidence?type=ASSAULT', '#/read/p0?e=e1', '#/actors/none', `#/read/${encodeURIComponent('<img src=x onerror=window.hit(1)>')}`]) {
    await to(tab, hash, 'main *');
    await tab.waitForTimeout(400);
  }
  for (const actor of (await get(tab, '/actors?limit=6')).actors) {
    await to(tab, `#/actors/${encodeURIComponent(actor.id)}`, 'main h2');
    await tab.waitForTimeout(150);
  }
});

await check('no link runs anything', async () => {
  for (const hash of ['#/read/p1', '#/read/p2', '#/inbox']) {
    await to(tab, hash, 'main a');
    const links = await tab.evaluate(() => [...document.querySelectorAll('[href], [src], [action]')].map((e) => e.getAttribute('href') ?? e.getAttribute('src') ?? e.getAttribute('action')));
    same(links.filter((l) => /^\s*(javascript|data|vbscript):/i.test(l ?? '')), [], 'links');
  }
});

await check('not one of them ran, and nothing left the machine', async () => {
  same(await tab.evaluate(() => window.hits), [], 'scripts that ran');
  same(seen.dialogs, 0, 'dialogs');
  same(seen.offHost, [], 'requests elsewhere');
});

await finish(opened);

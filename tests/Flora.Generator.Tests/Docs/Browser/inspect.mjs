// Opens a site from its folder in a browser without a network, and tells as JSON what it saw. Reads what to do as JSON from standard input:
// { playwright, browser, site, pictures, times }.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { looks } from './looks.mjs';

const task = JSON.parse(await text(process.stdin));
const { chromium } = await import(pathToFileURL(task.playwright).href);
const root = pathToFileURL(task.site + '/').href;
const browser = await chromium.launch({ executablePath: task.browser });
const report = { complaints: [], links: [], pages: [], operations: [], times: [] };

// What a page asks for and complains about is collected, whatever it is opened for.
async function open(address, settings = {}) {
  const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 900 }, ...settings });
  const page = await context.newPage();
  page.on('request', request => {
    const url = request.url();
    if (!url.startsWith(root) && !url.startsWith('data:')) report.complaints.push(`${address} asks for ${url}`);
  });
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) report.complaints.push(`${address} says ${message.text()}`);
  });
  page.on('pageerror', error => report.complaints.push(`${address} fails: ${error.message}`));
  await page.goto(root + address);
  await page.locator('h1').first().waitFor();
  return { context, page };
}

// Every link of every page, from the first one on: where it leads, and whether the place is there.
async function follow() {
  const places = new Map();
  const links = [];
  const pages = ['index.html'];
  for (const from of pages) {
    const { context, page } = await open(from);
    places.set(from, new Set(await page.evaluate(() => [...document.querySelectorAll('[id],[data-section-id]')].flatMap(node => [node.id, node.dataset.sectionId]))));
    for (const href of new Set(await page.evaluate(() => [...document.querySelectorAll('a[href]')].map(link => link.href)))) {
      links.push({ from, href });
      const to = href.startsWith(root) ? href.slice(root.length).split('#')[0] : '';
      if (to.endsWith('.html') && !pages.includes(to) && existsSync(join(task.site, to))) pages.push(to);
    }
    await context.close();
  }
  for (const { from, href } of links) {
    const [to, place] = href.slice(root.length).split('#');
    const leads = href.startsWith(root)
      ? existsSync(fileURLToPath(root + to)) && (!place || places.get(to).has(decodeURIComponent(place)))
      : /^https?:/.test(href);
    report.links.push({ from, to: href, leads });
  }
  return pages;
}

// Each operation by its own link, as somebody gets it who was sent it.
async function operations() {
  const { context, page } = await open('index.html');
  const addresses = await page.evaluate(() => [...document.querySelectorAll('.operations a[href^="reference.html#"]')].map(link => [link.getAttribute('href'), link.innerText]));
  await context.close();
  for (const [address, title] of addresses) {
    const opened = await open(address);
    const section = opened.page.locator(`[data-section-id=${JSON.stringify(decodeURIComponent(address.split('#')[1]))}]`).first();
    await section.waitFor();
    await opened.page.waitForFunction(node => { const top = node.getBoundingClientRect().top; return top > -50 && top < innerHeight; }, await section.elementHandle());
    const samples = {};
    for (const tab of await section.locator('[role=tab]').all()) {
      const label = (await tab.innerText()).trim();
      await tab.click();
      samples[label] ??= await section.locator('[role=tabpanel].react-tabs__tab-panel--selected').first().innerText();
    }
    report.operations.push({ address, title, samples, text: await section.innerText() });
    await opened.context.close();
  }
}

// Every page as people may see it.
async function look(pages) {
  for (const address of pages) {
    for (const colorScheme of ['light', 'dark']) {
      for (const width of [390, 1280]) {
        const { context, page } = await open(address, { colorScheme, viewport: { width, height: 900 } });
        const picture = join(task.pictures, `${address.replace('.html', '')}-${colorScheme}-${width}.png`);
        await page.screenshot({ path: picture });
        const { text, ran } = await page.evaluate(() => ({ text: document.body.innerText, ran: 'hostile' in window }));
        report.pages.push({ address, colorScheme, width, picture, text, ran, ...await page.evaluate(looks) });
        await context.close();
      }
    }
  }
}

// How long the browser works on a page, in seconds of its own main thread: what else the machine does takes none of them.
async function time(address) {
  const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const start = performance.now();
  await page.goto(root + address);
  await page.locator('h1').first().waitFor();
  const seconds = (performance.now() - start) / 1000;
  const { metrics } = await session.send('Performance.getMetrics');
  await context.close();
  report.times.push({ address, seconds, work: metrics.find(metric => metric.name === 'TaskDuration').value });
}

const pages = await follow();
await operations();
await look(pages);
for (const address of ['index.html', 'reference.html']) {
  for (let count = 0; count < task.times; count++) await time(address);
}
await browser.close();
process.stdout.write(JSON.stringify(report));

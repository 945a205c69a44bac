// Firefox, driven over WebDriver BiDi, which it speaks itself: opens a page, does what it is told, tells what it saw.
// node firefox.mjs PROGRAM < JSON: [{ address, width, dark, steps: [[what, ...], ...] }, ...]
import { text } from 'node:stream/consumers';
import puppeteer from 'puppeteer-core';

const script = await text(process.stdin);
const [program] = process.argv.slice(2);
const browser = await puppeteer.launch({ browser: 'firefox', executablePath: program, headless: true });

const acts = {
  press: (page, key) => page.keyboard.press(key),
  // A script as it stands, whose value is not told.
  load: (page, script) => page.evaluate(`${script};undefined`),
  click: (page, selector) => page.click(selector),
  run: (page, code) => page.evaluate(code),
  // Wait until something is so, on this page or the next; what it is then is told.
  async until(page, code) {
    for (const end = Date.now() + 20000; Date.now() < end; await new Promise((done) => { setTimeout(done, 50); })) {
      const found = await page.evaluate(code).catch(() => null);
      if (found) return found;
    }
    throw new Error(`never so: ${code}`);
  },
};

async function visit({ address, width = 1440, dark = false, steps }) {
  const page = await browser.newPage();
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (request) => { if (!/^(file|data|blob):/.test(request.url())) said.push(`asked for ${request.url()}`); });
  await page.setViewport({ width, height: 1000 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]).catch(() => {});
  await page.goto(address);
  const told = [];
  for (const [what, ...given] of steps) {
    const found = await acts[what](page, ...given);
    if (found !== undefined && found !== null) told.push(found);
  }
  await page.close();
  return { said, told };
}

const results = [];
for (const one of JSON.parse(script)) results.push(await visit(one));
await browser.close();
process.stdout.write(JSON.stringify(results));

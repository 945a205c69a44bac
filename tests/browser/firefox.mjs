// Firefox, driven over WebDriver BiDi, which it speaks itself: opens a page, does what it is told, tells what it saw.
// node firefox.mjs PROGRAM < JSON: [{ address, width, dark, steps: [[what, ...], ...] }, ...]
import { text } from 'node:stream/consumers';
import puppeteer from 'puppeteer-core';

const script = await text(process.stdin);
const [program] = process.argv.slice(2);
const browser = await puppeteer.launch({ browser: 'firefox', executablePath: program, headless: true });

const acts = {
  press: (page, key) => page.keyboard.press(key),
  click: (page, selector) => page.click(selector),
  run: (page, code) => page.evaluate(code),
  // Wait until something is so; what it is then is told.
  until: async (page, code) => (await page.waitForFunction(code, { timeout: 20000 })).jsonValue(),
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

// WebKit, on whose engine Safari stands, driven over WebDriver: does what it is told and tells what it saw, as Firefox does.
// node webkit.mjs PROGRAM < JSON: [{ address, width, steps: [[what, ...], ...] }, ...]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

const KEYS = { Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', ArrowLeft: '\uE012', ArrowRight: '\uE014' };
// Its console cannot be read from outside: what goes wrong once a page is open is noted by the page itself.
const LISTEN = `if (window.said) return;
  window.said = [];
  for (const name of ['error', 'warn', 'log']) console[name] = (...words) => window.said.push(words.join(' '));
  addEventListener('error', (event) => window.said.push(String(event.message)));
  addEventListener('unhandledrejection', (event) => window.said.push(String(event.reason)));
  document.addEventListener('securitypolicyviolation', (event) => window.said.push(event.violatedDirective));`;
const HEARD = "[...said, ...performance.getEntriesByType('resource').map((one) => one.name).filter((one) => !/^(file|data|blob):/.test(one))]";

const visits = JSON.parse(await text(process.stdin));
const [program] = process.argv.slice(2);
// A screen of its own, which takes a number that is free and tells it.
const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] });
const [number] = await once(screen.stdout, 'data');
const port = 20000 + (process.pid % 20000);
const driver = spawn('WebKitWebDriver', [`--port=${port}`], { env: { ...process.env, DISPLAY: `:${String(number).trim()}` }, stdio: 'ignore' });

async function ask(method, path, body) {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
  return value;
}

async function until(what, wanted) {
  for (const end = Date.now() + 20000; Date.now() < end; await new Promise((done) => { setTimeout(done, 50); })) {
    const found = await wanted();
    if (found) return found;
  }
  throw new Error(`never so: ${what}`);
}

async function opened() {
  await until('the driver answers', () => ask('GET', '/status').catch(() => null));
  const wanted = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: program, args: ['--automation'] } };
  const { sessionId } = await ask('POST', '/session', { capabilities: { alwaysMatch: wanted } });
  return `/session/${sessionId}`;
}

function actsOf(session) {
  const execute = (how, script) => ask('POST', `${session}/execute/${how}`, { script, args: [] });
  // The policy of a page refuses `eval`, so the code is written into what the driver runs.
  const run = (code) => execute('async', `const done = arguments[0]; Promise.resolve(${code}).then(done, (error) => done(String(error)));`);
  const press = (value) => ask('POST', `${session}/actions`, {
    actions: [{ type: 'key', id: 'keys', actions: [{ type: 'keyDown', value }, { type: 'keyUp', value }] }],
  });
  return {
    run,
    load: (code) => execute('sync', code),
    press: (key) => press(KEYS[key] ?? key),
    async until(code) {
      const found = await until(code, () => run(code));
      await execute('sync', LISTEN); // in case this is another page
      return found;
    },
  };
}

async function visit(session, { address, width = 1440, steps }) {
  const acts = actsOf(session);
  await ask('POST', `${session}/window/rect`, { width, height: 1000 });
  await ask('POST', `${session}/url`, { url: address });
  await acts.load(LISTEN);
  const told = [];
  for (const [what, ...given] of steps) {
    const found = await acts[what](...given);
    if (found !== undefined && found !== null) told.push(found);
  }
  return { said: await acts.run(HEARD), told };
}

let session;
try {
  session = await opened();
  const results = [];
  for (const one of visits) results.push(await visit(session, one));
  process.stdout.write(JSON.stringify(results));
} finally {
  if (session) await ask('DELETE', session);
  driver.kill();
  screen.kill();
}

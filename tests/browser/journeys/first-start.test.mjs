// The first start of a real district: an empty database, the link that the program prints, the first operator at 320 pixels
// by keyboard alone, and a link that worked once.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { Keys } from '../hands.mjs';
import { visitor } from '../world.mjs';

const PROGRAM = process.env.TRELLIS_PROGRAM;
assert.ok(PROGRAM, 'TRELLIS_PROGRAM is the program itself; `cargo xtask test` names it');

/** A port of loopback that nobody has. */
async function freePort() {
  const server = createServer();
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Starts the program in an empty folder; answers with the link it prints once it listens. */
async function district(folder) {
  const port = await freePort();
  const others = Object.entries(process.env).filter(([name]) => !name.startsWith('TRELLIS_'));
  const env = { ...Object.fromEntries(others), TRELLIS_DATABASE: join(folder, 'district.sqlite'), TRELLIS_PUBLIC_URL: `http://127.0.0.1:${port}` };
  const program = spawn(PROGRAM, ['serve', '--listen', `127.0.0.1:${port}`], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [program.stdout, program.stderr]) stream.on('data', (words) => { said += words; });
  const until = Date.now() + 30_000;
  while (!/Listening on/.test(said)) {
    assert.ok(program.exitCode === null && Date.now() < until, `the program starts: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const link = said.match(/http:\S+\/welcome\/\S+/)?.[0];
  assert.ok(link, `it prints a link: ${said}`);
  return { program, link };
}

it('the first operator of a district comes in by the printed link, once', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'trellis-first-'));
  const { program, link } = await district(folder);
  try {
    const { page, close } = await visitor({ width: 320, height: 640 });
    await page.goto(link);
    const keys = new Keys(page, 'en');
    await keys.arrive();
    await keys.type('First name', 'Olga');
    await keys.type('Last name', 'Petrova');
    await keys.type('Your email address', 'olga at example');
    await keys.press('Begin');
    await keys.mistakes();
    assert.equal(await keys.field('First name').inputValue(), 'Olga', 'what was typed is kept');
    await keys.type('Your email address', 'olga@example.org');
    await keys.press('Begin');
    await keys.says(/Olga/);
    await close();

    const late = await visitor({ width: 320, height: 640 });
    const answer = await late.page.goto(link);
    assert.equal(answer.status(), 404, 'the link worked once');
    await new Keys(late.page, 'en').arrive();
    await late.close();
  } finally {
    program.kill('SIGTERM');
    await new Promise((ended) => program.once('exit', ended));
    rmSync(folder, { recursive: true });
  }
});

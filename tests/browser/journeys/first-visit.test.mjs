// The first visit of the home page on an old phone: few requests, few bytes, counted as they come over the wire.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { open, visitor } from '../world.mjs';

const MOST_REQUESTS = 6;
const MOST_BYTES = 60 * 1024;

for (const lang of ['en', 'es', 'ar']) {
  it(`the first visit of the home page in ${lang} takes at most ${MOST_REQUESTS} requests and ${MOST_BYTES / 1024} KB`, { timeout: 60_000 }, async () => {
    const { context, page, close } = await visitor({ lang, width: 360 });
    const wire = await context.newCDPSession(page);
    const asked = new Map();
    wire.on('Network.requestWillBeSent', ({ requestId, request }) => {
      if (!request.url.startsWith('data:')) asked.set(requestId, { url: request.url, bytes: 0 });
    });
    wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (asked.has(requestId)) asked.get(requestId).bytes = encodedDataLength;
    });
    await wire.send('Network.enable');
    await open(page, { path: '/' });
    await page.waitForLoadState('networkidle');
    const all = [...asked.values()];
    const bytes = all.reduce((sum, one) => sum + one.bytes, 0);
    const told = all.map(({ url, bytes }) => `${bytes} ${url}`).join('\n');
    assert.ok(all.length >= 2, `the page and its style were asked for:\n${told}`);
    assert.ok(all.length <= MOST_REQUESTS, `${all.length} requests:\n${told}`);
    assert.ok(bytes > 5_000 && bytes <= MOST_BYTES, `${bytes} bytes:\n${told}`);
    await close();
  });
}

/** What the browser keeps of a log, and when it raises an alarm. */

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { evidenceOf } from '../../main/resources/static/js/log/evidence.js';
import { watch } from '../../main/resources/static/js/log/growth.js';
import { LogMemory } from '../../main/resources/static/js/log/log-memory.js';
import { LogAway, servedCheckpoint, tilesOf } from '../../main/resources/static/js/log/tile-source.js';
import { leavesOf, newLog, tilesOfLeaves } from './log-tiles.mjs';

const ORIGIN = 'example.org/log';
const LOG = newLog(ORIGIN);
const LEAVES = leavesOf(700);
const OTHERS = [...LEAVES.slice(0, 2), ...leavesOf(698, 'other')];
const network = globalThis.fetch;

afterEach(() => {
  globalThis.fetch = network;
});

/** @param {number} [room] of values that it can hold @returns {Storage} */
function storage(room = Number.POSITIVE_INFINITY) {
  /** @type {Map<string, string>} */ const values = new Map();
  return /** @type {any} */ ({
    get length() {
      return values.size;
    },
    key: (/** @type {number} */ at) => [...values.keys()][at] ?? null,
    getItem: (/** @type {string} */ name) => values.get(name) ?? null,
    removeItem: (/** @type {string} */ name) => values.delete(name),
    setItem(/** @type {string} */ name, /** @type {string} */ value) {
      if (!values.has(name) && values.size >= room) throw new DOMException('full', 'QuotaExceededError');
      values.set(name, value);
    },
  });
}

/**
 * @param {LogMemory} memory @param {Buffer[]} leaves as the log shows them
 * @param {{shown?: string[], read?: any, now?: number, note?: string}} [more]
 */
function visit(memory, leaves, { shown = [], read = tilesOfLeaves(leaves), now = 1000, note = LOG.note(leaves) } = {}) {
  return watch(ORIGIN, async () => note, shown, { memory, read, now });
}

test('the first visit keeps what it saw, and every later one is held against the last', async () => {
  const memory = new LogMemory(storage());
  assert.deepEqual((await visit(memory, LEAVES.slice(0, 3))).before, null);
  for (const size of [3, 4, 255, 256, 257, 600, 700]) {
    const { alarm, newest } = await visit(memory, LEAVES.slice(0, size), { now: 1000 + size });
    assert.equal(alarm, null, `size ${size}`);
    assert.equal(memory.kept(ORIGIN)?.note, newest.note);
  }
  assert.equal(memory.kept(ORIGIN)?.seen, 1700);
});

for (const [wrong, kept, served] of /** @type {[string, Buffer[], Buffer[]][]} */ ([
  ['smaller', LEAVES, LEAVES.slice(0, 699)],
  ['forked', LEAVES, OTHERS],
  ['rewritten', LEAVES.slice(0, 300), OTHERS],
  ['rewritten', LEAVES.slice(0, 256), OTHERS],
  ['smaller', LEAVES.slice(0, 3), []],
])) {
  test(`a log that is ${wrong} raises an alarm that keeps both, until it is dismissed (${kept.length}, ${served.length})`, async () => {
    const memory = new LogMemory(storage());
    await visit(memory, kept);
    const { alarm } = await visit(memory, served, { now: 2000 });
    const evidence = {
      wrong,
      kept: { note: LOG.note(kept), seen: 1000 },
      served: { note: LOG.note(served), seen: 2000 },
    };
    assert.deepEqual(alarm, evidence);
    assert.equal(memory.kept(ORIGIN)?.note, LOG.note(kept));
    // Back to what it was: the alarm stays; and seen again, it is the same alarm.
    await visit(memory, kept, { now: 3000 });
    await visit(memory, served, { now: 4000 });
    assert.deepEqual(memory.alarms(), [evidence]);
    memory.dismiss();
    assert.deepEqual(memory.alarms(), []);
    assert.equal((await visit(memory, served, { now: 5000 })).alarm, null);
  });
}

test('tiles that do not give the signed root prove nothing, and that is said', async () => {
  const memory = new LogMemory(storage());
  await visit(memory, LEAVES.slice(0, 5));
  const { alarm } = await visit(memory, LEAVES, { read: tilesOfLeaves(OTHERS) });
  assert.equal(alarm?.wrong, 'unproven');
});

test('a page that is older than what another tab has kept is no shrunken log', async () => {
  const memory = new LogMemory(storage());
  await visit(memory, LEAVES);
  assert.equal((await visit(memory, LEAVES, { shown: [LOG.note(LEAVES.slice(0, 5))] })).alarm, null);
});

test('a page that shows another log than is served is one', async () => {
  const other = LOG.note(OTHERS.slice(0, 5));
  const { alarm } = await visit(new LogMemory(storage()), LEAVES, { shown: [other] });
  assert.equal(alarm?.wrong, 'rewritten');
  assert.equal(alarm?.kept.note, other);
});

test('a larger checkpoint that another tab keeps meanwhile is not replaced by a smaller one', async () => {
  const memory = new LogMemory(storage());
  const read = async (/** @type {any} */ tile) => {
    memory.keep(ORIGIN, { note: LOG.note(LEAVES), seen: 9 });
    return tilesOfLeaves(LEAVES.slice(0, 5))(tile);
  };
  memory.keep(ORIGIN, { note: LOG.note(LEAVES.slice(0, 3)), seen: 8 });
  await visit(memory, LEAVES.slice(0, 5), { read });
  assert.equal(memory.kept(ORIGIN)?.note, LOG.note(LEAVES));
});

test('without an answer nothing is said and what was kept stays', async () => {
  const memory = new LogMemory(storage());
  await visit(memory, LEAVES.slice(0, 5));
  const read = async () => {
    throw new LogAway();
  };
  await assert.rejects(visit(memory, LEAVES, { read }), LogAway);
  assert.equal(memory.kept(ORIGIN)?.note, LOG.note(LEAVES.slice(0, 5)));
});

test('a browser that keeps nothing says so', async () => {
  for (const memory of [new LogMemory(null), new LogMemory(storage(0))]) {
    assert.equal((await visit(memory, LEAVES)).remembered, false);
  }
  const memory = new LogMemory(storage(1));
  await visit(memory, LEAVES);
  const { alarm, remembered } = await visit(memory, OTHERS);
  assert.equal(alarm?.wrong, 'forked');
  assert.equal(remembered, false);
});

test('what is kept and cannot be read is as nothing', () => {
  for (const damaged of ['', '{', 'null', '7', '[]', '{"note":"a\\n","seen":1}', '{"note":7}']) {
    const memory = new LogMemory(storage());
    const kept = storage();
    kept.setItem(`manzil-log-kept ${ORIGIN}`, damaged);
    kept.setItem(`manzil-log-alarms ${ORIGIN}`, `[${damaged || 'null'}]`);
    assert.equal(memory.kept(ORIGIN), null);
    assert.equal(new LogMemory(kept).kept(ORIGIN), null, damaged);
    assert.deepEqual(new LogMemory(kept).alarms(), [], damaged);
  }
});

test('logs of several names are kept apart', async () => {
  const memory = new LogMemory(storage());
  memory.keep('example.org/log/2', { note: newLog('example.org/log/2').note(OTHERS), seen: 1 });
  assert.equal((await visit(memory, LEAVES)).alarm, null);
  assert.deepEqual(memory.origins().sort(), [ORIGIN, 'example.org/log/2']);
});

test('at most ten alarms stay, the first ones', async () => {
  const memory = new LogMemory(storage());
  await visit(memory, LEAVES);
  for (let size = 1; size < 15; size++) await visit(memory, LEAVES.slice(0, size), { now: size });
  assert.equal(memory.alarms().length, 10);
  assert.equal(memory.alarms()[0].served.seen, 1);
});

test('the evidence holds both notes as they were published', async () => {
  const memory = new LogMemory(storage());
  await visit(memory, LEAVES);
  await visit(memory, OTHERS);
  assert.deepEqual(JSON.parse(evidenceOf(memory.alarms())), {
    format: 'manzil/log-evidence/v1',
    alarms: [
      {
        wrong: 'forked',
        kept: { seen: '1970-01-01T00:16:40.000Z', note: LOG.note(LEAVES) },
        served: { seen: '1970-01-01T00:16:40.000Z', note: LOG.note(OTHERS) },
      },
    ],
  });
});

/** @param {Record<string, Uint8Array | string>} files @returns {string[]} what was asked for */
function serve(files) {
  /** @type {string[]} */ const asked = [];
  globalThis.fetch = async (address, options) => {
    asked.push(String(address));
    assert.equal(options?.credentials, 'omit');
    const file = files[String(address)];
    return new Response(/** @type {any} */ (file ?? ''), { status: file === undefined ? 404 : 200 });
  };
  return asked;
}

test('tlog-tiles: a partial tile that is gone is read from the full one, and a short one is no answer', async () => {
  const tile = { level: 0, index: 1n, width: 2 };
  const asked = serve({ '/log/tile/0/001': new Uint8Array(256 * 32).fill(7) });
  assert.equal((await tilesOf('/log')(tile))[0], 7);
  assert.deepEqual(asked, ['/log/tile/0/001.p/2', '/log/tile/0/001']);
  serve({ '/log/tile/0/001.p/2': new Uint8Array(63) });
  await assert.rejects(tilesOf('/log')(tile), LogAway);
});

test('a log that does not answer is away', async () => {
  serve({ '/log/checkpoint': 'note' });
  assert.equal(await servedCheckpoint('/log'), 'note');
  serve({});
  await assert.rejects(servedCheckpoint('/log'), LogAway);
  globalThis.fetch = async () => {
    throw new TypeError('offline');
  };
  await assert.rejects(servedCheckpoint('/log'), LogAway);
});

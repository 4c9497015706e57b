/** Serves the browser modules with the service's own content security policy, and stands in for its endpoints. */

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { webJar } from '../browser-modules.mjs';
import { certificate } from '../certificates.mjs';
import { credential, disclosure, jws, newKey, statusList } from '../tokens.mjs';

const STATIC = new URL('../../../main/resources/static/', import.meta.url);
const PAGES = new URL('./', import.meta.url);
const TYPES = { js: 'text/javascript', mjs: 'text/javascript', css: 'text/css', html: 'text/html; charset=utf-8' };
const HOUR = 3600;
/** Whose receipts are believed here: the standards' worked example's. */
const EXAMPLE = JSON.parse(
  await readFile(new URL('../../../../../docs/standards/examples/trust.json', import.meta.url), 'utf8'),
);
const CONFIGURATIONS = [
  { id: 'card', vct: 'urn:manzil:card:1', facts: ['family_name', 'notified_since', 'decision_pending'], copies: 1 },
  { id: 'proof-employer', vct: 'urn:manzil:proof:1', facts: ['family_name', 'notified_since'], copies: 5 },
  { id: 'proof-bank', vct: 'urn:manzil:proof:1', facts: ['notified_since', 'fees_paid_through'], copies: 5 },
];
const FACTS = {
  family_name: 'Oʻgʻiloy <b>',
  notified_since: '2026-11-20',
  decision_pending: true,
  fees_paid_through: '2026-12',
};

/** @returns {Promise<{base: string, state: any, requests: {method: string, path: string, cookie: string | undefined, body: string}[], unbound: (vct: string, named?: Promise<import('../tokens.mjs').Key>) => Promise<string>, close: () => void}>} */
export async function serve() {
  const [issuer, status, root, middle, low, list] = await Promise.all(
    Array.from({ length: 6 }, () => newKey()),
  );
  const top = { name: 'Root', key: root };
  const anchor = await certificate('Root', root, top, true);
  // Long enough for a card of three codes.
  const chain = [
    await certificate('Issuer', issuer, { name: 'Low', key: low }, false),
    await certificate('Low', low, { name: 'Middle', key: middle }, true),
    await certificate('Middle', middle, top, true),
  ];
  const state = {
    holder: 'holder-1',
    accepted: true,
    room: 40,
    revoked: false,
    listVersion: 2,
    addresses: async (/** @type {any} */ _) => /** @type {any[]} */ ([]),
  };
  /** @type {any[]} */ const requests = [];
  let base = '';
  let next = 1;

  /** @type {Record<string, (body: any) => Promise<[number, string, string]>>} */
  const endpoints = {
    'GET /favicon.ico': async () => [200, 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    'GET /trust-list': async () => [
      200,
      'application/manzil-trust-list+jwt',
      await jws(
        { alg: 'ES256', typ: 'manzil-trust-list+jwt', kid: 'list-1' },
        trust(state.listVersion, base, { issuer, status, list }, anchor),
        list,
      ),
    ],
    'GET /status-lists/1': async () => [
      200,
      'application/statuslist+jwt',
      await statusList(status, {
        bytes: new Uint8Array(64).fill(state.revoked ? 255 : 0),
        claims: { sub: `${base}/status-lists/1`, iat: now(), exp: now() + 24 * HOUR, ttl: 300 },
      }),
    ],
    'GET /wallet/offer': async () =>
      state.accepted
        ? [
            200,
            'application/json',
            JSON.stringify({
              holder: state.holder,
              issuer: base,
              challenge: 'challenge-1',
              configurations: CONFIGURATIONS,
              room: state.room,
              series: 0,
              moreFrom: state.room === 40 ? null : '2026-12-03',
            }),
          ]
        : [409, 'application/problem+json', '{}'],
    'POST /wallet/credentials': async (body) => [
      200,
      'application/json',
      JSON.stringify({ credentials: await Promise.all(body.requests.map(issue)) }),
    ],
    'POST /api/v1/addresses/searches': async (body) => [
      200,
      'application/json',
      JSON.stringify(await state.addresses(body)),
    ],
  };

  /** @param {{configuration: string, proof: string}} request */
  async function issue({ configuration, proof }) {
    const { vct, facts } = /** @type {any} */ (CONFIGURATIONS.find(({ id }) => id === configuration));
    const { jwk } = JSON.parse(Buffer.from(proof.split('.')[0], 'base64url').toString());
    const disclosures = facts.map((/** @type {keyof typeof FACTS} */ name) => disclosure(name, FACTS[name]));
    const claims = {
      iss: base,
      vct,
      iat: now() - HOUR,
      exp: now() + 14 * 24 * HOUR,
      status: { status_list: { idx: next++, uri: `${base}/status-lists/1` } },
    };
    const header = configuration === 'card' ? { kid: undefined, x5c: chain } : {};
    return credential({ issuer, holder: /** @type {any} */ ({ jwk }), disclosures, header, claims });
  }

  /** What no phone has to sign. @param {string} vct @param {Promise<import('../tokens.mjs').Key>} [named] */
  async function unbound(vct, named) {
    const holder = await (named ?? newKey());
    const claims = {
      iss: base,
      vct,
      iat: now() - HOUR,
      exp: now() + 30 * 24 * HOUR,
      status: { status_list: { idx: next++, uri: `${base}/status-lists/1` } },
      ...(named ? {} : { cnf: undefined }),
    };
    return credential({ issuer, holder, disclosures: [disclosure('family_name', FACTS.family_name)], claims });
  }

  const server = createServer(async (request, response) => {
    const path = (request.url ?? '').replace(/\?.*/, '');
    let body = '';
    for await (const chunk of request) body += chunk;
    requests.push({
      method: request.method,
      path: request.url,
      cookie: request.headers.cookie,
      csrf: request.headers['x-csrf'],
      referrer: request.headers.referer,
      body,
    });
    const endpoint = endpoints[`${request.method} ${path}`];
    const [code, type, content] = endpoint
      ? await endpoint(body && JSON.parse(body))
      : await file(path, base, state.holder);
    response
      .writeHead(code, {
        'Content-Type': type,
        ...policy(),
        'Set-Cookie': 'session=1; SameSite=Lax; HttpOnly',
        ...(endpoint ? { 'Cache-Control': 'no-cache' } : {}),
      })
      .end(content);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  base = `http://localhost:${/** @type {any} */ (server.address()).port}`;
  return { base, state, requests, unbound, close: () => server.close() };
}

function now() {
  return Math.floor(Date.now() / 1000);
}

function policy() {
  const csp = [
    "default-src 'none'",
    "script-src 'nonce-n0nce'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];
  return {
    'Content-Security-Policy': csp.join('; '),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}

/** @param {number} version @param {string} base @param {any} keys @param {string} anchor */
function trust(version, base, { issuer, status, list }, anchor) {
  const validity = { validFrom: '2020-01-01T00:00:00Z', validUntil: '2040-01-01T00:00:00Z' };
  return {
    version,
    issued: '2026-11-01T00:00:00Z',
    authority: 'Residence office',
    issuer: base,
    credentialIssuerKeys: [{ issuer: base, kid: '2026-11', jwk: issuer.jwk, ...validity }],
    credentialAnchors: [{ x5c: anchor, ...validity }],
    statusListKeys: [{ kid: 'status-1', jwk: status.jwk, ...validity }],
    receiptKeys: EXAMPLE.receiptKeys,
    log: EXAMPLE.log,
    trustListKeys: [{ kid: 'list-1', jwk: list.jwk, ...validity }],
  };
}

/** @param {string} path @param {string} base @param {string} holder @returns {Promise<[number, string, string]>} */
async function file(path, base, holder) {
  const url = path.startsWith('/webjars/')
    ? new URL(webJar(path.slice('/webjars/'.length)))
    : path.startsWith('/pages/')
      ? new URL(path.slice('/pages/'.length), PAGES)
      : path.includes('.')
        ? new URL(`.${path}`, STATIC)
        : new URL(`.${path.replace('/my/', '/')}.html`, PAGES);
  try {
    const content = await readFile(fileURLToPath(url), 'utf8');
    const type = TYPES[/** @type {keyof typeof TYPES} */ (url.pathname.split('.').pop())] ?? 'text/plain';
    return [
      200,
      type,
      type.startsWith('text/html')
        ? content.replaceAll('NONCE', 'n0nce').replaceAll('BASE', base).replaceAll('HOLDER', holder)
        : content,
    ];
  } catch {
    return [404, 'text/plain', 'not found'];
  }
}

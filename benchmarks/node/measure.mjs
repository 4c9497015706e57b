// Verifies the same kind of proof as the Java benchmarks: issuer signature, three disclosures, KB-JWT,
// and prints the share of Node's own limit (two raw verifications), in turns.
import { createHash, createPublicKey, generateKeyPairSync, randomBytes, sign, verify } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';

const PEOPLE = 64;
const TURN = 16;
const TURNS = process.argv.includes('--quick') ? 20 : 400;
const AUDIENCE = 'urn:manzil:in-person';
const NONCE = 'n-0S6_WzA2Mj';
const now = Math.floor(Date.now() / 1000);

const pair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
const signer = (key) => (data) =>
  sign('sha256', Buffer.from(data), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
const check = (key, data, signature) =>
  verify('sha256', Buffer.from(data), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'));
const hasher = (data) => createHash('sha256').update(data).digest();
const basic = { hasher, hashAlg: 'sha-256', saltGenerator: () => randomBytes(16).toString('base64url'), signAlg: 'ES256', kbSignAlg: 'ES256' };

const issuer = pair();
const presentations = [];
for (let i = 0; i < PEOPLE; i++) {
  const holder = pair();
  const wallet = new SDJwtVcInstance({ ...basic, signer: signer(issuer.privateKey), kbSigner: signer(holder.privateKey) });
  const credential = await wallet.issue(
    {
      iss: 'https://authority.example', vct: 'urn:manzil:proof:1', iat: now, exp: now + 14 * 86400,
      cnf: { jwk: holder.publicKey.export({ format: 'jwk' }) },
      family_name: 'Karimova', given_name: 'Dilnoza', region: 'Moskva',
    },
    { _sd: ['family_name', 'given_name', 'region'] });
  const text = await wallet.present(credential, { family_name: true, given_name: true, region: true },
    { kb: { payload: { iat: now, aud: AUDIENCE, nonce: NONCE } } });
  const signed = (jwt, key) => ({ key, data: jwt.slice(0, jwt.lastIndexOf('.')), signature: jwt.slice(jwt.lastIndexOf('.') + 1) });
  presentations.push({
    text,
    raw: [signed(text.slice(0, text.indexOf('~')), issuer.publicKey), signed(text.slice(text.lastIndexOf('~') + 1), holder.publicKey)],
  });
}

const verifier = new SDJwtVcInstance({
  ...basic,
  verifier: (data, signature) => check(issuer.publicKey, data, signature),
  kbVerifier: (data, signature, payload) =>
    check(createPublicKey({ key: payload.cnf.jwk, format: 'jwk' }), data, signature),
});

// The value of aud, the age of iat and vct are left to the caller.
const whole = async ({ text }) => {
  const { payload, kb } = await verifier.verify(text, { keyBindingNonce: NONCE });
  if (kb.payload.aud !== AUDIENCE || Math.abs(kb.payload.iat - now) > 300 || payload.vct !== 'urn:manzil:proof:1'
    || payload.family_name !== 'Karimova') throw new Error('not verified');
};
const limit = async ({ raw }) => {
  if (!raw.every(({ key, data, signature }) => check(key, data, signature))) throw new Error('not verified');
};
const spent = async (work, from) => {
  const start = process.hrtime.bigint();
  for (let i = 0; i < TURN; i++) await work(presentations[(from + i) % PEOPLE]);
  return Number(process.hrtime.bigint() - start) / TURN;
};

let ours = 0;
let raw = 0;
for (let turn = -TURNS / 4; turn < TURNS; turn++) {
  const from = Math.abs(turn * TURN) % PEOPLE;
  const a = await spent(limit, from);
  const b = await spent(whole, from);
  if (turn >= 0) { raw += a; ours += b; }
}
const lines = [
  ['version', `Node ${process.version}`, ''],
  ['verify', (1e9 * TURNS) / ours, ''],
  ['limit', (1e9 * TURNS) / raw, ''],
  ['share', raw / ours, ''],
];
writeFileSync(process.argv[2], lines.map((line) => line.join('\t')).join('\n') + '\n');

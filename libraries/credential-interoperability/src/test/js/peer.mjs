/**
 * @sd-jwt/sd-jwt-vc as a peer of the Java tests: a request a line on stdin, its answer a line on stdout.
 * Run beside node_modules by benchmarks/node/prepare: node peer.mjs '{"issuer": JWK, "holder": JWK, "type": typ}'
 */

import { createHash, createPrivateKey, createPublicKey, randomBytes, sign, verify } from 'node:crypto';
import { createInterface } from 'node:readline';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';

const { issuer, holder, type } = JSON.parse(process.argv[2]);

/** It knows its own `typ` alone; the trees are no SD-JWT VCs. */
class OfOurType extends SDJwtVcInstance {
  type = type;
}

const signer = (jwk) => (data) =>
  sign('sha256', Buffer.from(data), { key: createPrivateKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' }).toString('base64url');
const check = (jwk, data, signature) =>
  verify('sha256', Buffer.from(data), { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'));

const peer = new OfOurType({
  hasher: (data, algorithm) => createHash(algorithm.replace('-', '')).update(data).digest(),
  hashAlg: 'sha-256',
  saltGenerator: () => randomBytes(16).toString('base64url'),
  signAlg: 'ES256',
  signer: signer(issuer),
  verifier: (data, signature) => check(issuer, data, signature),
  kbSignAlg: 'ES256',
  kbSigner: signer(holder),
  kbVerifier: (data, signature, { cnf }) => check(cnf.jwk, data, signature),
});

const requests = {
  issue: ({ claims, frame }) => peer.issue(claims, frame),
  verify: async ({ text, nonce }) => (await peer.verify(text, { keyBindingNonce: nonce })).payload,
  bind: ({ text, payload }) => peer.present(text, undefined, { kb: { payload } }),
};

for await (const line of createInterface({ input: process.stdin })) {
  const { what, ...request } = JSON.parse(line);
  const answer = await requests[what](request).then(
    (done) => ({ done }),
    (problem) => ({ refused: String(problem?.message ?? problem) }),
  );
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}

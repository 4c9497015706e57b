/** The numbered parts of a proof: a code on a phone's screen is read in a moment, so it holds little. */

import { NumberedParts } from './numbered-parts.js';

export const MAX_PART = 500;

export const PROOF_PARTS = new NumberedParts({
  first: 0x81,
  mostBytes: MAX_PART,
  malformed: 'proof-text-malformed',
  mixed: 'proof-parts-mixed',
  tooLarge: 'proof-text-too-large',
});

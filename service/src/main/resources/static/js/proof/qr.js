/** A link drawn as a QR code: the part up to `#` as bytes, the proof text in QR's denser alphanumeric mode. */

import qrcode from '../vendor/qrcode-generator/qrcode.mjs';

const SVG = 'http://www.w3.org/2000/svg';

/** Light modules around the code, ISO/IEC 18004 §5.3.8. */
const QUIET = 4;

/**
 * @param {string} link up to and including `#`
 * @param {string} proof behind it
 * @param {string} label for people who do not see it
 * @returns {SVGSVGElement} as wide as its container, black on white
 */
export function drawQr(link, proof, label) {
  const code = qrcode(0, 'L');
  code.addData(link, 'Byte');
  code.addData(proof, 'Alphanumeric');
  code.make();
  const size = code.getModuleCount();
  const svg = element('svg', {
    viewBox: `${-QUIET} ${-QUIET} ${size + 2 * QUIET} ${size + 2 * QUIET}`,
    width: '100%',
    role: 'img',
    'aria-label': label,
    'shape-rendering': 'crispEdges',
  });
  svg.append(
    element('rect', { x: -QUIET, y: -QUIET, width: size + 2 * QUIET, height: size + 2 * QUIET, fill: '#fff' }),
    element('path', { d: darkModules(code, size), fill: '#000' }),
  );
  return /** @type {SVGSVGElement} */ (svg);
}

/** One stroke for each run of dark modules in a row. @param {{isDark: (row: number, column: number) => boolean}} code @param {number} size */
function darkModules(code, size) {
  let path = '';
  for (let row = 0; row < size; row++) {
    for (let column = 0, run = 0; column < size; column += run || 1) {
      for (run = 0; column + run < size && code.isDark(row, column + run);) run++;
      if (run > 0) path += `M${column} ${row}h${run}v1h-${run}z`;
    }
  }
  return path;
}

/** @param {string} name @param {Record<string, string | number>} attributes @returns {SVGElement} */
function element(name, attributes) {
  const created = /** @type {SVGElement} */ (document.createElementNS(SVG, name));
  for (const [attribute, value] of Object.entries(attributes)) created.setAttribute(attribute, String(value));
  return created;
}

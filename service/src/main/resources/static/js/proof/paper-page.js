/** Opens the browser's own dialogue for printing: `<button data-part="print" type="button">`. */

import { part } from './page.js';

part(document, 'print').addEventListener('click', () => print());

/** @typedef {import('./never.js').Never} Never */
import { two } from './two.js';
import '../shared/three.js';

const later = () => import('./later.js');
export { two, later };

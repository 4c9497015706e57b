/**
 * Lets Node load the service's browser modules as they are: every `.js` under `static/js` is an ES module, and
 * `/webjars/…` is read from the WebJar in the local Maven repository.
 */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { register } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const RESOURCES = 'META-INF/resources/webjars/';
const UNPACKED = fileURLToPath(new URL('../../../target/webjars/', import.meta.url));

/** @param {string} path behind `/webjars/` @returns {string} the URL of the unpacked file */
export function webJar(path) {
  const [name, version] = path.split('/');
  const file = join(UNPACKED, RESOURCES, path);
  if (!existsSync(file)) {
    const jar = join(homedir(), '.m2/repository/org/webjars/npm', name, version, `${name}-${version}.jar`);
    const tool = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'jar') : 'jar';
    mkdirSync(UNPACKED, { recursive: true });
    execFileSync(tool, ['--extract', '--file', jar, RESOURCES + path], { cwd: UNPACKED });
  }
  return pathToFileURL(file).href;
}

/** @type {import('node:module').ResolveHook} */
export async function resolve(specifier, context, next) {
  if (specifier.startsWith('/webjars/'))
    return { url: webJar(specifier.slice('/webjars/'.length)), format: 'module', shortCircuit: true };
  const found = await next(specifier, context);
  return found.url.includes('/static/js/') ? { ...found, format: 'module' } : found;
}

if (!import.meta.url.includes('?hook')) register(`${import.meta.url}?hook`);

/**
 * Drives `/my/accesses`: checks every look that the page shows, and whether the log only grew since this browser saw it
 * last. The log's tiles and checkpoint are all it asks for.
 *
 *   <div id="accesses" data-trust="/trust-list" data-log="/log">
 *     <section data-part="alarm" role="alert" hidden>         something speaks against the log; stays until dismissed
 *       <div data-part="alarms"></div>                        a <p> each: alarm.smaller, .forked, .rewritten, .unproven {from} {size} {since} {seen}
 *       <p data-part="not-kept" hidden>…the browser could not keep it: download it now…</p>
 *       <button data-part="evidence" type="button">…</button>
 *       <button data-part="dismiss" type="button" hidden>…</button>   once the evidence was downloaded
 *     </section>
 *     <p data-part="growth" role="status" tabindex="-1">…</p>               growth.first {size}, .grown {from} {size} {since}, .same {size} {since}, .alarm, .away,
 *                                                             .not-kept, .refused, .unsupported, .dismissed
 *     <p data-part="renamed" hidden></p>                      renamed {origins}: logs kept under another name
 *     <div data-part="look" data-kind="access">               for each; dispute and dispute-answer are other kinds, each behind the
 *                                                             look or dispute that it is about; an answer has data-outcome="upheld|not-upheld"
 *       <p data-part="checked" hidden></p>                    look.stands, .unsigned, .shown-only, .waiting, .wrong-<code of look.js> or .wrong, .no-trust, .unsupported;
 *                                                             data-checked="stands|wrong|undecided" is set for the style
 *       <dl data-part="words">…</dl>
 *       <code data-part="content">…</code> <code data-part="salt">…</code> <code data-part="proof">…</code>    proof: may be missing
 *     </div>
 *   </div>
 *   <div id="texts" hidden>{…, "reason.<code>"}</div>
 */

import { Refusal } from '../credential/refusal.js';
import { believedTrust } from '../credential/trust-memory.js';
import { momentOf, part, say, secondsNow, text, textOr } from '../proof/page.js';
import { evidenceOf } from './evidence.js';
import { headOf, watch } from './growth.js';
import { LogMemory } from './log-memory.js';
import { checkLook, openedBy } from './look.js';
import { readNote } from './signed-note.js';
import { LogAway, servedCheckpoint, tilesOf } from './tile-source.js';

/** @typedef {import('../credential/trust-file.js').TrustedLog} TrustedLog */
/** @typedef {import('./growth.js').Watched} Watched */
/** @typedef {import('./log-memory.js').Alarm} Alarm */

const page = /** @type {HTMLElement} */ (document.getElementById('accesses'));
const looks = /** @type {HTMLElement[]} */ ([...page.querySelectorAll('[data-part="look"]')]);
const log = page.dataset.log ?? '';
const memory = new LogMemory(storageHere());

/** A private window may forbid even to ask. @returns {Storage | null} */
function storageHere() {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

async function run() {
  showAlarms(memory.alarms());
  if (globalThis.crypto?.subtle === undefined) return cannot();
  const logs = await trusted();
  const notes = [];
  for (const look of looks) notes.push(await checked(look, logs));
  await checkGrowth(
    logs,
    notes.filter((note) => note !== null),
  );
}

function cannot() {
  for (const look of looks) showLook(look, 'undecided', 'look.unsupported');
  say(part(page, 'growth'), text('growth.unsupported'));
}

/** @returns {Promise<readonly TrustedLog[] | null>} null: nobody says whom to believe */
async function trusted() {
  try {
    return (await believedTrust(page.dataset.trust ?? '', secondsNow()))?.logs ?? null;
  } catch (problem) {
    if (problem instanceof Refusal) return null;
    throw problem;
  }
}

/** @param {HTMLElement} look @param {readonly TrustedLog[] | null} logs @returns {Promise<string | null>} the note that it stands under */
async function checked(look, logs) {
  const proof = look.querySelector('[data-part="proof"]')?.textContent;
  if (!proof || logs === null) {
    showLook(look, 'undecided', proof ? 'look.no-trust' : 'look.waiting');
    return null;
  }
  const { kind, outcome } = look.dataset;
  const words = part(look, 'words').textContent ?? '';
  const shown = { ...entryOf(look), proof, words, reasonInWords, kind, outcome, about: aboutOf(look) };
  try {
    const { note, signatures } = await checkLook(shown, logs);
    showLook(look, 'stands', signatures === 'checked' ? 'look.stands' : 'look.unsigned');
    return note;
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    showLook(look, 'wrong', `look.wrong-${problem.code}`);
    return null;
  }
}

/** What was chosen from a list is a code in the log; what an officer wrote stands there as it is. @param {string} reason */
function reasonInWords(reason) {
  return textOr(`reason.${reason}`, reason);
}

/** @param {HTMLElement} look @returns {import('./look.js').Entry} */
function entryOf(look) {
  return { content: part(look, 'content').textContent ?? '', salt: part(look, 'salt').textContent ?? '' };
}

/** The look or dispute that the page shows this one under. @param {HTMLElement} look */
function aboutOf(look) {
  const kind = look.dataset.kind === 'dispute-answer' ? 'dispute' : 'access';
  const before = looks.slice(0, looks.indexOf(look)).reverse();
  const about = before.find((other) => other.dataset.kind === kind);
  return about && entryOf(about);
}

/** What stands in a log that was changed is only said to stand in the one shown now. */
function showBehindAlarm() {
  for (const look of looks) {
    const { checked } = part(look, 'checked').dataset;
    if (checked === 'stands') showLook(look, 'undecided', 'look.shown-only');
  }
}

/** @param {HTMLElement} look @param {'stands' | 'wrong' | 'undecided'} state @param {string} key */
function showLook(look, state, key) {
  const line = part(look, 'checked');
  line.dataset.checked = state;
  say(line, textOr(key, text('look.wrong')));
}

/** @param {readonly TrustedLog[] | null} logs @param {readonly string[]} notes that were checked */
async function checkGrowth(logs, notes) {
  try {
    const { origin } = headOf(await newest(logs));
    const same = notes.filter((note) => headOf(note).origin === origin);
    const browser = { memory, read: tilesOf(log), now: secondsNow() };
    showGrowth(origin, await watch(origin, () => newest(logs), same, browser));
  } catch (problem) {
    if (!(problem instanceof Refusal || problem instanceof LogAway)) throw problem;
    say(part(page, 'growth'), text(problem instanceof LogAway ? 'growth.away' : 'growth.refused'));
  }
}

/** Without a trust list what the log shows is kept and compared all the same. @param {readonly TrustedLog[] | null} logs */
async function newest(logs) {
  const note = await servedCheckpoint(log);
  const size = headOf(note).size;
  // Nobody cosigns the tree before its first entry, and nothing can be held against it.
  if (logs !== null && size > 0n) {
    await openedBy(
      logs.filter(({ until }) => until > secondsNow()),
      readNote(note),
    );
  }
  return note;
}

/** @param {string} origin @param {Watched} watched */
function showGrowth(origin, { alarm, before, newest: { note }, remembered }) {
  const others = memory.origins().filter((other) => other !== origin);
  say(part(page, 'renamed'), others.length > 0 ? text('renamed', { origins: others.join(', ') }) : null);
  if (alarm) showBehindAlarm();
  if (alarm) showAlarms(remembered ? memory.alarms() : [...memory.alarms(), alarm]);
  part(page, 'not-kept').hidden = !alarm || remembered;
  say(part(page, 'growth'), growthWords(alarm, before, headOf(note).size, remembered));
}

/** @param {Alarm | null} alarm @param {Watched['before']} before @param {bigint} size @param {boolean} remembered */
function growthWords(alarm, before, size, remembered) {
  if (alarm) return text('growth.alarm');
  if (!remembered) return text('growth.not-kept');
  if (before === null) return text('growth.first', { size: String(size) });
  const from = headOf(before.note).size;
  const values = { from: String(from), size: String(size), since: momentOf(before.seen) };
  return text(from === size ? 'growth.same' : 'growth.grown', values);
}

/** @param {readonly Alarm[]} alarms */
function showAlarms(alarms) {
  part(page, 'alarm').hidden = alarms.length === 0;
  part(page, 'alarms').replaceChildren(...alarms.map(alarmLine));
  part(page, 'evidence').onclick = () => {
    download(evidenceOf(alarms));
    part(page, 'dismiss').hidden = false;
  };
}

/** @param {Alarm} alarm */
function alarmLine({ wrong, kept, served }) {
  const line = document.createElement('p');
  line.className = 'govuk-body';
  const [older, newer] = [headOf(kept.note), headOf(served.note)];
  const [since, seen] = [momentOf(kept.seen), momentOf(served.seen)];
  line.textContent = text(`alarm.${wrong}`, { from: String(older.size), size: String(newer.size), since, seen });
  return line;
}

/** @param {string} evidence */
function download(evidence) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([evidence], { type: 'application/json' }));
  link.download = 'manzil-log-evidence.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

part(page, 'dismiss').addEventListener('click', () => {
  memory.dismiss();
  showAlarms([]);
  say(part(page, 'growth'), text('growth.dismissed'));
  part(page, 'growth').focus();
});
run();

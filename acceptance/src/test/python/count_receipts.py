#!/usr/bin/env python3
"""Counts after a fault: acknowledged = rows = valid receipts, and every receipt and row has its one place in the log.

    count_receipts.py FOLDER LOG

FOLDER holds what the test has written down: `acknowledged.jsonl` (the answers as the clients received them, one in a line),
`notices.csv` (number), `entries.csv` (entry id, place, commitment in hex), and `trust.json`. LOG is the log's address or a folder of its
files. Prints what is wrong, then the counts. Exits 0 if nothing is wrong, else 1.

It shares no code with the service: receipts are checked by docs/standards/examples/verify_receipt.py, the tree by what stands here.
"""

import concurrent.futures
import csv
import functools
import hashlib
import json
import os
import pathlib
import sys
import urllib.request

EXAMPLES = pathlib.Path(__file__).resolve().parents[4] / "docs" / "standards" / "examples"
sys.path.insert(0, str(EXAMPLES))
sys.dont_write_bytecode = True
import verify_receipt  # noqa: E402

# Receipts of one batch carry one checkpoint: its signatures need to be checked only once.
verify_receipt.ed25519 = functools.lru_cache(maxsize=None)(verify_receipt.ed25519)

FULL = 256


def read_lines(folder, name, reader):
    with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
        return list(reader(file))


def read_log(log, path):
    if log.startswith("http"):
        with urllib.request.urlopen(log.rstrip("/") + "/" + path, timeout=60) as answer:
            return answer.read()
    return pathlib.Path(log, path).read_bytes()


def twice(values):
    seen, double = set(), []
    for value in values:
        (double.append if value in seen else seen.add)(value)
    return double


# ---- The tree, from its leaves

def leaf_hash(entry):
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


class Tree:
    """Grows leaf by leaf; `peaks` are the roots of the full subtrees at its right edge, the largest first."""

    def __init__(self):
        self.size, self.peaks = 0, []

    def add(self, leaf):
        self.peaks.append(leaf)
        self.size += 1
        joined = self.size
        while joined % 2 == 0:
            right, left = self.peaks.pop(), self.peaks.pop()
            self.peaks.append(node_hash(left, right))
            joined //= 2

    def root(self):
        if not self.peaks:
            return hashlib.sha256(b"").digest()
        root = self.peaks[-1]
        for peak in reversed(self.peaks[:-1]):
            root = node_hash(peak, root)
        return root


def roots(entries, sizes):
    """The root of the first `size` entries, for each of the sizes."""
    tree, found = Tree(), {}
    for entry in [None] + entries:
        if entry is not None:
            tree.add(leaf_hash(entry))
        if tree.size in sizes:
            found[tree.size] = tree.root()
    return found


# ---- The log's files (C2SP tlog-tiles)

def tile_name(kind, number, width):
    groups = ["%03d" % (number % 1000)]
    while number >= 1000:
        number //= 1000
        groups.insert(0, "x%03d" % (number % 1000))
    return "tile/%s/%s%s" % (kind, "/".join(groups), "" if width == FULL else ".p/%d" % width)


def bundle_entries(data):
    entries, at = [], 0
    while at < len(data):
        length = int.from_bytes(data[at:at + 2], "big")
        entries.append(data[at + 2:at + 2 + length])
        at += 2 + length
    return entries


class Log:
    """The log as it is published now, read whole."""

    def __init__(self, log, trust):
        self.wrong = []
        note = verify_receipt.read_note(read_log(log, "checkpoint").decode("utf-8"))
        self.origin, self.size, root = verify_receipt.read_checkpoint(note[0])
        known = verify_receipt.logs_since(trust, verify_receipt.instant("0001-01-01T00:00:00Z"))
        if self.size and not any(verify_receipt.fits(each, note) for each in known):
            self.wrong.append("the log's checkpoint is not signed as the trust file asks")
        self.entries, below = [], []
        for first in range(0, self.size, FULL):
            width = min(FULL, self.size - first)
            self.entries += bundle_entries(read_log(log, tile_name("entries", first // FULL, width)))
            below.append(read_log(log, tile_name("0", first // FULL, width)))
        if len(self.entries) != self.size:
            self.wrong.append("the bundles hold %d entries, the checkpoint says %d" % (len(self.entries), self.size))
        if b"".join(below) != b"".join(leaf_hash(entry) for entry in self.entries):
            self.wrong.append("the tiles do not hold the hashes of the entries")
        if roots(self.entries, {self.size}).get(self.size) != root:
            self.wrong.append("the entries do not give the root that was signed")


# ---- What was handed out

class Handed:
    """A receipt as a client received it: whether it is valid, and what it claims of the log."""

    def __init__(self, answer, trust_data):
        self.number = answer["number"]
        receipt = answer["receipt"]
        data = verify_receipt.canonical(receipt).encode("utf-8")
        self.code, self.words, _ = verify_receipt.answer(data, trust_data)
        self.of = receipt["content"]["number"]
        self.index, _, note = verify_receipt.read_proof(receipt["proof"])
        self.origin, self.size, self.root = verify_receipt.read_checkpoint(note[0])
        salt, content = verify_receipt.base64url_strict(receipt["salt"]), receipt["content"]
        canonical = verify_receipt.canonical(content).encode("utf-8")
        self.entry = hashlib.sha256(b"manzil/log-entry/v1\n" + salt + canonical).digest()


def handed(lines, trust_data):
    answers = [json.loads(line) for line in lines if line.strip()]
    with concurrent.futures.ProcessPoolExecutor(max_workers=2) as workers:
        return list(workers.map(Handed, answers, [trust_data] * len(answers), chunksize=8))


def wrong_receipts(receipts, log):
    for number in twice(each.number for each in receipts):
        yield "%s: acknowledged for two filings" % number
    for index in twice((each.origin, each.index) for each in receipts):
        yield "entry %d of %s: two receipts name it" % (index[1], index[0])
    signed = roots(log.entries, {each.size for each in receipts})
    for each in receipts:
        if each.code != "valid":
            yield "%s: its receipt is not valid: %s: %s" % (each.number, each.code, each.words)
        if each.of != each.number:
            yield "%s: its receipt is of %s" % (each.number, each.of)
        if each.index >= len(log.entries) or log.entries[each.index] != each.entry:
            yield "%s: entry %d of the log is not what its receipt says" % (each.number, each.index)
        # The published log must begin with every tree that was ever signed under its name.
        if each.origin == log.origin and signed.get(each.size) != each.root:
            yield "%s: its receipt was signed over another tree of %d entries" % (each.number, each.size)


def wrong_rows(receipts, numbers, entries, log):
    acknowledged = {each.number for each in receipts}
    for number in twice(numbers):
        yield "%s: two rows" % number
    for number in sorted(acknowledged - set(numbers)):
        yield "%s: acknowledged, and there is no row" % number
    for number in sorted(set(numbers) - acknowledged):
        yield "%s: a row that nobody was told of" % number
    for entry in twice(entry for entry, _, _ in entries):
        yield "entry %s: two rows" % entry
    for place in twice(place for _, place, _ in entries if place):
        yield "place %s of the log: two rows" % place
    for entry, place, commitment in entries:
        if not place:
            yield "entry %s: it waits without a place" % entry
        elif int(place) >= len(log.entries) or log.entries[int(place)].hex() != commitment:
            yield "place %s of the log: published with other content" % place
    if len(entries) != log.size:
        yield "%d rows of entries, %d entries published" % (len(entries), log.size)


def main(folder, address):
    trust_data = pathlib.Path(folder, "trust.json").read_bytes()
    trust = verify_receipt.read_json(trust_data, float)
    log = Log(address, trust)
    receipts = handed(read_lines(folder, "acknowledged.jsonl", list), trust_data)
    numbers = [row[0] for row in read_lines(folder, "notices.csv", csv.reader)]
    entries = read_lines(folder, "entries.csv", csv.reader)
    wrong = log.wrong + list(wrong_receipts(receipts, log)) + list(wrong_rows(receipts, numbers, entries, log))
    for line in wrong:
        print(line)
    valid = sum(each.code == "valid" for each in receipts)
    counts = (len(receipts), len(numbers), valid, log.size)
    print("%d acknowledged, %d rows, %d valid receipts, %d entries in the log" % counts)
    return 1 if wrong or len(set(counts[:3])) != 1 else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2]))

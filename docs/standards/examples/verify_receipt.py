#!/usr/bin/env python3
"""Checks a receipt with public keys alone, by ../receipt.md and ../trust-file.md and nothing else.

    verify_receipt.py RECEIPT TRUST

Prints `valid`, `undecided` or the reason code, and what it is about. Exits 0 (valid), 1 (not valid), 2 (cannot tell).
Python 3.8 or later; no other library. It is made to be read, and takes no care to hide how long it works: it knows no secrets.
"""

import base64
import hashlib
import json
import re
import sys
import unicodedata


class Stop(Exception):
    """The first step that failed: its reason code, and what was wrong."""


def require(holds, code, why):
    if not holds:
        raise Stop(code, why)


# ---- Base64, JSON and time, each in its one spelling

def base64_strict(text):
    value = base64.b64decode(text)
    require(base64.b64encode(value).decode() == text, "malformed", "not canonical base64")
    return value


def base64url(value):
    return base64.urlsafe_b64encode(value).decode().rstrip("=")


def base64url_strict(text):
    value = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    require(base64url(value) == text, "malformed", "not canonical base64url")
    return value


def once(pairs):
    require(len(dict(pairs)) == len(pairs), "malformed", "a name stands twice")
    return dict(pairs)


def no_number(text):
    raise Stop("malformed", "a number that is not whole: " + text)


def read_json(data, parse_float=no_number):
    return json.loads(data.decode("utf-8"), object_pairs_hook=once, parse_float=parse_float, parse_constant=no_number)


def canonical(value, depth=1):
    """RFC 8785, as text: names sorted by UTF-16 units, no spaces, the shortest escapes."""
    require(depth <= 32 or not isinstance(value, (dict, list)), "malformed", "nested deeper than 32")
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be"))
        return "{" + ",".join(canonical(name) + ":" + canonical(value[name], depth + 1) for name in names) + "}"
    if isinstance(value, list):
        return "[" + ",".join(canonical(each, depth + 1) for each in value) + "]"
    if type(value) is int:
        require(abs(value) < 2**53, "malformed", "a number beyond 2^53 - 1")
    return json.dumps(value, ensure_ascii=False)


def canonical_object(data):
    value = read_json(data)
    require(isinstance(value, dict) and canonical(value).encode("utf-8") == data, "malformed", "not RFC 8785")
    return value


def instant(text):
    """Two instants compare as what this gives."""
    shape = r"([0-9]{4})-([0-9]{2})-([0-9]{2})T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.([0-9]{1,9}))?Z"
    found = re.fullmatch(shape, text) if isinstance(text, str) else None
    require(found, "malformed", "not an instant")
    year, month, day = (int(found[i]) for i in (1, 2, 3))
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    days = [31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    require(1 <= month <= 12 and 1 <= day <= days[month - 1], "malformed", "no day of the calendar")
    return text[:19] + "." + (found[4] or "").ljust(9, "0")


# ---- ECDSA over P-256 (FIPS 186-5 section 6.4.2)

P = 2**256 - 2**224 + 2**192 + 2**96 - 1
N = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
B = 0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B
G = (0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296,
     0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5)


def p256_add(a, b):
    if a is None or b is None:
        return a or b
    if a[0] == b[0] and (a[1] + b[1]) % P == 0:
        return None
    slope = (3 * a[0] * a[0] - 3) * pow(2 * a[1], -1, P) if a == b else (b[1] - a[1]) * pow(b[0] - a[0], -1, P)
    x = (slope * slope - a[0] - b[0]) % P
    return x, (slope * (a[0] - x) - a[1]) % P


def times(add, factor, point, zero):
    result = zero
    for bit in bin(factor)[2:]:
        result = add(result, result)
        result = add(result, point) if bit == "1" else result
    return result


def es256_small(key, message, signature):
    r, s = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big")
    if not (0 < r < N and 0 < s <= N // 2):  # Only the smaller of the two values that S may have.
        return False
    digest, w = int.from_bytes(hashlib.sha256(message).digest(), "big"), pow(s, -1, N)
    point = p256_add(times(p256_add, digest * w % N, G, None), times(p256_add, r * w % N, key, None))
    return point is not None and point[0] % N == r


# ---- Ed25519 (RFC 8032 section 5.1.7)

Q = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, Q) % Q


def ed_add(a, b):
    product = D * a[0] * b[0] * a[1] * b[1] % Q
    return ((a[0] * b[1] + b[0] * a[1]) * pow(1 + product, -1, Q) % Q,
            (a[1] * b[1] + a[0] * b[0]) * pow(1 - product, -1, Q) % Q)


def ed_point(data):
    y, sign = int.from_bytes(data, "little") % 2**255, data[31] >> 7
    square = (y * y - 1) * pow(D * y * y + 1, -1, Q) % Q
    x = pow(square, (Q + 3) // 8, Q)
    x = x if x * x % Q == square else x * pow(2, (Q - 1) // 4, Q) % Q
    if y >= Q or x * x % Q != square or (x == 0 and sign):
        return None
    return (x if x % 2 == sign else Q - x), y


def ed25519(key, message, signature):
    a, r, s = ed_point(key), ed_point(signature[:32].ljust(32)), int.from_bytes(signature[32:], "little")
    if len(signature) != 64 or a is None or r is None or s >= L:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    base = ed_point((4 * pow(5, -1, Q) % Q).to_bytes(32, "little"))
    return times(ed_add, s, base, (0, 1)) == ed_add(r, times(ed_add, k, a, (0, 1)))


# ---- The trust file

def validity(member):
    start, end = instant(member["validFrom"]), instant(member["validUntil"])
    require(start < end, "malformed", "validUntil is not after validFrom")
    return start, end


def receipt_keys(trust):
    keys = {}
    for each in trust.get("receiptKeys", []):
        jwk = each["jwk"]
        x, y = (int.from_bytes(base64url_strict(jwk[name]), "big") for name in "xy")
        on_curve = max(x, y) < P and (y * y - x * x * x + 3 * x - B) % P == 0
        right = jwk["kty"] == "EC" and jwk["crv"] == "P-256" and "d" not in jwk and len(jwk["x"]) == len(jwk["y"]) == 43
        require(right and on_curve and each["kid"] not in keys, "malformed", "a receipt key")
        keys[each["kid"]] = (x, y), validity(each)
    return keys


def vkey(text, kind):
    name, key_id, typed = text.split("+", 2)
    typed = base64_strict(typed)
    right = key_name(name) and typed[:1] == kind and len(typed) == 33
    hashed = hashlib.sha256(name.encode() + b"\n" + typed).digest()[:4]
    require(right and hashed.hex() == key_id, "malformed", "a vkey")
    return name, hashed, typed[1:]


def logs_since(trust, at):
    """The logs whose time was not over at that moment, each with its keys read."""
    logs = []
    for each in ([trust["log"]] if "log" in trust else []) + trust.get("formerLogs", []):
        if at < validity(each)[1]:
            witnesses = [vkey(one, b"\x04") for one in each.get("witnesses", [])]
            required = each.get("witnessesRequired", 0)
            one_key_each = len({one[2] for one in witnesses}) == len(witnesses)
            require(type(required) is int and 0 <= required <= len(witnesses) and one_key_each, "malformed", "witnesses")
            logs.append((each["origin"], vkey(each["vkey"], b"\x01"), witnesses, required))
    return logs


# ---- Proofs, notes and checkpoints

def decimal(text):
    require(re.fullmatch("0|[1-9][0-9]{0,18}", text) and int(text) < 2**63, "malformed", "not a number")
    return int(text)


def sha256_of(text):
    value = base64_strict(text)
    require(len(value) == 32, "malformed", "not a hash")
    return value


def key_name(name):
    return name and not any(c == "+" or c < " " or c == "\x85" or unicodedata.category(c)[0] == "Z" for c in name)


def read_note(note):
    """A C2SP signed note: its text, and (name, key id, signature) of each line below the last empty one."""
    require(not any(c < " " and c != "\n" for c in note), "malformed", "a control character in the note")
    text, gap, lines = note.rpartition("\n\n")
    require(gap and lines.endswith("\n") and 1 <= lines.count("\n") <= 100, "malformed", "not a signed note")
    signatures = []
    for line in lines[:-1].split("\n"):
        name, _, value = line[2:].rpartition(" ")
        value = base64_strict(value)
        require(line.startswith("\u2014 ") and key_name(name) and len(value) > 4, "malformed", "a signature line")
        signatures.append((name, value[:4], value[4:]))
    return text + "\n", signatures


def read_proof(proof):
    """Index, path, and the signed note."""
    head, gap, note = proof.partition("\n\n")
    lines = head.split("\n")
    require(gap and lines.pop(0) == "c2sp.org/tlog-proof@v1" and lines, "malformed", "not a tlog-proof")
    if lines[0].startswith("extra "):
        base64_strict(lines.pop(0)[6:])
    require(lines and lines[0].startswith("index ") and len(lines) <= 64, "malformed", "not a tlog-proof")
    return decimal(lines[0][6:]), [sha256_of(line) for line in lines[1:]], read_note(note)


def read_checkpoint(text):
    lines = text.split("\n")[:-1]
    require(len(lines) >= 3 and all(lines), "malformed", "a checkpoint has three lines")
    return lines[0], decimal(lines[1]), sha256_of(lines[2])


def fits(log, note):
    origin, (name, key_id, key), witnesses, required = log
    text, signatures = note[0].encode("utf-8"), note[1]
    own = [signature for n, i, signature in signatures if (n, i) == (name, key_id)]
    good = read_checkpoint(note[0])[0] == origin and own and all(ed25519(key, text, each) for each in own)
    seen = set()
    for name, key_id, key in witnesses:
        for stamped in [signature for n, i, signature in signatures if (n, i) == (name, key_id)]:
            time = int.from_bytes(stamped[:8], "big")
            good = good and time <= 31556889864403199 and ed25519(key, b"cosignature/v1\ntime %d\n" % time + text, stamped[8:])
            seen.add(name)
    return good and len(seen) >= required


def reaches(index, size, path, leaf, root):
    """RFC 9162 section 2.1.3.2."""
    if index >= size:
        return False
    fn, sn, reached = index, size - 1, leaf
    for sibling in path:
        if sn == 0:
            return False
        if fn % 2 == 1 or fn == sn:
            reached = hashlib.sha256(b"\x01" + sibling + reached).digest()
            while fn % 2 == 0 and fn != 0:
                fn, sn = fn >> 1, sn >> 1
        else:
            reached = hashlib.sha256(b"\x01" + reached + sibling).digest()
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and reached == root


# ---- The eight steps

def check(data, trust_data):
    # 1. Form
    require(len(data) <= 262144, "malformed", "too long")
    receipt = canonical_object(data)
    require(set(receipt) == {"content", "proof", "salt", "signature", "v"}, "malformed", "other members")
    content, proof, salt, jws = (receipt[name] for name in ("content", "proof", "salt", "signature"))
    require(type(receipt["v"]) is int and receipt["v"] == 1, "malformed", "not version 1")
    require(isinstance(content, dict) and all(isinstance(text, str) for text in (proof, salt, jws)), "malformed", "a type")
    for name in ("kind", "number", "at"):
        require(isinstance(content.get(name), str) and content[name], "malformed", "content." + name)
    at, salt = instant(content["at"]), base64url_strict(salt)
    require(len(salt) == 32, "malformed", "the salt's length")
    # 2. Signature's form
    header, empty, signature = jws.split(".")
    signature, parsed = base64url_strict(signature), canonical_object(base64url_strict(header))
    right = isinstance(parsed.get("kid"), str) and parsed == {"alg": "ES256", "kid": parsed["kid"], "typ": "manzil-receipt+jws"}
    require(right and empty == "" and len(signature) == 64, "malformed", "not the detached JWS of a receipt")
    # 3. Proof's form
    index, path, note = read_proof(proof)
    # 4. Anchors
    try:
        require(len(trust_data) <= 1000000, "malformed", "too long")
        trust = read_json(trust_data, float)
        keys, logs = receipt_keys(trust), logs_since(trust, at)
    except (Stop, ValueError, LookupError, TypeError, AttributeError, RecursionError) as e:
        raise Stop("undecided", "the trust file cannot be read: %s" % e)
    require(keys and trust.get("log") is not None, "undecided", "the trust file has no receipt key or no log")
    # 5. Key
    require(parsed["kid"] in keys, "unknown-key", parsed["kid"])
    key, (valid_from, valid_until) = keys[parsed["kid"]]
    require(valid_from <= at < valid_until, "key-not-valid-then", parsed["kid"])
    # 6. Authority's signature
    del receipt["signature"]
    signed = header + "." + base64url(canonical(receipt).encode("utf-8"))
    require(es256_small(key, signed.encode("ascii"), signature), "signature", "the authority did not sign this")
    # 7. Checkpoint
    try:
        _, size, root = read_checkpoint(note[0])
        believed = any(fits(log, note) for log in logs)
    except (Stop, ValueError) as e:
        raise Stop("checkpoint", "not a checkpoint: %s" % e)
    require(believed, "checkpoint", "no log of the trust file made this checkpoint, or too few witnesses saw it")
    # 8. Inclusion
    entry = hashlib.sha256(b"manzil/log-entry/v1\n" + salt + canonical(content).encode("utf-8")).digest()
    leaf = hashlib.sha256(b"\x00" + entry).digest()
    require(reaches(index, size, path, leaf, root), "not-in-log", "the path does not lead to the root")
    return "%s %s at %s, entry %d of %d" % (content["kind"], content["number"], content["at"], index, size)


def answer(data, trust_data):
    """Code, words and exit status."""
    try:
        return "valid", check(data, trust_data), 0
    except Stop as stop:
        return stop.args[0], stop.args[1], 2 if stop.args[0] == "undecided" else 1
    except (ValueError, RecursionError) as e:  # What Python's own readers of UTF-8, JSON and Base64 refuse.
        return "malformed", str(e), 1


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    with open(sys.argv[1], "rb") as receipt_file, open(sys.argv[2], "rb") as trust_file:
        code, words, status = answer(receipt_file.read(), trust_file.read())
    sys.stdout.buffer.write(("%s: %s\n" % (code, words)).encode("utf-8", "backslashreplace"))
    sys.exit(status)

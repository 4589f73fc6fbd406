"""A provider that reads vCards (RFC 6350). Standard library only.

The house writes one JSON object a line to standard input and reads one a line from standard output:

    manifest                       -> {"type": "manifest", "provider": ..., "version": ...}
    lookup   {id, lookup}          -> fetch, claim and log events of that id, then one outcome
    response {id, fetch, ...}         the answer to a fetch event
    cancel   {id}                     nobody waits for that lookup any more
"""
import base64
import json
import sys

PROVIDER, VERSION = "published-vcard", "1.0.0"
lookups = {}


def send(kind, **members):
    sys.stdout.write(json.dumps({"type": kind, **members}, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def domain_of(lookup):
    """The host of the web address, or of the email address, that is known."""
    for value in lookup["known"]:
        if value["field"] == "url":
            host = value["value"].split("://", 1)[-1].split("/", 1)[0].split(":", 1)[0].lower()
            return host[4:] if host.startswith("www.") else host
    for value in lookup["known"]:
        if value["field"] == "email":
            return value["value"].rsplit("@", 1)[-1].lower()
    return None


def properties(text):
    """(name, parameters, value) of each content line, folded lines joined; what is broken is left out."""
    unfolded = text.replace("\r\n", "\n").replace("\n ", "").replace("\n\t", "")
    for line in unfolded.split("\n")[:1000]:
        head, colon, value = line.partition(":")
        if not colon:
            continue
        name, *parameters = head.split(";")
        yield name.rsplit(".", 1)[-1].upper(), [p.lower() for p in parameters], value.strip()


def unescaped(value):
    return value.replace("\\n", "\n").replace("\\N", "\n").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\")


def claims(text):
    for name, parameters, value in properties(text):
        if not value:
            continue
        if name == "ORG":
            yield "organization_name", unescaped(value.split(";")[0]), {}
        elif name == "TEL":
            number = value.removeprefix("tel:")
            if number.startswith("+"):
                yield "telephone", "+" + "".join(c for c in number if c.isdigit()), {}
        elif name == "EMAIL" and value.count("@") == 1:
            yield "email", value.lower(), {}
        elif name == "ADR":
            fields = [unescaped(part).strip() for part in value.split(";")] + [""] * 7
            parts = dict(zip(("street", "locality", "region", "postal_code", "country"), fields[2:7]))
            parts = {key: part for key, part in parts.items() if part}
            if parts:
                yield "address", ", ".join(parts.values()), parts


def start(identifier, lookup):
    domain = domain_of(lookup)
    if not domain:
        send("outcome", id=identifier, outcome="permanent", reason="no domain is known")
        return
    lookups[identifier] = lookup
    send("fetch", id=identifier, fetch="card", method="GET", url=f"https://vcards.example/{domain}.vcf", headers=[["Accept", "text/vcard"]])


def end(identifier, outcome, message):
    """An outcome with the moment from which the source may be asked again, where it is known."""
    members = {"retry_at": message["retry_at"]} if outcome == "rate_limited" and "retry_at" in message else {}
    send("outcome", id=identifier, outcome=outcome, reason=message.get("message", ""), **members)


def finish(message):
    identifier = message["id"]
    lookup = lookups.pop(identifier, None)
    if lookup is None:
        return
    if "failure" in message:
        end(identifier, message["failure"], message)
    elif message["status"] in (404, 410):
        send("outcome", id=identifier, outcome="not_found" if message["status"] == 404 else "gone")
    elif message["status"] == 429:
        end(identifier, "rate_limited", message)
    elif message["status"] != 200:
        send("outcome", id=identifier, outcome="transient", reason=f"status {message['status']}")
    else:
        text = base64.b64decode(message["body_base64"]).decode("utf-8", "replace")
        if "BEGIN:VCARD" not in text.upper():
            send("outcome", id=identifier, outcome="layout_drift", reason="the answer is no vCard")
            return
        wanted = lookup.get("wanted")
        for field, value, parts in claims(text):
            if wanted and field not in wanted:
                continue
            claim = {"field": field, "value": value, "confidence": 0.9, "observed_at": lookup["now"],
                     "evidence": {"url": message["url"], "snippet": value}}
            if parts:
                claim["parts"] = parts
            send("claim", id=identifier, claim=claim)
        send("outcome", id=identifier, outcome="found")


for line in sys.stdin:
    message = json.loads(line)
    kind = message.get("type")
    if kind == "manifest":
        send("manifest", provider=PROVIDER, version=VERSION)
    elif kind == "lookup":
        start(message["id"], message["lookup"])
    elif kind == "response":
        finish(message)
    elif kind == "cancel":
        lookups.pop(message["id"], None)

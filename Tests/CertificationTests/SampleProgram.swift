/// The sample register as a program, which breaks the promise whose check is its argument.
enum SampleProgram {
  static func manifest(flaw: String) -> String {
    """
    adapter: { id: sample-program, version: 1.0.0, api: 1, title: Sample, homepage: "https://sample.example", license: CC0-1.0, maintainer: tests }
    source: { model: free, lineage: sample }
    applies: { kinds: [organization], requires_any: [[name]] }
    fields: { organization_name: { confidence: 0.9, ttl: 100d }, telephone: { confidence: 0.8, ttl: 1d }, address: { confidence: 0.8, ttl: never } }
    privacy: { max_sensitivity: public, sends: [name] }
    http: { allow_hosts: [api.sample.example], rate: [{ rate: 1/s }] }
    process: { command: [python3, -I, provider.py, "\(flaw.isEmpty ? "none" : flaw)"] }
    tests: [{ name: found }, { name: not_found }]

    """
  }

  static let text = #"""
    import base64, json, sys, time
    FLAW = sys.argv[1]
    lookups, kept, count = {}, [], 0

    def say(kind, **members):
        sys.stdout.write(json.dumps({"type": kind, **members}) + "\n")
        sys.stdout.flush()

    def fetch(identifier, target):
        say("fetch", id=identifier, fetch=target, method="GET", url="https://api.sample.example" + target)

    def claim(identifier, lookup, url, field, value, parts=None):
        if FLAW == "process.apart" and len(lookups) > 0:
            value = "Disturbed"
        body = {"field": field, "value": value, "confidence": 0.5, "observed_at": lookup["now"], "evidence": {"url": url, "snippet": value}}
        if parts:
            body["parts"] = parts
        wanted = lookup.get("wanted") or [field]
        if field in wanted:
            say("claim", id=identifier, claim=body)

    def end(identifier, outcome, reason="", **members):
        say("outcome", id=identifier, outcome=outcome, reason=reason, **members)
        if FLAW == "process.outcome":
            say("log", id=identifier, level="info", text="one more thing")
        if FLAW == "process.ids":
            say("log", id="somebody", level="info", text="one more thing")

    def response(message):
        identifier, target = message["id"], message["fetch"]
        lookup = lookups.get(identifier)
        if lookup is None:
            return
        if "failure" in message:
            del lookups[identifier]
            return end(identifier, message["failure"], message.get("message", ""))
        status = message["status"]
        try:
            data = json.loads(base64.b64decode(message["body_base64"]))
            data = data if isinstance(data, dict) else {}
        except (ValueError, RecursionError):
            data = {}
        if status == 200 and data.get("id"):
            return fetch(identifier, "/companies/%d" % data["id"])
        del lookups[identifier]
        if status != 200:
            return end(identifier, {404: "not_found", 403: "blocked", 401: "auth_failed", 429: "rate_limited"}.get(status, "transient"))
        if "id" in data:
            return end(identifier, "not_found")
        if "name" not in data:
            return end(identifier, "layout_drift", "there is no name")
        claim(identifier, lookup, message["url"], "organization_name", data["name"])
        claim(identifier, lookup, message["url"], "telephone", data["phone"])
        claim(identifier, lookup, message["url"], "address", "Via Roma 1, Milano", {"street": "Via Roma 1", "locality": "Milano"})
        end(identifier, "found")

    def handle(message):
        kind = message["type"]
        if kind == "manifest":
            say("manifest", provider="another" if FLAW == "process.manifest" else "sample-program", version="1.0.0")
        elif kind == "lookup":
            lookups[message["id"]] = message["lookup"]
            if FLAW == "process.lines":
                print("Searching...", flush=True)
            if FLAW == "process.memory":
                kept.append(bytearray(b"x" * 500_000))
            name = next(v["value"] for v in message["lookup"]["known"] if v["field"] == "organization_name")
            fetch(message["id"], "/search?name=" + name)
        elif kind == "response":
            response(message)
        elif kind == "cancel":
            if FLAW == "process.cancel":
                for number in range(3):
                    fetch(message["id"], "/again/%d" % number)
            lookups.pop(message["id"], None)
        elif FLAW == "process.unknown":
            sys.exit(1)

    for line in sys.stdin:
        handle(json.loads(line))
    if FLAW == "process.end":
        time.sleep(30)

    """#
}

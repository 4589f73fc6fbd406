#!/usr/bin/env python3
"""Kills the service with SIGKILL at random moments and looks whether anything acknowledged is lost or half applied.

    python3 Tests/Service/kill_rounds.py .build/release/sosia [--rounds 200] [--seed 1]

Each round starts the service on the same data directory, works on it with several clients at once (creates, edits, merges, unmerges,
conversions, verdicts, imports), kills it, starts it again, and compares what it holds with what it had acknowledged. A request that was
under way when the service died may have happened or not, but never in part. No repair step runs in between.
"""
import argparse
import http.client
import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time


class Refused(Exception):
    pass


class Client:
    """One connection; what it cannot finish because the service died raises OSError or HTTPException."""

    def __init__(self, port, key):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self.headers = {"Authorization": f"Bearer {key}"}

    def call(self, method, path, body=None, content="application/json", headers=None):
        data = body if isinstance(body, bytes) else None if body is None else json.dumps(body).encode()
        sent = dict(self.headers, **(headers or {}))
        if data is not None:
            sent["Content-Type"] = content
        self.connection.request(method, path, data, sent)
        answer = self.connection.getresponse()
        text = answer.read()
        if answer.status >= 500:
            raise AssertionError(f"{method} {path}: {answer.status} {text[:500]}")
        if answer.status >= 400:
            raise Refused(f"{answer.status} {text[:300]}")
        return json.loads(text) if text else None


class Model:
    """What the service has acknowledged, and what was under way when it died."""

    def __init__(self):
        self.lock = threading.Lock()
        self.created = {}     # id -> expected job title (None while an edit of it is in doubt)
        self.titles = {}      # id -> set of titles that are possible
        self.merged = {}      # merge id -> (survivor, absorbed)
        self.in_doubt = set() # ids that a request was changing when the service died
        self.converted = {}   # lead id -> conversion id
        self.verdicts = []    # (a, b, decision)
        self.imports = {}     # job id -> rows


def worker(number, port, key, model, seed, stop):
    chosen = random.Random(seed)
    mine = []
    try:
        client = Client(port, key)
        while not stop.is_set():
            dice = chosen.random()
            if dice < 0.4 or len(mine) < 4:
                title = f"t{chosen.randrange(10**9)}"
                name = f"W{number}x{chosen.randrange(10**9)}"
                made = client.call(
                    "POST", "/v1/profiles",
                    {"given_name": "Kim", "family_name": name, "email": [f"{name.lower()}@example.org"], "job_title": title,
                     "stage": chosen.choice(["lead", "contact"]), "organization_name": f"Org{name}"})["profile"]
                with model.lock:
                    model.created[made["id"]] = made["stage"]
                    model.titles[made["id"]] = {title}
                mine.append(made["id"])
            elif dice < 0.6:
                identifier = chosen.choice(mine)
                title = f"t{chosen.randrange(10**9)}"
                with model.lock:
                    model.titles[identifier].add(title)
                client.call("PATCH", f"/v1/profiles/{identifier}", {"job_title": title})
                with model.lock:
                    model.titles[identifier] = {title}
            elif dice < 0.75:
                a, b = chosen.sample(mine, 2)
                with model.lock:
                    model.in_doubt |= {a, b}
                answer = client.call("POST", "/v1/merges", {"survivor": a, "absorbed": b, "force": True})
                with model.lock:
                    model.in_doubt -= {a, b}
                    model.merged[answer["merge"]["id"]] = (a, b)
                mine.remove(b)
                if chosen.random() < 0.5:
                    with model.lock:
                        model.in_doubt |= {a, b}
                    client.call("POST", f"/v1/merges/{answer['merge']['id']}/unmerge", {})
                    with model.lock:
                        model.in_doubt -= {a, b}
                        del model.merged[answer["merge"]["id"]]
                    mine.append(b)
                else:
                    # From now on the shown title is one of both sides'.
                    with model.lock:
                        model.titles[a] = model.titles[a] | model.titles[b]
            elif dice < 0.85:
                leads = [i for i in mine if model.created.get(i) == "lead"]
                if not leads:
                    continue
                lead = chosen.choice(leads)
                with model.lock:
                    model.in_doubt.add(lead)
                try:
                    answer = client.call("POST", f"/v1/leads/{lead}/conversion", {"create_deal": {}})
                except Refused:
                    answer = None
                with model.lock:
                    model.in_doubt.discard(lead)
                    if answer:
                        model.converted[lead] = answer["conversion"]["id"]
                if answer:
                    mine.remove(lead)
            elif dice < 0.985:
                a, b = chosen.sample(mine, 2)
                client.call("POST", "/v1/verdicts", {"a": a, "b": b, "decision": "different"})
                with model.lock:
                    model.verdicts.append((a, b))
            else:
                rows = chosen.randrange(20, 800)
                run = f"i{chosen.randrange(10**12)}"
                text = "id,first_name,last_name,email\n" + "".join(
                    f"{run}-{n},Ann,{run}{n},{run}{n}@example.net\n" for n in range(rows))
                answer = client.call("POST", f"/v1/imports?name={run}.csv&external_system={run}", text.encode(), "text/csv")
                with model.lock:
                    model.imports[answer["id"]] = (run, rows)
    except Refused as refusal:
        # A refusal of our own making (a lead that is part of another by now); the others go on.
        if "5" == str(refusal)[:1]:
            raise
    except (OSError, http.client.HTTPException):
        pass


def start(tool, data, port, settings):
    environment = {k: v for k, v in os.environ.items() if not k.startswith("SOSIA_")}
    process = subprocess.Popen(
        [tool, "serve", "--data", data, "--listen", f"127.0.0.1:{port}", "--set", "log.level=error"] + settings,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment)
    end = time.monotonic() + 60
    while time.monotonic() < end:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
            connection.request("GET", "/readyz")
            if connection.getresponse().status == 200:
                return process
        except OSError:
            pass
        if process.poll() is not None:
            sys.exit("the service did not start: " + process.stderr.read().decode())
        time.sleep(0.01)
    sys.exit("the service was not ready within 60 s")


def verify(port, key, model, thorough):
    client = Client(port, key)
    with_doubt = model.in_doubt
    absorbed = {b: a for a, b in model.merged.values()}
    sample = list(model.titles) if thorough else random.Random(len(model.titles)).sample(list(model.titles), min(400, len(model.titles)))
    for identifier in sample:
        if identifier in with_doubt:
            continue
        if identifier in absorbed:
            root = identifier
            while root in absorbed:
                root = absorbed[root]
            client.connection.request("GET", f"/v1/profiles/{identifier}", headers=client.headers)
            answer = client.connection.getresponse()
            answer.read()
            assert answer.status == 308, f"{identifier} was merged into {root}, but answers {answer.status}"
            continue
        shown = client.call("GET", f"/v1/profiles/{identifier}")
        titles = model.titles[identifier]
        assert shown.get("job_title") in titles, f"{identifier} shows {shown.get('job_title')}, acknowledged {titles}"
        if identifier in model.converted:
            assert shown["state"] == "converted" and shown["conversion"] == model.converted[identifier], f"{identifier} is not converted"
    for lead, conversion in list(model.converted.items())[-200:]:
        made = client.call("GET", f"/v1/conversions/{conversion}")
        found = made.get("conversion", made)
        assert found["lead"] == lead
        deal = client.call("GET", f"/v1/deals/{found['deal']}")
        assert deal["stage"] == "incoming"
        for part in ("person", "organization"):
            if found.get(part):
                contact = client.call("GET", f"/v1/profiles/{found[part]}") if found[part] not in absorbed else None
                assert contact is None or contact["stage"] == "contact"


def wait_for_imports(port, key, model):
    """Imports that were acknowledged go on by themselves and end with every row in, once."""
    client = Client(port, key)
    for job, (run, rows) in list(model.imports.items()):
        end = time.monotonic() + 120
        while True:
            state = client.call("GET", f"/v1/jobs/{job}")
            if state["status"] in ("succeeded", "failed", "cancelled"):
                break
            assert time.monotonic() < end, f"{job} did not end"
            time.sleep(0.05)
        assert state["status"] == "succeeded", state
        result = state["result"]
        assert result["created"] == rows and result["rejected"] == 0, (run, rows, result)
        for number in random.Random(rows).sample(range(rows), 5):
            answer = client.call("POST", "/v1/profiles/upsert", {"match_by": "external_id", "profiles": [
                {"family_name": f"{run}{number}", "external_id": [{"system": run, "value": f"{run}-{number}"}]}]})
            assert answer["results"][0]["status"] in ("updated", "unchanged"), answer
        del model.imports[job]


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("tool")
    arguments.add_argument("--rounds", type=int, default=200)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--keep", action="store_true")
    options = arguments.parse_args()
    folder = tempfile.mkdtemp(prefix="sosia-kill-")
    data = os.path.join(folder, "data")
    environment = {k: v for k, v in os.environ.items() if not k.startswith("SOSIA_")}
    key = subprocess.run(
        [options.tool, "keys", "create", "--data", data, "--scopes", "admin"], check=True, capture_output=True, text=True, env=environment
    ).stdout.strip()
    settings = ["--set", "limits.requests-per-second=1000000", "--set", "limits.burst=1000000"]
    chosen = random.Random(options.seed)
    model = Model()
    began = time.monotonic()
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        port = s.getsockname()[1]
    for round_number in range(options.rounds):
        process = start(options.tool, data, port, settings)
        verify(port, key, model, thorough=False)
        stop = threading.Event()
        workers = [
            threading.Thread(target=worker, args=(f"{round_number}a{n}", port, key, model, chosen.random(), stop), daemon=True) for n in range(4)]
        for thread in workers:
            thread.start()
        time.sleep(chosen.uniform(0.05, 1.2))
        process.send_signal(signal.SIGKILL)
        process.wait()
        stop.set()
        for thread in workers:
            thread.join()
        if (round_number + 1) % 20 == 0:
            print(f"{round_number + 1} rounds, {len(model.titles)} profiles, {len(model.converted)} conversions, "
                  f"{len(model.merged)} merges, {time.monotonic() - began:.0f} s", flush=True)
    process = start(options.tool, data, port, settings)
    verify(port, key, model, thorough=True)
    wait_for_imports(port, key, model)
    process.send_signal(signal.SIGTERM)
    assert process.wait(60) == 0, "the service did not end well"
    doctor = subprocess.run([options.tool, "doctor", "--data", data], capture_output=True, text=True, env=environment)
    assert doctor.returncode == 0, doctor.stdout
    print(f"{options.rounds} rounds of kill -9: nothing acknowledged was lost, nothing half applied "
          f"({len(model.titles)} profiles, {len(model.converted)} conversions, {len(model.merged)} merges standing, {len(model.verdicts)} verdicts)")
    if not options.keep:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()

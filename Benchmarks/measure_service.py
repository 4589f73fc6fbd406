#!/usr/bin/env python3
"""Measures the service: import rate, time to ready, memory, and POST /v1/check with mixed queries.

    python3 Benchmarks/measure_service.py .build/release/sosia .build/release/LoadBench [--profiles 1000000] [--dir DIR]

Makes people with `sosia synthesize`, imports one record of each, and asks for them with the other, corrupted records of the same people
(whole, and with some fields only), and with people who are not there. Server and client share this machine's cores. Everything is made
again on each run unless --dir names a folder that has it already.

BIAS: the corruptions are those that the generator imagines; the client costs a part of each core; loopback has no network between.
"""
import argparse
import csv
import json
import os
import random
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def make_inputs(tool, folder, profiles):
    """base.csv with one record of each person; queries.tsv with what is asked."""
    rows = int(profiles / 0.7) + 10
    made = os.path.join(folder, "made.csv")
    subprocess.run([tool, "synthesize", "-n", str(rows), "--seed", "1", "-o", made, "--quiet"], check=True)
    absent = os.path.join(folder, "absent.csv")
    subprocess.run([tool, "synthesize", "-n", "4000", "--seed", "2", "-o", absent, "--quiet"], check=True)
    chosen = random.Random(1)
    first = {}
    count = 0
    with open(made, newline="") as source, open(os.path.join(folder, "base.csv"), "w", newline="") as out:
        reader = csv.DictReader(source)
        fields = [f for f in reader.fieldnames if f != "truth_id"]
        writer = csv.DictWriter(out, fields)
        writer.writeheader()
        copies = []
        for row in reader:
            truth = row.pop("truth_id")
            if truth not in first:
                if count == profiles or not (row["last_name"] or row["company"]):
                    continue
                first[truth] = row["id"]
                writer.writerow(row)
                count += 1
            elif len(copies) < 200_000:
                copies.append((truth, row))
    whole = [(first[t], r) for t, r in copies if t in first]
    chosen.shuffle(whole)
    with open(absent, newline="") as source:
        strangers = list(csv.DictReader(source))
    with open(os.path.join(folder, "copies.tsv"), "w") as out:
        for expected, row in whole[:10_000]:
            out.write(f"{quoted(expected)}\t{json.dumps(body(row), ensure_ascii=False)}\n")
    with open(os.path.join(folder, "mixed.tsv"), "w") as out:
        for number, (expected, row) in enumerate(whole[10_000:30_000]):
            kind = number % 10
            if kind < 5:
                out.write(f"\t{json.dumps(body(row), ensure_ascii=False)}\n")
            elif kind < 8:
                out.write(f"\t{json.dumps(body(partial(row, chosen)), ensure_ascii=False)}\n")
            else:
                out.write(f"\t{json.dumps(body(chosen.choice(strangers)), ensure_ascii=False)}\n")
    os.remove(made)


def quoted(identifier):
    return f'"{identifier}"'


def partial(row, chosen):
    kept = chosen.choice([("first_name", "last_name"), ("email",), ("last_name", "company"), ("first_name", "last_name", "phone")])
    return {k: v for k, v in row.items() if k in kept}


def body(row):
    profile = {}
    for column, field in [("first_name", "given_name"), ("last_name", "family_name"), ("company", "organization_name"), ("job_title", "job_title")]:
        if row.get(column):
            profile[field] = row[column]
    if row.get("email"):
        profile["email"] = [row["email"]]
    phones = [row[c] for c in ("phone", "mobile") if row.get(c)]
    if phones:
        profile["telephone"] = phones
    if row.get("website"):
        profile["url"] = [row["website"]]
    address = {f: row[c] for c, f in [("street", "street"), ("postal_code", "postal_code"), ("city", "locality"), ("country", "country")] if row.get(c)}
    if address:
        profile["address"] = [address]
    return {"profile": profile, "limit": 5}


def resident(pid):
    with open(f"/proc/{pid}/status") as status:
        for line in status:
            if line.startswith("VmRSS"):
                return int(line.split()[1]) * 1024
    return 0


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("tool")
    arguments.add_argument("client")
    arguments.add_argument("--profiles", type=int, default=1_000_000)
    arguments.add_argument("--dir")
    options = arguments.parse_args()
    folder = options.dir or tempfile.mkdtemp(prefix="sosia-bench-")
    os.makedirs(folder, exist_ok=True)
    if not os.path.exists(os.path.join(folder, "mixed.tsv")):
        make_inputs(options.tool, folder, options.profiles)
    data = os.path.join(folder, "data")
    environment = {k: v for k, v in os.environ.items() if not k.startswith("SOSIA_")}
    key_file = os.path.join(folder, "key")
    port = free_port()
    settings = ["--set", "limits.requests-per-second=1000000", "--set", "limits.burst=1000000"]

    def serve():
        start = time.monotonic()
        process = subprocess.Popen(
            [options.tool, "serve", "--data", data, "--listen", f"127.0.0.1:{port}", "--set", "log.level=error"] + settings,
            stderr=open(os.path.join(folder, "log"), "w"), env=environment)
        while True:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=60) as answer:
                    if answer.status == 200:
                        return process, time.monotonic() - start
            except OSError:
                pass
            if process.poll() is not None:
                sys.exit("the service ended; see " + os.path.join(folder, "log"))
            time.sleep(0.01)

    if not os.path.exists(key_file):
        key = subprocess.run(
            [options.tool, "keys", "create", "--data", data, "--scopes", "admin"], check=True, capture_output=True, text=True, env=environment)
        with open(key_file, "w") as out:
            out.write(key.stdout)
        process, _ = serve()
        start = time.monotonic()
        result = subprocess.run(
            [options.tool, "import", os.path.join(folder, "base.csv"), "--url", f"http://127.0.0.1:{port}", "--key-file", key_file, "--quiet"],
            capture_output=True, text=True, env=environment)
        seconds = time.monotonic() - start
        print(f"import through the API: {result.stdout.strip()} {result.stderr.strip()}; {seconds:.1f} s, {options.profiles / seconds:,.0f} profiles/s", flush=True)
        # The sweep that follows an import trains the account's model; wait for it.
        start = time.monotonic()
        while True:
            time.sleep(0.5)
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics") as answer:
                text = answer.read().decode()
            waiting = [line for line in text.splitlines() if line.startswith("sosia_jobs_waiting")]
            if time.monotonic() - start > 12 and waiting and float(waiting[0].split()[-1]) == 0:
                break
            if time.monotonic() - start > 1800:
                sys.exit("the sweep did not end")
        print(f"sweep over all: {time.monotonic() - start:.0f} s", flush=True)
        process.send_signal(signal.SIGTERM)
        process.wait()

    process, ready = serve()
    try:
        before = resident(process.pid)
        print(f"ready after {ready:.2f} s; {before / 1e6:.0f} MB resident, {before / options.profiles:.0f} bytes a profile", flush=True)
        store = sum(os.path.getsize(os.path.join(data, "accounts", f)) for f in os.listdir(os.path.join(data, "accounts")))
        print(f"store: {store / 1e6:.0f} MB, {store / options.profiles:.0f} bytes a profile")
        for name, connections, count in [("copies", 1, 10_000), ("mixed", 1, 10_000), ("mixed", 32, 20_000)]:
            result = subprocess.run(
                [options.client, "--port", str(port), "--key-file", key_file, "--path", "/v1/check", "--requests",
                 os.path.join(folder, f"{name}.tsv"), "--connections", str(connections), "--count", str(count)],
                capture_output=True, text=True)
            print(f"{name}: {result.stdout.strip()} {result.stderr.strip()}", flush=True)
        print(f"{resident(process.pid) / 1e6:.0f} MB resident at the end")
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()


if __name__ == "__main__":
    main()

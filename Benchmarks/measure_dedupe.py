#!/usr/bin/env python3
"""Measures `sosia dedupe` as a whole process: accuracy, wall time, peak memory.

usage: measure_dedupe.py SOSIA [--check] [--rows N ...]
  SOSIA    the built tool
  --check  runs the small cases once and compares their answers with the expected ones; exit status 1 when one differs
  --rows   sizes of the made exports (default: 100000 1000000)

Made exports come from `sosia synthesize` with seed 1. The shared labelled sets are measured where ../shared/data is beside the project, and
skipped, saying so, where it is not. Python 3.9+, no packages.
"""
import json, os, pathlib, subprocess, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = pathlib.Path(os.environ.get("SOSIA_SHARED", ROOT.parent / "shared")) / "data"

# What `--check` expects of the made export of 20,000 rows: any change of the answers shows here and must be meant.
EXPECTED = {"records": 20000, "precision": 0.9911, "recall": 0.9755, "f1": 0.9832}
FLOORS = {"febrl3": 0.990, "fake_1000": 0.93}


def run(arguments):
    """Wall seconds, peak resident KiB and standard output of a command."""
    start = time.monotonic()
    process = subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 3):
        sys.exit(f"{' '.join(map(str, arguments))} ended with status {process.returncode}")
    return time.monotonic() - start, usage.ru_maxrss, output


def dedupe(sosia, file, folder, truth, truth_file=None, id_column=None):
    out = folder / "out.csv"
    arguments = [sosia, "dedupe", file, "-o", out, "-q", "--json"]
    if truth_file is None:
        arguments += ["--truth-column", truth]
    seconds, memory, output = run(arguments)
    if truth_file is None:
        quality = json.loads(output)["evaluation"]
    else:
        _, _, output = run(
            [sosia, "evaluate", out, "--truth-column", truth, "--truth-file", truth_file, "--id-column", id_column, "--json"])
        quality = json.loads(output)
    return seconds, memory, quality


def row(name, seconds, memory, quality):
    print(
        f"{name:<24} {quality['records']:>9} {quality['precision']:.4f}     {quality['recall']:.4f}  {quality['f1']:.4f}  {quality['b3_f1']:.4f}"
        f"  {seconds:6.2f} s  {memory / 1024:6.0f} MB", flush=True)


def shared_sets():
    return [
        ("febrl3", SHARED / "febrl/dataset3.csv", "cluster_id", SHARED / "febrl/dataset3_truth.csv", "rec_id"),
        ("fake_1000", SHARED / "fake_1000/fake_1000.csv", "cluster", None, None),
    ]


def main():
    arguments = sys.argv[1:]
    if not arguments or arguments[0].startswith("-"):
        sys.exit(__doc__)
    sosia = pathlib.Path(arguments[0]).resolve()
    check = "--check" in arguments
    rows = [int(a) for a in arguments[arguments.index("--rows") + 1:]] if "--rows" in arguments else [100_000, 1_000_000]
    failed = False
    print(f"{'data':<24} {'records':>9} precision  recall  F1      B3 F1     time      memory")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for label, file, truth, truth_file, id_column in shared_sets():
            if not file.exists():
                print(f"{label:<24} skipped: {file} is not there")
                continue
            seconds, memory, quality = dedupe(sosia, file, folder, truth, truth_file, id_column)
            row(label, seconds, memory, quality)
            if quality["f1"] < FLOORS[label]:
                print(f"  F1 is below {FLOORS[label]}")
                failed = True
        for count in [20_000] if check else rows:
            file = folder / "made.csv"
            run([sosia, "synthesize", "-n", str(count), "--seed", "1", "-o", file, "-q"])
            seconds, memory, quality = dedupe(sosia, file, folder, "truth_id")
            row("made, seed 1", seconds, memory, quality)
            if check and any(quality[key] != value for key, value in EXPECTED.items()):
                print(f"  expected {EXPECTED}")
                failed = True
    if check:
        print("dedupe: the answers differ from the expected ones" if failed else "dedupe: all answers as expected")
    sys.exit(1 if failed else 0)


main()

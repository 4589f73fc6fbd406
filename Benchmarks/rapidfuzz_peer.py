#!/usr/bin/env python3
"""RapidFuzz's time and answers for the pairs that `KernelBench --export FILE` wrote, one thread.

usage: rapidfuzz_peer.py PAIRS.tsv [--beside KERNELS.csv [--record MACHINE]] [--rounds N]

PAIRS.tsv    corpus, left and right string a line, tab separated
--beside     output of `KernelBench --csv`: prints our time, RapidFuzz's time, their ratio, and whether the mean answers agree
--record M   with --beside: prints lines to append to Records/kernels.csv, with today's date and the machine's name M
--rounds N   rounds of each case, whose median is shown (11)

Pairs go through process.cpdist, prepared patterns through process.cdist (64 queries, every string of the right side).
Means agree when they are less than 0.0001 apart: RapidFuzz takes a pair at exactly 0.7 or at the cutoff by its rounding error.
Exit code 1 when some do not.
"""
import argparse
import csv
import datetime
import statistics
import sys
import time

try:
    import numpy
    import rapidfuzz
    from rapidfuzz import distance, fuzz, process
except ImportError:
    sys.exit("rapidfuzz and numpy are needed:  python3 -m pip install rapidfuzz numpy")

# kernel of KernelBench -> (scorer, what its answers are divided by)
SCORERS = {
    "jaro": (distance.Jaro.similarity, 1),
    "jaro_winkler": (distance.JaroWinkler.similarity, 1),
    "levenshtein": (distance.Levenshtein.distance, 1),
    "osa": (distance.OSA.distance, 1),
    "indel": (distance.Indel.normalized_similarity, 1),
    "token_sort": (fuzz.token_sort_ratio, 100),
    "token_set": (fuzz.token_set_ratio, 100),
}
CASES = [
    (kernel, mode, corpus, cutoff)
    for kernel, mode, corpora in [
        ("jaro", "pairs", ["surnames"]),
        ("jaro_winkler", "pairs", ["surnames", "surnames@0.9", "names", "texts"]),
        ("levenshtein", "pairs", ["surnames", "surnames@2.0", "names", "texts", "texts@8.0"]),
        ("osa", "pairs", ["surnames", "names", "texts"]),
        ("indel", "pairs", ["surnames", "names", "texts"]),
        ("token_sort", "pairs", ["companies"]),
        ("token_set", "pairs", ["companies"]),
        ("jaro", "prepared", ["surnames"]),
        ("jaro_winkler", "prepared", ["surnames", "surnames@0.9", "names", "names@0.9"]),
        ("levenshtein", "prepared", ["surnames", "names", "texts"]),
        ("osa", "prepared", ["surnames"]),
        ("indel", "prepared", ["names"]),
    ]
    for corpus, cutoff in [(c.split("@")[0], float(c.split("@")[1]) if "@" in c else 0.0) for c in corpora]
]


def measure(kernel, mode, left, right, cutoff, rounds):
    """Median nanoseconds a pair, and the mean answer."""
    scorer, scale = SCORERS[kernel]
    options = {"scorer": scorer, "workers": 1, "dtype": numpy.float64}
    if cutoff:
        options["score_cutoff"] = cutoff
    run, queries = (process.cpdist, left) if mode == "pairs" else (process.cdist, left[:64])
    times = []
    for _ in range(rounds):
        start = time.perf_counter_ns()
        answers = run(queries, right, **options)
        times.append(time.perf_counter_ns() - start)
    return statistics.median(times) / answers.size, float(answers.mean()) / scale


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs")
    parser.add_argument("--beside")
    parser.add_argument("--record")
    parser.add_argument("--rounds", type=int, default=11)
    arguments = parser.parse_args()
    if arguments.record and not arguments.beside:
        parser.error("--record needs --beside")

    corpora = {}
    with open(arguments.pairs, encoding="ascii") as file:
        for line in file:
            corpus, a, b = line.rstrip("\n").split("\t")
            left, right = corpora.setdefault(corpus, ([], []))
            left.append(a)
            right.append(b)
    ours = {}
    if arguments.beside:
        with open(arguments.beside, encoding="utf-8") as file:
            ours = {row["case"]: row for row in csv.DictReader(file)}

    out = csv.writer(sys.stdout, lineterminator="\n")
    if not arguments.record:
        ours_header = ["ours_ns", "ratio", "agree"] if ours else []
        out.writerow(["case", f"rapidfuzz_{rapidfuzz.__version__}_ns", "mean"] + ours_header)
    peers = {}
    disagreements = 0
    for kernel, mode, corpus, cutoff in CASES:
        name = f"{kernel}/{mode}/{corpus}" + (f"@{cutoff}" if cutoff else "")
        nanoseconds, mean = measure(kernel, mode, *corpora[corpus], cutoff, arguments.rounds)
        peers[name] = nanoseconds
        row = [name, f"{nanoseconds:.2f}", f"{mean:.9f}"]
        if name in ours:
            our_time, our_mean = float(ours[name]["ns_per_pair"]), float(ours[name]["mean"])
            agree = abs(our_mean - mean) < 1e-4
            disagreements += not agree
            row += [f"{our_time:.2f}", f"{nanoseconds / our_time:.2f}", "yes" if agree else f"no ({our_mean:.9f})"]
        if not arguments.record:
            out.writerow(row)
    if arguments.record:
        today = datetime.date.today().isoformat()
        for name, ours_row in ours.items():
            peer = [f"{peers[name]:.2f}", f"{peers[name] / float(ours_row['ns_per_pair']):.2f}"] if name in peers else ["", ""]
            out.writerow([today, arguments.record, name, ours_row["ns_per_pair"], ours_row["checksum"], rapidfuzz.__version__, *peer])
    sys.exit(1 if disagreements else 0)


if __name__ == "__main__":
    main()

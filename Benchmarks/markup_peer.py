#!/usr/bin/env python3
"""Reads the same pages with MarkupBench and with lxml + extruct, round by round, and prints the ratios.

    python3 -m venv v && v/bin/pip install lxml cssselect extruct
    v/bin/python Benchmarks/markup_peer.py .build/release/MarkupBench [--pages 24] [--rounds 5]

Both decode, parse, read the structured data and apply ten selectors; one thread each. extruct is asked for JSON-LD, microdata and
OpenGraph (its syntaxes on lxml), and once for RDFa and microformats too. MarkupBench always reads all of them.

BIAS: made pages; lxml brings a newer libxml2 than Debian's, which parses faster.
"""
import argparse
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

import extruct
import lxml.html
from lxml.cssselect import CSSSelector

SELECTORS = [
    "h1, h2, h3", "a[href^='tel:']", "a[href^='mailto:']", "main .product h3", "ul.menu > li > a", "table.data tr td:nth-child(2)",
    ".team .person .p-name", "footer a[rel~=me]", "meta[name=description]", "div.entry time[datetime]",
]


def read(pages, compiled, syntaxes):
    start = time.monotonic()
    for page in pages:
        tree = lxml.html.document_fromstring(page, parser=lxml.html.HTMLParser(encoding="utf-8"))
        # Of its syntaxes microformats want the text, which is then parsed once more.
        extruct.extract(page.decode() if "microformat" in syntaxes else tree, base_url="https://www.acme.example/", syntaxes=syntaxes)
        for selector in compiled:
            for node in selector(tree):
                node.text_content()
    return (time.monotonic() - start) * 1000 / len(pages)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("bench")
    arguments.add_argument("--pages", type=int, default=24)
    arguments.add_argument("--rounds", type=int, default=5)
    options = arguments.parse_args()
    folder = tempfile.mkdtemp(prefix="sosia-pages-")
    subprocess.run([options.bench, "make", folder, "--pages", str(options.pages)], check=True)
    pages = [path.read_bytes() for path in sorted(Path(folder).glob("page-*.html"))]
    compiled = [CSSSelector(text, translator="html") for text in SELECTORS]
    few = ["json-ld", "microdata", "opengraph"]
    every = few + ["rdfa", "microformat"]
    ours, two, peer, whole = [], [], [], []
    for _ in range(options.rounds):
        lines = subprocess.run([options.bench, "pages", folder, "--rounds", "3"], check=True, capture_output=True, text=True).stdout.split("\n")
        ours.append(float(lines[0].split()[-1]))
        two.append(float(lines[1].split()[-1]))
        peer.append(read(pages, compiled, few))
        whole.append(read(pages[::6], compiled, every))
    median = statistics.median
    print(f"{len(pages)} pages, {sum(map(len, pages)) // len(pages)} bytes on average, median of {options.rounds} rounds")
    print(f"MarkupBench, all syntaxes       {median(ours):8.2f} ms a page on one core, {median(two):.2f} on two ({median(ours) / median(two):.2f} times)")
    print(f"lxml + extruct, three syntaxes  {median(peer):8.2f} ms a page ({median(peer) / median(ours):.2f} times ours)")
    print(f"lxml + extruct, five syntaxes   {median(whole):8.2f} ms a page")


if __name__ == "__main__":
    main()

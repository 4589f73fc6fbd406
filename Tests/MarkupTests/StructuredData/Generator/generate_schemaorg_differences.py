"""Prints the pairs of encodings of schema.org's examples that say different things in the source, as extruct and rdflib read them.

Usage: generate_schemaorg_differences.py FOLDER   (the folder `data` of https://github.com/schemaorg/schemaorg)
Needs: extruct 0.18.0, rdflib 7.6.0. The lines are the text of SchemaOrgExampleTests+Differences.swift.
"""

import glob
import json
import logging
import re
import sys
import warnings

import extruct
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.namespace import RDF

PAGE = "http://example.org/page"
SYNTAXES = (("MICRODATA", "itemscope"), ("RDFA", "typeof="), ("JSON", "@type"))
PAIRS = (("jm", "JSON", "MICRODATA"), ("jr", "JSON", "RDFA"), ("mr", "MICRODATA", "RDFA"))


def name(address):
    match = re.match(r"https?://(www\.)?schema\.org/(.+)$", address)
    return match.group(2) if match else address


def letters(text):
    text = re.sub(r"\s+", "", text.lower())
    for left in ("https://schema.org/", "http://schema.org/", "http://example.org/", "https://", "http://"):
        text = text.replace(left, "")
    return text[:-1] if text.endswith("/") else text


def of_graph(graph):
    types = {}
    for subject, type in graph.subject_objects(RDF.type):
        types.setdefault(subject, set()).add(name(str(type)))
    for scheme in ("http", "https"):
        for subject, type in graph.subject_objects(URIRef(scheme + "://schema.org/additionalType")):
            types.setdefault(subject, set()).add(name(str(type)))
    subjects = set(graph.subjects())

    def all_types(node):
        return " ".join(sorted(types.get(node, ())))

    statements = set()
    for subject, predicate, value in graph:
        property = name(str(predicate))
        if predicate == RDF.type or property == "additionalType" or property.endswith("usesVocabulary"):
            continue
        is_item = value in subjects and not isinstance(value, Literal)
        statements.add((all_types(subject), property, "[" + all_types(value) + "]" if is_item else letters(name(str(value)))))
    return statements


def of_microdata(items):
    statements = set()

    def as_list(value):
        return value if isinstance(value, list) else [value]

    def read(item):
        properties = item.get("properties", {})
        types = {name(type) for type in as_list(item.get("type", []))}
        types |= {name(type) for type in as_list(properties.get("additionalType", [])) if isinstance(type, str)}
        own = " ".join(sorted(types))
        for property, values in properties.items():
            if property == "additionalType":
                continue
            for value in as_list(values):
                if not isinstance(value, dict):
                    statements.add((own, name(property), letters(name(value.strip()))))
                    continue
                inner = read(value)
                is_address = inner == "" and not value.get("properties") and value.get("id")
                statements.add((own, name(property), letters(value["id"]) if is_address else "[" + inner + "]"))
        return own

    for item in items:
        read(item)
    return statements


def with_local_context(value):
    """The contexts that lie elsewhere made local: rdflib would load them."""

    def context(value):
        if isinstance(value, str):
            return {"@vocab": "http://schema.org/" if "schema.org" in value else value}
        if isinstance(value, list):
            return [context(part) for part in value]
        if isinstance(value, dict):
            return {k: "http://schema.org/" if k == "@vocab" and "schema.org" in str(v) else v for k, v in value.items()}
        return value

    if isinstance(value, dict):
        return {k: context(v) if k == "@context" else with_local_context(v) for k, v in value.items()}
    return [with_local_context(part) for part in value] if isinstance(value, list) else value


def statements(section, text):
    page = "<!DOCTYPE html>" + text
    if section == "MICRODATA":
        return of_microdata(extruct.extract(page, base_url=PAGE, syntaxes=["microdata"])["microdata"])
    graph = Graph()
    if section == "RDFA":
        graph.parse(data=json.dumps(extruct.extract(page, base_url=PAGE, syntaxes=["rdfa"])["rdfa"]), format="json-ld", publicID=PAGE)
        return of_graph(graph)
    for value in extruct.extract(page, syntaxes=["json-ld"])["json-ld"]:
        value = with_local_context(value)
        if isinstance(value, dict):
            value.setdefault("@context", {"@vocab": "http://schema.org/"})
        graph.parse(data=json.dumps(value), format="json-ld", publicID=PAGE)
    return of_graph(graph)


def examples(folder):
    found = []
    for path in sorted(glob.glob(folder + "/**/*examples.txt", recursive=True)):
        section = ""
        for line in open(path, encoding="utf-8", errors="replace").read().split("\n"):
            if line.startswith("TYPES:"):
                names = [word for word in re.split(r"[ ,]", line) if word.startswith("#")]
                found.append((path[len(folder) + 1 :] + (names[0] if names else "#?"), {}))
                section = ""
            elif match := re.match(r"(PRE-MARKUP|MICRODATA|RDFA|JSON|JSON-LD):", line):
                section = "JSON" if match.group(1).startswith("JSON") else match.group(1)
            elif found:
                found[-1][1][section] = found[-1][1].get(section, "") + line + "\n"
    return found


def main():
    warnings.filterwarnings("ignore")
    logging.disable(logging.CRITICAL)
    different = {}
    for example, parts in examples(sys.argv[1].rstrip("/")):
        read = {s: statements(s, parts[s]) for s, mark in SYNTAXES if mark in parts.get(s, "")}
        for short, first, second in PAIRS:
            if first in read and second in read and (read[first] != read[second] or not read[first]):
                different.setdefault(example, []).append(short)
    for example in sorted(different):
        print(example, *sorted(different[example]))


main()

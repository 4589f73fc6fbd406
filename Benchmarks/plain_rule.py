#!/usr/bin/env python3
"""How far a plain rule gets on an export made by `sosia synthesize`.

    python3 plain_rule.py FILE.csv [--truth-column truth_id]

The rule: two rows are the same person if they have

    the same email  OR  the same phone  OR  (the same name AND the same company)

compared after the normalization that any careful script would do:

    email    trimmed, lower case, `+tag` removed from the local part
    phone    digits only, last 9 of them (7 at least), across the columns phone and mobile
    name     first_name + last_name, lower case, blanks collapsed
    company  lower case, signs dropped, common legal forms dropped

Printed are pairwise precision, recall and F1 of (a) the pairs that the rule itself names and (b) the connected components of those
pairs. Data on which this does well would measure nothing: both must stay under F1 0.85 on 100,000 rows with default options.

Python 3.9 or later, no packages. Pairs are counted without being listed when a group is large, so a million rows take about a minute.
"""
import argparse
import collections
import csv
import re
import sys

LEGAL_FORMS = {
    "srl", "spa", "snc", "sas", "scarl", "ltd", "limited", "inc", "incorporated", "llc", "corp", "corporation", "plc", "co", "company",
    "gmbh", "ag", "kg", "ohg", "gbr", "ug", "ek", "haftungsbeschränkt", "sarl", "sa", "sasu", "eurl", "sci", "sl", "slu", "sau", "cb",
    "lda", "ltda", "limitada", "unipessoal", "unip", "me", "eireli", "coop", "soc", "sdad", "società", "cooperativa", "sc",
}


def email_key(text):
    text = text.strip().lower()
    local, at, domain = text.rpartition("@")
    return local.split("+")[0] + "@" + domain if at else ""


def phone_key(text):
    digits = re.sub(r"\D", "", text)
    return digits[-9:] if len(digits) >= 7 else ""


def name_key(first, last):
    return " ".join((first + " " + last).lower().split())


def company_key(text):
    text = text.lower().replace(".", "")
    words = re.findall(r"\w+", text)
    return " ".join(word for word in words if word not in LEGAL_FORMS)


class DisjointSets:
    def __init__(self, count):
        self.parent = list(range(count))

    def find(self, item):
        parent = self.parent
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a != b:
            self.parent[max(a, b)] = min(a, b)


def pairs(count):
    return count * (count - 1) // 2


def scores(true_found, found, true_all):
    precision = true_found / found if found else 1.0
    recall = true_found / true_all if true_all else 1.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return precision, recall, f1


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("--truth-column", default="truth_id")
    arguments = parser.parse_args()

    truth, groups = [], {"email": collections.defaultdict(list), "phone": collections.defaultdict(list),
                         "name and company": collections.defaultdict(list)}
    with open(arguments.file, newline="", encoding="utf-8") as file:
        for row, record in enumerate(csv.DictReader(file)):
            truth.append(record[arguments.truth_column])
            email = email_key(record["email"])
            if email:
                groups["email"][email].append(row)
            for phone in {phone_key(record["phone"]), phone_key(record["mobile"])} - {""}:
                groups["phone"][phone].append(row)
            name, company = name_key(record["first_name"], record["last_name"]), company_key(record["company"])
            if name and company:
                groups["name and company"][name + "\0" + company].append(row)

    true_all = sum(pairs(count) for count in collections.Counter(truth).values())
    sets = DisjointSets(len(truth))
    direct = set()
    for kind, keys in groups.items():
        found = true_found = 0
        for rows in keys.values():
            if len(rows) < 2:
                continue
            for row in rows[1:]:
                sets.union(rows[0], row)
            found += pairs(len(rows))
            true_found += sum(pairs(count) for count in collections.Counter(truth[row] for row in rows).values())
            direct.update(a << 32 | b for index, a in enumerate(rows) for b in rows[index + 1:])
        print(f"same {kind:<17} precision {true_found / max(1, found):.4f}  recall {true_found / max(1, true_all):.4f}  pairs {found}")

    true_direct = sum(truth[pair >> 32] == truth[pair & 0xFFFFFFFF] for pair in direct)
    components = collections.defaultdict(list)
    for row in range(len(truth)):
        components[sets.find(row)].append(row)
    merged = sum(pairs(len(rows)) for rows in components.values())
    true_merged = sum(pairs(count) for rows in components.values() if len(rows) > 1
                      for count in collections.Counter(truth[row] for row in rows).values())

    for title, figures in (("(a) direct pairs", scores(true_direct, len(direct), true_all)),
                           ("(b) components", scores(true_merged, merged, true_all))):
        print("%-22s precision %.4f  recall %.4f  F1 %.4f" % ((title,) + figures))
    print(f"rows {len(truth)}  people {len(set(truth))}  true pairs {true_all}  largest component {max(map(len, components.values()))}")


if __name__ == "__main__":
    sys.exit(main())

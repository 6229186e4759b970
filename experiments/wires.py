"""Compares `isnad copies CASE --format tsv --least 0.3` (standard input) with the pairs judged in wires.tsv.

The pairs were drawn by lot from all pairs of the two development corpora that share at least .3 of the shorter
text's word 5-grams and of which exactly one names an agency of actors/media in its first or last twelve words.
"""
import csv
import pathlib
import sys

judged = list(csv.DictReader(open(pathlib.Path(__file__).with_name("wires.tsv"), encoding="utf-8"), delimiter="\t"))
listed = {frozenset((r["earlier"], r["later"])): r for r in csv.DictReader(sys.stdin, delimiter="\t")}
one = [r for r in judged if r["one_voice"] == "yes"]
found = [listed.get(frozenset((r["one"], r["other"]))) for r in one]
right = sum(f is not None and (f["wire"] or "-") == r["wire"] for r, f in zip(one, found))
other = [listed.get(frozenset((r["one"], r["other"])), {}) for r in judged if r["one_voice"] == "no"]
print(f"one voice by reading: {len(one)}, listed as sharing text: {sum(f is not None for f in found)}")
print(f"wire named as read (or none, as read): {right}")
print(f"not one voice: {len(other)}, told as one wire: {sum(bool(f.get('wire')) for f in other)}")

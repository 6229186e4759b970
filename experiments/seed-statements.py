#!/usr/bin/env python3
"""The statements of the seed article against its expert reading.

    ./isnad code --format json --outlet العرب --published 2019-12-21 ../shared/seed/article.txt | experiments/seed-statements.py

Needs the development data in ../shared (or in the folder given as argument); without it says so and stops.

How it counts. The reading has 41 attributions. Three are claims of the narrator and one is an act told by the
narrator without content: their origin is the outlet, nobody is to be coded, and they only count against us where we
name a source (reported apart). Of the other 37, two are the agency that carries another's statement: they are found
when a statement of that sentence has the medium among its relays. The rest are found when a cue of ours overlaps the
annotated cue. Precision: of our statements, those whose cue overlaps any annotated cue.
A source is right when it overlaps a mention of the annotated actor, a mention that refers to it elsewhere included.
"""
import json
import os
import sys

shared = sys.argv[1] if len(sys.argv) > 1 else "../shared"
key_file = os.path.join(shared, "seed", "analysis.json")
if not os.path.exists(key_file):
    print(f"no development data at {shared}: nothing measured")
    sys.exit(0)
key = json.load(open(key_file, encoding="utf-8"))
ours = json.loads(sys.stdin.readline())
statements = {s["id"]: s for s in ours["statements"]}
actors = {a["id"]: a for a in key["actors"]}


def overlap(a, b):
    return a["start"] < b["end"] and b["start"] < a["end"]


def is_actor(span, actor):
    """A span of ours, or one that we say is the same party, overlaps a mention of the actor."""
    if span is None:
        return actor is None
    if actor not in actors:
        return False
    spans = [span]
    for entity in ours["entities"]:
        if entity["id"] == span.get("entity"):
            spans += entity["mentions"]
    return any(overlap(s, m) for s in spans for m in actors[actor]["mentions"])


def sentence(span):
    for s in key["sentences"]:
        if s["start"] <= span["start"] < s["end"]:
            return s["id"]
    return None


# --- cues
narrated = [a for a in key["attributions"] if a["type"] == "narrator-claim" or not a["content"] and a["chain"][0]["actor"] == "ALARAB"]
wanted = [a for a in key["attributions"] if a not in narrated]
found, sources_right, matched = 0, 0, 0
for a in wanted:
    if a["type"] == "relay":
        here = [p for s in statements.values() if sentence(s["cue"]) == a["sentence"] for p in s["relay"]]
        hit = any(is_actor(p, a["source_actor"]) for p in here)
        found += hit
        if not hit:
            print(f"  missed relay {a['id']} {a['sentence']}")
        continue
    hits = [s for s in statements.values() if any(overlap(s["cue"], c) for c in a["cue"])]
    if not hits:
        print(f"  missed cue {a['id']} {a['sentence']} {' '.join(c['text'] for c in a['cue'])} ({a['type']})")
        continue
    found += 1
    if a["source_actor"]:
        matched += 1
        right = any(is_actor(s["source"], a["source_actor"]) for s in hits)
        sources_right += right
        if not right:
            got = hits[0]["source"]["text"] if hits[0]["source"] else None
            print(f"  source of {a['id']} {a['sentence']}: {got}, not {a['source_actor']}")
cues = [c for a in key["attributions"] for c in a["cue"]]
true = [s for s in statements.values() if any(overlap(s["cue"], c) for c in cues)]
for s in statements.values():
    if s not in true:
        print(f"  not annotated {s['id']} {s['cue']['text']}")
print(f"cues       P {len(true) / len(statements):.2f} ({len(true)} of {len(statements)})  R {found / len(wanted):.2f} ({found} of {len(wanted)})")
print(f"sources    {sources_right} of {matched}")
laid = [a["id"] for a in narrated for s in statements.values() for c in a["content"]
        if a["type"] == "narrator-claim" and any(x["start"] <= c["start"] and c["end"] <= x["end"] for x in s["content"])]
print(f"narrator   {len(laid)} of {len(narrated)} of its claims laid in another's mouth {' '.join(laid)}")

# --- quoted speeches
attribution = {a["id"]: a for a in key["attributions"]}
speeches = [q for q in key["quotation_marks"] if q["class"].startswith("direct")]
right = 0
for q in speeches:
    speaker = attribution[q["attribution"]]["source_actor"]
    holders = [s for s in statements.values()
               if sum(max(0, min(c["end"], q["end"]) - max(c["start"], q["start"])) for c in s["content"]) >= 0.8 * (q["end"] - q["start"] - 2)]
    ok = any(is_actor(s["source"], speaker) for s in holders)
    right += ok
    if not ok:
        print(f"  speech {q['id']}: {[s['source'] and s['source']['text'] for s in holders]}, not {speaker}")
print(f"speeches   {right} of {len(speeches)} with the right speaker")

# --- chains of the key claims
chains = {s["id"]: s["chain"] for s in key["statements"]}
held = 0
for claim in key["corroboration"]:
    cluster = claim["claim"].rsplit("(", 1)[1].strip(")")
    triggers = [t for e in key["events"] if e["event_cluster"] == cluster for t in e["trigger"]]
    events = [e for e in ours["events"] if e["statement"] and any(overlap(e["trigger"], t) for t in triggers)]
    all_right = True
    for text in claim["chains"]:
        expected = chains[text.split(":")[0]]
        best = False
        for event in events:
            links = event["chain"]
            ok = links[-1]["role"] == "publisher"
            rest = [l for l in links[:-1]]
            for actor in expected[:-1]:
                while rest and not is_actor(rest[0], actor):
                    rest.pop(0)
                ok = ok and bool(rest)
                if rest:
                    rest.pop(0)
            best = best or ok
        all_right = all_right and best
        if not best:
            print(f"  chain of {text}: {[' → '.join(l['text'] for l in e['chain']) for e in events]}")
    held += all_right
    shown = {" → ".join(l["text"] + ("" if l["evidence"] in ("explicit", "document") else f" ({l['evidence']})") for l in e["chain"]) for e in events}
    print(f"claim      {claim['claim']}: {'right' if all_right else 'wrong'}; " + "; ".join(sorted(shown)))
print(f"chains     {held} of {len(key['corroboration'])} key claims right")

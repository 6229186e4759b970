package org.isnad.workshop.coding;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.isnad.coding.event.Plover;
import org.isnad.coding.event.Proposal;
import org.isnad.coding.event.Weights;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Event;
import org.isnad.model.Party;
import org.isnad.model.Span;

/**
 * Everything coded by hand, each text coded with weights that have not seen it: how well events and
 * their parties are found, for each set, and what each entry of the trigger lexicon brings.
 *
 * <pre>
 * CrossEvents SET… [--spans=FILE] [--entries] [--errors]
 * CrossEvents SET… --proposals      what no word proposes, without fitting anything
 * </pre>
 *
 * Folds go through documents; sets are what {@link CheckStatus} reads. {@code --entries} prints for
 * each entry how often it is proposed, coded by hand, accepted, and accepted rightly; {@code
 * --errors} every event whose parties are wrong.
 */
public final class CrossEvents {
  private static final int FOLDS = 6;

  private final Reader reader = new Reader(Knowledge.standard());
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Map<String, EventKey> keys = new LinkedHashMap<>();
  private final Map<String, String> sets = new LinkedHashMap<>();
  private final Map<String, EventCases> cases = new LinkedHashMap<>();
  private final Map<String, int[]> figures = new TreeMap<>();
  private final Map<String, int[]> entries = new TreeMap<>();
  private final boolean errors;

  private CrossEvents(boolean errors) {
    this.errors = errors;
  }

  public static void main(String[] args) throws IOException {
    List<String> options = Arrays.stream(args).filter(a -> a.startsWith("--")).toList();
    CrossEvents cross = new CrossEvents(options.contains("--errors"));
    Map<String, String> names = new LinkedHashMap<>();
    for (String arg : args) {
      if (!arg.startsWith("--")) {
        String set = arg.replaceFirst(":.*", "").replaceFirst(".*/", "");
        for (EventKey key : CheckStatus.read(arg)) {
          cross.keys.put(key.name(), key);
          cross.sets.put(key.name(), set);
        }
      }
    }
    EventCases spans = new EventCases();
    for (String option : options) {
      if (option.startsWith("--spans=")) {
        Plover plover = cross.reader.plover(Weights.NONE);
        for (EventKey key : GoldStandard.spans(Path.of(option.substring("--spans=".length())))) {
          spans.addParties(
              key, cross.reader.read(key.article()).propose(plover), TrainEvents.SPANS);
        }
        spans.shareNames(names);
      }
    }
    cross.propose(names, options.contains("--proposals"));
    if (!options.contains("--proposals")) {
      cross.run(spans);
    }
    cross.report(options.contains("--entries"));
  }

  private void propose(Map<String, String> names, boolean listed) {
    Plover plain = reader.plover(Weights.NONE);
    for (EventKey key : keys.values()) {
      List<Proposal> proposals = reader.read(key.article()).propose(plain);
      EventCases own = new EventCases();
      if (!listed) {
        own.add(key, proposals, plain, key.written() ? EventCases.OTHERS : 1);
        own.shareNames(names);
        cases.put(key.name(), own);
      }
      count(key, proposals, listed || errors);
    }
  }

  private void run(EventCases spans) {
    List<String> order = new ArrayList<>(keys.keySet());
    for (int fold = 0; fold < FOLDS; fold++) {
      EventCases train = new EventCases();
      train.addAll(spans);
      for (int i = 0; i < order.size(); i++) {
        if (i % FOLDS != fold) {
          train.addAll(java.util.Objects.requireNonNull(cases.get(order.get(i))));
        }
      }
      Plover plover = reader.plover(TrainEvents.fit(train));
      for (int i = fold; i < order.size(); i += FOLDS) {
        EventKey key = java.util.Objects.requireNonNull(keys.get(order.get(i)));
        compare(key, reader.read(key.article()).code(plover).events());
      }
    }
  }

  // --- what an entry brings

  private void count(EventKey key, List<Proposal> proposals, boolean listed) {
    for (EventKey.Coding e : key.events()) {
      List<Proposal> near =
          proposals.stream().filter(p -> p.trigger().span().overlaps(e.trigger())).toList();
      boolean right =
          near.stream()
              .anyMatch(p ->
                  p.trigger().frame().type() == e.type()
                      || p.trigger().frame().future().filter(f -> f == e.type()).isPresent());
      int[] row = figure(key, "proposed");
      row[0] += right ? 1 : 0;
      row[1]++;
      row[2]++;
      if (listed && !right) {
        String text = key.article().text();
        out.printf(
            "unproposed\t%s\t%s\t%s\t%s\t%s%n",
            e.type(),
            e.trigger().in(text),
            near.stream().map(p -> p.trigger().frame().type().name()).distinct().toList(),
            key.name(),
            text.substring(
                    Math.max(0, e.trigger().start() - 50),
                    Math.min(text.length(), e.trigger().end() + 50))
                .replace('\n', ' '));
      }
    }
    for (Proposal p : proposals) {
      boolean right =
          key.events().stream()
              .anyMatch(e ->
                  e.trigger().overlaps(p.trigger().span())
                      && e.type() == p.trigger().frame().type());
      int[] row = entry(p.trigger().frame().where() + " " + p.trigger().form().lemma());
      row[0]++;
      row[1] += right ? 1 : 0;
    }
  }

  private int[] entry(String name) {
    return entries.computeIfAbsent(name, k -> new int[4]);
  }

  // --- figures

  private int[] figure(EventKey key, String name) {
    return figures.computeIfAbsent(sets.get(key.name()) + " " + name, k -> new int[3]);
  }

  private void compare(EventKey key, List<Event> coded) {
    List<Event> left = new ArrayList<>(coded);
    for (EventKey.Coding gold : key.events()) {
      Optional<Event> match =
          left.stream()
              .filter(e -> e.type() == gold.type() && e.trigger().overlaps(gold.trigger()))
              .findFirst();
      figure(key, "event")[1]++;
      if (match.isEmpty()) {
        continue;
      }
      Event event = match.get();
      left.remove(event);
      figure(key, "event")[0]++;
      entry(event.why().getFirst())[2]++;
      entry(event.why().getFirst())[3]++;
      boolean actors = parties(key, "actor", gold.actors(), event.actors());
      boolean recipients = parties(key, "recipient", gold.recipients(), event.recipients());
      int[] whole = figure(key, "whole");
      whole[1]++;
      whole[2]++;
      boolean status = event.status() == gold.status();
      whole[0] += actors && recipients && status ? 1 : 0;
      if (errors && !(actors && recipients)) {
        print(key, gold, event);
      }
    }
    left.forEach(e -> entry(e.why().getFirst())[2]++);
    figure(key, "event")[2] += coded.size();
  }

  private boolean parties(EventKey key, String role, List<Span> gold, List<Party> coded) {
    int[] figure = figure(key, role);
    List<Party> left = new ArrayList<>(coded);
    int hits = 0;
    for (Span span : gold) {
      Optional<Party> match = left.stream().filter(p -> p.span().overlaps(span)).findFirst();
      if (match.isPresent()) {
        left.remove(match.get());
        hits++;
      }
    }
    figure[0] += hits;
    figure[1] += gold.size();
    figure[2] += coded.size();
    return hits == gold.size() && hits == coded.size();
  }

  private void print(EventKey key, EventKey.Coding gold, Event event) {
    String text = key.article().text();
    Span t = event.trigger();
    out.printf(
        "%s %s [%s]%n   key %s > %s%n   our %s > %s%n   %s%n",
        key.name(),
        event.type(),
        t.in(text),
        gold.actors().stream().map(s -> s.in(text)).toList(),
        gold.recipients().stream().map(s -> s.in(text)).toList(),
        event.actors().stream().map(Party::text).toList(),
        event.recipients().stream().map(Party::text).toList(),
        (text.substring(Math.max(0, t.start() - 150), t.start())
                + "<<"
                + t.in(text)
                + ">>"
                + text.substring(t.end(), Math.min(text.length(), t.end() + 150)))
            .replace('\n', ' '));
  }

  private void report(boolean listed) {
    figures.forEach((name, f) -> {
      double p = f[0] / (double) Math.max(1, f[2]);
      double r = f[0] / (double) Math.max(1, f[1]);
      out.printf(
          Locale.ROOT,
          "%-40s P %.3f R %.3f F1 %.3f (%d of %d, %d coded)%n",
          name,
          p,
          r,
          2 * p * r / Math.max(1e-9, p + r),
          f[0],
          f[1],
          f[2]);
    });
    if (listed) {
      out.println("proposed\tby hand\taccepted\trightly\tentry");
      entries.forEach((name, e) ->
          out.printf(Locale.ROOT, "%d\t%d\t%d\t%d\t%s%n", e[0], e[1], e[2], e[3], name));
    }
  }
}

package org.isnad.workshop.coding;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.isnad.coding.event.Plover;
import org.isnad.coding.event.Proposal;
import org.isnad.coding.event.Weights;
import org.isnad.coding.learn.LinearModel;
import org.isnad.coding.status.Judgement;
import org.isnad.coding.status.Point;
import org.isnad.coding.status.Recollection;
import org.isnad.coding.status.Verdict;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Span;
import org.isnad.model.Status;
import org.isnad.workshop.learn.LinearTrainer;
import org.isnad.workshop.learn.LinearTrainer.Case;

/**
 * What the rules alone say of the status of every event coded by hand whose word is proposed, with
 * each error and the rule that made it:
 *
 * <pre>
 * CheckStatus SET… [--errors]    no weights take part; but rules written with a set at hand score lower on others
 * CheckStatus SET… --dump        every event with the rules' verdict, trace and features, as TSV for experiments
 * CheckStatus SET… --weights     the first set cross-validated by article, the others always in the training part
 * </pre>
 */
public final class CheckStatus {
  private static final int FOLDS = 8;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Reader reader = new Reader(Knowledge.standard());
  private final Plover plover = reader.plover(Weights.NONE);
  private final boolean errors;
  private final Map<String, Integer> confusion = new TreeMap<>();

  private CheckStatus(boolean errors) {
    this.errors = errors;
  }

  public static void main(String[] args) throws IOException {
    CheckStatus check = new CheckStatus(List.of(args).contains("--errors"));
    boolean weights = List.of(args).contains("--weights");
    List<EventKey> held = new ArrayList<>();
    List<EventKey> always = new ArrayList<>();
    for (String arg : args) {
      if (!arg.startsWith("--")) {
        List<EventKey> set = read(arg);
        (held.isEmpty() ? held : always).addAll(set);
        if (!weights && !List.of(args).contains("--dump")) {
          check.rules(arg, set);
        }
      }
    }
    if (List.of(args).contains("--dump")) {
      for (String arg : args) {
        if (!arg.startsWith("--")) {
          check.dump(arg, read(arg));
        }
      }
      return;
    }
    if (weights) {
      check.weigh(held, always);
    }
  }

  /**
   * A folder of keys; a folder of dispatches; CODING:SENTENCES of the event gold standard; or
   * FOLDER:SENTENCES, every coding of a folder and the dispatches beside them.
   */
  static List<EventKey> read(String name) throws IOException {
    int colon = name.indexOf(':');
    if (colon >= 0) {
      Path coding = Path.of(name.substring(0, colon));
      String sentences = name.substring(colon + 1);
      if (!Files.isDirectory(coding)) {
        return GsrEvents.read(coding, Path.of(sentences));
      }
      List<EventKey> keys = new ArrayList<>();
      for (String set : sets(coding, sentences)) {
        keys.addAll(read(set));
      }
      return keys;
    }
    List<EventKey> keys = EventKey.readAll(Path.of(name));
    return keys.isEmpty() ? Dispatches.readAll(Path.of(name)) : keys;
  }

  /** The sets of a folder: each coding of sentences by name, then its dispatches. */
  static List<String> sets(Path folder, String sentences) throws IOException {
    List<String> sets = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(f -> f.toString().endsWith(".jsonl"))
          .sorted()
          .forEach(f -> sets.add(f + ":" + sentences));
    }
    Path dispatches = folder.resolve("dispatches");
    if (Files.isDirectory(dispatches)) {
      sets.add(dispatches.toString());
    }
    return sets;
  }

  /** An event of a key with what was proposed for it. */
  private record Pair(EventKey key, EventKey.Coding coding, Proposal proposal) {}

  private List<Pair> pairs(List<EventKey> keys) {
    List<Pair> pairs = new ArrayList<>();
    for (EventKey key : keys) {
      List<Proposal> proposals = reader.read(key.article()).propose(plover);
      List<EventKey.Coding> done = new ArrayList<>();
      for (Proposal p : proposals) {
        for (EventKey.Coding e : key.events()) {
          boolean fits =
              e.trigger().overlaps(p.trigger().span())
                  && (e.type() == p.trigger().frame().type()
                      || p.trigger().frame().future().filter(f -> f == e.type()).isPresent());
          if (fits && !done.contains(e)) {
            done.add(e);
            pairs.add(new Pair(key, e, p));
          }
        }
      }
    }
    return pairs;
  }

  private void rules(String name, List<EventKey> keys) {
    List<Pair> pairs = pairs(keys);
    List<Status> said = new ArrayList<>();
    List<Verdict> verdicts = verdicts(pairs);
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      Verdict verdict = verdicts.get(i);
      said.add(verdict.status());
      if (errors && verdict.status() != pair.coding().status()) {
        print(pair, verdict);
      }
    }
    confusion.clear();
    report(name + ", rules alone", pairs, said);
    confusion.forEach((k, v) -> out.println(v + "\t" + k));
  }

  /** Every event with the rules' verdict and what the model may look at, for experiments. */
  private void dump(String name, List<EventKey> keys) {
    List<Pair> pairs = pairs(keys);
    List<Verdict> verdicts = verdicts(pairs);
    for (int i = 0; i < pairs.size(); i++) {
      Pair p = pairs.get(i);
      Point point = p.proposal().point();
      out.println(
          String.join(
              "\t",
              Path.of(name).getFileName().toString(),
              p.key().name(),
              p.coding().status().name(),
              plover.judgement().rule(point).status().name(),
              verdicts.get(i).status().name(),
              p.proposal().trigger().frame().id(),
              point.sentence().span().start() + ":" + point.from(),
              plover.judgement().trace(point),
              point.type() + " " + point.shape() + " " + point.tense(),
              String.join("\t", plover.judgement().features(point).names())));
    }
  }

  private List<Verdict> verdicts(List<Pair> pairs) {
    return recalled(
        pairs, pairs.stream().map(p -> plover.judgement().rule(p.proposal().point())).toList());
  }

  /** With what earlier mentions of the same word were. */
  private static List<Verdict> recalled(List<Pair> pairs, List<Verdict> own) {
    Map<String, List<Recollection.Told>> told = new LinkedHashMap<>();
    for (int i = 0; i < pairs.size(); i++) {
      Proposal proposal = pairs.get(i).proposal();
      told.computeIfAbsent(pairs.get(i).key().name(), k -> new ArrayList<>())
          .add(
              new Recollection.Told(proposal.trigger().frame().id(), proposal.point(), own.get(i)));
    }
    List<Verdict> verdicts = new ArrayList<>();
    told.values().forEach(t -> verdicts.addAll(Recollection.recall(t)));
    return verdicts;
  }

  /** Weights that have not seen the article; the further sets are always seen. */
  private void weigh(List<EventKey> held, List<EventKey> always) {
    List<Case> fixed = cases(pairs(always));
    List<Pair> pairs = pairs(held);
    List<Case> own = cases(pairs);
    List<String> labels = new ArrayList<>();
    for (Status s : Status.values()) {
      labels.add(s.name().toLowerCase(Locale.ROOT));
    }
    for (double penalty : new double[] {12}) {
      double[][] p = new double[own.size()][];
      for (int fold = 0; fold < FOLDS; fold++) {
        List<Case> train = new ArrayList<>(fixed);
        for (int i = 0; i < own.size(); i++) {
          if (fold(held, pairs.get(i)) != fold) {
            train.add(own.get(i));
          }
        }
        LinearTrainer trainer = new LinearTrainer(labels, 12, 0.1, penalty);
        double temperature = LinearTrainer.temperature(train, trainer.crossValidate(train, 2, 3));
        LinearModel model = trainer.fit(train, 2).at(temperature);
        for (int i = 0; i < own.size(); i++) {
          if (fold(held, pairs.get(i)) == fold) {
            p[i] = model.probabilities(own.get(i).features());
          }
        }
      }
      List<Verdict> shipped = new ArrayList<>();
      List<Status> free = new ArrayList<>();
      for (int i = 0; i < own.size(); i++) {
        Verdict rule = plover.judgement().rule(pairs.get(i).proposal().point());
        shipped.add(Judgement.weigh(rule, labels, p[i]));
        int best = 0;
        for (int y = 0; y < p[i].length; y++) {
          best = p[i][y] > p[i][best] ? y : best;
        }
        free.add(Status.values()[best]);
      }
      List<Status> said = recalled(pairs, shipped).stream().map(Verdict::status).toList();
      report("penalty " + penalty + ", as shipped", pairs, said);
      report("penalty " + penalty + ", weights decide", pairs, free);
    }
  }

  private static int fold(List<EventKey> held, Pair pair) {
    return held.indexOf(pair.key()) % FOLDS;
  }

  private List<Case> cases(List<Pair> pairs) {
    List<Case> cases = new ArrayList<>();
    for (Pair p : pairs) {
      cases.add(
          new Case(
              p.key().name(),
              plover.judgement().features(p.proposal().point()),
              p.coding().status().ordinal(),
              1));
    }
    return cases;
  }

  private void print(Pair pair, Verdict verdict) {
    Span s = pair.proposal().point().sentence().span();
    Span t = pair.proposal().trigger().span();
    String text = pair.key().article().text();
    out.println(
        pair.key().name().replace(".gold.json", "")
            + " "
            + pair.coding().type()
            + " "
            + pair.coding().status()
            + " as "
            + verdict.status()
            + " | "
            + verdict.why()
            + " | "
            + pair.proposal().point().holder().map(h -> h.act().name()).orElse("-")
            + (pair.proposal().point().isCue() ? " cue" : "")
            + " | "
            + plover.judgement().trace(pair.proposal().point())
            + "\n   "
            + text.substring(s.start(), t.start()).replace('\n', ' ')
            + "【"
            + t.in(text)
            + "】"
            + text.substring(t.end(), s.end()).replace('\n', ' '));
  }

  private void report(String name, List<Pair> pairs, List<Status> said) {
    int right = 0;
    int[] open = new int[2];
    int[] told = new int[2];
    for (int i = 0; i < said.size(); i++) {
      Status gold = pairs.get(i).coding().status();
      boolean hit = said.get(i) == gold;
      right += hit ? 1 : 0;
      if (gold != Status.ASSERTED) {
        open[0] += hit ? 1 : 0;
        open[1]++;
      }
      if (said.get(i) == Status.ASSERTED) {
        told[0] += hit ? 0 : 1;
        told[1]++;
      }
      if (!hit) {
        confusion.merge(gold + " as " + said.get(i), 1, Integer::sum);
      }
    }
    out.printf(
        Locale.ROOT,
        "%s: status %.3f of %d, not asserted %.3f of %d, false assertion %.3f of %d%n",
        name,
        right / (double) said.size(),
        said.size(),
        open[0] / (double) open[1],
        open[1],
        told[0] / (double) told[1],
        told[1]);
  }
}

package org.isnad.workshop.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.model.Coded;
import org.isnad.model.Event;
import org.isnad.model.Span;
import org.isnad.workshop.evaluate.AnswerKey.KeyEvent;
import org.isnad.workshop.evaluate.AnswerKey.KeyStatement;

/**
 * Coded articles against their keys: precision and recall by type, the confusion of types and
 * statuses, and the worst errors with the coder's own reasons. Events are paired one to one by the
 * overlap of their triggers.
 */
public final class Comparison {
  private final Map<String, int[]> types = new TreeMap<>();
  private final Map<String, Integer> confusedTypes = new TreeMap<>();
  private final Map<String, Integer> confusedStatus = new TreeMap<>();
  private final int[] trigger = new int[3];
  private final int[] event = new int[3];
  private final int[] statement = new int[3];
  private final PartyComparison parties = new PartyComparison();
  private final List<Slip> slips = new ArrayList<>();
  private final double[][] calibration = new double[10][3];

  /**
   * One error.
   *
   * @param weight the worse the heavier: an invented event weighs its confidence, a missed one a
   *     half
   */
  private record Slip(double weight, String text) {}

  public void add(AnswerKey key, Coded coded) {
    String text = key.article().text();
    List<Event> found = coded.events();
    Set<Integer> usedKey = new HashSet<>();
    Set<Integer> usedFound = new HashSet<>();
    for (int[] pair : pairs(key.events(), found)) {
      usedKey.add(pair[0]);
      usedFound.add(pair[1]);
      KeyEvent gold = key.events().get(pair[0]);
      Event mine = found.get(pair[1]);
      trigger[0]++;
      boolean right = gold.type().equals(mine.type().name());
      if (right) {
        event[0]++;
        count(gold.type())[0]++;
        parties.add(gold, mine, text, () -> place(key, coded, mine.trigger(), text));
        String status = mine.status().name().toLowerCase(Locale.ROOT);
        if (!gold.status().equals(status)) {
          confusedStatus.merge(gold.status() + " → " + status, 1, Integer::sum);
          slips.add(
              new Slip(
                  "asserted".equals(status) ? 0.9 : 0.4,
                  "status "
                      + gold.status()
                      + " → "
                      + status
                      + ": "
                      + place(key, coded, mine.trigger(), text)
                      + "\n      why "
                      + mine.why()));
        }
      } else {
        confusedTypes.merge(gold.type() + " → " + mine.type(), 1, Integer::sum);
        slips.add(
            new Slip(
                mine.confidence(),
                "type "
                    + gold.type()
                    + " → "
                    + mine.type()
                    + ": "
                    + place(key, coded, mine.trigger(), text)
                    + "\n      why "
                    + mine.why()));
      }
      calibrate(mine, right);
    }
    for (int i = 0; i < key.events().size(); i++) {
      KeyEvent gold = key.events().get(i);
      count(gold.type())[1]++;
      if (!usedKey.contains(i)) {
        slips.add(
            new Slip(
                0.5, "missed " + gold.type() + ": " + place(key, coded, gold.trigger(), text)));
      }
    }
    for (int i = 0; i < found.size(); i++) {
      Event mine = found.get(i);
      count(mine.type().name())[2]++;
      if (!usedFound.contains(i)) {
        calibrate(mine, false);
        slips.add(
            new Slip(
                mine.confidence(),
                String.format(Locale.ROOT, "invented %s (%.2f): ", mine.type(), mine.confidence())
                    + place(key, coded, mine.trigger(), text)
                    + "\n      why "
                    + mine.why()));
      }
    }
    trigger[1] += key.events().size();
    trigger[2] += found.size();
    event[1] += key.events().size();
    event[2] += found.size();
    statements(key, coded);
  }

  private void statements(AnswerKey key, Coded coded) {
    Set<Integer> used = new HashSet<>();
    for (KeyStatement gold : key.statements()) {
      statement[1]++;
      for (int i = 0; i < coded.statements().size(); i++) {
        if (!used.contains(i)
            && gold.cue().isPresent()
            && gold.cue().get().overlaps(coded.statements().get(i).cue())) {
          used.add(i);
          statement[0]++;
          break;
        }
      }
    }
    statement[2] += coded.statements().size();
  }

  private static List<int[]> pairs(List<KeyEvent> gold, List<Event> found) {
    record Candidate(int gold, int found, int overlap) {}
    List<Candidate> candidates = new ArrayList<>();
    for (int g = 0; g < gold.size(); g++) {
      for (int f = 0; f < found.size(); f++) {
        Span a = gold.get(g).trigger();
        Span b = found.get(f).trigger();
        int shared = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
        if (shared > 0) {
          boolean same = gold.get(g).type().equals(found.get(f).type().name());
          candidates.add(new Candidate(g, f, shared * 2 + (same ? 1 : 0)));
        }
      }
    }
    candidates.sort(
        Comparator.comparingInt((Candidate c) -> -c.overlap)
            .thenComparingInt(c -> c.gold)
            .thenComparingInt(c -> c.found));
    Set<Integer> usedGold = new HashSet<>();
    Set<Integer> usedFound = new HashSet<>();
    List<int[]> pairs = new ArrayList<>();
    for (Candidate c : candidates) {
      if (!usedGold.contains(c.gold) && !usedFound.contains(c.found)) {
        usedGold.add(c.gold);
        usedFound.add(c.found);
        pairs.add(new int[] {c.gold, c.found});
      }
    }
    return pairs;
  }

  private void calibrate(Event mine, boolean right) {
    double[] bin = calibration[Math.clamp((int) (mine.confidence() * 10), 0, 9)];
    bin[0]++;
    bin[1] += mine.confidence();
    bin[2] += right ? 1 : 0;
  }

  private static String place(AnswerKey key, Coded coded, Span trigger, String text) {
    Optional<Span> sentence =
        coded.sentences().stream().filter(s -> s.contains(trigger)).findFirst();
    int from = Math.max(sentence.map(Span::start).orElse(0), trigger.start() - 60);
    int to = Math.min(sentence.map(Span::end).orElse(text.length()), trigger.end() + 60);
    return key.article().id()
        + " "
        + (text.substring(from, trigger.start())
                + "["
                + trigger.in(text)
                + "]"
                + text.substring(trigger.end(), to))
            .replace('\n', ' ');
  }

  private int[] count(String type) {
    return types.computeIfAbsent(type, k -> new int[3]);
  }

  /**
   * @param worst how many errors to print
   */
  public String report(int worst) {
    StringBuilder out = new StringBuilder();
    out.append(row("", new String[] {"right", "in keys", "coded", "P", "R", "F1"}));
    out.append(figures("trigger", trigger));
    out.append(figures("event", event));
    types.forEach((type, counts) -> out.append(figures("  " + type, counts)));
    out.append(figures("actor", parties.actors()));
    out.append(figures("recipient", parties.recipients()));
    out.append(figures("statement (cue)", statement));
    out.append("\nTypes confused (key → coded)\n");
    confusion(confusedTypes, out);
    out.append("\nStatus confused (key → coded)\n");
    confusion(confusedStatus, out);
    out.append("\nConfidence: said, right, events\n");
    double ece = 0;
    double all = 0;
    for (double[] bin : calibration) {
      all += bin[0];
    }
    for (double[] bin : calibration) {
      if (bin[0] > 0) {
        double said = bin[1] / bin[0];
        double right = bin[2] / bin[0];
        ece += Math.abs(said - right) * bin[0] / all;
        out.append(String.format(Locale.ROOT, "  %.2f  %.2f  %d%n", said, right, (int) bin[0]));
      }
    }
    out.append(String.format(Locale.ROOT, "  expected calibration error %.3f%n", ece));
    if (worst > 0) {
      out.append("\nWorst errors\n");
      slips.stream()
          .sorted(Comparator.comparingDouble(s -> -s.weight))
          .limit(worst)
          .forEach(s -> out.append("  ").append(s.text).append('\n'));
      out.append("\nParties of events found, wrong by slot\n");
      confusion(parties.slots(), out);
      out.append("\nParties wrong\n");
      parties.slips().stream().limit(worst).forEach(s -> out.append("  ").append(s).append('\n'));
    }
    return out.toString();
  }

  private static void confusion(Map<String, Integer> counts, StringBuilder out) {
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(20)
        .forEach(
            e -> out.append(String.format(Locale.ROOT, "  %3d  %s%n", e.getValue(), e.getKey())));
  }

  private static String figures(String name, int[] counts) {
    double p = counts[2] == 0 ? 0 : (double) counts[0] / counts[2];
    double r = counts[1] == 0 ? 0 : (double) counts[0] / counts[1];
    double f = p + r == 0 ? 0 : 2 * p * r / (p + r);
    return row(
        name,
        new String[] {
          Integer.toString(counts[0]),
          Integer.toString(counts[1]),
          Integer.toString(counts[2]),
          share(p),
          share(r),
          share(f)
        });
  }

  private static String share(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static String row(String name, String[] cells) {
    StringBuilder out = new StringBuilder(String.format(Locale.ROOT, "%-18s", name));
    for (String cell : cells) {
      out.append(String.format(Locale.ROOT, "%9s", cell));
    }
    return out.append('\n').toString();
  }
}

package org.isnad.workshop.coding;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.coding.event.Plover;
import org.isnad.coding.event.Proposal;
import org.isnad.coding.event.Weights;
import org.isnad.coding.status.Verdict;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Span;
import org.isnad.model.Status;

/**
 * What the rules alone say of the status of every event coded by hand whose word is proposed, with
 * each error and the rule that made it: {@code CheckStatus KEYS [--errors]}. No weights take part,
 * so nothing needs to be held out; but rules written with these articles at hand score lower on
 * others.
 */
public final class CheckStatus {
  private CheckStatus() {}

  public static void main(String[] args) throws IOException {
    Reader reader = new Reader(Knowledge.standard());
    Plover plover = reader.plover(Weights.NONE);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    boolean errors = List.of(args).contains("--errors");
    Map<String, Integer> confusion = new TreeMap<>();
    int right = 0;
    int all = 0;
    int[] open = new int[2];
    int[] told = new int[2];
    List<EventKey> keys = EventKey.readAll(Path.of(args[0]));
    for (EventKey key : keys) {
      List<Proposal> proposals = reader.read(key.article()).propose(plover);
      List<EventKey.Coding> done = new ArrayList<>();
      for (Proposal p : proposals) {
        for (EventKey.Coding e : key.events()) {
          boolean fits =
              e.trigger().overlaps(p.trigger().span())
                  && (e.type() == p.trigger().frame().type()
                      || p.trigger().frame().future().filter(f -> f == e.type()).isPresent());
          if (!fits || done.contains(e)) {
            continue;
          }
          done.add(e);
          Verdict verdict = plover.judgement().rule(p.point());
          all++;
          boolean hit = verdict.status() == e.status();
          right += hit ? 1 : 0;
          if (e.status() != Status.ASSERTED) {
            open[0] += hit ? 1 : 0;
            open[1]++;
          }
          if (verdict.status() == Status.ASSERTED) {
            told[0] += hit ? 0 : 1;
            told[1]++;
          }
          if (!hit) {
            confusion.merge(e.status() + " as " + verdict.status(), 1, Integer::sum);
          }
          if (!hit && errors) {
            Span s = p.point().sentence().span();
            Span t = p.trigger().span();
            String text = key.article().text();
            out.println(
                key.name().replace(".gold.json", "")
                    + " "
                    + e.type()
                    + " "
                    + e.status()
                    + " as "
                    + verdict.status()
                    + " | "
                    + verdict.why()
                    + " | "
                    + p.point().holder().map(h -> h.act().name()).orElse("-")
                    + (p.point().isCue() ? " cue" : "")
                    + "\n   "
                    + text.substring(s.start(), t.start()).replace('\n', ' ')
                    + "【"
                    + t.in(text)
                    + "】"
                    + text.substring(t.end(), s.end()).replace('\n', ' '));
          }
        }
      }
    }
    confusion.forEach((k, v) -> out.println(v + "\t" + k));
    out.printf(
        Locale.ROOT,
        "rules alone: status %.3f of %d, not asserted %.3f of %d, false assertion %.3f of %d%n",
        right / (double) all,
        all,
        open[0] / (double) open[1],
        open[1],
        told[0] / (double) told[1],
        told[1]);
  }
}

package org.isnad.workshop.coding;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.event.Plover;
import org.isnad.coding.event.Proposal;
import org.isnad.coding.event.Siting;
import org.isnad.coding.event.Weights;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Span;
import org.isnad.model.When;

/**
 * Place and day of events whose trigger is given, cross-validated by article: right where the key
 * has one, invented where it has none, and whether the right one was a candidate.
 *
 * <pre>CheckSiting KEYS [--coded=SET]… [--errors]</pre>
 */
public final class CheckSiting {
  private static final int FOLDS = 8;

  private record Asked(EventKey key, EventKey.Coding event, Proposal proposal) {}

  private final PrintWriter out;
  private final boolean errors;
  private int placed;
  private int candidate;
  private int right;
  private int unplaced;
  private int invented;
  private int dated;
  private int rightDay;
  private int dayCandidate;
  private int undated;
  private int inventedDay;

  private CheckSiting(PrintWriter out, boolean errors) {
    this.out = out;
    this.errors = errors;
  }

  public static void main(String[] args) throws IOException {
    List<EventKey> keys = EventKey.readAll(Path.of(args[0]));
    List<EventKey> more = new ArrayList<>();
    boolean errors = false;
    for (String arg : args) {
      if (arg.startsWith("--coded=")) {
        more.addAll(CheckStatus.read(arg.substring("--coded=".length())));
      }
      errors |= arg.equals("--errors");
    }
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    new CheckSiting(out, errors).run(keys, more);
  }

  private void run(List<EventKey> keys, List<EventKey> more) {
    Reader reader = new Reader(Knowledge.standard());
    Plover plover = reader.plover(Weights.NONE);
    EventCases always = new EventCases();
    more.forEach(
        k -> always.addSites(k, reader.read(k.article()).propose(plover), EventCases.OTHERS));
    List<EventCases> cases = new ArrayList<>();
    List<List<Asked>> asked = new ArrayList<>();
    for (EventKey key : keys) {
      List<Proposal> proposals = reader.read(key.article()).propose(plover);
      EventCases own = new EventCases();
      own.addSites(key, proposals, 1);
      cases.add(own);
      asked.add(asked(key, proposals));
    }
    for (int fold = 0; fold < FOLDS; fold++) {
      EventCases train = new EventCases();
      for (int i = 0; i < keys.size(); i++) {
        if (i % FOLDS != fold) {
          train.addAll(cases.get(i));
        }
      }
      train.addAll(always);
      Siting siting = reader.plover(TrainEvents.fitSites(train)).siting();
      for (int i = 0; i < keys.size(); i++) {
        if (i % FOLDS == fold) {
          Map<Integer, List<Asked>> bySentence = new TreeMap<>();
          for (Asked a : asked.get(i)) {
            bySentence
                .computeIfAbsent(a.proposal().trigger().sentence(), k -> new ArrayList<>())
                .add(a);
          }
          bySentence.values().forEach(together -> check(together, siting));
        }
      }
    }
    out.printf(
        Locale.ROOT,
        "place: right %.3f (%d of %d), a candidate %.3f, invented %.3f (%d of %d)%n",
        right / (double) placed,
        right,
        placed,
        candidate / (double) placed,
        invented / (double) unplaced,
        invented,
        unplaced);
    out.printf(
        Locale.ROOT,
        "day: right %.3f (%d of %d), a candidate %.3f, invented %.3f (%d of %d)%n",
        rightDay / (double) dated,
        rightDay,
        dated,
        dayCandidate / (double) dated,
        inventedDay / (double) undated,
        inventedDay,
        undated);
  }

  /** One proposal for each event of the key, of the type it has there. */
  private static List<Asked> asked(EventKey key, List<Proposal> proposals) {
    List<Asked> asked = new ArrayList<>();
    for (EventKey.Coding e : key.events()) {
      proposals.stream()
          .filter(p -> p.trigger().span().overlaps(e.trigger()))
          .filter(p -> p.trigger().frame().type() == e.type())
          .findFirst()
          .ifPresent(p -> asked.add(new Asked(key, e, p)));
    }
    return asked;
  }

  private void check(List<Asked> together, Siting siting) {
    List<Siting.Sited> events =
        together.stream()
            .map(a -> new Siting.Sited(a.proposal().trigger(), a.proposal().places().get()))
            .toList();
    List<Optional<Mention>> places = siting.places(events);
    for (int i = 0; i < together.size(); i++) {
      check(together.get(i), events.get(i).company(), places.get(i), siting);
    }
  }

  private void check(Asked a, Proposal.Company company, Optional<Mention> chosen, Siting siting) {
    Optional<Span> place = a.event().place();
    String given = chosen.map(Mention::text).orElse("-");
    if (place.isPresent()) {
      placed++;
      boolean among =
          company.candidates().stream().anyMatch(c -> c.choice().span().overlaps(place.get()));
      candidate += among ? 1 : 0;
      boolean hit = chosen.filter(m -> m.span().overlaps(place.get())).isPresent();
      right += hit ? 1 : 0;
      if (!hit) {
        tell(a, (among ? "place" : "place, no candidate"), text(a, place.get()), given);
      }
    } else {
      unplaced++;
      invented += chosen.isPresent() ? 1 : 0;
      if (chosen.isPresent()) {
        tell(a, "place invented", "-", given);
      }
    }
    List<Proposal.Candidate<When>> days = a.proposal().dates().get();
    Optional<When> day = siting.day(days);
    String told = day.map(d -> text(a, d.span())).orElse("-");
    if (a.event().date().isPresent()) {
      dated++;
      Span date = a.event().date().get();
      boolean among = days.stream().anyMatch(c -> c.choice().span().overlaps(date));
      dayCandidate += among ? 1 : 0;
      boolean hit = day.filter(d -> d.span().overlaps(date)).isPresent();
      rightDay += hit ? 1 : 0;
      if (!hit) {
        tell(a, (among ? "day" : "day, no candidate"), text(a, date), told);
      }
    } else {
      undated++;
      inventedDay += day.isPresent() ? 1 : 0;
      if (day.isPresent()) {
        tell(a, "day invented", "-", told);
      }
    }
  }

  private static String text(Asked a, Span span) {
    return span.in(a.key().article().text());
  }

  private void tell(Asked a, String what, String key, String given) {
    if (!errors) {
      return;
    }
    String text = a.key().article().text();
    Span t = a.event().trigger();
    int from = Math.max(text.lastIndexOf('\n', t.start()) + 1, t.start() - 220);
    int to = Math.min(text.length(), t.end() + 220);
    int line = text.indexOf('\n', t.end());
    to = line >= 0 ? Math.min(to, line) : to;
    out.printf(
        Locale.ROOT,
        "%s %s | key %s | given %s | %s[%s]%s%n",
        what,
        a.event().type(),
        key,
        given,
        text.substring(from, t.start()),
        t.in(text),
        text.substring(t.end(), to));
  }
}

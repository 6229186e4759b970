package org.isnad.formats.out;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.isnad.model.Coded;
import org.isnad.model.Event;
import org.isnad.model.Link;
import org.isnad.model.Party;
import org.isnad.model.Span;
import org.isnad.model.Statement;

/** A record's events and statements with every decision that made them, for a person. */
public final class Explanation {
  private final Coded coded;
  private final Names names;

  public Explanation(Coded coded) {
    this.coded = coded;
    this.names = new Names(coded);
  }

  /**
   * The event and statement with these ids; everything when neither is named. Empty when there is
   * none.
   */
  public String of(Optional<String> event, Optional<String> statement) {
    boolean all = event.isEmpty() && statement.isEmpty();
    StringBuilder out = new StringBuilder();
    for (Event e : coded.events()) {
      if (all || event.filter(e.id()::equals).isPresent()) {
        event(e, out);
      }
    }
    for (Statement s : coded.statements()) {
      if (all || statement.filter(s.id()::equals).isPresent()) {
        statement(s, out);
      }
    }
    return out.toString();
  }

  private void event(Event event, StringBuilder out) {
    out.append(event.id())
        .append("  ")
        .append(event.type())
        .append(' ')
        .append(String.join("+", event.mode()));
    out.append("  ")
        .append(lower(event.status()))
        .append(event.historical() ? ", long past" : "")
        .append('\n');
    line(out, "sentence", sentence(event.trigger()));
    line(out, "trigger", event.trigger().in(coded.article().text()));
    event.actors().forEach(p -> line(out, "actor", party(p)));
    event.recipients().forEach(p -> line(out, "recipient", party(p)));
    event
        .place()
        .ifPresent(p ->
            line(
                out,
                "place",
                p.text()
                    + "  "
                    + p.name()
                    + p.country().map(c -> ", " + c).orElse("")
                    + ", level "
                    + p.resolution()));
    event.date().ifPresent(d -> line(out, "date", d.text() + "  " + d.value()));
    if (!event.toll().isEmpty()) {
      line(out, "toll", Sheet.toll(event.toll()));
    }
    event.statement().ifPresent(s -> line(out, "statement", s));
    for (Link link : event.chain().links()) {
      line(
          out,
          "chain",
          link.getClass().getSimpleName().toLowerCase(Locale.ROOT)
              + ": "
              + Sheet.visible(link.text())
              + "  ("
              + lower(link.evidence())
              + ")");
    }
    line(out, "occurrence", Integer.toString(event.occurrence()));
    line(out, "confidence", JsonRecord.decimal(event.confidence(), 3));
    event.why().forEach(w -> line(out, "why", w));
    out.append('\n');
  }

  private void statement(Statement statement, StringBuilder out) {
    String text = coded.article().text();
    out.append(statement.id())
        .append("  ")
        .append(lower(statement.act()))
        .append(", ")
        .append(lower(statement.form()));
    out.append('\n');
    line(out, "sentence", sentence(statement.cue()));
    line(out, "cue", statement.cue().in(text));
    line(
        out,
        "source",
        statement.source().map(p -> party(p)).orElse("none named")
            + (statement.elided() ? "  (understood from before)" : "")
            + "  ["
            + statement.anonymity().label()
            + "]");
    line(
        out,
        "content",
        statement.content().stream().map(s -> s.in(text)).collect(Collectors.joining(" … ")));
    statement.relay().forEach(p -> line(out, "relay", party(p)));
    statement.date().ifPresent(d -> line(out, "date", d.text() + "  " + d.value()));
    statement.parent().ifPresent(p -> line(out, "parent", p));
    statement.why().forEach(w -> line(out, "why", w));
    out.append('\n');
  }

  private String party(Party party) {
    return party.text()
        + "  "
        + names.english(party)
        + party.code().map(c -> ", " + c).orElse("")
        + (party.sector().isEmpty() ? "" : " " + String.join("/", party.sector()));
  }

  private String sentence(Span span) {
    return coded.sentences().stream()
        .filter(s -> s.contains(span))
        .findFirst()
        .map(s -> s.in(coded.article().text()))
        .orElse("");
  }

  private static void line(StringBuilder out, String name, String value) {
    out.append(String.format(Locale.ROOT, "    %-11s", name))
        .append(Sheet.visible(value))
        .append('\n');
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}

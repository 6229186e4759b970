package org.isnad.formats.out;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.isnad.model.Article;
import org.isnad.model.Chain;
import org.isnad.model.Coded;
import org.isnad.model.Event;
import org.isnad.model.Link;
import org.isnad.model.Party;
import org.isnad.model.Place;
import org.isnad.model.Span;
import org.isnad.model.Statement;
import org.isnad.model.Status;
import org.isnad.model.Toll;

/**
 * The article's events and statements as a person would note them: one English line and the Arabic
 * evidence for each, events grouped by occurrence, the chain of transmission below.
 */
public final class Sheet implements RecordFormat {
  private static final int EVIDENCE = 70;

  @Override
  public String write(Coded coded) {
    StringBuilder out = new StringBuilder();
    Names names = new Names(coded);
    head(coded, out);
    events(coded, names, out);
    statements(coded, names, out);
    return out.append('\n').toString();
  }

  private static void head(Coded coded, StringBuilder out) {
    Article article = coded.article();
    List<String> parts = new ArrayList<>();
    parts.add(article.id());
    article.outlet().ifPresent(parts::add);
    parts.add(article.published().map(Object::toString).orElse("no date"));
    String line = String.join(" · ", parts);
    out.append(line).append('\n');
    article.title().ifPresent(t -> out.append(visible(t)).append('\n'));
    out.append("─".repeat(Math.clamp(line.length(), 20, 80))).append('\n');
    out.append(
        String.format(
            Locale.ROOT,
            "%d %s (%d %s), %d %s%n",
            coded.events().size(),
            coded.events().size() == 1 ? "event" : "events",
            coded.events().stream().mapToInt(Event::occurrence).distinct().count(),
            "occurrences",
            coded.statements().size(),
            coded.statements().size() == 1 ? "statement" : "statements"));
  }

  private static void events(Coded coded, Names names, StringBuilder out) {
    Map<Integer, List<Event>> byOccurrence = new LinkedHashMap<>();
    for (Event event : coded.events()) {
      byOccurrence.computeIfAbsent(event.occurrence(), k -> new ArrayList<>()).add(event);
    }
    out.append("\nEVENTS\n");
    if (byOccurrence.isEmpty()) {
      out.append("  none\n");
    }
    int number = 0;
    for (List<Event> mentions : byOccurrence.values()) {
      number++;
      String indent = String.format(Locale.ROOT, "%3d. ", number);
      for (Event event : mentions) {
        out.append(indent)
            .append(line(event, names))
            .append("  (")
            .append(event.id())
            .append(")\n");
        out.append("       ").append(evidence(coded, event.trigger())).append('\n');
        out.append("       ").append(chain(event.chain())).append('\n');
        String english = englishChain(event.chain(), names);
        if (!english.isEmpty()) {
          out.append("       on the word of ").append(english).append('\n');
        }
        indent = "     ";
      }
    }
  }

  private static String line(Event event, Names names) {
    StringBuilder line = new StringBuilder(event.type().name());
    if (!event.mode().isEmpty()) {
      line.append(' ').append(String.join("+", event.mode()));
    }
    line.append(": ");
    line.append(event.actors().isEmpty() ? "(unnamed)" : names.english(event.actors()));
    if (!event.recipients().isEmpty()) {
      line.append(" → ").append(names.english(event.recipients()));
    }
    event.place().ifPresent(p -> line.append(" · at ").append(place(p)));
    event.date().ifPresent(d -> line.append(" · ").append(d.value()));
    String toll = toll(event.toll());
    if (!toll.isEmpty()) {
      line.append(" · ").append(toll);
    }
    line.append(" · ")
        .append(
            event.status() == Status.ASSERTED
                ? "asserted"
                : "NOT ASSERTED: " + lower(event.status()));
    if (event.historical()) {
      line.append(", long past");
    }
    return line.toString();
  }

  /**
   * A place by its name. A common noun ("his positions") that no gazetteer puts on the map is no
   * name: the article's own words stand first, the English after them is a gloss.
   */
  private static String place(Place place) {
    Optional<String> country = place.country().filter(c -> place.resolution() > 1);
    if (place.lat().isEmpty() && !place.nameAr().isBlank()) {
      return visible(place.nameAr())
          + " ("
          + place.name()
          + country.map(c -> ", " + c).orElse("")
          + ')';
    }
    return place.name() + country.map(c -> " (" + c + ")").orElse("");
  }

  static String toll(Toll toll) {
    return toll.figures().entrySet().stream()
        .map(e ->
            lower(e.getKey())
                + " "
                + (e.getValue().min() == e.getValue().max()
                    ? Long.toString(e.getValue().min())
                    : e.getValue().min() + "–" + e.getValue().max()))
        .collect(Collectors.joining(", "));
  }

  private static void statements(Coded coded, Names names, StringBuilder out) {
    out.append("\nSTATEMENTS\n");
    if (coded.statements().isEmpty()) {
      out.append("  none\n");
    }
    for (Statement statement : coded.statements()) {
      out.append("  ").append(statement.id());
      statement.parent().ifPresent(p -> out.append(" in ").append(p));
      out.append(". ")
          .append(statement.source().map(s -> names.english(s)).orElse("(no source named)"));
      out.append(statement.elided() ? " (understood) " : " ");
      out.append(verb(statement)).append(", ").append(lower(statement.form()));
      if (!statement.relay().isEmpty()) {
        out.append(", through ").append(names.english(statement.relay()));
      }
      statement.date().ifPresent(d -> out.append(", ").append(d.value()));
      switch (statement.anonymity()) {
        case NAMED, NONE -> {}
        default -> out.append(", ").append(statement.anonymity().label());
      }
      out.append('\n');
      String text = coded.article().text();
      String content =
          statement.content().stream()
              .map(s -> shorten(visible(s.in(text)), 160))
              .collect(Collectors.joining(" … "));
      out.append("       ")
          .append(statement.source().map(Party::text).map(Sheet::visible).orElse("؟"))
          .append(" [")
          .append(visible(statement.cue().in(text)))
          .append("]: ")
          .append(content)
          .append('\n');
    }
  }

  private static String verb(Statement statement) {
    return switch (statement.act()) {
      case SAY -> "says";
      case DENY -> "denies";
      case ACCUSE -> "accuses";
      case CONFIRM -> "confirms";
      case ANNOUNCE -> "announces";
      case WARN -> "warns";
      case DEMAND -> "demands";
      case EXPRESS -> "holds";
      case REPORT -> "reports";
    };
  }

  /** As a person writes it: origin → relay → outlet. */
  public static String chain(Chain chain) {
    return chain.links().stream()
        .map(l -> visible(l.text()) + mark(l))
        .collect(Collectors.joining(" → "));
  }

  private static String mark(Link link) {
    return switch (link.evidence()) {
      case EXPLICIT, DOCUMENT -> "";
      case INHERITED -> " (*)";
      case INFERRED -> " (?)";
    };
  }

  private static String englishChain(Chain chain, Names names) {
    List<Link> links = chain.links();
    if (links.size() < 2) {
      return "";
    }
    return links.subList(0, links.size() - 1).stream()
        .map(l -> names.english(l) + mark(l))
        .collect(Collectors.joining(" → "));
  }

  /** The trigger in brackets amid its words, inside its sentence. */
  private static String evidence(Coded coded, Span trigger) {
    String text = coded.article().text();
    Optional<Span> sentence =
        coded.sentences().stream().filter(s -> s.contains(trigger)).findFirst();
    int from = Math.max(sentence.map(Span::start).orElse(0), trigger.start() - EVIDENCE);
    int to = Math.min(sentence.map(Span::end).orElse(text.length()), trigger.end() + EVIDENCE);
    int first = sentence.map(Span::start).orElse(0);
    int last = sentence.map(Span::end).orElse(text.length());
    while (from > first && !Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    while (to < last && !Character.isWhitespace(text.charAt(to))) {
      to++;
    }
    return (from > first ? "… " : "")
        + visible(text.substring(from, trigger.start()))
        + "["
        + visible(trigger.in(text))
        + "]"
        + visible(text.substring(trigger.end(), to))
        + (to < last ? " …" : "");
  }

  /**
   * Control characters that would disturb a terminal or reorder the line are shown as what they
   * are.
   */
  public static String visible(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          if (c == '\n' || c == '\r' || c == '\t') {
            out.append(' ');
          } else if (c < 0x20
              || c == 0x7F
              || c >= 0x80 && c < 0xA0
              || c >= 0x202A && c <= 0x202E
              || c >= 0x2066 && c <= 0x2069) {
            out.append(String.format(Locale.ROOT, "<U+%04X>", c));
          } else {
            out.appendCodePoint(c);
          }
        });
    return out.toString();
  }

  private static String shorten(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = text.lastIndexOf(' ', length);
    return text.substring(0, end < length / 2 ? length : end) + " …";
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}

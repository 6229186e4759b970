package org.isnad.workshop.coding;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.isnad.arabic.Arabic;
import org.isnad.coding.cast.Casting;
import org.isnad.coding.cast.Mention;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether the parties of hand-coded events are mentions at all: for each actor and recipient of a
 * key the mention that fits its span best, its span, code and sector compared.
 *
 * <p>A party without a mention can be chosen by no event coder, so this is the ceiling of what
 * follows.
 *
 * <pre>
 * CheckParties SET…            the table, for each set as {@link CheckStatus} reads them
 * CheckParties SET… --errors   and every party that is missed or has another code or sector
 * </pre>
 */
public final class CheckParties {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Pattern PARTY = Pattern.compile("\\[([A-Z]{3}|-)(?: ([A-Z]{3}|-))?\\]");

  /** What the key says of a party; {@code -} and null are no code, no sector. */
  private record Label(Optional<String> code, Optional<String> sector) {}

  /** Hits of one kind of party. */
  private static final class Row {
    int all;
    int found;
    int exact;
    int coded;
    int code;
    int sectored;
    int sector;
  }

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Arabic arabic = Arabic.standard();
  private final Casting casting = new Casting(Knowledge.standard());
  private final boolean errors;

  private CheckParties(boolean errors) {
    this.errors = errors;
  }

  public static void main(String[] args) throws IOException {
    CheckParties check = new CheckParties(List.of(args).contains("--errors"));
    for (String arg : args) {
      if (!arg.startsWith("--")) {
        check.run(arg);
      }
    }
  }

  private void run(String set) throws IOException {
    Iterator<Label> labels = labels(set).iterator();
    Map<String, Row> rows = new LinkedHashMap<>();
    for (EventKey key : CheckStatus.read(set)) {
      List<Mention> mentions =
          casting.find(arabic.read(key.article().text()), key.article()).mentions();
      for (EventKey.Coding event : key.events()) {
        for (Span span : event.actors()) {
          compare(key, mentions, span, labels.next(), rows, "actors");
        }
        for (Span span : event.recipients()) {
          compare(key, mentions, span, labels.next(), rows, "recipients");
        }
      }
    }
    if (labels.hasNext()) {
      throw new IllegalStateException("labels left over in " + set);
    }
    out.println(set);
    rows.forEach((role, row) ->
        out.printf(
            Locale.ROOT,
            "%-11s %5d  found %.3f  exact %.3f  code %.3f  sector %.3f%n",
            role,
            row.all,
            row.found / (double) row.all,
            row.exact / (double) row.all,
            row.code / (double) Math.max(1, row.coded),
            row.sector / (double) Math.max(1, row.sectored)));
  }

  private void compare(
      EventKey key,
      List<Mention> mentions,
      Span span,
      Label label,
      Map<String, Row> rows,
      String role) {
    Row row = rows.computeIfAbsent(role, r -> new Row());
    row.all++;
    Optional<Mention> best = best(mentions, span);
    if (best.isEmpty()) {
      print("missed", key, span, label, best);
      return;
    }
    Mention mention = best.get();
    row.found++;
    row.exact += mention.span().equals(span) ? 1 : 0;
    if (label.code().isPresent()) {
      row.coded++;
      if (label.code().equals(mention.code())) {
        row.code++;
      } else {
        print("code", key, span, label, best);
      }
    }
    if (label.sector().isPresent()) {
      row.sectored++;
      if (mention.sector().contains(label.sector().get())) {
        row.sector++;
      } else {
        print("sector", key, span, label, best);
      }
    }
  }

  /** The mention whose span shares most with this one. */
  private static Optional<Mention> best(List<Mention> mentions, Span span) {
    Optional<Mention> best = Optional.empty();
    double top = 0;
    for (Mention mention : mentions) {
      Span m = mention.span();
      if (m.overlaps(span)) {
        int shared = Math.min(m.end(), span.end()) - Math.max(m.start(), span.start());
        double fit = shared / (double) (m.length() + span.length() - shared);
        if (fit > top) {
          top = fit;
          best = Optional.of(mention);
        }
      }
    }
    return best;
  }

  private void print(String what, EventKey key, Span span, Label label, Optional<Mention> mention) {
    if (!errors) {
      return;
    }
    String text = key.article().text();
    out.printf(
        Locale.ROOT,
        "%s\t%s\t%s\t%s %s\t%s\t%s%n",
        what,
        key.name(),
        span.in(text),
        label.code().orElse("-"),
        label.sector().orElse("-"),
        mention.map(m -> m.text() + " " + m.code().orElse("-") + " " + m.sector()).orElse(""),
        text.substring(Math.max(0, span.start() - 40), Math.min(text.length(), span.end() + 40))
            .replace('\n', ' '));
  }

  /** The codes and sectors of a set in the order of its parties: actors, then recipients. */
  private static List<Label> labels(String set) throws IOException {
    List<Label> labels = new ArrayList<>();
    int colon = set.indexOf(':');
    if (colon >= 0) {
      for (String line :
          Files.readAllLines(Path.of(set.substring(0, colon)), StandardCharsets.UTF_8)) {
        if (!line.isBlank()) {
          events(MAPPER.readTree(line), labels);
        }
      }
      return labels;
    }
    List<Path> files;
    try (Stream<Path> walk = Files.list(Path.of(set))) {
      files = walk.sorted().toList();
    }
    for (Path file : files) {
      String text = Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
      String name = String.valueOf(file.getFileName());
      if (name.endsWith(".gold.json")) {
        events(MAPPER.readTree(text), labels);
      } else if (name.endsWith(".txt")) {
        text.lines().filter(l -> l.startsWith("  ")).forEach(l -> dispatch(l, labels));
      }
    }
    return labels;
  }

  private static void events(JsonNode root, List<Label> labels) {
    for (JsonNode event : root.path("events")) {
      for (String role : List.of("actors", "recipients")) {
        for (JsonNode party : event.path(role)) {
          JsonNode sector = party.path("sector");
          String first = sector.isArray() ? sector.path(0).asString("") : sector.asString("");
          labels.add(label(party.path("code").asString(""), first));
        }
      }
    }
  }

  private static void dispatch(String line, List<Label> labels) {
    for (String field : List.of("a: ", "r: ")) {
      for (String part : line.split(" \\| ", -1)) {
        if (part.strip().startsWith(field)) {
          Matcher party = PARTY.matcher(part);
          while (party.find()) {
            labels.add(label(party.group(1), Optional.ofNullable(party.group(2)).orElse("")));
          }
        }
      }
    }
  }

  private static Label label(String code, String sector) {
    return new Label(present(code), present(sector));
  }

  private static Optional<String> present(String value) {
    return Optional.of(value).filter(v -> !v.isEmpty() && !v.equals("-") && !v.equals("UNK"));
  }
}

package org.isnad.workshop.coding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.isnad.knowledge.Entry;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Article;
import org.isnad.model.EventType;
import org.isnad.model.Span;
import org.isnad.model.Status;

/**
 * The project's own training texts: short dispatches with their events written under each sentence.
 * The format is told in {@code src/main/annotations/dispatches/README.md}.
 */
final class Dispatches {
  private static final Pattern HEADER =
      Pattern.compile("## (\\S+) \\| ([^|]+) \\| (\\d{4}-\\d{2}-\\d{2})");
  private static final Pattern PARTY =
      Pattern.compile("(\\^?)(.+) \\[([A-Z]{3}|-)(?: ([A-Z]{3}|-))?\\]");
  private static final Pattern DAY = Pattern.compile("(.+) = (\\d{4}(?:-\\d{2}){0,2})");
  private static final Pattern NUMBERED = Pattern.compile("(.+)#(\\d)");

  /** The letters that may stand before a span inside its word. */
  private static final String CLITICS = "\u0648\u0641\u0628\u0644\u0643\u0633";

  private static final Set<String> SECTORS =
      Set.of(
          ("GOV MIL COP REB PRM UAF SPY JUD LEG PTY OPP CVL CRM BUS JRN REL REF EDU MED SOC LAB ELI"
                  + " AGR PRE UNK")
              .split(" "));

  private final Map<EventType, Set<String>> modes = new TreeMap<>();
  private final List<EventKey> keys = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private Dispatches(Knowledge knowledge) {
    for (Entry mode : knowledge.file("events/modes")) {
      modes
          .computeIfAbsent(
              EventType.valueOf(mode.property("type").orElseThrow()), t -> new TreeSet<>())
          .add(mode.property("mode").orElse(""));
    }
  }

  /**
   * Every dispatch of the {@code *.txt} files of a folder, by file name; none where the folder does
   * not exist.
   *
   * @throws IllegalArgumentException with {@code file:line: cause} for every line that cannot be
   *     read or whose spans do not stand in their sentence
   */
  static List<EventKey> readAll(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> files;
    try (Stream<Path> walk = Files.list(folder)) {
      files = walk.filter(p -> p.toString().endsWith(".txt")).sorted().toList();
    }
    Dispatches dispatches = new Dispatches(Knowledge.standard());
    for (Path file : files) {
      dispatches.read(
          String.valueOf(file.getFileName()),
          Files.readString(file, StandardCharsets.UTF_8).lines().toList());
    }
    return dispatches.finish();
  }

  /** The dispatches of one file's lines. */
  static List<EventKey> read(String file, String text) {
    Dispatches dispatches = new Dispatches(Knowledge.standard());
    dispatches.read(file, text.lines().toList());
    return dispatches.finish();
  }

  private List<EventKey> finish() {
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
    return List.copyOf(keys);
  }

  private void read(String file, List<String> lines) {
    Optional<Draft> open = Optional.empty();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      try {
        if (line.startsWith("## ")) {
          open.ifPresent(this::close);
          open = Optional.of(new Draft(line));
          if (!names.add(open.get().name)) {
            throw new IllegalArgumentException("a second dispatch " + open.get().name);
          }
        } else if (line.startsWith("#")) {
          continue;
        } else if (open.isPresent()) {
          open.get().add(line);
        } else if (!line.isBlank()) {
          throw new IllegalArgumentException("stands before the first dispatch");
        }
      } catch (IllegalArgumentException | DateTimeException e) {
        problems.add(file + ":" + (i + 1) + ": " + e.getMessage());
      }
    }
    open.ifPresent(this::close);
  }

  private void close(Draft draft) {
    keys.add(draft.key());
  }

  /** A dispatch while its lines are read. */
  private final class Draft {
    private final String name;
    private final String outlet;
    private final LocalDate published;
    private final StringBuilder text = new StringBuilder();
    private final List<Span> sentences = new ArrayList<>();
    private final List<EventKey.Coding> events = new ArrayList<>();
    private boolean paragraph;

    Draft(String line) {
      Matcher header = HEADER.matcher(line.strip());
      if (!header.matches()) {
        throw new IllegalArgumentException("not '## name | outlet | yyyy-mm-dd'");
      }
      name = header.group(1);
      outlet = header.group(2).strip();
      published = LocalDate.parse(header.group(3));
    }

    void add(String line) {
      if (line.isBlank()) {
        paragraph = true;
      } else if (line.startsWith("  ")) {
        events.add(event(line.strip()));
      } else {
        if (!text.isEmpty()) {
          text.append(paragraph ? '\n' : ' ');
        }
        paragraph = false;
        int start = text.length();
        text.append(line.strip());
        sentences.add(new Span(start, text.length()));
      }
    }

    EventKey key() {
      return new EventKey(
          name, Article.of(name, text.toString()).by(outlet).publishedOn(published), events);
    }

    private EventKey.Coding event(String line) {
      if (sentences.isEmpty()) {
        throw new IllegalArgumentException("an event before the first sentence");
      }
      String[] fields = line.split(" \\| ", -1);
      if (fields.length < 3) {
        throw new IllegalArgumentException("not 'TYPE | trigger | … | status'");
      }
      EventType type = type(fields[0]);
      Span trigger = trigger(fields[1].strip());
      List<Span> actors = new ArrayList<>();
      List<Span> recipients = new ArrayList<>();
      Optional<Span> place = Optional.empty();
      Optional<Span> date = Optional.empty();
      Optional<Status> status = Optional.empty();
      for (String field : Arrays.asList(fields).subList(2, fields.length)) {
        String value = field.strip();
        if (value.startsWith("a: ")) {
          parties(value.substring(3), trigger, actors);
        } else if (value.startsWith("r: ")) {
          parties(value.substring(3), trigger, recipients);
        } else if (value.startsWith("p: ")) {
          place = Optional.of(nearest(value.substring(3), sentences.getLast(), trigger));
        } else if (value.startsWith("d: ")) {
          date = Optional.of(date(value.substring(3), trigger));
        } else if (!value.equals("hist") && !value.matches("occ \\d+")) {
          status = Optional.of(status(value));
        }
      }
      return new EventKey.Coding(
          trigger,
          type,
          actors,
          recipients,
          place,
          date,
          status.orElseThrow(() -> new IllegalArgumentException("no status")));
    }

    private EventType type(String field) {
      int dot = field.indexOf('.');
      EventType type = EventType.valueOf(dot < 0 ? field : field.substring(0, dot));
      if (dot >= 0) {
        for (String mode : field.substring(dot + 1).split("\\+")) {
          if (!modes.getOrDefault(type, Set.of()).contains(mode)) {
            throw new IllegalArgumentException(type + " has no mode " + mode);
          }
        }
      }
      return type;
    }

    private static Status status(String word) {
      for (Status status : Status.values()) {
        if (status.name().toLowerCase(Locale.ROOT).equals(word)) {
          return status;
        }
      }
      throw new IllegalArgumentException("no field or status: " + word);
    }

    /** Unlike a party, a trigger that stands twice in its sentence has to be numbered. */
    private Span trigger(String words) {
      List<Span> found = found(words, sentences.getLast());
      if (found.size() > 1) {
        throw new IllegalArgumentException("stands " + found.size() + " times: " + words);
      }
      Span trigger = found.getFirst();
      if (events.stream().anyMatch(e -> e.trigger().equals(trigger))) {
        throw new IllegalArgumentException("a second event of " + words);
      }
      return trigger;
    }

    private void parties(String field, Span trigger, List<Span> into) {
      for (String one : field.split(";")) {
        Matcher party = PARTY.matcher(one.strip());
        if (!party.matches()) {
          throw new IllegalArgumentException("not 'text [CODE SECTOR]': " + one.strip());
        }
        if (party.group(4) != null
            && !party.group(4).equals("-")
            && !SECTORS.contains(party.group(4))) {
          throw new IllegalArgumentException("no sector " + party.group(4));
        }
        String words = party.group(2).strip();
        into.add(
            party.group(1).isEmpty()
                ? nearest(words, sentences.getLast(), trigger)
                : earlier(words));
      }
    }

    private Span date(String field, Span trigger) {
      Matcher day = DAY.matcher(field);
      if (!day.matches()) {
        throw new IllegalArgumentException("not 'text = yyyy-mm-dd': " + field);
      }
      if (day.group(2).length() == 10) {
        LocalDate.parse(day.group(2));
      }
      return nearest(day.group(1).strip(), sentences.getLast(), trigger);
    }

    private Span nearest(String words, Span sentence, Span trigger) {
      return found(words, sentence).stream()
          .min((a, b) -> Integer.compare(distance(a, trigger), distance(b, trigger)))
          .orElseThrow();
    }

    private static int distance(Span a, Span b) {
      return Math.max(0, Math.max(a.start() - b.end(), b.start() - a.end()));
    }

    /** The last standing of the words before this sentence. */
    private Span earlier(String words) {
      for (int i = sentences.size() - 2; i >= 0; i--) {
        List<Span> found = occurrences(words, sentences.get(i));
        if (!found.isEmpty()) {
          return found.getLast();
        }
      }
      throw new IllegalArgumentException("in no earlier sentence: " + words);
    }

    private List<Span> found(String words, Span sentence) {
      Matcher numbered = NUMBERED.matcher(words);
      boolean counted = numbered.matches();
      String bare = counted ? numbered.group(1) : words;
      List<Span> found = occurrences(bare, sentence);
      int wanted = counted ? Integer.parseInt(numbered.group(2)) : 1;
      if (found.size() < wanted) {
        throw new IllegalArgumentException("not in the sentence: " + words);
      }
      return counted ? List.of(found.get(wanted - 1)) : found;
    }

    /** Where the words stand as whole words, clitics before them aside. */
    private List<Span> occurrences(String words, Span sentence) {
      List<Span> found = new ArrayList<>();
      int at = text.indexOf(words, sentence.start());
      while (at >= 0 && at + words.length() <= sentence.end()) {
        int end = at + words.length();
        boolean whole = end == text.length() || !Character.isLetter(text.charAt(end));
        if (whole && opensWord(at)) {
          found.add(new Span(at, end));
        }
        at = text.indexOf(words, at + 1);
      }
      return found;
    }

    private boolean opensWord(int at) {
      int before = at;
      while (before > 0 && Character.isLetter(text.charAt(before - 1))) {
        before--;
        if (CLITICS.indexOf(text.charAt(before)) < 0) {
          return false;
        }
      }
      return at - before <= 3;
    }
  }
}

package org.isnad.workshop.corroboration;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isnad.corroboration.Copies;
import org.isnad.corroboration.Copy;
import org.isnad.corroboration.Credits;
import org.isnad.corroboration.Occurrence;
import org.isnad.corroboration.Occurrences;
import org.isnad.corroboration.Witnesses;
import org.isnad.formats.out.OccurrenceJson;
import org.isnad.formats.out.OccurrenceSheet;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Coded;

/**
 * Joins coded articles without a case: {@code JoinStory ARTICLES RECORDS OUT.jsonl|OUT.txt}. For
 * measuring; what it writes is what {@code isnad occurrences} writes.
 */
public final class JoinStory {
  private JoinStory() {}

  public static void main(String[] args) throws IOException {
    long start = System.nanoTime();
    StorySet set = StorySet.read(Path.of(args[0]), Path.of(args[1]));
    Map<String, String> texts = new HashMap<>();
    set.articles().forEach(c -> texts.put(c.article().id(), c.article().text()));
    long read = System.nanoTime();
    Knowledge knowledge = Knowledge.standard();
    List<Copy> copies =
        new Copies(new Credits(knowledge))
            .among(set.articles().stream().map(Coded::article).toList());
    long compared = System.nanoTime();
    List<Occurrence> found =
        new Occurrences(new Witnesses(knowledge)).among(set.articles(), copies, Map.of());
    long joined = System.nanoTime();
    OccurrenceJson json = new OccurrenceJson(texts);
    OccurrenceSheet sheet = new OccurrenceSheet(texts);
    try (PrintStream out = new PrintStream(args[2], StandardCharsets.UTF_8)) {
      found.stream()
          .sorted((a, b) -> b.mentions().size() - a.mentions().size())
          .forEach(o -> out.print(args[2].endsWith(".txt") ? sheet.write(o) : json.write(o)));
    }
    System.out.printf(
        Locale.ROOT,
        "%d articles, %d occurrences; read %d ms, copies %d ms, joined %d ms%n",
        set.articles().size(),
        found.size(),
        (read - start) / 1_000_000,
        (compared - read) / 1_000_000,
        (joined - compared) / 1_000_000);
  }
}

package org.isnad.corroboration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.arabic.Script;

/** Which words tell one deed: {@code deeds.txt}, by stems. */
final class Deeds {
  private static final Map<String, Set<String>> BY_STEM = read("deeds.txt");
  private static final Map<String, Set<String>> ASPECTS = read("aspects.txt");
  private static final Map<String, Set<String>> DETAILS = read("details.txt");

  private Deeds() {}

  /** The deeds that a word may tell; empty for words in no list. */
  static Set<String> of(String word) {
    return BY_STEM.getOrDefault(Wording.stem(Script.fold(word)), Set.of());
  }

  /** Which part of a happening a word beside it tells; empty for words in no list. */
  static Set<String> aspects(String lemma) {
    return ASPECTS.getOrDefault(Wording.stem(lemma), Set.of());
  }

  /** Whether a lemma is of a kind of {@code details.txt}. */
  static boolean is(String kind, String lemma) {
    return DETAILS.getOrDefault(Wording.stem(Script.fold(lemma)), Set.of()).contains(kind);
  }

  private static Map<String, Set<String>> read(String resource) {
    Map<String, Set<String>> deeds = new HashMap<>();
    try (InputStream in = Objects.requireNonNull(Deeds.class.getResourceAsStream(resource));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int colon = line.indexOf(':');
        if (colon < 0) {
          continue;
        }
        for (String word : line.substring(colon + 1).strip().split(" +")) {
          deeds
              .computeIfAbsent(Wording.stem(Script.fold(word)), k -> new TreeSet<>())
              .add(line.substring(0, colon));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return deeds;
  }
}

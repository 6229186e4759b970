package org.isnad.workshop.arabic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.isnad.arabic.Script;
import org.isnad.arabic.analysis.Counts;
import tools.jackson.databind.ObjectMapper;

/**
 * Counts the words of a news archive. What is kept of it is a list of single folded words with the
 * logarithm of their count, nothing of the texts.
 *
 * <pre>java org.isnad.workshop.arabic.WordCounts ARCHIVE.jsonl.gz [OUTPUT]</pre>
 */
public final class WordCounts {
  private static final int LEAST = 2;

  private WordCounts() {}

  public static void main(String[] args) throws IOException {
    Path archive = Path.of(args[0]);
    Path output =
        Path.of(
            args.length > 1
                ? args[1]
                : "isnad-lexicon/src/main/resources/org/isnad/lexicon/counts.bin");
    Map<String, Integer> counts = new TreeMap<>();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(archive)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        count(json.readTree(line).path("text").asString(""), counts);
      }
    }
    counts.values().removeIf(n -> n < LEAST);
    List<String> words = new ArrayList<>(counts.keySet());
    byte[] logarithms = new byte[words.size()];
    for (int i = 0; i < logarithms.length; i++) {
      int n = counts.getOrDefault(words.get(i), 1);
      logarithms[i] = (byte) (32 - Integer.numberOfLeadingZeros(n));
    }
    try (OutputStream out = Files.newOutputStream(output)) {
      Counts.write(out, AutomatonBuilder.build(words), logarithms);
    }
    System.err.printf(Locale.ROOT, "%,d words, %,d bytes%n", words.size(), Files.size(output));
  }

  /** Counts runs of Arabic letters. */
  static void count(String text, Map<String, Integer> counts) {
    int from = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter =
          i < text.length()
              && (Script.isArabicLetter(text.charAt(i))
                  || from >= 0 && Script.isIgnorable(text.charAt(i)));
      if (letter && from < 0) {
        from = i;
      } else if (!letter && from >= 0) {
        String word = Script.fold(text.substring(from, i));
        if (word.length() > 1
            && word.length() <= 20
            && word.chars().allMatch(c -> c >= 0x0620 && c <= 0x064A)) {
          counts.merge(word, 1, Integer::sum);
        }
        from = -1;
      }
    }
  }
}

package org.isnad.workshop.arabic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.isnad.arabic.analysis.Analyser;
import org.isnad.arabic.analysis.Counts;
import org.isnad.arabic.lexicon.Analysis;
import org.isnad.arabic.lexicon.Kind;
import org.isnad.arabic.lexicon.Lexicon;
import org.isnad.knowledge.Knowledge;
import tools.jackson.databind.ObjectMapper;

/**
 * Estimates how often each lemma occurs in news from counts of single words alone.
 *
 * <pre>java org.isnad.workshop.arabic.LemmaCounts ARCHIVE.jsonl.gz [OUTPUT]</pre>
 *
 * <p>A form like تعد may be of several lemmas. Expectation-maximisation shares its count among them
 * by how often the lemmas are seen in forms that are theirs alone, and by how common each
 * inflection is. What is kept is a list of lemmas with the logarithm of the estimate.
 */
public final class LemmaCounts {
  private static final int ROUNDS = 20;

  private final Lexicon lexicon = Lexicon.standard();
  private final Map<String, Integer> numbers = new TreeMap<>();
  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> inflections = new TreeMap<>();
  private final List<int[]> lemmas = new ArrayList<>();
  private final List<int[]> ways = new ArrayList<>();
  private final List<Integer> counts = new ArrayList<>();

  private LemmaCounts() {}

  public static void main(String[] args) throws IOException {
    Path output =
        Path.of(
            args.length > 1
                ? args[1]
                : "isnad-lexicon/src/main/resources/org/isnad/lexicon/lemmas.bin");
    Map<String, Integer> words = new TreeMap<>();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(args[0]))),
                StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        WordCounts.count(json.readTree(line).path("text").asString(""), words);
      }
    }
    LemmaCounts estimate = new LemmaCounts();
    Analyser analyser = Analyser.standard(Knowledge.standard());
    words.forEach((word, count) -> estimate.observe(analyser, word, count));
    estimate.write(output);
  }

  private void observe(Analyser analyser, String word, int count) {
    Analyser.Stem stem = analyser.stem(word);
    List<Analysis> analyses = new ArrayList<>();
    if (stem.letters().startsWith("\u0627\u0644") && stem.letters().length() > 3) {
      add(lexicon.analyses(stem.letters().substring(2)), false, true, analyses);
    }
    add(lexicon.analyses(stem.letters()), stem.bound(), false, analyses);
    if (analyses.isEmpty()) {
      return;
    }
    int[] keys = new int[analyses.size()];
    int[] inflected = new int[analyses.size()];
    for (int i = 0; i < keys.length; i++) {
      Analysis analysis = analyses.get(i);
      String key = (analysis.kind() == Kind.VERB ? "v" : "n") + analysis.lemma();
      keys[i] = numbers.computeIfAbsent(key, k -> names.size());
      if (keys[i] == names.size()) {
        names.add(key);
      }
      String inflection =
          (analysis.kind() == Kind.VERB) + " " + analysis.morphology() + analysis.tanwin();
      inflected[i] = inflections.computeIfAbsent(inflection, k -> inflections.size());
    }
    lemmas.add(keys);
    ways.add(inflected);
    counts.add(count);
  }

  private static void add(List<Analysis> from, boolean bound, boolean article, List<Analysis> to) {
    for (Analysis analysis : from) {
      boolean fits = bound ? analysis.bound() : analysis.free();
      if (fits && !(article && (analysis.kind() == Kind.VERB || analysis.tanwin()))) {
        to.add(analysis);
      }
    }
  }

  private double[] estimate() {
    double[] lemma = new double[names.size()];
    double[] way = new double[inflections.size()];
    Arrays.fill(lemma, 1);
    Arrays.fill(way, 1);
    for (int round = 0; round < ROUNDS; round++) {
      double[] nextLemma = new double[lemma.length];
      double[] nextWay = new double[way.length];
      Arrays.fill(nextWay, 1);
      for (int i = 0; i < lemmas.size(); i++) {
        int[] keys = lemmas.get(i);
        int[] inflected = ways.get(i);
        double sum = 0;
        for (int j = 0; j < keys.length; j++) {
          sum += (lemma[keys[j]] + 0.1) * way[inflected[j]];
        }
        for (int j = 0; j < keys.length; j++) {
          double share = counts.get(i) * (lemma[keys[j]] + 0.1) * way[inflected[j]] / sum;
          nextLemma[keys[j]] += share;
          nextWay[inflected[j]] += share;
        }
      }
      lemma = nextLemma;
      way = nextWay;
    }
    return lemma;
  }

  private void write(Path output) throws IOException {
    double[] estimate = estimate();
    List<String> kept = new ArrayList<>();
    for (Map.Entry<String, Integer> entry : numbers.entrySet()) {
      if (estimate[entry.getValue()] >= 1) {
        kept.add(entry.getKey());
      }
    }
    byte[] logarithms = new byte[kept.size()];
    for (int i = 0; i < logarithms.length; i++) {
      double n = estimate[numbers.getOrDefault(kept.get(i), 0)];
      logarithms[i] = (byte) (1 + Math.round(Math.log(n) / Math.log(2)));
    }
    try (OutputStream out = Files.newOutputStream(output)) {
      Counts.write(out, AutomatonBuilder.build(kept), logarithms);
    }
    System.err.printf(Locale.ROOT, "%,d lemmas, %,d bytes%n", kept.size(), Files.size(output));
  }
}

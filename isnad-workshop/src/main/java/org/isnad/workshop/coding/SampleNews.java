package org.isnad.workshop.coding;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.arabic.Sentence;
import org.isnad.coding.event.Plover;
import org.isnad.coding.event.Weights;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Article;
import org.isnad.model.Coded;
import org.isnad.model.Event;
import org.isnad.model.Party;
import tools.jackson.databind.JsonNode;

/**
 * Codes articles drawn at random: how many events a coded sentence holds and whether two records of
 * an article are the same; and prints one sentence of each of the first articles with its records,
 * so that a person can judge them:
 *
 * <pre>
 * SampleNews WEIGHTS KEYS COUNT SEED READ FILE.jsonl.gz…
 * </pre>
 *
 * Articles that a key covers are passed over.
 */
public final class SampleNews {
  private static final int OPENING = 60;
  private static final int LONGEST = 12_000;
  private static final int WORDS = 8;

  private final Reader reader = new Reader(Knowledge.standard());
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private int events;
  private int sentences;
  private int duplicates;

  private SampleNews() {}

  public static void main(String[] args) throws IOException {
    SampleNews sample = new SampleNews();
    Weights weights =
        args[0].equals("shipped") ? Weights.shipped() : TrainEvents.weights(Path.of(args[0]));
    Plover plover = sample.reader.plover(weights);
    Set<String> covered =
        EventKey.readAll(Path.of(args[1])).stream()
            .map(k -> opening(k.article().text()))
            .collect(Collectors.toSet());
    List<JsonNode> rows = new ArrayList<>();
    for (int i = 5; i < args.length; i++) {
      rows.addAll(GoldStandard.rows(Path.of(args[i])));
    }
    Random random = new Random(Long.parseLong(args[3]));
    Collections.shuffle(rows, random);
    int count = Integer.parseInt(args[2]);
    int read = Integer.parseInt(args[4]);
    int done = 0;
    for (JsonNode row : rows) {
      String text = row.path("text").asString();
      if (done == count) {
        break;
      }
      if (text.length() <= LONGEST && !covered.contains(opening(text))) {
        sample.add(article(row, text), plover, done < read ? random : null);
        done++;
      }
    }
    sample.out.printf(
        Locale.ROOT,
        "%d articles, %d events in %d coded sentences: %.2f a coded sentence, %d identical%n",
        done,
        sample.events,
        sample.sentences,
        sample.events / (double) Math.max(1, sample.sentences),
        sample.duplicates);
  }

  private static String opening(String text) {
    return text.substring(0, Math.min(OPENING, text.length()));
  }

  private static Article article(JsonNode row, String text) {
    Article article = Article.of(row.path("id").asString(), text);
    String date = row.path("date").asString("");
    return date.length() >= 10
        ? article.publishedOn(LocalDate.parse(date.substring(0, 10)))
        : article;
  }

  private void add(
      Article article, Plover plover, @org.jspecify.annotations.Nullable Random read) {
    Reader.Page page = reader.read(article);
    Coded coded = page.code(plover);
    Set<String> seen = new HashSet<>();
    for (Event e : coded.events()) {
      events++;
      String same = e.type() + " " + e.trigger() + e.actors() + e.recipients() + e.status();
      duplicates += seen.add(same) ? 0 : 1;
    }
    for (Sentence s : page.text().sentences()) {
      sentences += coded.events().stream().anyMatch(e -> s.span().contains(e.trigger())) ? 1 : 0;
    }
    if (read != null) {
      List<Sentence> whole =
          page.text().sentences().stream().filter(s -> s.size() >= WORDS).toList();
      if (!whole.isEmpty()) {
        print(article, coded, whole.get(read.nextInt(whole.size())));
      }
    }
  }

  private void print(Article article, Coded coded, Sentence s) {
    out.println("# " + article.id() + "\n" + s.span().in(article.text()).replace('\n', ' '));
    for (Event e : coded.events()) {
      if (s.span().contains(e.trigger())) {
        out.printf(
            Locale.ROOT,
            "  %s %s%s [%s] %s > %s %.2f%n",
            e.type(),
            e.status(),
            e.historical() ? " past" : "",
            e.trigger().in(article.text()),
            names(e.actors()),
            names(e.recipients()),
            e.confidence());
      }
    }
  }

  private static String names(List<Party> parties) {
    return parties.stream()
        .map(p -> p.text() + " (" + p.code().orElse("-") + " " + p.sector() + ")")
        .collect(Collectors.joining("; "));
  }
}

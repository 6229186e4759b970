package org.isnad.workshop.corroboration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.isnad.coding.Isnad;
import org.isnad.formats.in.RecordReader;
import org.isnad.formats.out.JsonRecord;
import org.isnad.model.Article;
import org.isnad.model.Coded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Coded articles, kept between runs: coding takes a minute, joining a second.
 *
 * @param articles in the order of their days and ids
 */
record StorySet(List<Coded> articles) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /**
   * @param articles JSON Lines with id, outlet, date and text, perhaps gzipped
   * @param records the coded records; written if absent
   */
  static StorySet read(Path articles, Path records) throws IOException {
    Map<String, String> known = new HashMap<>();
    if (Files.exists(records)) {
      for (String line : Files.readAllLines(records)) {
        known.put(MAPPER.readTree(line).path("document").path("id").asString(), line);
      }
    }
    List<Coded> coded = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (Article article : articles(articles)) {
      String record = known.get(article.id());
      if (record == null) {
        Isnad isnad = Isnad.load();
        record =
            new JsonRecord("isnad " + Isnad.VERSION, isnad.knowledge().hash())
                .write(isnad.code(article))
                .strip();
      }
      lines.add(record);
      coded.add(RecordReader.read(record, article));
    }
    if (known.isEmpty()) {
      Files.write(records, lines);
    }
    coded.sort(
        Comparator.comparing((Coded c) -> c.article().published().orElse(LocalDate.MIN))
            .thenComparing(c -> c.article().id()));
    return new StorySet(List.copyOf(coded));
  }

  private static List<Article> articles(Path file) throws IOException {
    List<Article> articles = new ArrayList<>();
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode n = MAPPER.readTree(line);
        Article article = Article.of(n.path("id").asString(), n.path("text").asString());
        if (n.path("date").isString()) {
          article = article.publishedOn(LocalDate.parse(n.path("date").asString()));
        }
        articles.add(
            n.path("outlet").isString() ? article.by(n.path("outlet").asString()) : article);
      }
    }
    return articles;
  }
}

package org.isnad.workshop.coding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.isnad.coding.cast.Mention;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Article;
import org.isnad.model.Kind;
import org.isnad.model.Place;
import org.isnad.model.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Draws place mentions at random from news, one an article, each with the words around it and the
 * point it was given, so that a person can judge whether the point is right: {@code DrawPlaces
 * COUNT SEED FILE.jsonl.gz…}
 */
public final class DrawPlaces {
  private static final int BEFORE = 60;
  private static final int AFTER = 45;
  private static final int LONGEST = 8_000;

  private DrawPlaces() {}

  public static void main(String[] args) throws IOException {
    int count = Integer.parseInt(args[0]);
    Random random = new Random(Long.parseLong(args[1]));
    List<String> lines = new ArrayList<>();
    for (int i = 2; i < args.length; i++) {
      try (BufferedReader in =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(Files.newInputStream(Path.of(args[i]))),
                  StandardCharsets.UTF_8))) {
        in.lines().forEach(lines::add);
      }
    }
    Collections.shuffle(lines, random);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Reader reader = new Reader(Knowledge.standard());
    JsonMapper json = JsonMapper.builder().build();
    int drawn = 0;
    for (String line : lines) {
      if (drawn == count) {
        break;
      }
      JsonNode node = json.readTree(line);
      String text = node.get("text").asString();
      if (text.length() > LONGEST) {
        continue;
      }
      Reader.Page page = reader.read(Article.of(node.get("id").asString(), text));
      List<Mention> places =
          page.cast().mentions().stream()
              .filter(m -> m.kind() == Kind.PLACE && page.atlas().of(m).isPresent())
              .toList();
      if (!places.isEmpty()) {
        drawn++;
        Mention mention = places.get(random.nextInt(places.size()));
        out.println(
            drawn + "\t" + around(text, mention.span()) + "\t" + said(page.atlas().of(mention)));
      }
    }
  }

  private static String around(String text, Span span) {
    String before = text.substring(Math.max(0, span.start() - BEFORE), span.start());
    String after = text.substring(span.end(), Math.min(text.length(), span.end() + AFTER));
    return (before + "[" + span.in(text) + "]" + after).replaceAll("\\s+", " ");
  }

  private static String said(Optional<Place> place) {
    return place
        .map(p ->
            String.format(
                Locale.ROOT,
                "%s\t%s\t%s",
                p.name(),
                p.country().orElse("-"),
                p.lat().isPresent()
                    ? String.format(
                        Locale.ROOT,
                        "%.2f %.2f +-%.0f km",
                        p.lat().getAsDouble(),
                        p.lon().orElse(0),
                        p.uncertaintyKm().orElse(0))
                    : "no point"))
        .orElse("-");
  }
}

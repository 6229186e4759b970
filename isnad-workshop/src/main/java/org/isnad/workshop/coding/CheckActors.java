package org.isnad.workshop.coding;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.isnad.arabic.Arabic;
import org.isnad.coding.cast.Cast;
import org.isnad.coding.cast.Casting;
import org.isnad.coding.cast.Mention;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Article;
import org.isnad.model.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether the mentions of one article's actors, listed by hand, come out as one entity each.
 *
 * <p>An actor is the entity that most of its mentions fall to, where that entity is not more
 * another's; a mention is right when it falls to its actor's entity. An entity that holds mentions
 * of two listed actors is a wrong merge. Mentions of two actors at once (the two countries) are
 * left out.
 *
 * <pre>CheckActors ARTICLE.txt ANALYSIS.json [--errors]</pre>
 */
public final class CheckActors {
  private record Listed(String actor, Span span, String text, Optional<Mention> found) {}

  private CheckActors() {}

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    String text = Files.readString(Path.of(args[0]), StandardCharsets.UTF_8);
    JsonNode root =
        JsonMapper.builder()
            .build()
            .readTree(Files.readString(Path.of(args[1]), StandardCharsets.UTF_8));
    JsonNode document = root.path("document");
    Article article =
        Article.of(document.path("id").asString(""), text)
            .publishedOn(LocalDate.parse(document.path("published").asString("")));
    Cast cast = new Casting(Knowledge.standard()).find(Arabic.standard().read(text), article);
    List<Listed> listed = new ArrayList<>();
    for (JsonNode actor : root.path("actors")) {
      for (JsonNode mention : actor.path("mentions")) {
        Span span =
            new Span(
                text.offsetByCodePoints(0, mention.path("start").asInt()),
                text.offsetByCodePoints(0, mention.path("end").asInt()));
        listed.add(
            new Listed(actor.path("id").asString(""), span, span.in(text), best(cast, span)));
      }
    }
    List<Listed> all = List.copyOf(listed);
    listed.removeIf(
        l -> all.stream().anyMatch(o -> !o.actor().equals(l.actor()) && o.span().equals(l.span())));
    Map<String, Integer> entities = entities(listed);
    int found = 0;
    int right = 0;
    Map<Integer, Map<String, Integer>> held = new TreeMap<>();
    for (Listed one : listed) {
      int entity = one.found().map(Mention::entity).orElse(-1);
      boolean fits = entity >= 0 && entities.getOrDefault(one.actor(), -2) == entity;
      found += entity >= 0 ? 1 : 0;
      right += fits ? 1 : 0;
      if (entity >= 0) {
        held.computeIfAbsent(entity, e -> new TreeMap<>()).merge(one.actor(), 1, Integer::sum);
      }
      if (!fits && List.of(args).contains("--errors")) {
        out.printf(
            Locale.ROOT,
            "%s\t%s\t%s%n",
            one.actor(),
            one.text(),
            one.found()
                .map(m -> m.text() + " = " + cast.entity(m).name() + " " + m.traits())
                .orElse("-"));
      }
    }
    long merged = held.values().stream().filter(a -> a.size() > 1).count();
    out.printf(
        Locale.ROOT,
        "mentions %d  found %.3f  right actor %.3f  entities of two actors %d%n",
        listed.size(),
        found / (double) listed.size(),
        right / (double) listed.size(),
        merged);
    held.forEach((entity, actors) -> {
      if (actors.size() > 1) {
        out.println("  " + cast.entities().get(entity).name() + ": " + actors);
      }
    });
  }

  private static Optional<Mention> best(Cast cast, Span span) {
    Optional<Mention> best = Optional.empty();
    double top = 0;
    for (Mention mention : cast.mentions()) {
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

  /** The entity of each actor: the one with most of its mentions, each entity to one actor only. */
  private static Map<String, Integer> entities(List<Listed> listed) {
    record Pair(String actor, int entity) {}

    Map<Pair, Integer> counts = new LinkedHashMap<>();
    for (Listed one : listed) {
      one.found().ifPresent(m -> counts.merge(new Pair(one.actor(), m.entity()), 1, Integer::sum));
    }
    Map<String, Integer> chosen = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted((a, b) -> b.getValue() - a.getValue())
        .map(Map.Entry::getKey)
        .forEach(pair -> {
          if (!chosen.containsKey(pair.actor()) && !chosen.containsValue(pair.entity())) {
            chosen.put(pair.actor(), pair.entity());
          }
        });
    return chosen;
  }
}

package org.isnad.workbench;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.store.review.Corrections;
import org.isnad.workbench.api.ArticleList;
import org.isnad.workbench.api.FacetValue;
import org.isnad.workbench.api.ImportJob;
import org.isnad.workbench.index.ArticleEntry;
import org.isnad.workbench.index.ArticleEntry.ReviewStage;
import org.isnad.workbench.index.Facets;
import org.isnad.workbench.index.Facets.Facet;
import org.isnad.workbench.index.Filter;
import org.isnad.workbench.index.PlaceEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The inbox, and articles one by one. */
final class ArticlesApi {
  private static final List<String> SORTS =
      List.of(
          "-date", "date", "outlet", "title", "-events", "added", "-added", "review", "relevance");
  private static final List<String> PASTED =
      List.of("id", "title", "outlet", "published", "url", "text");

  private final Bench bench;
  private final ArticleViews views;

  ArticlesApi(Bench bench) {
    this.bench = bench;
    this.views = new ArticleViews(bench);
  }

  void list(Context ctx) {
    Map<String, String> found = bench.found(ctx);
    Filter filter = bench.filter(ctx, found);
    Set<ReviewStage> stages =
        Parameters.choices(ctx, "review", Set.of("open", "started", "done", "disputed")).stream()
            .map(s -> ReviewStage.valueOf(s.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet());
    boolean copies = Parameters.choice(ctx, "copies", List.of("show", "hide")).equals("show");
    String sort = Parameters.choice(ctx, "sort", SORTS);
    Rows rows = bench.rows();
    Listed listed = listed(new Asked(rows, filter, stages, copies, sort), found);
    ctx.json(
        new ArticleList(
            listed.fitting().size(),
            Parameters.offset(ctx),
            Parameters.page(ctx, listed.fitting()).stream()
                .map(a -> rows.article(a, Optional.ofNullable(found.get(a.id()))))
                .toList(),
            listed.facets()));
  }

  /** What a list is made of, of one state of the case. */
  private record Asked(
      Rows rows, Filter filter, Set<ReviewStage> stages, boolean copies, String sort) {}

  /** A list with its facets. */
  private record Listed(List<ArticleEntry> fitting, Map<String, List<FacetValue>> facets) {}

  /** A list with what it was asked by. */
  private record Answered(Asked asked, Listed listed) {}

  /** The list that was asked for last: pages of one list are asked for one after the other. */
  private volatile Optional<Answered> last = Optional.empty();

  private Listed listed(Asked asked, Map<String, String> found) {
    Optional<Answered> known = last.filter(l -> l.asked().equals(asked));
    if (known.isPresent()) {
      return known.get().listed();
    }
    Rows rows = asked.rows();
    Facets facets = new Facets(asked.filter(), asked.stages());
    List<ArticleEntry> fitting = new ArrayList<>();
    for (ArticleEntry article : rows.index().articles()) {
      if ((asked.copies() || rows.copies().printedFrom(article.id()).isEmpty())
          && facets.count(article)) {
        fitting.add(article);
      }
    }
    fitting.sort(order(asked.sort(), found));
    Listed made = new Listed(List.copyOf(fitting), named(facets.counted(), rows));
    last = Optional.of(new Answered(asked, made));
    return made;
  }

  private static Comparator<ArticleEntry> order(String sort, Map<String, String> found) {
    Comparator<ArticleEntry> byDate = Comparator.comparing(ArticleEntry::published);
    Comparator<ArticleEntry> byId = Comparator.comparing(ArticleEntry::id);
    return switch (sort) {
      case "date" -> byDate.thenComparing(byId);
      case "outlet" ->
          Comparator.comparing((ArticleEntry a) -> a.article().outlet().orElse("\uFFFF"))
              .thenComparing(byDate.reversed())
              .thenComparing(byId);
      case "title" ->
          Comparator.comparing((ArticleEntry a) -> a.article().title().orElse("\uFFFF"))
              .thenComparing(byId);
      case "-events" ->
          Comparator.comparingInt((ArticleEntry a) -> -a.events().size()).thenComparing(byId);
      case "added" -> Comparator.comparingLong(ArticleEntry::number);
      case "-added" -> Comparator.comparingLong((ArticleEntry a) -> -a.number());
      case "review" ->
          Comparator.comparing(ArticleEntry::stage)
              .thenComparing(byDate.reversed())
              .thenComparing(byId);
      case "relevance" -> {
        Map<String, Integer> rank = new HashMap<>();
        found.keySet().forEach(id -> rank.put(id, rank.size()));
        yield Comparator.comparingInt(
                (ArticleEntry a) -> rank.getOrDefault(a.id(), Integer.MAX_VALUE))
            .thenComparing(byId);
      }
      default -> byDate.reversed().thenComparing(byId);
    };
  }

  private static Map<String, List<FacetValue>> named(
      Map<Facet, List<Facets.Value>> counted, Rows rows) {
    Map<String, PlaceEntry> places = new HashMap<>();
    if (counted.containsKey(Facet.PLACE)) {
      Set<String> wanted =
          counted.get(Facet.PLACE).stream().map(Facets.Value::value).collect(Collectors.toSet());
      for (ArticleEntry article : rows.index().articles()) {
        article
            .events()
            .forEach(e ->
                e.place()
                    .filter(p -> wanted.contains(p.id()))
                    .ifPresent(p -> places.putIfAbsent(p.id(), p)));
        if (places.size() == wanted.size()) {
          break;
        }
      }
    }
    Map<Facet, List<FacetValue>> named = new EnumMap<>(Facet.class);
    counted.forEach((facet, values) ->
        named.put(
            facet,
            values.stream()
                .map(v ->
                    switch (facet) {
                      case ACTOR, SOURCE -> {
                        var name = rows.name(v.value());
                        yield new FacetValue(
                            v.value(),
                            Optional.of(name.name()),
                            Optional.of(name.nameAr()),
                            v.count());
                      }
                      case PLACE -> {
                        Optional<PlaceEntry> place = Optional.ofNullable(places.get(v.value()));
                        yield new FacetValue(
                            v.value(),
                            place.map(PlaceEntry::name),
                            place.map(PlaceEntry::nameAr),
                            v.count());
                      }
                      default ->
                          new FacetValue(v.value(), Optional.empty(), Optional.empty(), v.count());
                    })
                .toList()));
    Map<String, List<FacetValue>> byName = new LinkedHashMap<>();
    named.forEach((facet, values) -> byName.put(facet.name().toLowerCase(Locale.ROOT), values));
    return byName;
  }

  void get(Context ctx) {
    String view = Parameters.choice(ctx, "view", List.of("current", "mine", "machine"));
    String who = Doorman.session(ctx).reviewer();
    ctx.json(
        views.view(
            ctx.pathParam("id"),
            view,
            switch (view) {
              case "mine" -> ledger -> Corrections.by(who, ledger);
              case "machine" -> Corrections::none;
              default -> Corrections::of;
            }));
  }

  void original(Context ctx) {
    String id = ctx.pathParam("id");
    bench.desk().article(id);
    byte[] raw = bench.desk().locked((file, review) -> file.raw(id));
    ctx.contentType("application/octet-stream");
    ctx.header("Content-Disposition", "attachment; filename=\"original.txt\"");
    ctx.result(raw);
  }

  void add(Context ctx) {
    if (ctx.isMultipartFormData()) {
      upload(ctx);
    } else {
      paste(ctx);
    }
  }

  private void upload(Context ctx) {
    List<UploadedFile> files = ctx.uploadedFiles("file");
    if (files.isEmpty()) {
      throw Problem.badRequest("no file was sent under the name 'file'");
    }
    List<Imports.Upload> uploads = new ArrayList<>();
    for (UploadedFile file : files) {
      uploads.add(new Imports.Upload(name(file.filename()), keep(file)));
    }
    Optional<String> outlet =
        Optional.ofNullable(ctx.formParam("outlet")).filter(o -> !o.isBlank());
    Optional<LocalDate> published =
        Optional.ofNullable(ctx.formParam("published"))
            .filter(p -> !p.isBlank())
            .map(ArticlesApi::day);
    accepted(ctx, bench.imports().files(uploads, outlet, published));
  }

  /** Only the last part of what the browser calls the file, and only what can be seen of it. */
  private static String name(String filename) {
    String base =
        filename.substring(Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1);
    StringBuilder clean = new StringBuilder();
    base.codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
        .limit(200)
        .forEach(clean::appendCodePoint);
    return clean.isEmpty() ? "file" : clean.toString();
  }

  private static Path keep(UploadedFile file) {
    try (InputStream in = file.content()) {
      Path kept = Files.createTempFile("isnad-upload-", ".part");
      Files.copy(in, kept, StandardCopyOption.REPLACE_EXISTING);
      return kept;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void paste(Context ctx) {
    JsonNode body = Bodies.object(ctx);
    if (!body.path("text").isString() || body.path("text").asString().isBlank()) {
      throw Problem.badRequest("an article has a text");
    }
    ObjectNode article = Answers.JSON.createObjectNode();
    for (String field : PASTED) {
      if (body.path(field).isString() && !body.path(field).asString().isBlank()) {
        article.put(field, body.path(field).asString());
      }
    }
    if (article.has("published")) {
      day(article.path("published").asString());
    }
    if (!article.has("id")) {
      article.put(
          "id", "pasted-" + Integer.toHexString(article.path("text").asString().hashCode()));
    }
    accepted(ctx, bench.imports().pasted(Answers.JSON.writeValueAsString(article)));
  }

  private static void accepted(Context ctx, ImportJob job) {
    ctx.status(202);
    ctx.json(job);
  }

  private static LocalDate day(String value) {
    try {
      return LocalDate.parse(value.strip());
    } catch (DateTimeException e) {
      throw Problem.badRequest("'" + value + "' is no day (YYYY-MM-DD)");
    }
  }

  void job(Context ctx) {
    ctx.json(
        bench
            .imports()
            .job(ctx.pathParam("job"))
            .orElseThrow(() -> Problem.notFound("no import " + ctx.pathParam("job"))));
  }
}

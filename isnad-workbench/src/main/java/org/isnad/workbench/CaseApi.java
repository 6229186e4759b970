package org.isnad.workbench;

import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.arabic.Script;
import org.isnad.coding.place.GazetteerIndex;
import org.isnad.coding.place.Locality;
import org.isnad.knowledge.Entry;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Act;
import org.isnad.model.Anonymity;
import org.isnad.model.EventType;
import org.isnad.model.Form;
import org.isnad.model.Kind;
import org.isnad.model.Status;
import org.isnad.model.Toll;
import org.isnad.workbench.api.KnowledgeEntryView;
import org.isnad.workbench.api.PlaceView;
import org.isnad.workbench.api.TypeModes;
import org.isnad.workbench.api.VocabularyView;

/** The case as a whole, the session, and looking things up in the knowledge. */
final class CaseApi {
  private final Bench bench;

  CaseApi(Bench bench) {
    this.bench = bench;
  }

  void session(Context ctx) {
    ctx.json(bench.session(ctx));
  }

  void reviewer(Context ctx) {
    String name = Bodies.text(Bodies.object(ctx), "reviewer");
    if (name.length() > 80 || name.chars().anyMatch(Character::isISOControl)) {
      throw Problem.badRequest("a reviewer's name is at most 80 letters");
    }
    Doorman.session(ctx).reviewer(name);
    ctx.json(bench.session(ctx));
  }

  void get(Context ctx) {
    ctx.json(bench.caseView());
  }

  void progress(SseClient client) {
    bench.broadcast().add(client);
    client.sendEvent("case", bench.caseView());
    bench.imports().open().forEach(job -> client.sendEvent("import", job));
  }

  void vocabulary(Context ctx) {
    Knowledge knowledge = bench.engine().knowledge();
    Map<EventType, TreeSet<String>> modes = new TreeMap<>();
    for (Entry entry : knowledge.file("events/modes")) {
      for (String type : entry.list("type")) {
        modes
            .computeIfAbsent(EventType.valueOf(type.toUpperCase(Locale.ROOT)), k -> new TreeSet<>())
            .add(entry.property("mode").orElse(entry.id()));
      }
    }
    ctx.json(
        new VocabularyView(
            Arrays.stream(EventType.values())
                .map(t ->
                    new TypeModes(
                        t.name(),
                        t.quad().label(),
                        t.baseScore(),
                        List.copyOf(modes.getOrDefault(t, new TreeSet<>()))))
                .toList(),
            names(Status.values()),
            names(Act.values()),
            names(Form.values()),
            Arrays.stream(Anonymity.values()).map(Anonymity::label).toList(),
            names(Kind.values()),
            sectors(knowledge),
            knowledge.file("events/contexts").stream().map(Entry::id).toList(),
            names(Toll.Harm.values())));
  }

  /** The sectors that the knowledge uses. */
  private static List<String> sectors(Knowledge knowledge) {
    TreeSet<String> sectors = new TreeSet<>();
    for (String folder : List.of("actors", "agents")) {
      knowledge.folder(folder).forEach(e -> sectors.addAll(e.list("sector")));
    }
    return List.copyOf(sectors);
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Entries::lower).toList();
  }

  void places(Context ctx) {
    String asked =
        Parameters.text(ctx, "q").orElseThrow(() -> Problem.badRequest("'q' is missing"));
    int limit = Parameters.number(ctx, "limit", 1, 50, 12);
    String folded = Script.fold(asked).toLowerCase(Locale.ROOT);
    GazetteerIndex gazetteer = bench.gazetteer();
    List<Locality> found = new ArrayList<>();
    for (Locality place : gazetteer.all()) {
      if (begins(place, folded)) {
        found.add(place);
      }
    }
    found.sort(
        java.util.Comparator.comparingInt((Locality p) -> exact(p, folded) ? 0 : 1)
            .thenComparing(p -> -p.population())
            .thenComparing(Locality::en));
    ctx.json(found.stream().limit(limit).map(CaseApi::place).toList());
  }

  private static boolean begins(Locality place, String folded) {
    return place.en().toLowerCase(Locale.ROOT).startsWith(folded)
        || place.forms().stream().anyMatch(f -> Script.fold(f).startsWith(folded));
  }

  private static boolean exact(Locality place, String folded) {
    return place.en().toLowerCase(Locale.ROOT).equals(folded)
        || place.forms().stream().anyMatch(f -> Script.fold(f).equals(folded));
  }

  static PlaceView place(Locality p) {
    return new PlaceView(
        p.geonameid().isPresent()
            ? "g" + p.geonameid().getAsLong()
            : p.code().orElse("-") + ":" + p.en(),
        p.en(),
        p.ar(),
        p.code(),
        java.util.OptionalDouble.of(p.point().lat()),
        java.util.OptionalDouble.of(p.point().lon()),
        p.resolution(),
        java.util.OptionalDouble.of(p.km()));
  }

  void entry(Context ctx) {
    String where =
        Parameters.text(ctx, "where").orElseThrow(() -> Problem.badRequest("'where' is missing"));
    ctx.json(
        entry(bench.engine().knowledge(), where)
            .orElseThrow(() -> Problem.notFound("no knowledge entry at " + where)));
  }

  /** The entry that stands at this line, or that this line is part of. */
  static Optional<KnowledgeEntryView> entry(Knowledge knowledge, String where) {
    int colon = where.lastIndexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    int line;
    try {
      line = Integer.parseInt(where.substring(colon + 1));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
    Optional<Entry> best = Optional.empty();
    for (Entry entry : knowledge.file(where.substring(0, colon))) {
      if (entry.line() <= line && best.map(b -> b.line() < entry.line()).orElse(true)) {
        best = Optional.of(entry);
      }
    }
    return best.map(CaseApi::view);
  }

  private static KnowledgeEntryView view(Entry entry) {
    Map<String, List<String>> slots = new LinkedHashMap<>();
    entry.slots().keySet().forEach(slot -> slots.put(slot, entry.texts(slot)));
    return new KnowledgeEntryView(
        entry.file(), entry.line(), entry.id(), entry.properties(), slots);
  }
}

package org.isnad.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Walks openapi.yaml: every operation it describes is answered by a real server on a real case, and
 * every answer is as it says; nothing is answered that it does not describe.
 */
class ContractTest {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");

  @TempDir private Path folder;
  private Workbench workbench;
  private Browserless page;
  private JsonNode contract;

  @BeforeEach
  void open() throws IOException {
    workbench = Workbench.open(SampleCase.copyInto(folder), 0, "أمل");
    page = new Browserless(workbench);
    try (InputStream in = Workbench.class.getResourceAsStream("openapi.yaml")) {
      contract = new YAMLMapper().readTree(in);
    }
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  /** Operations by id: method, path and what it describes. */
  private Map<String, Operation> operations() {
    Map<String, Operation> operations = new TreeMap<>();
    contract
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(method -> {
                  if (METHODS.contains(method.getKey())) {
                    operations.put(
                        method.getValue().path("operationId").asString(),
                        new Operation(
                            method.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            method.getValue()));
                  }
                }));
    return operations;
  }

  private record Operation(String method, String path, JsonNode json) {}

  @Test
  void the_server_answers_what_the_contract_says_and_nothing_else() {
    Set<String> described = new TreeSet<>();
    operations().forEach((id, o) -> described.add(o.method() + " " + o.path() + " " + id));
    Set<String> answered = new TreeSet<>();
    try (Bench bench = new Bench(SampleCase.copyInto(folder.resolve("other")))) {
      Routes.of(bench)
          .forEach(r -> answered.add(r.method().name() + " " + r.path() + " " + r.operation()));
    }
    answered.add("GET /progress getProgress");
    assertThat(answered).isEqualTo(described);
  }

  @Test
  void every_operation_answers_as_the_contract_says() {
    page.waitForOccurrences();
    Map<String, Operation> operations = operations();
    Map<String, List<Browserless.Answer>> answers = calls();
    Set<String> uncalled = new TreeSet<>(operations.keySet());
    uncalled.removeAll(answers.keySet());
    assertThat(uncalled).as("operations without a call").containsExactly("getProgress");
    answers.forEach((id, all) -> {
      assertThat(operations).containsKey(id);
      Operation operation = Objects.requireNonNull(operations.get(id));
      all.forEach(answer -> check(id, operation.json().path("responses"), answer));
    });
  }

  private void check(String id, JsonNode responses, Browserless.Answer answer) {
    String status = Integer.toString(answer.status());
    JsonNode response = responses.has(status) ? responses.path(status) : responses.path("default");
    assertThat(response.isMissingNode())
        .as(id + " answers " + status + ": " + answer.body())
        .isFalse();
    if (response.has("$ref")) {
      String name = response.path("$ref").asString();
      response =
          contract
              .path("components")
              .path("responses")
              .path(name.substring(name.lastIndexOf('/') + 1));
    }
    if (answer.status() == 204) {
      return;
    }
    String type = answer.type().split(";")[0];
    JsonNode content = response.path("content").path(type);
    assertThat(content.isMissingNode()).as(id + " answers " + type).isFalse();
    if (type.endsWith("json")) {
      assertThat(schema(content.path("schema")).validate(answer.body(), InputFormat.JSON))
          .as(
              id
                  + " "
                  + status
                  + " "
                  + answer.body().substring(0, Math.min(400, answer.body().length())))
          .isEmpty();
    }
  }

  private Schema schema(JsonNode part) {
    ObjectNode whole = Browserless.JSON.createObjectNode();
    whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    whole.set("components", contract.path("components"));
    part.properties().forEach(p -> whole.set(p.getKey(), p.getValue()));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** At least one call of every operation, right and wrong ones. */
  private Map<String, List<Browserless.Answer>> calls() {
    Map<String, List<Browserless.Answer>> answers = new HashMap<>();
    Caller call = new Caller(answers);
    call.of("getSession", () -> page.get("/session"));
    call.of("putSession", () -> page.send("PUT", "/session", "{\"reviewer\":\"باسم\"}"));
    call.of("putSession", () -> page.send("PUT", "/session", "{}"));
    call.of("getCase", () -> page.get("/case"));
    call.of("getVocabulary", () -> page.get("/vocabulary"));
    call.of("findPlaces", () -> page.get("/knowledge/places?q=" + encoded("طرابلس")));
    call.of("findPlaces", () -> page.get("/knowledge/places"));
    call.of("getKnowledgeEntry", () -> page.get("/knowledge/entry?where=events/assault:31"));
    call.of("getKnowledgeEntry", () -> page.get("/knowledge/entry?where=nowhere:1"));
    articles(call);
    views(call);
    decisions(call);
    across(call);
    searches(call);
    return answers;
  }

  private record Caller(Map<String, List<Browserless.Answer>> answers) {
    Browserless.Answer of(String operation, Supplier<Browserless.Answer> request) {
      Browserless.Answer answer = request.get();
      answers.computeIfAbsent(operation, k -> new ArrayList<>()).add(answer);
      return answer;
    }
  }

  private void articles(Caller call) {
    call.of("listArticles", () -> page.get("/articles?limit=3&sort=-events"));
    call.of(
        "listArticles",
        () ->
            page.get(
                "/articles?q="
                    + encoded("هدنة")
                    + "&type=ASSAULT&type=ACCUSE&status=asserted&quad=material%20conflict"
                    + "&from=2019-01-01&to=2022-01-01&review=open&copies=hide&sort=relevance"));
    call.of("listArticles", () -> page.get("/articles?type=PARADE"));
    call.of("listArticles", () -> page.get("/articles?limit=0"));
    call.of("listArticles", () -> page.get("/articles?q=" + encoded("foo AND (")));
    call.of("getArticle", () -> page.get("/articles/libya-truce"));
    call.of("getArticle", () -> page.get("/articles/libya-truce?view=machine"));
    call.of("getArticle", () -> page.get("/articles/libya-truce?view=mine"));
    call.of("getArticle", () -> page.get("/articles/none"));
    call.of("getOriginal", () -> page.get("/articles/libya-truce/original"));
    call.of("explain", () -> page.get("/articles/libya-truce/explain/e1"));
    call.of("explain", () -> page.get("/articles/libya-truce/explain/s1"));
    call.of("explain", () -> page.get("/articles/libya-truce/explain/e999"));
    JsonNode job =
        call.of(
                "addArticles",
                () ->
                    page.upload(
                        "خبر.txt",
                        "outlet: الشاطئ\n\nقال وزير الخارجية المصري إن بلاده ترحب بالاتفاق."))
            .json();
    page.waitForImport(job);
    call.of("getImport", () -> page.get("/imports/" + job.path("job").asString()));
    call.of("getImport", () -> page.get("/imports/99"));
    call.of(
        "addArticles",
        () ->
            page.send(
                "POST",
                "/articles",
                "{\"text\":\"أعلن الرئيس التونسي عن زيارة إلى الجزائر.\",\"title\":\"زيارة\",\"published\":\"2020-01-01\"}"));
    call.of("addArticles", () -> page.send("POST", "/articles", "{\"text\":\" \"}"));
    call.of("addArticles", () -> page.send("POST", "/articles", "[1]"));
  }

  private void views(Caller call) {
    String filters = "?type=ASSAULT&type=COERCE&from=2015-01-01&historical=show";
    call.of("listEvents", () -> page.get("/events" + filters + "&limit=5"));
    call.of("listEvents", () -> page.get("/events?status=maybe"));
    call.of("getTimeline", () -> page.get("/timeline" + filters));
    call.of("getTimeline", () -> page.get("/timeline?count=occurrences&bucket=year&range=all"));
    call.of("getTimeline", () -> page.get("/timeline?bucket=hour"));
    call.of("getNetwork", () -> page.get("/network" + filters + "&ties=50"));
    call.of("getNetwork", () -> page.get("/network?by=country&bucket=month&least=2"));
    call.of("getNetwork", () -> page.get("/network?type=AID&from=1900-01-01&to=1900-01-02"));
    call.of("getMap", () -> page.get("/map" + filters));
    call.of("getMap", () -> page.get("/map?from=yesterday"));
    for (String view :
        List.of(
            "records",
            "articles",
            "events",
            "statements",
            "occurrences",
            "actors",
            "timeline",
            "network",
            "map",
            "journal")) {
      call.of("export", () -> page.get("/export?view=" + view));
      call.of("export", () -> page.get("/export?format=csv&excel=true&view=" + view));
    }
    String occurrence =
        page.get("/occurrences?limit=1").json().path("occurrences").get(0).path("id").asString();
    call.of("export", () -> page.get("/export?view=occurrence&id=" + occurrence));
    call.of("export", () -> page.get("/export?view=occurrence&format=csv&id=none"));
    call.of("export", () -> page.get("/export?view=everything"));
  }

  private JsonNode item(JsonNode article, String kind, String id) {
    for (JsonNode item : article.path("record").path(kind)) {
      if (item.path("id").asString().equals(id)) {
        return item;
      }
    }
    throw new AssertionError("no " + id);
  }

  private ObjectNode about(String target, JsonNode item, String action) {
    return Browserless.JSON
        .createObjectNode()
        .put("article", "libya-truce")
        .put("target", target)
        .put("id", item.path("id").asString())
        .put("version", item.path("version").asLong())
        .put("action", action);
  }

  private void decisions(Caller call) {
    JsonNode article = page.get("/articles/libya-truce").json();
    JsonNode e1 = item(article, "events", "e1");
    call.of("decide", () -> page.post("/decisions", about("event", e1, "accept")));
    Browserless.Answer stale =
        call.of("decide", () -> page.post("/decisions", about("event", e1, "reject")));
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.json().path("current").path("text").asString()).isNotEmpty();
    ObjectNode edit = about("event", item(article, "events", "e2"), "edit").put("note", "لا");
    edit.putObject("set").put("type", "PROTEST").put("status", "planned").putNull("place");
    call.of("decide", () -> page.post("/decisions", edit));
    ObjectNode wrong = about("event", item(article, "events", "e3"), "wrong");
    wrong.put("what", "events/retreat:3").put("reason", "نقل المعنى");
    call.of("decide", () -> page.post("/decisions", wrong));
    call.of(
        "decide",
        () ->
            page.post(
                "/decisions", about("statement", item(article, "statements", "s1"), "reject")));
    ObjectNode bad = about("event", item(article, "events", "e4"), "edit");
    bad.putObject("set").put("type", "PARADE");
    call.of("decide", () -> page.post("/decisions", bad));
    JsonNode now = page.get("/articles/libya-truce").json();
    ObjectNode add =
        Browserless.JSON
            .createObjectNode()
            .put("article", "libya-truce")
            .put("target", "event")
            .put("action", "add")
            .put("version", now.path("row").path("version").asLong());
    ObjectNode set = add.putObject("set").put("type", "CONSULT");
    set.putObject("trigger").put("start", 0).put("end", 5);
    JsonNode added = call.of("decide", () -> page.post("/decisions", add)).json();
    ObjectNode done =
        Browserless.JSON
            .createObjectNode()
            .put("article", "libya-truce")
            .put("target", "article")
            .put("action", "done")
            .put("version", added.path("article").path("row").path("version").asLong());
    call.of("decide", () -> page.post("/decisions", done));
    call.of("getReview", () -> page.get("/review"));
    for (int i = 0; i < 12; i++) {
      call.of("undo", () -> page.send("POST", "/undo", ""));
    }
    for (int i = 0; i < 12; i++) {
      call.of("redo", () -> page.send("POST", "/redo", "{}"));
    }
    call.of("undo", () -> page.send("POST", "/undo", "{\"entry\":1}"));
    call.of("listJournal", () -> page.get("/journal?article=libya-truce&kind=decision"));
    call.of("listJournal", () -> page.get("/journal?order=oldest&limit=5&who=" + encoded("باسم")));
    call.of("listJournal", () -> page.get("/journal?order=sideways"));
    call.of("getReview", () -> page.get("/review"));
  }

  private void across(Caller call) {
    JsonNode list =
        call.of("listOccurrences", () -> page.get("/occurrences?limit=5"))
            .json()
            .path("occurrences");
    call.of(
        "listOccurrences",
        () -> page.get("/occurrences?type=ASSAULT&witnesses=1&disputed=false&sort=-witnesses"));
    String a = list.get(0).path("id").asString();
    String b = list.get(1).path("id").asString();
    call.of("getOccurrence", () -> page.get("/occurrences/" + a));
    call.of("getOccurrence", () -> page.get("/occurrences/none"));
    JsonNode merged =
        call.of(
                "mergeOccurrences",
                () ->
                    page.send(
                        "POST",
                        "/occurrences/merge",
                        "{\"ids\":[\"" + a + "\",\"" + b + "\"],\"version\":0}"))
            .json();
    call.of("getOccurrence", () -> page.get("/occurrences/" + b));
    call.of(
        "mergeOccurrences",
        () ->
            page.send(
                "POST",
                "/occurrences/merge",
                "{\"ids\":[\"" + a + "\",\"" + b + "x\"],\"version\":0}"));
    JsonNode mention = merged.path("occurrence").path("mentions").get(0);
    ObjectNode split =
        Browserless.JSON
            .createObjectNode()
            .put("id", a)
            .put("version", merged.path("entry").path("seq").asLong());
    split
        .putArray("mentions")
        .addObject()
        .put("article", mention.path("article").asString())
        .put("event", mention.path("event").asString());
    call.of("splitOccurrence", () -> page.post("/occurrences/split", split));
    call.of("splitOccurrence", () -> page.post("/occurrences/split", split));
    JsonNode actors =
        call.of("listActors", () -> page.get("/actors?limit=200")).json().path("actors");
    call.of("listActors", () -> page.get("/actors?kind=person&q=" + encoded("ا")));
    call.of("listActors", () -> page.get("/actors?kind=ghost"));
    List<String> ids = new ArrayList<>();
    actors.forEach(actor -> {
      if (!actor.path("registry").isNull() && actor.path("articles").asInt() > 1) {
        ids.add(actor.path("id").asString());
      }
    });
    String one = ids.get(0);
    String two = ids.get(1);
    String three = ids.get(2);
    call.of("getActor", () -> page.get("/actors/" + encoded(one)));
    call.of("getActor", () -> page.get("/actors/none"));
    String pair = "{\"ids\":[\"" + one + "\",\"" + two + "\"],\"version\":0}";
    JsonNode met = call.of("mergeActors", () -> page.send("POST", "/actors/merge", pair)).json();
    call.of("getActor", () -> page.get("/actors/" + encoded(two)));
    call.of("mergeActors", () -> page.send("POST", "/actors/merge", pair));
    String article = met.path("actor").path("articles").get(0).path("id").asString();
    long version = met.path("entry").path("seq").asLong();
    JsonNode apart =
        call.of(
                "splitActor",
                () ->
                    page.send(
                        "POST",
                        "/actors/split",
                        "{\"id\":\""
                            + one
                            + "\",\"articles\":[\""
                            + article
                            + "\"],\"name\":\"Another\",\"version\":"
                            + version
                            + "}"))
            .json();
    assertThat(apart.path("actor").path("actor").path("name").asString()).isEqualTo("Another");
    call.of(
        "renameActor",
        () ->
            page.send(
                "POST",
                "/actors/rename",
                "{\"id\":\"" + three + "\",\"name_ar\":\"اسم آخر\",\"code\":null,\"version\":0}"));
    call.of(
        "renameActor",
        () -> page.send("POST", "/actors/rename", "{\"id\":\"" + three + "\",\"version\":9}"));
    long renamed =
        page.get("/actors/" + encoded(three)).json().path("actor").path("version").asLong();
    call.of(
        "aliasActor",
        () ->
            page.send(
                "POST",
                "/actors/alias",
                "{\"id\":\""
                    + three
                    + "\",\"alias\":\"الجهة المهيبة\",\"version\":"
                    + renamed
                    + "}"));
    call.of(
        "aliasActor",
        () ->
            page.send(
                "POST",
                "/actors/alias",
                "{\"id\":\"" + three + "\",\"alias\":\"Latin\",\"version\":0}"));
  }

  private void searches(Caller call) {
    String path = "/searches/" + encoded("هدنة");
    call.of("saveSearch", () -> page.send("PUT", path, "{\"query\":\"type=ASSAULT\"}"));
    call.of("saveSearch", () -> page.send("PUT", path, "{}"));
    call.of("listSearches", () -> page.get("/searches"));
    call.of("deleteSearch", () -> page.send("DELETE", path, ""));
    call.of("deleteSearch", () -> page.send("DELETE", path, ""));
  }
}

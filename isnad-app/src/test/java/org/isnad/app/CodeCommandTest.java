package org.isnad.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.formats.out.JsonRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CodeCommandTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  static final Path SAMPLES = Path.of("..", "samples");

  /** Our own dispatches in plain text. */
  static final String DISPATCHES = SAMPLES + "/*.txt";

  private static Schema schema() throws IOException {
    try (InputStream in =
        JsonRecord.class.getResourceAsStream("/org/isnad/formats/record.schema.json")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(text, InputFormat.JSON);
    }
  }

  @Test
  void every_record_of_our_samples_keeps_the_schema_and_its_evidence_stands_in_the_text()
      throws IOException {
    Run run = Run.of("code", "--quiet", "--format", "json", DISPATCHES);
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    Schema schema = schema();
    for (String line : run.out().lines().toList()) {
      assertThat(schema.validate(line, InputFormat.JSON)).as(line.substring(0, 80)).isEmpty();
      JsonNode record = MAPPER.readTree(line);
      Path file = SAMPLES.resolve(record.path("document").path("id").asString() + ".txt");
      if (Files.exists(file)) {
        String content = Files.readString(file);
        int[] text = content.substring(content.indexOf("\n\n") + 2).codePoints().toArray();
        evidence(record, text);
      }
    }
  }

  /** Every object that has start, end and text quotes the article. */
  private static void evidence(JsonNode node, int[] text) {
    if (node.isObject()
        && node.has("start")
        && node.has("text")
        && node.path("role").isMissingNode()) {
      int start = node.path("start").asInt();
      int end = node.path("end").asInt();
      assertThat(new String(text, start, end - start)).isEqualTo(node.path("text").asString());
    }
    for (JsonNode child : node) {
      evidence(child, text);
    }
  }

  @Test
  void the_output_is_the_same_for_any_number_of_threads_and_in_input_order() {
    Run one = Run.of("code", "--format", "json", "--threads", "1", DISPATCHES);
    Run many = Run.of("code", "--format", "json", "--threads", "7", DISPATCHES);
    assertThat(many.out()).isEqualTo(one.out());
    assertThat(one.out()).isNotEmpty();
  }

  @Test
  void the_output_is_the_same_under_an_Arabic_and_a_Turkish_locale() {
    Locale before = Locale.getDefault();
    String expected = Run.of("code", SAMPLES.resolve("libya-truce.txt").toString()).out();
    try {
      for (String tag : new String[] {"ar-EG", "tr-TR", "fa-IR"}) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(Run.of("code", SAMPLES.resolve("libya-truce.txt").toString()).out())
            .as(tag)
            .isEqualTo(expected);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void what_is_no_article_is_refused_with_file_and_record_and_the_rest_goes_on(@TempDir Path folder)
      throws IOException {
    Path lines = folder.resolve("mixed.jsonl");
    Files.writeString(
        lines,
        "{\"id\":\"good\",\"text\":\"قال وزير الدفاع إن الجيش قصف مواقع المسلحين شمال المدينة.\"}\n{broken\n"
            + "{\"id\":\"en\",\"text\":\"The minister said that the army shelled the north.\"}\n");
    Path empty = Files.createFile(folder.resolve("empty.txt"));
    Run run =
        Run.of(
            "code",
            "--format",
            "json",
            empty.toString(),
            lines.toString(),
            folder.resolve("none.txt").toString());
    assertThat(run.exit()).isEqualTo(Exit.SOME_REFUSED);
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.err())
        .contains("refused " + empty + ": empty file")
        .contains("refused " + lines + ", line 2: broken JSON")
        .contains("refused " + lines + ", line 3: not Arabic")
        .contains("none.txt: no such file");
  }

  @Test
  void standard_input_is_one_article_or_json_lines_by_its_first_character() {
    Run text =
        Run.with(
            "قال الوزير إن المحادثات ستبدأ غدا في جنيف.",
            "code",
            "--format",
            "json",
            "-",
            "--id",
            "a7");
    assertThat(text.out()).contains("\"id\":\"a7\"");
    Run lines =
        Run.with(
            "{\"id\":\"a8\",\"text\":\"قال الوزير إن المحادثات ستبدأ غدا في جنيف.\"}",
            "code",
            "--format",
            "json",
            "-");
    assertThat(lines.out()).contains("\"id\":\"a8\"");
  }

  @Test
  void wrong_usage_is_exit_code_2_with_help_on_standard_error() {
    Run run = Run.of("code", "--no-such-option", "x");
    assertThat(run.exit()).isEqualTo(Exit.USAGE);
    assertThat(run.err()).contains("Unknown option");
    assertThat(Run.of().exit()).isEqualTo(Exit.USAGE);
  }

  @Test
  void every_command_has_help_with_an_example() {
    for (String name : Isnad.commandLine().getSubcommands().keySet()) {
      Run run = Run.of(name, "--help");
      assertThat(run.exit()).as(name).isZero();
      assertThat(run.out()).as(name).contains("Example");
    }
  }

  @Test
  void a_glob_is_expanded_where_the_shell_did_not() {
    Run run = Run.of("code", "--format", "json", SAMPLES + "/*-truce.txt");
    assertThat(run.out().lines()).hasSize(1);
  }

  @Test
  void csv_has_one_header_whatever_the_number_of_articles() throws IOException {
    Run run = Run.of("code", "--format", "csv", DISPATCHES);
    assertThat(run.out().lines().filter(l -> l.startsWith("document,"))).hasSize(1);
    try (Stream<Path> files = Files.list(SAMPLES)) {
      assertThat(files).isNotEmpty();
    }
  }

  @Test
  void explain_names_the_knowledge_that_decided() {
    Run run = Run.of("explain", SAMPLES.resolve("libya-truce.txt").toString(), "--event", "e1");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("why").containsPattern("events/[a-z]+:\\d+");
    Run none = Run.of("explain", SAMPLES.resolve("libya-truce.txt").toString(), "--event", "e999");
    assertThat(none.exit()).isEqualTo(Exit.FAILED);
    assertThat(none.err()).contains("no e999");
  }

  @Test
  void lint_finds_what_is_wrong_and_says_where(@TempDir Path folder) throws IOException {
    Path file = Files.createDirectories(folder.resolve("actors")).resolve("mine.txt");
    Files.writeString(
        file, "= my-militia kind=group code=LBY sector=UAF en=\"My Militia\"\nكتيبة mixed\n");
    Run run = Run.of("lint", folder.toString());
    assertThat(run.exit()).isEqualTo(Exit.FAILED);
    assertThat(run.out()).contains("actors/mine:2: a line mixes Arabic and Latin letters");
  }

  @Test
  void read_writes_one_sentence_a_line_as_CoNLL_U() {
    Run run = Run.with("قالت الوزارة.\nوبالقوات نفسها.\n", "read", "--one-sentence-per-line", "-");
    assertThat(run.out().lines().filter(l -> l.startsWith("# text ="))).hasSize(2);
  }
}

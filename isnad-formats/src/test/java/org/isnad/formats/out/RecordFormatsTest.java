package org.isnad.formats.out;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.isnad.model.Article;
import org.isnad.model.Coded;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecordFormatsTest {
  private final JsonRecord json = new JsonRecord("isnad test", "0123456789abcdef");

  private static Schema schema() throws IOException {
    try (InputStream in =
        JsonRecord.class.getResourceAsStream("/org/isnad/formats/record.schema.json")) {
      String text =
          new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(text, InputFormat.JSON);
    }
  }

  @Test
  void the_record_keeps_the_contract() throws IOException {
    assertThat(schema().validate(json.write(Samples.coded()), InputFormat.JSON)).isEmpty();
  }

  @Test
  void the_schema_refuses_what_is_no_record() throws IOException {
    String record = json.write(Samples.coded()).replace("\"asserted\"", "\"certain\"");
    assertThat(schema().validate(record, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void offsets_are_code_points_of_the_text_as_received() {
    JsonNode record = JsonMapper.builder().build().readTree(json.write(Samples.coded()));
    JsonNode trigger = record.path("events").get(0).path("trigger");
    int[] points = Samples.TEXT.codePoints().toArray();
    int start = trigger.path("start").asInt();
    int end = trigger.path("end").asInt();
    assertThat(new String(points, start, end - start)).isEqualTo("قصفت");
  }

  @Test
  void one_record_is_one_line_whatever_the_text_holds() {
    Article article = Article.of("x", "سطر\nسطر\u2028ثالث \uD83D نصف زوج");
    String line =
        json.write(new Coded(article, List.of(), List.of(), List.of(), List.of(), List.of()));
    assertThat(line).endsWith("\n");
    assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
  }

  @Test
  void half_a_surrogate_pair_is_escaped_not_lost() {
    Article article = Article.of("x\uD83D", "نص");
    String line =
        json.write(new Coded(article, List.of(), List.of(), List.of(), List.of(), List.of()));
    assertThat(line).contains("x\\ud83d");
    assertThat(line.getBytes(StandardCharsets.UTF_8))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(line);
  }

  @Test
  void figures_are_latin_under_an_arabic_locale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(json.write(Samples.coded()))
          .contains("\"confidence\":0.835")
          .contains("\"scale\":-9.5");
      assertThat(new Sheet().write(Samples.coded()))
          .contains("1 event (1 occurrences), 1 statement");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void the_sheet_shows_the_chain_as_a_person_writes_it() {
    assertThat(new Sheet().write(Samples.coded()))
        .contains(
            "ASSAULT heavy-weapons: Turkey · at Tripoli (LBY) · 2019-12-20 · killed 3, wounded 20–99 · asserted")
        .contains("مصدر عسكري → سبوتنيك → العرب")
        .contains("on the word of military source → Sputnik");
  }

  @Test
  void control_characters_cannot_reorder_the_sheet() {
    assertThat(Sheet.visible("مصدر\u202Efdp.exe")).isEqualTo("مصدر<U+202E>fdp.exe");
  }

  @Test
  void plover_says_where_its_date_comes_from() {
    Coded coded = Samples.coded();
    assertThat(new PloverJson("isnad test").write(coded))
        .contains("\"date\":\"2019-12-20\",\"date_basis\":\"text\"");
  }

  @Test
  void a_row_of_csv_has_as_many_cells_as_the_header() {
    CsvEvents csv = new CsvEvents();
    try (var reader =
        de.siegmar.fastcsv.reader.CsvReader.builder()
            .ofCsvRecord(csv.head() + csv.write(Samples.coded()))) {
      var rows = reader.stream().toList();
      assertThat(rows).hasSize(2);
      assertThat(rows.get(1).getFieldCount()).isEqualTo(rows.get(0).getFieldCount());
      assertThat(rows.get(1).getFields()).contains("مصدر عسكري → سبوتنيك → العرب");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void an_explanation_names_every_decision() {
    assertThat(new Explanation(Samples.coded()).of(Optional.of("e1"), Optional.empty()))
        .contains("why        events/assault:31")
        .contains("chain      publisher: العرب");
  }
}

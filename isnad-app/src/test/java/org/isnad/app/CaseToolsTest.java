package org.isnad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Formats in, actors, timeline, gazetteer, search fields, and that the order of things is no
 * matter.
 */
class CaseToolsTest {
  private static final String FORMATS = CodeCommandTest.SAMPLES.resolve("formats").toString();

  @TempDir private Path folder;
  private String place;

  @BeforeEach
  void makeCase() {
    place = folder.resolve("case").toString();
    assertThat(Run.of("init", place).exit()).isZero();
  }

  @Test
  void files_of_every_format_go_in_and_what_is_refused_is_named() {
    Run run = Run.of("add", place, "--quiet", FORMATS);
    assertThat(run.exit()).isEqualTo(Exit.SOME_REFUSED);
    assertThat(run.err())
        .contains("articles.csv, line 8: the text is empty")
        .contains("archive.zip!2021/articles.csv, line 8: the text is empty")
        .contains("README.md: not Arabic");
    assertThat(run.out()).contains("3 refused");
    assertThat(Run.of("verify", place).exit()).isZero();
  }

  @Test
  void a_second_run_writes_nothing() throws IOException {
    Run.of("add", place, "--quiet", FORMATS, CodeCommandTest.DISPATCHES);
    byte[] before = Files.readAllBytes(Path.of(place, "case.sqlite"));
    List<Path> index = files(Path.of(place, "index"));
    assertThat(Run.of("add", place, "--quiet", FORMATS, CodeCommandTest.DISPATCHES).out())
        .startsWith("0 added");
    assertThat(Files.readAllBytes(Path.of(place, "case.sqlite"))).isEqualTo(before);
    assertThat(files(Path.of(place, "index"))).isEqualTo(index);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> !f.toString().endsWith("write.lock")).sorted().toList();
    }
  }

  @Test
  void the_export_is_the_same_for_any_number_of_threads_and_any_order_of_input()
      throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.list(CodeCommandTest.SAMPLES)) {
      files
          .filter(f -> f.toString().endsWith(".txt"))
          .map(Path::toString)
          .sorted()
          .forEach(names::add);
    }
    String json = null;
    String csv = null;
    for (int threads : new int[] {1, 2, 8}) {
      String each = folder.resolve("threads" + threads).toString();
      Run.of("init", each);
      List<String> arguments =
          new ArrayList<>(List.of("add", each, "--quiet", "--threads", Integer.toString(threads)));
      arguments.addAll(names);
      assertThat(Run.of(arguments.toArray(String[]::new)).exit()).isZero();
      String found = Run.of("export", each).out();
      String rows = Run.of("export", each, "--format", "csv").out();
      assertThat(found).isEqualTo(json == null ? found : json).isNotEmpty();
      assertThat(rows).isEqualTo(csv == null ? rows : csv);
      json = found;
      csv = rows;
      Collections.shuffle(names, new Random(threads));
    }
  }

  @Test
  void search_knows_fields_ranges_phrases_and_Boolean_operators() {
    Run.of("add", place, "--quiet", CodeCommandTest.DISPATCHES);
    assertThat(search("outlet:الساحل")).contains("libya-truce").contains("1 hits");
    assertThat(search("date:[2019-12-01 TO 2020-01-31]"))
        .contains("libya-truce")
        .contains("1 hits");
    assertThat(search("date:2018-*")).contains("syria-idlib").doesNotContain("libya-truce");
    assertThat(search("type:retreat AND status:NEGATED")).contains("libya-truce");
    assertThat(search("country:LBY AND NOT type:retreat")).doesNotContain("libya-truce");
    assertThat(search("source:رويترز")).contains("libya-truce");
    assertThat(search("actor:نتنياهو OR place:\"معرة النعمان\""))
        .contains("gaza-crossing")
        .contains("syria-idlib");
    assertThat(search("\"الجيش الوطني الليبي\"")).contains("libya-truce");
    assertThat(search("title:هدنة")).contains("libya-truce");
  }

  private String search(String query) {
    return Run.of("search", place, query).out();
  }

  @Test
  void search_follows_decisions_and_recoding() {
    Run.of("add", place, "--quiet", CodeCommandTest.DISPATCHES);
    assertThat(search("id:libya-truce AND type:protest")).contains("0 hits");
    Run.of("correct", place, "libya-truce", "e1", "--set", "type=protest");
    assertThat(search("id:libya-truce AND type:protest")).contains("1 hits");
  }

  @Test
  void queries_can_come_from_standard_input_one_a_line() {
    Run.of("add", place, "--quiet", CodeCommandTest.DISPATCHES);
    assertThat(
            Run.with("الجيش\nنتنياهو\n", "search", place, "-")
                .out()
                .lines()
                .filter(l -> l.contains(" hits in ")))
        .hasSize(2);
  }

  @Test
  void actors_are_told_once_for_the_whole_case() {
    Run.of("add", place, "--quiet", CodeCommandTest.DISPATCHES);
    Run tsv = Run.of("actors", place, "--format", "tsv", "--code", "LBY");
    assertThat(tsv.out().lines().findFirst())
        .hasValueSatisfying(h -> assertThat(h).startsWith("id\tname\tname_ar\tkind\tcode"));
    assertThat(tsv.out())
        .contains("Libyan National Army\tالجيش الوطني الليبي\torganization\tLBY\tMIL");
    Run json = Run.of("actors", place, "--format", "json", "--most", "3");
    assertThat(json.out().lines()).hasSize(3).allMatch(l -> l.startsWith("{\"id\":"));
    assertThat(Run.of("actors", place, "--kind", "person").out()).contains("Netanyahu");
  }

  @Test
  void the_timeline_of_a_pair_is_in_order_of_day_with_scores() {
    Run.of("add", place, "--quiet", CodeCommandTest.DISPATCHES);
    Run sheet = Run.of("timeline", place, "--between", "ISR", "--and", "PSE");
    assertThat(sheet.out()).contains("ISR → PSE  ASSAULT").contains("conflict -");
    for (String how : List.of("--reports", "--no-reports")) {
      List<String> days =
          Run.of("timeline", place, "--between", "ISR", "--and", "PSE", "--format", "tsv", how)
              .out()
              .lines()
              .skip(1)
              .map(l -> l.split("\t")[0])
              .toList();
      assertThat(days).as(how).isNotEmpty().isSorted();
    }
  }

  @Test
  void a_place_that_a_gazetteer_brings_is_found_in_the_articles() throws IOException {
    Path article = folder.resolve("k.txt");
    Files.writeString(article, "قصفت الطائرات قرية عين الكبش ليل الأحد وقتل خمسة مدنيين.");
    Run.of("add", place, "--quiet", article.toString());
    assertThat(Run.of("export", place).out()).doesNotContain("Ayn al Kabsh");
    Path table = folder.resolve("villages.tsv");
    Files.writeString(
        table,
        "osm_id\tname:ar\tname:en\tplace\t@lat\t@lon\tcountry\n7\tعين الكبش\tAyn al Kabsh\thamlet\t32.1\t13.2\tLY\n");
    assertThat(Run.of("gazetteer", "import", place, table.toString()).err()).contains("--licence");
    assertThat(
            Run.of("gazetteer", "import", place, table.toString(), "--licence", "made for a test")
                .exit())
        .isZero();
    assertThat(Run.of("recode", place, "--quiet").out()).startsWith("1 articles coded again");
    assertThat(Run.of("export", place).out()).contains("Ayn al Kabsh");
    assertThat(Run.of("verify", place).exit()).isZero();
  }

  @Test
  void GeoNames_files_need_no_licence_and_their_known_places_are_left_out() throws IOException {
    Path dump = folder.resolve("LY.txt");
    Files.writeString(
        dump,
        "2214846\tMisrata\tMisrata\tمصراتة\t32.3754\t15.0925\tP\tPPLA\tLY\t\t\t\t\t\t355657\t\t\t\t\n"
            + "901\tWadi ar Rih\tWadi ar Rih\tوادي الريح البعيد\t31.5\t14.5\tP\tPPL\tLY\t\t\t\t\t\t900\t\t\t\t\n");
    Run run = Run.of("gazetteer", "import", place, dump.toString());
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("2 places read, 1 written")
        .contains("1 left out: in the gazetteer already");
  }

  @Test
  void a_page_on_this_machine_or_its_network_is_not_fetched() {
    for (String address :
        List.of("http://127.0.0.1/", "http://169.254.169.254/", "file:///etc/passwd")) {
      Run run = Run.of("add", place, "--quiet", "--fetch", address);
      assertThat(run.exit()).as(address).isEqualTo(Exit.SOME_REFUSED);
      assertThat(run.err()).contains("refused " + address);
    }
    assertThat(Run.of("add", place).exit()).isEqualTo(Exit.USAGE);
  }

  @Test
  void extract_prints_what_would_be_coded() {
    Run run = Run.of("extract", FORMATS + "/visit.html");
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.out()).startsWith("{\"id\":\"visit\"").doesNotContain("اقرأ أيضا");
  }

  @Test
  void a_text_that_a_spreadsheet_would_run_is_marked_in_CSV() throws IOException {
    Path article = folder.resolve("f.txt");
    Files.writeString(
        article, "outlet: =HYPERLINK(1)\n\nقتل خمسة مدنيين في قصف على المدينة يوم الأحد الماضي.");
    Run csv = Run.of("code", "--format", "csv", article.toString());
    assertThat(csv.out()).contains(",'=HYPERLINK(1),").contains(",outlet");
    assertThat(csv.out()).contains(",-9,").doesNotContain("'-9");
  }
}

package org.isnad.formats.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.coding.place.GazetteerIndex;
import org.isnad.knowledge.Knowledge;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Importing a gazetteer")
class GazetteerImportTest {
  private static final String DUMP =
      line("901", "Wādī ar Rīḥ", "Wadi ar Rih", "", "31.5", "14.25", "P", "PPL", "LY", "1200")
          + line(
              "902",
              "Quryat ‘Alam",
              "Quryat Alam",
              "قرية علم,Qaryat Alam",
              "31.6",
              "14.35",
              "P",
              "PPL",
              "LY",
              "0")
          + line("903", "Bi'r", "Bir", "بئر", "31.7", "14.45", "P", "PPL", "LY", "0")
          + line("904", "Some Hotel", "Some Hotel", "فندق", "31.8", "14.5", "S", "HTL", "LY", "0")
          + line("905", "Nameless", "Nameless", "Namenlos", "31.9", "14.5", "P", "PPL", "LY", "0")
          + line("906", "Known", "Known", "معروفة", "31.9", "14.6", "P", "PPLA", "LY", "150000")
          + "broken line\n";

  @TempDir Path folder;

  private static String line(
      String id,
      String name,
      String ascii,
      String alternate,
      String lat,
      String lon,
      String cls,
      String code,
      String country,
      String population) {
    return String.join(
            "\t",
            id,
            name,
            ascii,
            alternate,
            lat,
            lon,
            cls,
            code,
            country,
            "",
            "",
            "",
            "",
            "",
            population,
            "",
            "",
            "",
            "")
        + "\n";
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void turns_a_geonames_dump_into_a_knowledge_file_that_the_gazetteer_reads() throws IOException {
    Path dump = file("LY.txt", DUMP);
    Path names =
        file(
            "alternateNamesV2.txt",
            "1\t901\tar\tوادي الريح\t\t\t\t\n"
                + "2\t901\tfa\tوادی ریح\t\t\t\t\n"
                + "3\t901\tar\tوادي الرياح\t1\t\t\t\n"
                + "4\t901\tar\tاسم قديم\t\t\t\t1\n"
                + "5\t777\tar\tمكان آخر\t\t\t\t\n"
                + "6\t903\tar\tبئر\t\t\t\t\n");
    StringBuilder out = new StringBuilder();
    GazetteerImport.Report report =
        GazetteerImport.geonames(dump, Optional.of(names), Set.of(906L), out);

    assertThat(report.read()).isEqualTo(7);
    assertThat(report.written()).isEqualTo(2);
    assertThat(report.left())
        .isEqualTo(
            Map.of(
                "in the gazetteer already", 1,
                "a kind that is not used", 1,
                "no name in Arabic script", 2,
                "a line that cannot be read", 1));
    assertThat(report.problems()).containsExactly("LY.txt:7: not a line of a GeoNames dump");

    GazetteerIndex index = new GazetteerIndex(Knowledge.of(Map.of("places/case", out.toString())));
    assertThat(index.problems()).isEmpty();
    assertThat(index.named("وادي الرياح"))
        .singleElement()
        .satisfies(n -> {
          assertThat(n.place().en()).isEqualTo("Wadi ar Rih");
          assertThat(n.place().code()).contains("LBY");
          assertThat(n.place().geonameid()).hasValue(901);
          assertThat(n.place().resolution()).isEqualTo(4);
        });
    assertThat(index.named("وادي الريح")).hasSize(1);
    assertThat(index.named("اسم قديم")).isEmpty();
    assertThat(index.named("بئر")).singleElement().satisfies(n -> assertThat(n.brief()).isTrue());
  }

  @Test
  void takes_names_in_arabic_script_from_the_dump_when_no_list_of_names_is_given()
      throws IOException {
    StringBuilder out = new StringBuilder();
    GazetteerImport.Report report =
        GazetteerImport.geonames(file("LY.txt", DUMP), Optional.empty(), Set.of(), out);
    assertThat(report.written()).isEqualTo(3);
    assertThat(out.toString()).contains("قرية علم").contains("CC BY 4.0");
  }

  @Test
  void reads_a_table_by_the_names_of_its_columns() throws IOException {
    Path table =
        file(
            "villages.tsv",
            "osm_id\tname:ar\tname:en\tplace\t@lat\t@lon\tcountry\n"
                + "7\tعين الكبش\tAyn al Kabsh\thamlet\t32.1\t13.2\tLY\n"
                + "8\tعين الحجر\t\tsuburb\t32.2\t13.3\tLBY\n"
                + "9\tعين البقر\t\tvillage\tnorth\t13.3\tLY\n");
    StringBuilder out = new StringBuilder();
    GazetteerImport.Report report =
        GazetteerImport.table(
            table, "Places of OpenStreetMap, ODbL, (c) OpenStreetMap contributors", out);
    assertThat(report.written()).isEqualTo(2);
    assertThat(report.problems())
        .containsExactly("villages.tsv:4: no point: lat and lon are missing or unreadable");
    GazetteerIndex index = new GazetteerIndex(Knowledge.of(Map.of("places/case", out.toString())));
    assertThat(index.problems()).isEmpty();
    assertThat(index.named("عين الكبش")).hasSize(1);
    assertThat(index.named("عين الحجر").get(0).place().code()).contains("LBY");
  }
}

package org.isnad.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What lies long before the articles, or after them, does not stretch the time of the views. */
class TimeOfViewsTest {
  @TempDir private Path folder;
  private Workbench workbench;
  private Browserless page;

  @BeforeEach
  void open() {
    workbench = Workbench.open(SampleCase.copyInto(folder), 0, "أمل");
    page = new Browserless(workbench);
    JsonNode job =
        page.send(
                "POST",
                "/articles",
                "{\"id\":\"of-1973\",\"published\":\"2020-01-20\",\"text\":\"زار الرئيس الليبي تونس في 6 أكتوبر 1973. وزار الوزير الليبي تونس يوم 19 يناير 2020.\"}")
            .json();
    page.waitForImport(job);
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  @Test
  void an_event_of_long_ago_is_counted_apart() {
    JsonNode map = page.get("/network?article=of-1973&historical=show").json();
    JsonNode timeline = page.get("/timeline?article=of-1973&historical=show").json();
    JsonNode all = page.get("/timeline?article=of-1973&historical=show&range=all").json();
    assertThat(all.path("from").asString()).startsWith("1973");
    assertThat(all.path("earlier").isNull()).isTrue();

    assertThat(timeline.path("from").asString()).isEqualTo("2019-12-20");
    assertThat(timeline.path("earlier").path("day").asString()).isEqualTo("1973-10-06");
    assertThat(map.path("earlier").path("count").asInt()).isEqualTo(1);
    assertThat(map.path("steps").get(0).asString()).isEqualTo("2019-12-20");
  }

  @Test
  void days_that_are_asked_for_are_shown() {
    JsonNode timeline =
        page.get("/timeline?article=of-1973&historical=show&from=1970-01-01").json();
    assertThat(timeline.path("from").asString()).startsWith("1973");
    assertThat(timeline.path("earlier").isNull()).isTrue();
  }

  @Test
  void an_export_is_an_entry_of_the_journal_with_who_took_what() {
    page.get("/export?view=timeline&format=csv&article=of-1973");
    JsonNode entry = page.get("/journal?kind=export").json().path("entries").get(0);
    assertThat(entry.path("subject").asString()).isEqualTo("isnad-timeline.csv");
    assertThat(entry.path("who").asString()).isEqualTo("أمل");
  }
}

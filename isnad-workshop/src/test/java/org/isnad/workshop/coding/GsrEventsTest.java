package org.isnad.workshop.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.isnad.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The coding of public sentences is joined to them by id. */
class GsrEventsTest {
  private static final String EVENT =
      "{\"id\":\"AAW_ARB_20071026.0026-2\",\"events\":[{\"trigger\":{\"start\":0,\"end\":4},"
          + "\"type\":\"ASSAULT\",\"actors\":[{\"start\":5,\"end\":10}],\"recipients\":[],"
          + "\"place\":null,\"date\":null,\"status\":\"asserted\"}]}\n";

  @Test
  void a_sentence_is_dated_by_its_id_and_spans_are_code_points(@TempDir Path folder)
      throws IOException {
    Path coding = Files.writeString(folder.resolve("events.jsonl"), EVENT);
    EventKey key = GsrEvents.read(coding, sentences(folder)).getFirst();
    assertThat(key.article().published().orElseThrow()).hasToString("2007-10-26");
    EventKey.Coding event = key.events().getFirst();
    assertThat(event.trigger().in(key.article().text())).isEqualTo("هاجم");
    assertThat(event.actors().getFirst().in(key.article().text())).isEqualTo("رجال🙂");
    assertThat(event.status()).isEqualTo(Status.ASSERTED);
  }

  @Test
  void a_bad_record_is_named_by_file_and_line(@TempDir Path folder) throws IOException {
    Path coding =
        Files.writeString(
            folder.resolve("events.jsonl"), EVENT + EVENT.replace("\"end\":10", "\"end\":99"));
    Path sentences = sentences(folder);
    assertThatThrownBy(() -> GsrEvents.read(coding, sentences))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("events.jsonl:2: ");
    Path unknown = Files.writeString(folder.resolve("other.jsonl"), EVENT.replace("-2\"", "-3\""));
    assertThatThrownBy(() -> GsrEvents.read(unknown, sentences))
        .hasMessageContaining("no sentence AAW_ARB_20071026.0026-3");
  }

  private static Path sentences(Path folder) throws IOException {
    Path file = folder.resolve("sentences.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(
          "{\"id\":\"AAW_ARB_20071026.0026-2\",\"text\":\"هاجم رجال🙂 ثكنة.\"}\n"
              .getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }
}

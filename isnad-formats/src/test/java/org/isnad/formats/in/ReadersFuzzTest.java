package org.isnad.formats.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Broken input gives refusals, never an exception. The seeded mutations run in every build; {@code
 * JAZZER_FUZZ=1} searches on from the same entry points.
 */
class ReadersFuzzTest {
  private static final Path SAMPLES = Path.of("..", "samples", "formats");
  private static final int ROUNDS = 300;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "articles.csv",
        "feed.rss",
        "feed.atom",
        "item.ninjs",
        "crawl.warc.gz",
        "archive.zip",
        "visit.html",
        "arrest.html",
        "old.txt"
      })
  void a_mutated_file_never_throws(String name) throws IOException {
    byte[] sample = Files.readAllBytes(SAMPLES.resolve(name));
    Random random = new Random(name.hashCode());
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = mutate(sample, random);
      int number = round;
      assertThatCode(() -> read(bytes, name))
          .as(name + ", round " + number)
          .doesNotThrowAnyException();
    }
  }

  @FuzzTest(maxDuration = "30s")
  void any_bytes_under_any_name_never_throw(byte[] bytes) {
    for (String name :
        List.of("x.txt", "x.html", "x.jsonl", "x.json", "x.csv", "x.rss", "x.warc", "x.zip")) {
      read(bytes, name);
    }
  }

  private static void read(byte[] bytes, String name) {
    List<Incoming> found = new ArrayList<>();
    new ArticleReader(Labels.NONE, new Limits(1 << 20, 100))
        .read(new ByteArrayInputStream(bytes), name, found::add);
    assertThat(found).doesNotContainNull();
  }

  /** Flipped, cut, doubled, shifted bytes; invalid UTF-8, control and direction characters. */
  private static byte[] mutate(byte[] sample, Random random) {
    byte[] bytes = sample.clone();
    int changes = 1 + random.nextInt(8);
    for (int i = 0; i < changes && bytes.length > 1; i++) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(7)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes = Arrays.copyOf(bytes, at + 1);
        case 2 -> bytes = splice(bytes, at, Arrays.copyOfRange(bytes, at / 2, at));
        case 3 -> bytes = splice(bytes, at, new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
        case 4 ->
            bytes = splice(bytes, at, new byte[] {0, 27, (byte) 0xE2, (byte) 0x80, (byte) 0xAE});
        case 5 ->
            bytes =
                splice(
                    bytes,
                    at,
                    "\"<&]]>{[,;\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        default -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      }
    }
    return bytes;
  }

  private static byte[] splice(byte[] bytes, int at, byte[] middle) {
    byte[] out = new byte[bytes.length + middle.length];
    System.arraycopy(bytes, 0, out, 0, at);
    System.arraycopy(middle, 0, out, at, middle.length);
    System.arraycopy(bytes, at, out, at + middle.length, bytes.length - at);
    return out;
  }
}

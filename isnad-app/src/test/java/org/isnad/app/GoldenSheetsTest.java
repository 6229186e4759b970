package org.isnad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our own dispatches with the sheets that an Arabic-reading analyst has read and found right. A
 * change that moves a line shows here first. {@code mvn test -Dtest=GoldenSheetsTest
 * -Disnad.golden=write} writes them anew: read the difference before committing it.
 */
class GoldenSheetsTest {
  private static final Path GOLDEN =
      Path.of("src", "test", "resources", "org", "isnad", "app", "golden");

  static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(CodeCommandTest.SAMPLES)) {
      return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
  }

  @Test
  void there_are_samples() throws IOException {
    assertThat(samples().size()).isGreaterThanOrEqualTo(8);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void the_sheet_is_as_read(Path sample) throws IOException {
    String sheet = Run.of("code", "--format", "sheet", sample.toString()).out();
    Path golden = GOLDEN.resolve(sample.getFileName().toString().replace(".txt", ".sheet"));
    if ("write".equals(System.getProperty("isnad.golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, sheet);
    }
    assertThat(sheet).isEqualTo(Files.readString(golden));
  }
}

package org.isnad.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page in a real browser against a real server. The scripts stand in {@code src/test/browser}
 * and drive an installed Chromium with playwright-core; where no Chromium is installed they are
 * skipped.
 */
class BrowserTest {
  private static final Path SCRIPTS = Path.of("src", "test", "browser").toAbsolutePath();
  private static final long MINUTES = 15;

  @TempDir private Path folder;

  @BeforeAll
  static void needsChromium() {
    assumeTrue(
        chromium().isPresent(),
        "no Chromium is installed here (Debian/Ubuntu: apt install chromium): the page is not tested in a browser");
    assertThat(Workbench.hasPage())
        .as("the page was not built: is Node.js 20 or newer installed?")
        .isTrue();
  }

  private static Optional<Path> chromium() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(name ->
            Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(at -> Path.of(at, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private void run(String script) throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    try (Workbench workbench = Workbench.open(SampleCase.copyInto(folder), 0, "أمل")) {
      ProcessBuilder node =
          new ProcessBuilder(
              List.of("node", SCRIPTS.resolve(script).toString(), workbench.address()));
      node.environment().put("ISNAD_CHROMIUM", chromium().orElseThrow().toString());
      Process process = node.redirectErrorStream(true).redirectOutput(log.toFile()).start();
      boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
      if (!ended) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      String told = Files.readString(log, StandardCharsets.UTF_8);
      assertThat(ended && process.exitValue() == 0).as(told).isTrue();
    }
  }

  @Test
  void an_analyst_works_a_day() throws IOException, InterruptedException {
    run("work.mjs");
  }

  @Test
  void forms_pictures_paper_and_two_reviewers() throws IOException, InterruptedException {
    run("desk.mjs");
  }

  @Test
  void two_hundred_payloads_run_nothing() throws IOException, InterruptedException {
    run("payloads.mjs");
  }

  @Test
  void every_view_is_accessible() throws IOException, InterruptedException {
    run("access.mjs");
  }
}

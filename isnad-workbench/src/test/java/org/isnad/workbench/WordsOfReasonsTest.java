package org.isnad.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.corroboration.Reason;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page has words in both languages for every ground on which the program decides. */
class WordsOfReasonsTest {
  private static final Path WORDS = Path.of("src", "main", "page", "src", "data", "reasons.json");
  private static final Pattern HOLE = Pattern.compile("\\{\\w+\\}");

  private static Set<String> holes(String words) {
    Set<String> holes = new TreeSet<>();
    Matcher found = HOLE.matcher(words);
    while (found.find()) {
      holes.add(found.group());
    }
    return holes;
  }

  @Test
  void every_ground_is_said_in_arabic_and_english_with_the_same_particulars() throws IOException {
    JsonNode grounds = new JsonMapper().readTree(Files.readString(WORDS)).path("grounds");
    for (Reason.Ground ground : Reason.Ground.values()) {
      for (String language : Set.of("ar", "en")) {
        String words = grounds.path(ground.label()).path(language).asString("");
        assertThat(words).as(ground.label() + " in " + language).isNotBlank();
        assertThat(holes(words)).as(ground.label()).isEqualTo(holes(ground.words()));
      }
    }
    assertThat(grounds.size()).isEqualTo(Reason.Ground.values().length);
  }

  @Test
  void every_sign_that_joins_or_parts_two_tellings_is_said_in_arabic_and_english()
      throws IOException {
    JsonNode signs = new JsonMapper().readTree(Files.readString(WORDS)).path("signs");
    Reason.signWords()
        .forEach((sign, words) -> {
          assertThat(signs.path(sign).path("en").asString("")).as(sign).isEqualTo(words);
          assertThat(signs.path(sign).path("ar").asString("")).as(sign + " in Arabic").isNotBlank();
        });
    assertThat(signs.size()).isEqualTo(Reason.signWords().size());
  }
}

package org.isnad.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Any string is read")
class RobustnessTest {
  private static final String ALPHABET =
      "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءأإآؤئ و ف ب ل ك س ال \u064B\u0651\u0640\u200F\u202B\u0000\n\r\t.,:؟!()\"«»“”…-/0123٤٥abT"
          + "\uD83D\uDE00\uD800\uDC00\uFEFB\uFDF2\u00A0#_@%ههاهم";

  private static void check(String raw) {
    Text text = Arabic.standard().read(raw);
    boolean[] covered = new boolean[raw.length()];
    int last = 0;
    for (Sentence sentence : text.sentences()) {
      assertThat(sentence.words()).isNotEmpty();
      assertThat(sentence.span().start()).isGreaterThanOrEqualTo(last);
      for (Word word : sentence.words()) {
        assertThat(word.span().start()).isGreaterThanOrEqualTo(last);
        assertThat(sentence.span().contains(word.span())).isTrue();
        assertThat(word.form()).isEqualTo(word.span().in(raw));
        assertThat(word.folded()).isNotEmpty();
        last = word.span().end();
        for (int i = word.span().start(); i < word.span().end(); i++) {
          covered[i] = true;
        }
      }
      last = sentence.span().end();
    }
    for (int i = 0; i < raw.length(); i++) {
      if (Character.isLetterOrDigit(raw.charAt(i)) && !Script.isIgnorable(raw.charAt(i))) {
        assertThat(covered[i]).as("letter at %d of %s", i, raw).isTrue();
      }
    }
  }

  @Test
  void random_strings_of_letters_marks_and_controls() {
    Random random = new Random(7);
    for (int n = 0; n < 4000; n++) {
      StringBuilder raw = new StringBuilder();
      int length = random.nextInt(60);
      for (int i = 0; i < length; i++) {
        raw.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      check(raw.toString());
    }
  }

  @Test
  void random_strings_of_any_units() {
    Random random = new Random(8);
    for (int n = 0; n < 1500; n++) {
      StringBuilder raw = new StringBuilder();
      int length = random.nextInt(40);
      for (int i = 0; i < length; i++) {
        raw.append((char) random.nextInt(0x10000));
      }
      check(raw.toString());
    }
  }

  @FuzzTest
  void any_string(FuzzedDataProvider data) {
    check(data.consumeRemainingAsString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u0000",
        "\uD83D\uDE00 قال \uD83D\uDE00\u200Fالوزير",
        "قُتِلَ الجُنُودُ",
        "قـــال الوزيـــر",
        "\u202Bقال الوزير\u202C",
        "\uD800قال\uDC00",
        "ﻻ ﻷن ﷲ",
        "ـ",
        "وبال",
        "و",
        "وكالة",
        "للل",
        "\u0301\u0301"
      })
  void odd_strings(String raw) {
    check(raw);
  }

  @Test
  void diacritics_belong_to_the_letter_before_them() {
    Text text = Arabic.standard().read("وَقَالَ");
    assertThat(text.sentences().get(0).words().stream().map(Word::form))
        .containsExactly("وَ", "قَالَ");
  }

  @Test
  void a_line_of_a_million_letters_is_read_in_linear_time() {
    StringBuilder raw = new StringBuilder();
    while (raw.length() < 1_000_000) {
      raw.append("وقال \"الوزير. إن (القوات ستنسحب. ");
    }
    Assertions.assertTimeout(Duration.ofSeconds(60), () -> check(raw.toString()));
    String one = "و".repeat(1_000_000);
    Assertions.assertTimeout(Duration.ofSeconds(20), () -> check(one));
  }
}

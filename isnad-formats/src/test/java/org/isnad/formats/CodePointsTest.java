package org.isnad.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodePointsTest {
  @Test
  void without_surrogates_the_offsets_are_equal() {
    assertThat(new CodePoints("قال الوزير").of(4)).isEqualTo(4);
  }

  @Test
  void an_emoji_before_the_span_counts_once() {
    String text = "🙂 قال الوزير";
    assertThat(new CodePoints(text).of(text.indexOf("قال"))).isEqualTo(2);
  }

  @Test
  void agrees_with_the_JDK_on_every_offset_of_a_long_mixed_text() {
    String text = ("🙂 قصف " + "ا".repeat(61) + "🇱🇾").repeat(20) + "\uD83D";
    CodePoints points = new CodePoints(text);
    for (int i = 0; i <= text.length(); i++) {
      boolean insidePair =
          i > 0
              && i < text.length()
              && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
      if (!insidePair) {
        assertThat(points.of(i)).as("offset %d", i).isEqualTo(text.codePointCount(0, i));
      }
    }
  }
}

package org.isnad.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("CoNLL-U")
class ConlluTest {
  @Test
  void what_was_cut_stands_below_its_multiword_token() throws IOException {
    StringBuilder out = new StringBuilder();
    Conllu.write(Arabic.standard().read("قال للسلطة."), out);
    assertThat(out.toString().lines())
        .contains("# text = قال للسلطة.")
        .anyMatch(line -> line.startsWith("2-3\tللسلطة\t"))
        .anyMatch(line -> line.startsWith("3\tالسلطة\tسلطة\tNOUN\t"))
        .anyMatch(line -> line.startsWith("4\t.\t.\tPUNCT"));
  }

  @Test
  void every_row_has_ten_columns() throws IOException {
    StringBuilder out = new StringBuilder();
    Conllu.write(Arabic.standard().read("وقال المتحدث\tباسم \"الجيش\" إنه سينسحب.\nانتهى"), out);
    assertThat(out.toString().lines().filter(line -> !line.isEmpty() && !line.startsWith("#")))
        .allMatch(line -> line.split("\t", -1).length == 10);
  }
}

package org.isnad.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The grammar of knowledge files, and a case folder's files over the shipped ones. */
class KnowledgeTest {
  private static final String SHIPPED = "= misrata kind=city\nمصراتة\n= sirte kind=city\nسرت\n";

  @Test
  void an_entry_has_properties_and_slots() {
    KnowledgeFile file =
        KnowledgeFile.parse(
            "events/x",
            "# note\n= kill type=ASSAULT en=\"to kill\"\n: toll=killed\n> verb\nقتل يقتل | اغتال يغتال\n> example negated\nلم يقتل أحد.\n");
    assertThat(file.problems()).isEmpty();
    Entry entry = file.entries().getFirst();
    assertThat(entry.property("en")).contains("to kill");
    assertThat(entry.property("toll")).contains("killed");
    assertThat(entry.texts("verb")).containsExactly("قتل يقتل", "اغتال يغتال");
    assertThat(entry.slot("example").getFirst().note()).contains("negated");
    assertThat(entry.where()).isEqualTo("events/x:2");
  }

  @Test
  void a_bad_line_is_reported_with_its_place_and_the_rest_is_read() {
    KnowledgeFile file =
        KnowledgeFile.parse("x", "قبل أي مدخل\n= a k=\"open\nمرحبا world\n= b k\n= a\nنعم ||لا\n");
    assertThat(file.problems())
        .extracting(KnowledgeFile.Problem::line)
        .containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(file.entries()).hasSize(3);
  }

  @Test
  void an_entry_of_the_same_id_is_replaced_and_others_stay() {
    for (String file : new String[] {"actors/x", "places/x"}) {
      Knowledge knowledge =
          Knowledge.of(
              Map.of(
                  file,
                  SHIPPED,
                  "overlay:" + file,
                  "= misrata kind=port\nميناء مصراتة\n= zliten kind=city\nزليتن\n"));
      assertThat(knowledge.file(file))
          .extracting(Entry::id)
          .as(file)
          .containsExactly("sirte", "misrata", "zliten");
      assertThat(knowledge.file(file).get(1).texts("form")).containsExactly("ميناء مصراتة");
    }
  }

  @Test
  void the_hash_names_the_knowledge() {
    assertThat(Knowledge.of(Map.of("a", SHIPPED)).hash())
        .isNotEqualTo(Knowledge.of(Map.of("a", SHIPPED + "# x\n")).hash());
  }

  @Test
  void the_shipped_knowledge_has_no_problems() {
    assertThat(Knowledge.standard().problems()).isEmpty();
  }

  @Test
  void no_input_makes_the_parser_throw() {
    Random random = new Random(7);
    String letters = "=:>|#\" \n\rabك لاx\u202E\t";
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(80); k > 0; k--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      KnowledgeFile file = KnowledgeFile.parse("fuzz", text.toString());
      assertThat(file.entries()).isNotNull();
    }
  }
}

package org.isnad.workshop.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MarkedSentenceTest {
  private static final String TEXT = "قتل مسلحون 12 شخصا، أمس.";
  private static final String RECORD =
      """
      {"events":[{"type":"ASSAULT","status":"asserted","historical":false,"confidence":0.9,
        "trigger":{"start":0,"end":3,"text":"قتل"},"actors":[{"start":4,"end":10,"text":"مسلحون"}],
        "recipients":[],"toll":{"killed":12},"why":["events/assault:1 قتل"],"statement":null}],
       "entities":[{"kind":"generic","code":null,"sector":["UAF"],"mentions":[{"start":4,"end":10}]}],
       "statements":[]}
      """;

  private static MarkedSentence sentence(String type) {
    JsonNode record = JsonMapper.builder().build().readTree(RECORD);
    return new MarkedSentence(record, TEXT, type);
  }

  @Test
  void words_are_what_stands_between_white_space_without_punctuation_at_the_edges() {
    assertThat(sentence("ASSAULT").size()).isEqualTo(5);
    assertThat(MarkedSentence.bare("«شخصا»،")).isEqualTo("شخصا");
    assertThat(sentence("ASSAULT").find("شخصا", 0)).isEqualTo(3);
    assertThat(sentence("ASSAULT").find("قتلوا", 0)).isEqualTo(-1);
  }

  @Test
  void a_word_knows_the_spans_of_the_record_it_stands_in() {
    assertThat(sentence("ASSAULT").features(1)).contains("in 100", "actor 0 of 1", "kind generic");
    assertThat(sentence("ASSAULT").features(0)).contains("in 001", "trigger قتل");
    assertThat(sentence("ASSAULT").features(2)).contains("number true000");
  }

  @Test
  void a_party_has_the_code_of_the_somebody_mentioned_there() {
    JsonNode party =
        sentence("ASSAULT").party(JsonMapper.builder().build().createObjectNode(), 1, 2);
    assertThat(party.path("start").asInt()).isEqualTo(4);
    assertThat(party.path("sector").path(0).asString()).isEqualTo("UAF");
  }

  @Test
  void without_an_event_of_the_type_there_is_nothing_to_mark() {
    assertThat(sentence("PROTEST").size()).isZero();
  }
}

package org.isnad.coding.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.knowledge.Entry;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.EventType;
import org.junit.jupiter.api.Test;

/** The crosswalk from CAMEO to PLOVER, and the codes that the trigger frames carry. */
class CameoTest {
  private static final Knowledge KNOWLEDGE = Knowledge.standard();

  private static Map<String, Entry> crosswalk() {
    Map<String, Entry> codes = new HashMap<>();
    KNOWLEDGE.file("events/cameo").forEach(e -> codes.put(e.id(), e));
    return codes;
  }

  @Test
  void every_code_leads_to_a_type_or_to_none() {
    for (Entry entry : crosswalk().values()) {
      String type = entry.property("type").orElse("");
      boolean statement = entry.id().startsWith("01") || entry.id().startsWith("02");
      assertThat(type)
          .as(entry.where())
          .isEqualTo(statement ? "none" : EventType.valueOf(type).name());
    }
  }

  @Test
  void every_frame_carries_a_code_of_its_type() {
    Map<String, Entry> codes = crosswalk();
    List<String> wrong = new ArrayList<>();
    for (Frame frame : new TriggerLexicon(KNOWLEDGE).frames()) {
      String code = frame.cameo().orElse("");
      Entry entry = codes.get(code);
      String type = frame.type().name();
      if (entry == null
          || !entry.property("type").orElse("").equals(type)
              && !entry.list("also").contains(type)) {
        wrong.add(frame.where() + " " + frame.id() + ": " + code + " is not " + type);
      }
    }
    assertThat(wrong).isEmpty();
  }
}

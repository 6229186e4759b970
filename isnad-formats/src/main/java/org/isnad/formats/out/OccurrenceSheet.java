package org.isnad.formats.out;

import java.util.Map;
import org.isnad.corroboration.Occurrence;

/**
 * An occurrence as a person would note it: what, who tells it, who counts as a witness, who
 * contradicts.
 */
public final class OccurrenceSheet {
  private final Map<String, String> texts;

  public OccurrenceSheet(Map<String, String> texts) {
    this.texts = texts;
  }

  public String write(Occurrence occurrence) {
    StringBuilder out = new StringBuilder();
    out.append(occurrence.id()).append("  ").append(occurrence.what());
    if (!occurrence.firstDay().isEmpty()) {
      out.append("  ").append(occurrence.firstDay());
      if (!occurrence.lastDay().equals(occurrence.firstDay())) {
        out.append(" to ").append(occurrence.lastDay());
      }
    }
    out.append('\n');
    out.append("    told ")
        .append(occurrence.mentions().size())
        .append(" times; independent witnesses: ");
    out.append(occurrence.independent()).append('\n');
    for (Occurrence.Mention mention : occurrence.mentions()) {
      String text = texts.getOrDefault(mention.article(), "");
      out.append("      ")
          .append(mention.published())
          .append("  ")
          .append(mention.article())
          .append(' ');
      out.append(mention.event().id())
          .append("  ")
          .append(JsonRecord.lower(mention.event().status()))
          .append("  [");
      out.append(Sheet.visible(mention.event().trigger().in(text))).append("]  ");
      out.append(Sheet.chain(mention.event().chain())).append('\n');
    }
    for (Occurrence.Witness witness : occurrence.witnesses()) {
      out.append(witness.counted() ? "    + " : "    - ")
          .append(Sheet.visible(witness.origin()))
          .append(": ");
      out.append(witness.why()).append('\n');
    }
    for (Occurrence.Dispute dispute : occurrence.disputes()) {
      out.append("    ! ")
          .append(dispute.kind())
          .append(": ")
          .append(dispute.a())
          .append(" / ")
          .append(dispute.b());
      out.append(": ").append(Sheet.visible(dispute.why())).append('\n');
    }
    return out.append('\n').toString();
  }
}

package org.isnad.corroboration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Coded;

/**
 * Hears tellings that people put together as one happening: by the same rule as those that were
 * joined by likeness, it says who vouches for them and who contradicts whom.
 *
 * <p>Witnesses depend on nothing but the tellings and what their articles copy from one another, so
 * they come out as if the joining itself had put the tellings together. For contradictions the
 * common words are those of the articles at hand, not of the whole case.
 */
public final class Hearing {
  private final Knowledge knowledge;
  private final Witnesses witnesses;

  public Hearing(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.witnesses = new Witnesses(knowledge);
  }

  /** What was heard. */
  public record Heard(List<Occurrence.Witness> witnesses, List<Occurrence.Dispute> disputes) {
    public Heard {
      witnesses = List.copyOf(witnesses);
      disputes = List.copyOf(disputes);
    }
  }

  /**
   * @param articles those in which the tellings stand, in any order
   * @param copies among them and others, as {@link Copies} found them
   * @param mentions the tellings, as "article event"; what is no event of the articles is left out
   */
  public Heard of(List<Coded> articles, List<Copy> copies, Set<String> mentions) {
    List<Coded> ordered = new ArrayList<>(articles);
    ordered.sort(
        Comparator.comparing((Coded c) -> c.article().published().orElse(LocalDate.MIN))
            .thenComparing(c -> c.article().id()));
    Set<String> ids = new TreeSet<>();
    ordered.forEach(c -> ids.add(c.article().id()));
    Passages passages =
        new Passages(
            copies.stream()
                .filter(c -> ids.contains(c.earlier()) && ids.contains(c.later()))
                .toList());
    List<Telling> tellings = Telling.of(ordered, knowledge);
    List<Telling> members =
        tellings.stream()
            .filter(t -> mentions.contains(t.articleId() + " " + t.event().id()))
            .toList();
    return new Heard(
        witnesses.count(witnesses.voices(members), passages),
        new Disputes(tellings, new Sides(knowledge))
            .among(members.stream().map(Telling::index).toList(), List.of(), List.of()));
  }
}

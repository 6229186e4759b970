package org.isnad.coding.cast;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.arabic.Morphology;
import org.isnad.model.Kind;
import org.isnad.model.Span;

/**
 * A noun phrase that names somebody or something: its head with its direct name (الرئيس الروسي
 * فلاديمير بوتين, القوات الأمريكية, مصدر عسكري, جنود أتراك, موسكو), or a nisba adjective that
 * stands for a state (روسي in قلق روسي).
 *
 * @param index position in {@link Cast#mentions()}, text order; an outer mention stands before
 *     those inside it
 * @param sentence index of its sentence
 * @param from first word, inclusive; never a proclitic
 * @param to last word, exclusive
 * @param head the word that governs agreement and role (the first noun, the title, or the name)
 * @param entity number of its entity in the article; mentions of one entity share it
 * @param registry id of the knowledge entry it resolved to
 * @param code ISO3 or international code; empty when unknown
 * @param sector PLOVER sectors, most specific first
 */
public record Mention(
    int index,
    int sentence,
    int from,
    int to,
    int head,
    Span span,
    String text,
    Kind kind,
    int entity,
    Optional<String> registry,
    Optional<String> code,
    List<String> sector,
    Set<Trait> traits,
    Morphology.Gender gender,
    Morphology.Number number) {

  /** What else is known about the phrase. */
  public enum Trait {
    /** Can act or be acted on: a possible actor, recipient or source. */
    ACTOR,
    /** Can be where something happens. */
    PLACE,
    /** A nisba adjective standing for a state or group. */
    NISBA,
    /** An agency, paper or channel. */
    MEDIA,
    /** A statement, report, tweet: something words stand in. */
    DOCUMENT,
    /** مصدر, مسؤول, شهود: a source without a name. */
    UNNAMED_SOURCE,
    /** An official or spokesman of a body. */
    OFFICIAL,
    /** Refers back: المصدر, الجماعة, هؤلاء. */
    ANAPHOR,
    /** A building, base or other target. */
    FACILITY,
    /** Victims and crowds: civilians, demonstrators, people. */
    CROWD,
    /** Counted by a number before it. */
    COUNTED,
    /** Lies inside a larger mention. */
    NESTED,
    /** Only guessed from its shape or an apposition; not in the knowledge. */
    GUESSED
  }

  public boolean is(Trait trait) {
    return traits.contains(trait);
  }

  public boolean covers(int word) {
    return from <= word && word < to;
  }
}

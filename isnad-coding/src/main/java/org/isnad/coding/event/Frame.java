package org.isnad.coding.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.coding.clause.Role;
import org.isnad.model.EventType;
import org.isnad.model.Status;
import org.isnad.model.Toll;

/**
 * One sense of a trigger: the event it names and which slot of its clause holds whom.
 *
 * @param id of the knowledge entry
 * @param where file and line of the entry, for {@code why}
 * @param subject what the subject is
 * @param object what the direct object is
 * @param idafa what the noun in construct after a verbal noun is (مقتل الوزير: recipient; زيارة
 *     الوزير: actor)
 * @param nisba what an adjective of nationality after a noun is (القصف الإسرائيلي: actor)
 * @param prepositions role by the preposition's name in {@code events/prepositions}
 * @param reciprocal all parties are actors (talks, clashes)
 * @param passive the verb is as a rule passive when its subject is who suffers (قُتل عشرة أشخاص)
 * @param toll what a number before the sufferers counts
 * @param future the type when it lies ahead (a visit announced is AGREE)
 * @param inherent the status it has by itself
 * @param light the word says little by itself: the noun beside it names the act
 * @param low too ambiguous to stand without the learned model's consent
 * @param conditions words that must or must not stand near
 */
public record Frame(
    String id,
    String where,
    EventType type,
    List<String> mode,
    Optional<String> cameo,
    Role subject,
    Role object,
    Role idafa,
    Role nisba,
    Map<String, Role> prepositions,
    boolean reciprocal,
    boolean passive,
    Optional<Toll.Harm> toll,
    Optional<EventType> future,
    Optional<Status> inherent,
    boolean light,
    boolean low,
    List<Condition> conditions) {

  /** A test on the words around a trigger. */
  public record Condition(Where where, boolean wanted, List<List<String>> phrases) {
    /** Which words are looked at. */
    public enum Where {
      /** Anywhere near, in the same sentence. */
      NEAR,
      /** Directly after the trigger. */
      NEXT,
      /** Directly before the trigger. */
      BEFORE
    }
  }
}

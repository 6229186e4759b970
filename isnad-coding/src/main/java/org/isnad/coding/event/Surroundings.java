package org.isnad.coding.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.isnad.arabic.Morphology.Number;
import org.isnad.arabic.Morphology.Person;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.coding.clause.Agreement;
import org.isnad.coding.clause.ClauseMap;
import org.isnad.coding.clause.Prepositions;
import org.isnad.coding.clause.Role;
import org.isnad.coding.clause.WordForms.Shape;
import org.isnad.coding.learn.Features;
import org.isnad.model.EventType;
import org.isnad.model.Kind;

/**
 * What the rest of the sentence and of the article say of a noun phrase beside a trigger: which
 * other predicates claim it, what the trigger's conjuncts make of it (اقتحام ونهب السفارات),
 * whether it agrees with a dropped subject or an attached pronoun better than others, and what part
 * it plays elsewhere in the article.
 *
 * <p>One instance serves one article; answers are remembered. Not thread-safe.
 */
final class Surroundings {
  private static final int GOVERNED = 8;

  private final Scene scene;
  private final Valency valency;
  private final Prepositions prepositions;
  private final Map<Integer, List<Predicate>> predicates = new HashMap<>();
  private final Map<Long, int[]> parts = new HashMap<>();
  private boolean counted;

  Surroundings(Scene scene, Valency valency, Prepositions prepositions) {
    this.scene = scene;
    this.valency = valency;
    this.prepositions = prepositions;
  }

  /**
   * A verb, or a noun that may name an event.
   *
   * @param trigger its first reading as a trigger
   */
  private record Predicate(
      int word,
      boolean verb,
      Optional<Trigger> trigger,
      Map<Integer, Slot> slots,
      boolean passive,
      Hanging hanging) {}

  private List<Predicate> predicates(int sentence) {
    return predicates.computeIfAbsent(sentence, this::read);
  }

  private List<Predicate> read(int sentence) {
    Sentence s = scene.sentence(sentence);
    List<Predicate> found = new ArrayList<>();
    for (int i = 0; i < s.size(); i++) {
      int word = i;
      Optional<Trigger> trigger =
          scene.triggers().get(sentence).stream().filter(t -> t.from() == word).findFirst();
      boolean verb = s.word(i).pos() == Pos.VERB && !scene.inName(sentence, i);
      if (trigger.isEmpty() && !verb) {
        continue;
      }
      boolean isVerb = trigger.map(Trigger::isVerb).orElse(true);
      Map<Integer, Slot> slots =
          trigger.map(valency::of).orElseGet(() -> valency.ofVerb(sentence, word));
      boolean passive = trigger.map(t -> Voice.of(t, slots, scene) == Voice.PASSIVE).orElse(false);
      found.add(
          new Predicate(
              i,
              isVerb,
              trigger,
              slots,
              passive,
              Hanging.of(sentence, i, isVerb, scene, prepositions)));
    }
    return List.copyOf(found);
  }

  /** Adds what speaks for or against the mention being a party of the trigger. */
  void add(Setting setting, Mention m, Features f) {
    Trigger t = setting.trigger();
    String shape = t.isVerb() ? "V" : t.form().shape().name().substring(0, 2);
    String slot = Optional.ofNullable(setting.own().get(m.index())).map(Slot::label).orElse("none");
    part(t, m, f, slot);
    agrees(setting, m, f);
    if (m.sentence() != t.sentence()) {
      return;
    }
    claims(setting, m, f, shape, slot);
    subjects(setting, m, f, shape);
    fits(setting, m, f, slot);
    conjuncts(setting, m, f, slot);
    preposition(t, m, f);
  }

  private Role role(Predicate p, Slot slot) {
    return p.trigger().map(t -> Setting.role(slot, t, p.passive(), prepositions)).orElse(Role.NONE);
  }

  // --- other predicates

  private void claims(Setting setting, Mention m, Features f, String shape, String slot) {
    Trigger t = setting.trigger();
    Predicate nearest = null;
    int distance = Integer.MAX_VALUE;
    for (Predicate p : predicates(t.sentence())) {
      Slot claimed = p.slots().get(m.index());
      if (p.word() != t.from()
          && claimed != null
          && claimed.hops() == 0
          && !claimed.is("near")
          && !claimed.how().equals("dropped")) {
        int away = Math.abs(p.word() - m.from());
        if (away < distance) {
          distance = away;
          nearest = p;
        }
      }
    }
    if (nearest == null) {
      f.add("claim", "nobody" + (m.from() >= t.end() ? "after" : "before"));
      return;
    }
    Slot claimed = Objects.requireNonNull(nearest.slots().get(m.index()));
    String relation = relation(setting, nearest);
    Role role = role(nearest, claimed);
    f.add("claim", claimed.label() + relation);
    f.add("claim-shape", claimed.name() + relation + shape);
    f.add("claim-role", role + relation + shape);
    f.add("claim-own", claimed.name() + relation + slot);
    nearest
        .trigger()
        .ifPresent(other ->
            f.add("claim-types", role + relation + other.frame().type() + t.frame().type()));
  }

  /** How another predicate stands to the trigger. */
  private static String relation(Setting setting, Predicate p) {
    int word = p.word();
    if (word == setting.hanging().governor()) {
      return "G" + setting.hanging().link();
    }
    if (setting.farther().filter(l -> l.hanging().governor() == word).isPresent()) {
      return "F";
    }
    if (word == setting.describes()) {
      return "D";
    }
    if (p.hanging().governor() == setting.trigger().from()) {
      return "U" + p.hanging().link();
    }
    return word < setting.trigger().from() ? "L" : "R";
  }

  // --- agreement

  /**
   * Whether it shows what the verb or participle shows of its subject: after طالبت a council can
   * only be the object.
   */
  private void agrees(Setting setting, Mention m, Features f) {
    Trigger t = setting.trigger();
    Shape form = t.form().shape();
    boolean participle = form == Shape.PARTICIPLE || form == Shape.PASSIVE_PARTICIPLE;
    if (!t.isVerb() && !participle || t.form().person() == Person.FIRST) {
      return;
    }
    Agreement shown = Agreement.of(t.form());
    boolean after = m.sentence() == t.sentence() && m.from() >= t.end();
    boolean plural = shown.number() == Number.PLURAL || shown.number() == Number.DUAL;
    String fit =
        !after
            ? shown.fitsPreceding(m) ? "<yes" : "<no"
            : plural ? ">plural" : shown.fitsFollowing(m) ? ">yes" : ">no";
    Slot slot = setting.own().get(m.index());
    String name = slot == null ? "none" : slot.name() + (slot.hops() > 0 ? "@" : "");
    String shape = participle ? "P" : "V";
    f.add("agrees", fit + shape);
    f.add("agrees-slot", fit + shape + name);
    f.add("agrees-voice", fit + shape + name + setting.voice());
    f.add("agrees-control", fit + shape + setting.control().getOrDefault(m.index(), "-"));
    f.add("agrees-known", fit + shape + m.gender() + m.number());
  }

  // --- dropped subjects and pronouns

  /** Whether it is the last subject named before the trigger, or the last but one, … */
  private void subjects(Setting setting, Mention m, Features f, String shape) {
    Trigger t = setting.trigger();
    Set<Integer> seen = new LinkedHashSet<>();
    List<Predicate> all = predicates(t.sentence());
    for (int i = all.size() - 1; i >= 0; i--) {
      Predicate p = all.get(i);
      if (p.word() < t.from()) {
        p.slots()
            .forEach((index, slot) -> {
              boolean here = scene.cast().mentions().get(index).sentence() == t.sentence();
              if (here && slot.is("subject") && !slot.how().equals("dropped") && slot.hops() == 0) {
                seen.add(index);
              }
            });
      }
    }
    int rank = new ArrayList<>(seen).indexOf(m.index());
    String place = rank < 0 ? "no" : Integer.toString(Math.min(2, rank));
    f.add("last-subject", place + shape);
    f.add("last-subject-link", place + shape + setting.hanging().link());
    f.add("last-subject-alone", place + shape + hasActor(setting, m));
  }

  private boolean hasActor(Setting setting, Mention m) {
    return setting.own().entrySet().stream()
        .anyMatch(e ->
            e.getKey() != m.index()
                && e.getValue().hops() == 0
                && !e.getValue().how().equals("dropped")
                && setting.role(e.getValue(), prepositions) == Role.ACTOR);
  }

  /** Whether it agrees with the trigger's dropped subject, or with the pronoun attached to it. */
  private void fits(Setting setting, Mention m, Features f, String slot) {
    Trigger t = setting.trigger();
    Sentence s = scene.sentence(t);
    if (t.hasPronoun()) {
      Agreement shown = Agreement.ofPronoun(s.word(t.end() - 1).folded());
      String rank = rank(t, m, shown);
      f.add("pronoun-fit", rank + (t.isVerb() ? "V" : "N"));
      f.add("pronoun-fit-slot", rank + slot + (t.isVerb() ? "V" : "N"));
    }
    governed(setting, m, f);
    if (t.isVerb() && !hasActor(setting, m)) {
      String rank = rank(t, m, Agreement.of(t.form()));
      f.add("subject-fit", rank + t.hasPronoun());
      f.add("subject-fit-slot", rank + slot);
    }
  }

  /** Whether a pronoun behind one of the trigger's own prepositions may refer to it: طلب منهم. */
  private void governed(Setting setting, Mention m, Features f) {
    Trigger t = setting.trigger();
    Sentence s = scene.sentence(t);
    int limit = Math.min(s.size() - 1, t.end() + GOVERNED);
    for (int i = t.end(); i < limit; i++) {
      Optional<Prepositions.Found> found = prepositions.at(s, i);
      boolean pronoun =
          found.isPresent()
              && found.get().to() < s.size()
              && s.word(found.get().to()).part() == Word.Part.ENCLITIC;
      if (pronoun) {
        Slot slot = Slot.governed(found.get().name());
        String rank = rank(t, m, Agreement.ofPronoun(s.word(found.get().to()).folded()));
        f.add("governed", slot.name() + rank);
        f.add("governed-role", setting.role(slot, prepositions) + rank);
        return;
      }
      if (s.word(i).pos() == Pos.VERB || s.word(i).isPunctuation()) {
        return;
      }
    }
  }

  /** How many that agree stand nearer; {@code no} for what does not agree or stands after. */
  private String rank(Trigger t, Mention m, Agreement shown) {
    if (m.to() > t.from() || !isSomebody(m)) {
      return "out";
    }
    if (!shown.fitsPreceding(m)) {
      return "no";
    }
    int nearer = 0;
    for (Mention other : scene.cast().in(t.sentence())) {
      if (other.from() > m.from()
          && other.to() <= t.from()
          && isSomebody(other)
          && other.entity() != m.entity()
          && shown.fitsPreceding(other)) {
        nearer++;
      }
    }
    return Integer.toString(Math.min(3, nearer));
  }

  private static boolean isSomebody(Mention m) {
    return !m.is(Trait.NISBA)
        && !m.is(Trait.NESTED)
        && !m.is(Trait.FACILITY)
        && (m.kind() != Kind.PLACE || m.is(Trait.ACTOR));
  }

  // --- conjuncts

  private void conjuncts(Setting setting, Mention m, Features f, String slot) {
    Trigger t = setting.trigger();
    List<Predicate> all = predicates(t.sentence());
    ClauseMap clauses = scene.clauses(t);
    if (setting.hanging().link().equals("and")) {
      Predicate left = null;
      for (Predicate p : all) {
        if (p.word() < t.from()
            && p.verb() == t.isVerb()
            && clauses.crossed(ClauseMap.Edge.STOP, p.word(), t.from()) == 0) {
          left = p;
        }
      }
      conjunct("left", left, t, m, f, slot);
    }
    for (Predicate p : all) {
      if (p.word() >= t.end()) {
        boolean joined = p.verb() == t.isVerb() && p.hanging().link().equals("and");
        if (joined) {
          conjunct("right", p, t, m, f, slot);
        }
        if (joined || p.verb() == t.isVerb()) {
          break;
        }
      }
    }
    for (Predicate p : all) {
      if (p.word() < t.from()
          && t.isVerb()
          && p.trigger().filter(o -> !o.isVerb()).isPresent()
          && Setting.describing(p.trigger().get(), scene) == t.from()) {
        conjunct("described", p, t, m, f, slot);
      }
    }
  }

  private void conjunct(
      String side,
      @org.jspecify.annotations.Nullable Predicate p,
      Trigger t,
      Mention m,
      Features f,
      String slot) {
    Slot theirs = p == null ? null : p.slots().get(m.index());
    if (p == null || theirs == null || theirs.hops() > 0) {
      return;
    }
    Role role = role(p, theirs);
    f.add(side, theirs.label() + (t.isVerb() ? "V" : "N"));
    f.add(side + "-role", role + (t.isVerb() ? "V" : "N"));
    f.add(side + "-own", role + slot);
    boolean kin = p.trigger().filter(o -> o.frame().type() == t.frame().type()).isPresent();
    f.add(side + "-kin", role.name() + kin);
  }

  // --- the words before it, and the rest of the article

  private void preposition(Trigger t, Mention m, Features f) {
    String name =
        prepositions
            .before(scene.sentence(t), m.from())
            .map(Prepositions.Found::name)
            .orElse("none");
    String direction = m.from() >= t.end() ? "after" : "before";
    f.add("preposition", name + direction);
    f.add("preposition-type", name + direction + t.frame().type());
    Role role = t.frame().prepositions().get(name);
    if (role != null) {
      f.add("preposition-role", role + direction);
    }
  }

  private void part(Trigger t, Mention m, Features f, String slot) {
    if (!counted) {
      count();
    }
    int[] here = parts.getOrDefault(key(m.entity(), t.frame().type()), new int[2]);
    int acts = here[0];
    int suffers = here[1];
    // what its own slot says is not what is said of it elsewhere
    Slot own = valency.of(t).get(m.index());
    if (own != null && own.hops() == 0) {
      Role role = Setting.role(own, t, false, prepositions);
      acts -= role == Role.ACTOR ? 1 : 0;
      suffers -= role == Role.RECIPIENT ? 1 : 0;
    }
    String part =
        acts <= 0 && suffers <= 0
            ? "-"
            : acts > 2 * suffers ? "acts" : suffers > 2 * acts ? "suffers" : "both";
    f.add("part", part);
    f.add("part-type", part + t.frame().type());
    f.add("part-slot", part + slot);
  }

  private void count() {
    counted = true;
    for (List<Trigger> sentence : scene.triggers()) {
      for (Trigger t : sentence) {
        valency
            .of(t)
            .forEach((index, slot) -> {
              Mention m = scene.cast().mentions().get(index);
              Role role = Setting.role(slot, t, false, prepositions);
              if (slot.hops() == 0 && (role == Role.ACTOR || role == Role.RECIPIENT)) {
                parts
                    .computeIfAbsent(key(m.entity(), t.frame().type()), k -> new int[2])[
                    role == Role.ACTOR ? 0 : 1]++;
              }
            });
      }
    }
  }

  private static long key(int entity, EventType type) {
    return (long) entity << 8 | type.ordinal();
  }
}

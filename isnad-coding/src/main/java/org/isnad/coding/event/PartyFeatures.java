package org.isnad.coding.event;

import java.util.Optional;
import java.util.TreeSet;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.coding.clause.ClauseMap;
import org.isnad.coding.clause.Prepositions;
import org.isnad.coding.clause.Role;
import org.isnad.coding.learn.Features;
import org.isnad.model.Statement;

/**
 * What speaks for or against a noun phrase being a party of an event: its slots and what frame and
 * light verbs make of them, distance in the grammar, and what sort of somebody it names.
 */
final class PartyFeatures {
  private final Scene scene;
  private final Prepositions prepositions;
  private final Surroundings surroundings;
  private final Paths paths;
  private final TreeSet<String> guesses = new TreeSet<>();
  private final TreeSet<String> roles = new TreeSet<>();
  private int weighed;

  /** {@link #refersBack} of the one event whose candidates are weighed. */
  private String back = "";

  PartyFeatures(Scene scene, Prepositions prepositions, Surroundings surroundings) {
    this.scene = scene;
    this.prepositions = prepositions;
    this.surroundings = surroundings;
    this.paths = new Paths(scene, prepositions);
  }

  /** What speaks for nobody being a party, after all candidates of the event have been weighed. */
  Features nobody(Setting setting) {
    Trigger t = setting.trigger();
    String shape = t.form().shape().name();
    String type = t.frame().type().name();
    Features f = new Features();
    f.add("nobody");
    f.add("nobody-type", type);
    f.add("nobody-frame", t.frame().id());
    f.add("nobody-type-shape", type + shape);
    f.add("nobody-of", Math.min(8, weighed));
    for (String guess : guesses) {
      f.add("nobody-guess", guess);
      f.add("nobody-guess-shape", guess + shape);
    }
    for (String role : roles) {
      f.add("nobody-role", role);
    }
    String again = refersBack(t);
    f.add("nobody-back", again + shape);
    f.add("nobody-back-type", again + type);
    f.add("nobody-back-link", again + setting.hanging().link());
    for (String guess : guesses) {
      f.add("nobody-back-guess", again + guess);
    }
    String own =
        guesses.contains("own" + Role.ACTOR) + "" + guesses.contains("own" + Role.RECIPIENT);
    f.add("nobody-own-type", own + type);
    f.add("nobody-own-shape", own + shape);
    return f;
  }

  Features of(Setting setting, Mention m) {
    Trigger t = setting.trigger();
    Features f = new Features();
    f.add("bias");
    Optional<Slot> own = Optional.ofNullable(setting.own().get(m.index()));
    Optional<Slot> above = Optional.ofNullable(setting.above().get(m.index()));
    Optional<Slot> below = Optional.ofNullable(setting.below().get(m.index()));
    String shape = t.form().shape().name();
    String voice = voice(setting);
    String type = t.frame().type().name();
    String sort = sort(m);
    String slot = own.map(Slot::label).orElse("none");
    Role role = own.map(s -> setting.role(s, prepositions)).orElse(Role.NONE);
    String hops = own.map(s -> s.hops() == 0 ? "" : s.hops() == 1 ? "@1" : "@n").orElse("");
    String link = setting.hanging().link();
    boolean same = m.sentence() == t.sentence();
    String direction = same ? m.from() >= t.end() ? "after" : "before" : "elsewhere";

    f.add("slot", slot + hops);
    f.add("role", role + hops);
    f.add("role-shape", role + hops + shape + voice);
    f.add("slot-shape", slot + hops + shape + voice);
    f.add("slot-role", slot + role + hops);
    f.add("slot-type", slot + hops + type + (t.isVerb() ? "V" : "N"));
    f.add("slot-frame", slot + hops + t.frame().id() + voice);
    f.add("role-sort", role + hops + sort);
    f.add("sort-direction", sort + direction);
    f.add("sort-type", sort + type);
    f.add("sort-slot-type", sort + slot + hops + type);
    f.add("reciprocal", t.frame().reciprocal() + slot + hops);
    own.ifPresent(s -> f.add("joined", s.coordinated() + role.name()));

    String aboveLabel = above.map(s -> s.label() + (s.hops() > 1 ? "@" : "")).orElse("none");
    String lightRole = "";
    if (setting.light().isPresent() && above.isPresent()) {
      lightRole = Setting.role(above.get(), setting.light().get(), prepositions).name();
      f.add("light", lightRole + hops(above.get()));
      f.add("light-role", lightRole + role);
      f.add("light-own", lightRole + slot);
    }
    f.add("above", aboveLabel + link);
    f.add("above-own", aboveLabel + slot + hops);
    f.add("above-type", aboveLabel + type + shape);
    f.add("above-kin", aboveLabel + link + governor(setting));
    f.add("above-sort", aboveLabel + sort + (own.isPresent() ? "own" : ""));
    if (below.isPresent()) {
      Slot b = below.get();
      String role2 =
          setting.describing().map(l -> Setting.role(b, l, prepositions).name()).orElse("?");
      f.add("below", b.label() + hops(b));
      f.add("below-role", role2 + hops(b));
      f.add("below-own", b.label() + hops(b) + slot);
    }

    if (same) {
      abuts(setting, m, f, shape);
      String path = paths.between(t, m);
      f.add("path", path);
      f.add("path-shape", path + shape + voice);
      f.add("path-type", path + type + (t.isVerb() ? "V" : "N"));
      f.add("path-frame", path + t.frame().id());
      f.add("path-sort", path + sort);
      f.add("path-role", path + role);
    }
    farther(setting, m, f, slot + hops, aboveLabel, type);
    String guess = guess(setting, m, role, own, above, below);
    guesses.add(guess);
    roles.add(role + hops);
    weighed++;
    f.add("guess", guess);
    f.add("guess-shape", guess + shape + voice);
    f.add("guess-type", guess + type);
    f.add("guess-sort", guess + sort);
    f.add("guess-slot", guess + slot + hops);
    f.add("guess-link", guess + link);
    f.add("voice-link", voice + link + slot);
    String again = refersBack(t);
    f.add("back-slot", again + slot + hops);
    f.add("back-guess", again + guess);
    f.add("back-path", again + (same ? paths.between(t, m) : "elsewhere"));
    String control = setting.control().getOrDefault(m.index(), "-");
    f.add("control", control + (own.isPresent() ? "own" : ""));
    f.add("control-shape", control + shape + slot);
    f.add("control-link", control + link + setting.light().map(l -> l.id()).orElse(""));
    f.add("control-type", control + type + (t.isVerb() ? "V" : "N"));
    f.add("control-frame", control + t.frame().id());
    f.add("control-nobody", control + hasOwnActor(setting, m) + shape);
    f.add("topic", isTopic(setting, m) + slot + (t.isVerb() ? "V" : "N"));
    f.add(
        "topic-type",
        isTopic(setting, m)
            + type
            + (own.isPresent() ? "own" : above.isPresent() ? "above" : "free"));

    if (same) {
      ClauseMap clauses = scene.clauses(t);
      int edge = m.from() >= t.end() ? m.from() : m.to() - 1;
      f.step("stems-" + direction, clauses.stemsBetween(t.from(), edge));
      f.step("edges-" + direction, clauses.crossed(t.from(), edge));
      f.step("commas-" + direction, clauses.crossed(ClauseMap.Edge.COMMA, t.from(), edge));
      f.step("triggers-" + direction, scene.triggersBetween(t, t.from(), edge));
      f.step("actors-" + direction, actorsBetween(t, m));
      f.add("relative-" + direction, clauses.crossed(ClauseMap.Edge.RELATIVE, t.from(), edge) > 0);
      f.add("near", direction + Math.min(3, clauses.stemsBetween(t.from(), edge)) + shape);
    } else {
      f.step("back", t.sentence() - m.sentence());
    }
    for (Trait trait : m.traits()) {
      f.add("trait", trait + direction);
      f.add("trait-slot", trait + slot);
    }
    f.add("kind", m.kind() + direction);
    source(t, m, f);
    rivals(setting, m, role, f);
    surroundings.add(setting, m, f);
    return f;
  }

  /**
   * Whether a noun takes up what was told before: with the article, and whether its word stood in
   * the article already. Such a noun (الهجوم) has parties only where they are named beside it.
   */
  private String refersBack(Trigger t) {
    if (back.isEmpty()) {
      back = t.isVerb() ? "verb" : nounRefersBack(t);
    }
    return back;
  }

  private String nounRefersBack(Trigger t) {
    Sentence s = scene.sentence(t);
    boolean definite =
        s.word(t.from()).morphology().definite()
            || s.word(t.from()).folded().length() > t.form().folded().length();
    boolean before = false;
    for (int i = 0; i < t.sentence() && !before; i++) {
      before = scene.triggers().get(i).stream().anyMatch(o -> o.frame().type() == t.frame().type());
    }
    return (definite ? "the" : "a") + (before ? "again" : "");
  }

  /**
   * Stands directly before the trigger's phrase: قرار ترامب بالانسحاب, دفعت الحركة للاعتراف. What
   * stands before it says whether the act is its own.
   */
  private void abuts(Setting setting, Mention m, Features f, String shape) {
    Trigger t = setting.trigger();
    Sentence s = scene.sentence(t);
    if (m.to() != setting.hanging().first() || m.to() > t.from()) {
      return;
    }
    int before = m.from() - 1;
    String what = "start";
    if (before >= 0) {
      Word word = s.word(before);
      Optional<Prepositions.Found> preposition = prepositions.before(s, m.from());
      what = preposition.isPresent() ? preposition.get().name() : word.pos().name();
      if (word.pos() == Pos.NOUN) {
        boolean event = kin(t, before).equals("verb");
        f.add("owner", (event ? word.lemma() : kin(t, before)) + setting.hanging().link());
      }
    }
    f.add("abuts", what + setting.hanging().link());
    f.add("abuts-shape", what + setting.hanging().link() + shape);
    f.add("abuts-sort", what + sort(m));
  }

  private void farther(
      Setting setting, Mention m, Features f, String own, String above, String type) {
    if (setting.farther().isEmpty()) {
      return;
    }
    Setting.Level level = setting.farther().get();
    Slot slot = level.slots().get(m.index());
    String label = slot == null ? "none" : slot.label() + (slot.hops() > 1 ? "@" : "");
    f.add("farther", label + level.hanging().link());
    if (slot != null) {
      f.add("farther-links", label + level.hanging().link() + setting.hanging().link());
      f.add("farther-above", label + above + own);
      f.add(
          "farther-kin",
          label + kin(setting.trigger(), level.hanging().governor()) + governor(setting));
      f.add("farther-type", label + type + (setting.trigger().isVerb() ? "V" : "N"));
    }
  }

  /** What the rules alone would say, and by which of them. */
  private String guess(
      Setting setting,
      Mention m,
      Role role,
      Optional<Slot> own,
      Optional<Slot> above,
      Optional<Slot> below) {
    if (own.isPresent()
        && own.get().hops() == 0
        && (role == Role.ACTOR || role == Role.RECIPIENT)) {
      return "own" + role;
    }
    if (above.isPresent() && setting.light().isPresent() && above.get().hops() == 0) {
      Role light = Setting.role(above.get(), setting.light().get(), prepositions);
      if (light == Role.ACTOR || light == Role.RECIPIENT) {
        return "light" + light;
      }
    }
    if (below.isPresent() && below.get().hops() == 0 && !below.get().how().equals("dropped")) {
      Role described =
          setting
              .describing()
              .map(l -> Setting.role(below.get(), l, prepositions))
              .orElse(Role.NONE);
      for (Trigger other : scene.triggers().get(setting.trigger().sentence())) {
        if (other.from() == setting.describes() && described == Role.NONE) {
          boolean passive = Voice.of(other, setting.below(), scene) == Voice.PASSIVE;
          described = Setting.role(below.get(), other, passive, prepositions);
        }
      }
      if (described == Role.ACTOR || described == Role.RECIPIENT) {
        return "described" + described;
      }
    }
    String control = setting.control().get(m.index());
    if (control != null && !control.startsWith("s") && !hasOwnActor(setting, m)) {
      return "control" + control.charAt(0);
    }
    return own.isPresent() && (role == Role.ACTOR || role == Role.RECIPIENT) ? "far" + role : "-";
  }

  /** Whether the trigger's own clause names somebody else who acts. */
  private boolean hasOwnActor(Setting setting, Mention m) {
    return setting.own().entrySet().stream()
        .anyMatch(e ->
            e.getKey() != m.index()
                && e.getValue().hops() == 0
                && setting.role(e.getValue(), prepositions) == Role.ACTOR);
  }

  /** The subject of the sentence's first verb. */
  private boolean isTopic(Setting setting, Mention m) {
    Slot slot = setting.topic().get(m.index());
    return slot != null && slot.is("subject");
  }

  private static String hops(Slot slot) {
    return slot.hops() == 0 ? "" : slot.hops() == 1 ? "@1" : "@n";
  }

  /** Passive-prone verbs by whether an object is there to show that they are active. */
  private String voice(Setting setting) {
    Trigger t = setting.trigger();
    if (!t.isVerb()) {
      return "";
    }
    boolean bare = t.frame().object() == Role.RECIPIENT && Voice.isBare(t, setting.own(), scene);
    return (t.frame().passive() ? "prone" : "") + setting.voice() + (bare ? "bare" : "");
  }

  private String governor(Setting setting) {
    return setting
        .light()
        .map(l -> "light:" + l.id())
        .orElseGet(() -> kin(setting.trigger(), setting.hanging().governor()));
  }

  /** The kind of predicate at a word. */
  private String kin(Trigger t, int word) {
    if (word < 0) {
      return "none";
    }
    for (Trigger other : scene.triggers().get(t.sentence())) {
      if (other.from() == word) {
        return other.frame().type().name();
      }
    }
    return "verb";
  }

  /** Class of somebody: what kind of entity, and for bodies and crowds of what sector. */
  static String sort(Mention m) {
    String base =
        m.is(Trait.NISBA)
            ? "nisba"
            : m.is(Trait.CROWD)
                ? "crowd"
                : m.is(Trait.FACILITY) ? "facility" : m.is(Trait.MEDIA) ? "media" : m.kind().name();
    if (m.is(Trait.ANAPHOR)) {
      base = base + "!";
    }
    return m.sector().isEmpty() ? base : base + m.sector().getFirst();
  }

  private int actorsBetween(Trigger t, Mention m) {
    int count = 0;
    int from = m.from() >= t.end() ? t.end() : m.to();
    int to = m.from() >= t.end() ? m.from() : t.from();
    for (Mention other : scene.cast().in(t.sentence())) {
      if (!other.is(Trait.NESTED)
          && !other.is(Trait.NISBA)
          && other.from() >= from
          && other.to() <= to) {
        count++;
      }
    }
    return count;
  }

  private void source(Trigger t, Mention m, Features f) {
    Optional<Statement> cued = scene.cued(t.span());
    cued.flatMap(Statement::source)
        .ifPresent(p -> f.add("speaks", p.span().overlaps(m.span()) + t.frame().type().name()));
    Optional<Statement> holder = scene.holder(t.span());
    holder
        .flatMap(Statement::source)
        .ifPresent(p -> {
          if (p.span().overlaps(m.span())) {
            f.add(
                "holder",
                holder.get().act().name() + (t.isVerb() ? t.form().person().name() : "N"));
          }
        });
    if (holder.isPresent()
        && holder.get().content().stream().noneMatch(c -> c.contains(m.span()))) {
      f.add("outside-content");
    }
  }

  /** Whether somebody else fills the role better. */
  private void rivals(Setting setting, Mention m, Role role, Features f) {
    boolean actor = false;
    boolean recipient = false;
    for (var entry : setting.own().entrySet()) {
      if (entry.getKey() != m.index() && entry.getValue().hops() == 0) {
        Role other = setting.role(entry.getValue(), prepositions);
        actor = actor || other == Role.ACTOR;
        recipient = recipient || other == Role.RECIPIENT;
      }
    }
    f.add("rivals", (actor ? "a" : "") + (recipient ? "r" : "") + role);
    f.add(
        "rivals-above",
        (actor ? "a" : "")
            + (recipient ? "r" : "")
            + (setting.above().containsKey(m.index())
                ? setting.above().get(m.index()).name()
                : "-"));
  }
}

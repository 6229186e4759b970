package org.isnad.coding.event;

import java.util.List;
import java.util.Optional;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Word;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.coding.clause.ClauseMap;
import org.isnad.coding.clause.Prepositions;
import org.isnad.coding.clause.Role;
import org.isnad.coding.learn.Features;
import org.isnad.coding.place.Atlas;
import org.isnad.coding.place.Locality;
import org.isnad.model.Kind;
import org.isnad.model.Place;
import org.isnad.model.When;

/** What speaks for or against a place, or a day, being that of an event. */
final class PlaceFeatures {
  private final Scene scene;
  private final Prepositions prepositions;
  private final Paths paths;
  private final Hosts hosts;

  PlaceFeatures(Scene scene, Prepositions prepositions, Hosts hosts) {
    this.scene = scene;
    this.prepositions = prepositions;
    this.paths = new Paths(scene, prepositions);
    this.hosts = hosts;
  }

  /** What speaks for no place being named for the event. */
  Features nowhere(Setting setting, int candidates) {
    Trigger t = setting.trigger();
    boolean own =
        setting.own().values().stream()
            .anyMatch(s -> s.hops() == 0 && setting.role(s, prepositions) == Role.PLACE);
    Features f = new Features();
    f.add("nowhere");
    f.add("nowhere-type", t.frame().type());
    f.add("nowhere-frame", t.frame().id());
    f.add("nowhere-shape", t.form().shape() + "" + t.frame().type());
    f.add("nowhere-of", Math.min(5, candidates));
    f.add("nowhere-own", own + "" + Math.min(3, candidates));
    f.add("nowhere-own-type", own + "" + t.frame().type());
    f.add("nowhere-link", setting.hanging().link());
    return f;
  }

  /** Whether the mention can be where something happens. */
  boolean isPlace(Mention m) {
    boolean place =
        m.kind() == Kind.PLACE
            || m.kind() == Kind.STATE
            || m.is(Trait.PLACE)
            || m.is(Trait.FACILITY);
    return place && !m.is(Trait.NISBA);
  }

  Features place(Setting setting, Mention m) {
    Trigger t = setting.trigger();
    Features f = new Features();
    String type = t.frame().type().name();
    Optional<Slot> own = Optional.ofNullable(setting.own().get(m.index()));
    Optional<Slot> above = Optional.ofNullable(setting.above().get(m.index()));
    Optional<Slot> below = Optional.ofNullable(setting.below().get(m.index()));
    String before =
        prepositions
            .before(scene.sentence(t), m.from())
            .map(Prepositions.Found::name)
            .orElse("none");
    boolean after = m.from() >= t.end();
    String direction = after ? "after" : "before";
    f.add("bias");
    f.add("slot", own.map(s -> s.label() + Math.min(2, s.hops())).orElse("none"));
    f.add("slot-type", own.map(s -> s.label() + Math.min(2, s.hops())).orElse("none") + type);
    f.add(
        "role",
        own.map(s -> setting.role(s, prepositions).name() + Math.min(2, s.hops())).orElse("none")
            + type);
    f.add("above", above.map(Slot::label).orElse("none") + setting.hanging().link());
    f.add("below", below.map(s -> s.label() + Math.min(2, s.hops())).orElse("none"));
    f.add("preposition", before + direction);
    f.add("kind", m.kind() + direction + before);
    f.add("kind-type", m.kind() + type);
    for (Trait trait : m.traits()) {
      f.add("trait", trait + direction);
    }
    Optional<Place> place = scene.atlas().of(m);
    f.add("resolution", place.map(p -> String.valueOf(p.resolution())).orElse("none") + direction);
    f.add("resolution-type", place.map(p -> String.valueOf(p.resolution())).orElse("none") + type);
    f.add("type", type + t.form().shape());
    String path = paths.between(t, m);
    f.add("path", path);
    f.add("path-type", path + type);
    f.add("path-kind", path + m.kind() + m.is(Trait.FACILITY));
    f.add("preposition-kind-type", before + direction + m.kind() + type);
    f.add(
        "farther",
        setting.farther().map(l -> l.slots().get(m.index())).map(Slot::label).orElse("none"));
    f.add("slot-shape", own.map(Slot::label).orElse("none") + t.form().shape());
    ClauseMap clauses = scene.clauses(t);
    f.step("stems-" + direction, clauses.stemsBetween(t.from(), after ? m.from() : m.to() - 1));
    f.step("edges-" + direction, clauses.crossed(t.from(), m.from()));
    f.step("triggers-" + direction, scene.triggersBetween(t, t.from(), m.from()));
    int finer = 0;
    int nearer = 0;
    for (Mention other : scene.cast().in(t.sentence())) {
      if (other.index() != m.index() && isPlace(other) && !other.is(Trait.NESTED)) {
        boolean within =
            after
                ? other.from() >= t.end() && other.from() < m.from()
                : other.from() > m.from() && other.to() <= t.from();
        nearer += within ? 1 : 0;
        finer += within && resolution(other) > resolution(m) ? 1 : 0;
      }
    }
    f.add("nearer-" + direction, Math.min(2, nearer));
    f.add("finer-" + direction, Math.min(2, finer));
    scene
        .holder(t.span())
        .ifPresent(
            h -> f.add("outside", h.content().stream().noneMatch(c -> c.contains(m.span()))));
    host(f, t, m, type, direction);
    chain(f, m, direction);
    return f;
  }

  /** Of places one in the other (وسط بنغازي في شرق ليبيا) the first, and finest, is meant. */
  private void chain(Features f, Mention m, String direction) {
    int inside = 0;
    int around = 0;
    int close = 0;
    int others = 0;
    for (Mention other : scene.cast().in(m.sentence())) {
      if (other.index() == m.index() || !isPlace(other) || other.is(Trait.NESTED)) {
        continue;
      }
      others++;
      boolean near = Math.max(other.from(), m.from()) - Math.min(other.to(), m.to()) <= 3;
      boolean in = scene.atlas().contains(other, m);
      boolean about = scene.atlas().contains(m, other);
      inside += in ? 1 : 0;
      around += about ? 1 : 0;
      close += near && about ? 1 : 0;
      if (near && other.to() <= m.from() && m.from() - other.to() <= 2) {
        f.add(
            "behind",
            prepositions
                    .before(scene.sentence(m.sentence()), m.from())
                    .map(Prepositions.Found::name)
                    .orElse("none")
                + about);
      }
    }
    boolean named = m.kind() != Kind.GENERIC;
    boolean beside = false;
    boolean echo = false;
    for (Mention other : scene.cast().in(m.sentence())) {
      if (other.index() != m.index() && isPlace(other) && (other.kind() != Kind.GENERIC) != named) {
        beside = beside || other.kind() != Kind.STATE;
        echo = echo || same(m, other);
      }
    }
    f.add("beside", named + "" + beside + direction);
    f.add("echo", named + "" + echo);
    f.add("inside", Math.min(2, inside));
    f.add("around", Math.min(2, around));
    f.add("close-around", Math.min(2, close));
    f.add("of-places", Math.min(4, others));
    Atlas.Standing standing = scene.atlas().standing(m);
    f.add("standing", standing.located() + "" + standing.reached() + direction);
  }

  /** Whose place it is by its position: the event's own, or that of what it hangs together with. */
  private void host(Features f, Trigger t, Mention m, String type, String direction) {
    Optional<Hosts.Host> host = hosts.of(m);
    if (host.isEmpty()) {
      f.add("host", "none" + direction);
      return;
    }
    int word = host.get().word();
    String tree = hosts.between(t.sentence(), t.from(), word);
    String slot = host.get().slot().label();
    Word predicate = scene.sentence(t).word(word);
    String kind = predicate.pos() == Pos.VERB ? "V" : "N";
    f.add("host", tree + direction);
    f.add("host-slot", tree + slot);
    f.add("host-slot-type", tree + slot + type);
    f.add("host-kind", tree + slot + m.kind());
    f.add("host-shape", tree + kind + t.form().shape());
    if (!tree.equals("0/0")) {
      f.add("host-lemma", predicate.lemma() + slot);
    }
    boolean related =
        scene.triggers().get(t.sentence()).stream()
            .anyMatch(o -> o.from() == word && o.frame().type() == t.frame().type());
    f.add("host-related", related + tree + slot);
  }

  /** Whether both are one place: المدينة is Kobani where Kobani was named. */
  private boolean same(Mention a, Mention b) {
    List<Locality> one = scene.atlas().chain(a);
    List<Locality> other = scene.atlas().chain(b);
    return !one.isEmpty() && !other.isEmpty() && one.getFirst().equals(other.getFirst());
  }

  private int resolution(Mention m) {
    return scene.atlas().of(m).map(Place::resolution).orElse(m.is(Trait.FACILITY) ? 5 : 1);
  }

  Features date(Setting setting, When when, int word) {
    Trigger t = setting.trigger();
    Features f = new Features();
    String type = t.frame().type().name();
    boolean after = word >= t.end();
    String direction = after ? "after" : "before";
    ClauseMap clauses = scene.clauses(t);
    boolean cue = scene.cued(t.span()).isPresent();
    f.add("bias");
    f.add("type", type + (t.isVerb() ? "V" : "N"));
    f.add("shape", t.form().shape() + direction);
    f.add("cue", cue + direction);
    f.add("precision", when.precision() + direction);
    f.step("stems-" + direction, clauses.stemsBetween(t.from(), word));
    f.add(
        "stems-shape",
        Math.min(8, clauses.stemsBetween(t.from(), word)) + direction + (t.isVerb() ? "V" : "N"));
    f.step("edges-" + direction, clauses.crossed(t.from(), word));
    f.add("edge-kinds", edges(clauses, t.from(), word) + direction);
    f.step("triggers-" + direction, scene.triggersBetween(t, t.from(), word));
    f.add(
        "verbs-" + direction,
        Math.min(2, clauses.verbsBetween(t.from(), word)) + (t.isVerb() ? "V" : "N"));
    String before = word > 0 ? scene.sentence(t).word(word - 1).folded() : "edge";
    f.add("previous", before);
    boolean dates =
        scene.statements().stream()
            .anyMatch(s -> s.date().filter(d -> d.span().equals(when.span())).isPresent());
    boolean own =
        scene
            .cued(t.span())
            .flatMap(s -> s.date())
            .filter(d -> d.span().equals(when.span()))
            .isPresent();
    f.add("statement-date", dates + (own ? "own" : ""));
    f.add("statement-date-type", dates + (own ? "own" : "") + (cue ? "cue" : "") + direction);
    scene
        .holder(t.span())
        .ifPresent(
            h -> f.add("outside", h.content().stream().noneMatch(c -> c.contains(when.span()))));
    f.add("held", scene.holder(t.span()).isPresent() + direction);
    f.add("link", setting.hanging().link() + direction);
    return f;
  }

  private static String edges(ClauseMap clauses, int a, int b) {
    StringBuilder out = new StringBuilder();
    for (ClauseMap.Edge edge : ClauseMap.Edge.values()) {
      if (clauses.crossed(edge, a, b) > 0) {
        out.append(edge.name().charAt(0));
      }
    }
    return out.toString();
  }
}

package org.isnad.coding.cast;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.arabic.Morphology.Number;
import org.isnad.arabic.Pos;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.coding.cast.Phrasebook.Hit;
import org.isnad.model.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Names of the registry: which of several actors of one name is meant, by the day, the states the
 * article speaks of and whom it has named; offices with their bodies; capitals that stand for
 * states.
 */
final class Registered {
  private static final int ERA = 10;

  private final Grammar g;
  private final Line line;

  Registered(Grammar grammar) {
    this.g = grammar;
    this.line = grammar.line;
  }

  /** An actor of the registry, by name; or a capital, which may stand for its state. */
  @Nullable Phrase known(int i) {
    Hit hit = registryHit(i);
    if (hit == null) {
      return capital(i);
    }
    Actor actor = ((Sense.Known) hit.sense()).actor();
    if (actor.kind() == Kind.PERSON
        && hit.end() == i + 1
        && continues(hit.end())
        && !named(actor)) {
      return null;
    }
    Phrase phrase = new Phrase(line, i, hit.end(), actor.kind());
    phrase.skip = hit.skip();
    phrase.definite = true;
    phrase.actor = Optional.of(actor);
    phrase.code = actor.code();
    phrase.ownCode = actor.code().isPresent();
    phrase.sector = actor.sector();
    phrase.number = Number.SINGULAR;
    if (actor.office()) {
      return office(phrase, actor);
    }
    phrase.traits.add(Trait.ACTOR);
    if (actor.media()) {
      phrase.traits.add(Trait.MEDIA);
    }
    switch (actor.kind()) {
      case PERSON -> {
        untitled(phrase, hit);
        g.names().appose(phrase);
      }
      case STATE -> {
        phrase.traits.add(Trait.PLACE);
        if (g.places().located(i, phrase.skip)) {
          phrase.traits.remove(Trait.ACTOR);
        }
        g.places().bare(phrase);
      }
      default -> {
        person(phrase, hit);
        bare(phrase, hit);
        int adjectives = nisbas(phrase, hit.end());
        phrase.to = Math.max(phrase.to, adjectives);
        if (adjectives > hit.end() && phrase.name.isEmpty()) {
          Phrase name = new Phrase(line, i, hit.end(), phrase.kind);
          name.skip = phrase.skip;
          name.actor = phrase.actor;
          name.code = phrase.code;
          name.sector = phrase.sector;
          name.definite = true;
          name.number = Number.SINGULAR;
          phrase.name = Optional.of(name);
          phrase.add(name);
        }
      }
    }
    return phrase;
  }

  /**
   * The name of a paper, channel or company without the noun before it: الجزيرة in قناة الجزيرة.
   */
  private void bare(Phrase phrase, Hit whole) {
    Hit noun = g.longest(whole.start(), Sense.Body.class);
    if (!Bodies.bare(phrase) || noun == null || noun.end() >= whole.end()) {
      return;
    }
    for (Hit hit : g.hits(noun.end())) {
      if (hit.end() == whole.end()
          && hit.sense() instanceof Sense.Known known
          && known.actor().id().equals(phrase.actor.orElseThrow().id())) {
        Phrase name = new Phrase(line, noun.end(), whole.end(), phrase.kind);
        name.actor = phrase.actor;
        name.code = phrase.code;
        name.sector = phrase.sector;
        name.definite = true;
        name.number = Number.SINGULAR;
        phrase.name = Optional.of(name);
        phrase.add(name);
        return;
      }
    }
  }

  /** The name of a person without the title it is registered with: الملك حمد بن عيسى. */
  private void untitled(Phrase phrase, Hit whole) {
    Hit title = g.longest(whole.start(), Sense.Title.class);
    if (title == null) {
      title =
          g.longest(whole.start(), Sense.Role.class, r -> r.noun().title() || r.noun().official());
    }
    if (title == null || title.end() >= whole.end() || !line.isStem(title.end())) {
      return;
    }
    Phrase name = new Phrase(line, title.end(), whole.end(), Kind.PERSON);
    name.actor = phrase.actor;
    name.code = phrase.code;
    name.sector = phrase.sector;
    name.definite = true;
    name.number = Number.SINGULAR;
    name.traits.add(Trait.ACTOR);
    phrase.name = Optional.of(name);
    phrase.add(name);
  }

  /** The person or state whose name ends that of a body: حكومة السراج, شرطة بنغلاديش. */
  private void person(Phrase phrase, Hit whole) {
    for (int i = whole.start() + 1; i < whole.end(); i++) {
      for (Hit hit : g.hits(i)) {
        if (hit.end() == whole.end()
            && hit.skip() == 0
            && hit.sense() instanceof Sense.Known known
            && (known.actor().kind() == Kind.PERSON || known.actor().kind() == Kind.STATE)
            && known.actor().code().equals(phrase.code)) {
          Phrase inner = new Phrase(line, i, hit.end(), known.actor().kind());
          inner.definite = true;
          inner.actor = Optional.of(known.actor());
          inner.code = known.actor().code();
          inner.ownCode = inner.code.isPresent();
          inner.sector = known.actor().sector();
          inner.number = Number.SINGULAR;
          inner.traits.add(Trait.ACTOR);
          phrase.add(inner);
          if (inner.isPerson()) {
            g.names().appose(inner);
            phrase.to = Math.max(phrase.to, inner.to);
          } else {
            inner.traits.add(Trait.PLACE);
          }
          return;
        }
      }
    }
  }

  private boolean named(Actor actor) {
    return g.memory.named(actor);
  }

  private @Nullable Hit registryHit(int i) {
    Hit found = null;
    Hit printed = printed(i);
    if (printed != null) {
      return printed;
    }
    for (Hit hit : g.hits(i)) {
      if (hit.sense() instanceof Sense.Known known
          && allowed(i, hit, known)
          && better(hit, found)) {
        found = hit;
      }
    }
    return found;
  }

  /**
   * A paper, channel or agency by its bare name, alone between marks: «الشرق الأوسط», (الفرنسية).
   * Agencies stand in brackets.
   */
  private @Nullable Hit printed(int i) {
    int close = i > 0 ? g.quoted(i - 1) : -1;
    if (close < 0) {
      return null;
    }
    boolean agency = line.isMark(i - 1, "(");
    Sense found = null;
    for (Sense sense : g.press(i, close)) {
      boolean fits =
          sense instanceof Sense.Known known
              && known.actor().bodies().contains("agency-news") == agency;
      found = found == null || fits ? sense : found;
    }
    return found == null ? null : new Hit(i, close, 0, found);
  }

  private boolean allowed(int i, Hit hit, Sense.Known known) {
    boolean single = hit.end() == i + 1;
    if (single && (line.isSmall(i) || line.isEnclitic(i + 1) || ownLetters(known, i))) {
      return false;
    }
    if (single && line.isVerb(i) && known.actor().kind() != Kind.STATE) {
      return false;
    }
    if (single && known.actor().kind() == Kind.STATE && likeAdjective(known.actor(), i)) {
      return false;
    }
    if (known.use() == Sense.Use.NAME || g.memory.named(known.actor())) {
      return true;
    }
    if (known.use() == Sense.Use.LATER) {
      return false;
    }
    Set<String> rivals = new LinkedHashSet<>();
    for (Hit other : g.hits(i)) {
      if (other.end() != hit.end() || other.sense() == known) {
        continue;
      }
      if (other.sense() instanceof Sense.Known k) {
        if (k.use() != Sense.Use.LATER || g.memory.named(k.actor())) {
          rivals.add(k.actor().id());
        }
      } else if (!(other.sense() instanceof Sense.PersonName)
          && !(other.sense() instanceof Sense.Spot)) {
        return false;
      }
    }
    rivals.remove(known.actor().id());
    if (!rivals.isEmpty()) {
      return false;
    }
    if (!single) {
      return true;
    }
    boolean common = g.has(i, Sense.PersonName.class) || !line.unknown(i);
    return !common || inOffice(known.actor()) || spokenOf(known.actor()) && line.pos(i) != Pos.ADJ;
  }

  /**
   * A state whose name is written like a common adjective (مالي, financial): after a noun that is
   * nobody's and no place's it is the adjective.
   */
  private boolean likeAdjective(Actor state, int i) {
    String code = state.code().orElse("");
    if (g.longest(i, Sense.Nisba.class, n -> n.tribe().between().contains(code)) == null
        || !line.isStem(i - 1)) {
      return false;
    }
    return switch (line.pos(i - 1)) {
      case NOUN, ADJ, X ->
          g.longest(i - 1, Sense.Role.class) == null
              && g.longest(i - 1, Sense.Body.class) == null
              && !g.has(i - 1, Sense.PlaceNoun.class);
      default -> false;
    };
  }

  /**
   * A name whose first letters ال are its own, where the text has an article and a word: البيت is
   * not إلبيت.
   */
  private boolean ownLetters(Sense.Known known, int i) {
    return known.own()
        && known.actor().kind() != Kind.STATE
        && line.definite(i)
        && !line.unknown(i);
  }

  /** Whether he held some office on the article's day: then a family name shared by many is his. */
  private boolean inOffice(Actor actor) {
    return g.day
        .map(d -> actor.offices().stream().anyMatch(t -> t.covers(d)))
        .orElse(!actor.offices().isEmpty());
  }

  /** Whether the article has named its state or another actor of it. */
  private boolean spokenOf(Actor actor) {
    return actor.code().map(c -> g.memory.codes().contains(c)).orElse(false);
  }

  /**
   * The day an actor's phrase speaks of, where it is not the article's: الجيش الذي كانت تدعمه في
   * عهد القذافي is that of the last day he held office.
   */
  private Optional<LocalDate> era(int end) {
    for (int i = end; i < Math.min(line.size(), end + ERA); i++) {
      if (line.isMark(i, ".") || line.isMark(i, ",")) {
        return Optional.empty();
      }
      int after = g.particle(i, "era");
      if (after < 0) {
        continue;
      }
      for (Hit hit : g.hits(after)) {
        if (hit.sense() instanceof Sense.Known known && known.actor().kind() == Kind.PERSON) {
          return known.actor().offices().stream()
              .flatMap(t -> t.to().stream())
              .max(LocalDate::compareTo);
        }
      }
    }
    return Optional.empty();
  }

  private boolean better(Hit hit, @Nullable Hit found) {
    if (found == null || hit.end() != found.end()) {
      return found == null || hit.end() > found.end();
    }
    return rank(hit) > rank(found);
  }

  private int rank(Hit hit) {
    Sense.Known known = (Sense.Known) hit.sense();
    Optional<LocalDate> era =
        known.actor().since().isPresent() || known.actor().until().isPresent()
            ? era(hit.end())
            : Optional.empty();
    int rank = g.memory.named(known.actor()) ? 8 : 0;
    rank += era.map(d -> known.actor().existed(d) ? 16 : -16).orElse(0);
    rank += known.use() == Sense.Use.NAME ? 4 : 0;
    rank += g.day.map(known.actor()::existed).orElse(true) ? 2 : 0;
    rank += known.actor().code().map(c -> g.memory.codes().contains(c)).orElse(false) ? 1 : 0;
    return rank;
  }

  private Phrase office(Phrase phrase, Actor office) {
    phrase.kind = Kind.GENERIC;
    phrase.traits.add(Trait.ACTOR);
    phrase.traits.add(Trait.OFFICIAL);
    body(phrase);
    phrase.to = g.adjectives(phrase, phrase.to, true);
    g.bearers().nameAfter(phrase, true);
    if (phrase.name.isEmpty()) {
      g.registry
          .holder(office.id(), g.day)
          .ifPresent(p -> {
            phrase.actor = Optional.of(p);
            phrase.kind = Kind.PERSON;
          });
    }
    return phrase;
  }

  /** The body or state an office is of: الأمم المتحدة in الأمين العام للأمم المتحدة. */
  private void body(Phrase phrase) {
    for (int i = phrase.from + 1; i < phrase.to; i++) {
      for (Hit hit : g.hits(i)) {
        if (hit.end() == phrase.to
            && hit.skip() == 0
            && hit.sense() instanceof Sense.Known known
            && known.use() == Sense.Use.NAME
            && !known.actor().office()
            && known.actor().kind() != Kind.PERSON) {
          Phrase inner = new Phrase(line, i, hit.end(), known.actor().kind());
          inner.actor = Optional.of(known.actor());
          inner.code = known.actor().code();
          inner.ownCode = inner.code.isPresent();
          inner.sector = known.actor().sector();
          inner.definite = true;
          inner.number = Number.SINGULAR;
          inner.traits.add(Trait.ACTOR);
          phrase.add(inner);
          return;
        }
      }
    }
  }

  private @Nullable Phrase capital(int i) {
    Hit hit = g.longest(i, Sense.Capital.class);
    if (hit == null) {
      return null;
    }
    Actor state = ((Sense.Capital) hit.sense()).state();
    Phrase phrase = new Phrase(line, i, hit.end(), Kind.STATE);
    phrase.skip = hit.skip();
    phrase.definite = true;
    phrase.code = state.code();
    phrase.ownCode = true;
    phrase.number = Number.SINGULAR;
    phrase.traits.add(Trait.PLACE);
    Hit spot =
        g.longest(i, Sense.Spot.class, s -> s.code().equals(state.code()) || s.code().isEmpty());
    if (spot != null && spot.end() == hit.end()) {
      phrase.spot = Optional.of((Sense.Spot) spot.sense());
    }
    if (g.places().located(i, hit.skip()) && !listed(i, hit.end())) {
      phrase.kind = Kind.PLACE;
    } else {
      phrase.capitalOf = Optional.of(state);
      phrase.actor = Optional.of(state);
      phrase.sector = List.of("GOV");
      phrase.traits.add(Trait.ACTOR);
    }
    return phrase;
  }

  /**
   * One of several states named by their capitals after a proclitic (استنجدت بواشنطن ولندن): not
   * where, but whom.
   */
  private boolean listed(int i, int end) {
    return line.isProclitic(i - 1)
        && g.particle(end, "and") == end + 1
        && (g.has(end + 1, Sense.Capital.class)
            || g.longest(end + 1, Sense.Known.class, k -> k.actor().kind() == Kind.STATE) != null);
  }

  /** Definite nisbas after the name of a body that say whose it is: حزب الله اللبناني. */
  private int nisbas(Phrase phrase, int at) {
    int i = at;
    while (i < line.size() && line.definite(i)) {
      Hit hit = g.longest(i, Sense.Nisba.class);
      if (hit == null || g.longest(i, Sense.Known.class) != null) {
        break;
      }
      phrase.code(((Sense.Nisba) hit.sense()).tribe().code());
      i = hit.end();
    }
    return i;
  }

  /** Whether a name goes on at this word. */
  private boolean continues(int i) {
    return line.isStem(i)
        && (g.has(i, Sense.PersonName.class) && !g.common(i)
            || line.unknown(i) && g.hits(i).isEmpty()
            || g.particle(i, "filiation") >= 0);
  }
}

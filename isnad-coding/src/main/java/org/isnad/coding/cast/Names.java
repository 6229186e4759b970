package org.isnad.coding.cast;

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
 * Names: actors of the registry, persons the article has introduced, and names never seen, which
 * {@link NameRun} guesses.
 */
final class Names {
  private final Grammar g;
  private final Line line;
  private final NameRun run;

  Names(Grammar grammar) {
    this.g = grammar;
    this.line = grammar.line;
    this.run = new NameRun(grammar);
  }

  NameRun run() {
    return run;
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
        appose(phrase);
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
        phrase.to = nisbas(phrase, hit.end());
        if (phrase.to > hit.end() && phrase.name.isEmpty()) {
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

  /** The person whose name ends the name of a body: حكومة السراج, ميليشيات حفتر. */
  private void person(Phrase phrase, Hit whole) {
    for (int i = whole.start() + 1; i < whole.end(); i++) {
      for (Hit hit : g.hits(i)) {
        if (hit.end() == whole.end()
            && hit.skip() == 0
            && hit.sense() instanceof Sense.Known known
            && known.actor().kind() == Kind.PERSON
            && known.actor().code().equals(phrase.code)) {
          Phrase inner = new Phrase(line, i, hit.end(), Kind.PERSON);
          inner.definite = true;
          inner.actor = Optional.of(known.actor());
          inner.code = known.actor().code();
          inner.ownCode = inner.code.isPresent();
          inner.sector = known.actor().sector();
          inner.number = Number.SINGULAR;
          inner.traits.add(Trait.ACTOR);
          phrase.add(inner);
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
    for (Hit hit : g.hits(i)) {
      if (hit.sense() instanceof Sense.Known known
          && allowed(i, hit, known)
          && better(hit, found)) {
        found = hit;
      }
    }
    return found;
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

  private boolean better(Hit hit, @Nullable Hit found) {
    if (found == null || hit.end() != found.end()) {
      return found == null || hit.end() > found.end();
    }
    return rank(hit) > rank(found);
  }

  private int rank(Hit hit) {
    Sense.Known known = (Sense.Known) hit.sense();
    int rank = g.memory.named(known.actor()) ? 8 : 0;
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
    g.roles().nameAfter(phrase, true);
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

  /** A title and the name after it: العقيد حامد بالخير. */
  @Nullable Phrase titled(int i) {
    Hit title = g.longest(i, Sense.Title.class);
    if (title == null) {
      return null;
    }
    Phrase phrase = new Phrase(line, i, title.end(), Kind.GENERIC);
    phrase.skip = title.skip();
    phrase.definite = true;
    Sense.Noun noun = ((Sense.Title) title.sense()).noun();
    phrase.sector = noun.sector();
    phrase.number = Number.SINGULAR;
    if (!g.roles().nameAfter(phrase, true)) {
      return null;
    }
    return phrase;
  }

  /** A person the article introduced, or one whose name shows what it is. */
  @Nullable Phrase guessed(int i) {
    Hit met = null;
    for (Hit hit : g.hits(i)) {
      if (hit.sense() instanceof Memory.Acquaintance && (met == null || hit.end() >= met.end())) {
        met = hit;
      }
    }
    int end = run.end(i, false);
    if (met != null && met.end() >= end && !(met.end() == i + 1 && taken(i))) {
      Memory.Acquaintance person = (Memory.Acquaintance) met.sense();
      Phrase phrase = new Phrase(line, i, met.end(), Kind.PERSON);
      phrase.skip = met.skip();
      Phrase first = person.first();
      phrase.actor = first.actor;
      phrase.code = first.code;
      phrase.ownCode = first.ownCode;
      phrase.sector = first.sector;
      phrase.gender = first.gender;
      return personal(phrase);
    }
    if (end <= i) {
      return null;
    }
    Phrase phrase = new Phrase(line, i, end, Kind.PERSON);
    phrase.skip = skip(i);
    phrase.traits.add(Trait.GUESSED);
    known(phrase);
    return personal(phrase);
  }

  /** Another spelling of a name of the registry, told by its surname: سيرجي لافروف. */
  private void known(Phrase phrase) {
    int last = phrase.to - 1;
    if (last <= phrase.from) {
      return;
    }
    Hit surname = g.longest(last, Sense.Known.class, k -> k.actor().kind() == Kind.PERSON);
    if (surname == null || surname.end() != phrase.to) {
      return;
    }
    Actor actor = ((Sense.Known) surname.sense()).actor();
    if (Identity.samePerson(phrase.keys(), Inflection.split(actor.ar()), w -> false)) {
      phrase.actor = Optional.of(actor);
      phrase.code = actor.code();
      phrase.ownCode = actor.code().isPresent();
      phrase.sector = actor.sector();
      phrase.traits.remove(Trait.GUESSED);
    }
  }

  /** A word with a meaning of its own is not a surname met before. */
  private boolean taken(int i) {
    return line.isVerb(i)
        || g.has(i, Sense.Role.class)
        || g.has(i, Sense.Body.class)
        || g.has(i, Sense.Particle.class)
        || g.has(i, Sense.Quantity.class)
        || g.has(i, Sense.PlaceNoun.class);
  }

  private int skip(int i) {
    for (Hit hit : g.hits(i)) {
      if (hit.sense() instanceof Sense.PersonName) {
        return hit.skip();
      }
    }
    return 0;
  }

  private Phrase personal(Phrase phrase) {
    phrase.definite = true;
    phrase.number = Number.SINGULAR;
    phrase.traits.add(Trait.ACTOR);
    appose(phrase);
    return phrase;
  }

  /** A role after the name: سفين دزيي، المتحدث الرسمي باسم ...; صالح المخزوم نائب رئيس ... */
  void appose(Phrase phrase) {
    int at = phrase.to;
    boolean comma = line.isMark(at, ",");
    int start = comma ? at + 1 : at;
    if (!line.isStem(start) || g.has(start, Sense.PersonName.class)) {
      return;
    }
    Phrase role = g.roles().bare(start);
    if (role == null || role.number == Number.PLURAL || role.is(Trait.CROWD) || role.to <= start) {
      return;
    }
    boolean full = role.complement.isPresent() || role.portfolio.isPresent();
    if (!(full || comma && role.definite && role.is(Trait.OFFICIAL))) {
      return;
    }
    boolean titled = phrase.name.isPresent();
    int first = phrase.name.map(n -> n.from).orElse(phrase.from);
    Phrase name = new Phrase(line, first, phrase.to, Kind.PERSON);
    name.skip = titled ? 0 : phrase.skip;
    name.actor = phrase.actor;
    name.definite = true;
    name.number = Number.SINGULAR;
    name.traits.add(Trait.ACTOR);
    phrase.name.ifPresent(phrase.inner::remove);
    phrase.name = Optional.of(name);
    phrase.add(name);
    phrase.add(role);
    phrase.to = role.to;
    phrase.noun = role.noun;
    phrase.portfolio = role.portfolio;
    phrase.complement = role.complement;
    phrase.traits.remove(Trait.GUESSED);
    if (role.is(Trait.OFFICIAL)) {
      phrase.traits.add(Trait.OFFICIAL);
    }
    phrase.code(role.code);
    if (!role.sector.isEmpty()) {
      phrase.sector = role.sector;
    }
    name.code = phrase.code;
    name.sector = phrase.sector;
  }

  /** Whether a name goes on at this word. */
  private boolean continues(int i) {
    return line.isStem(i)
        && (g.has(i, Sense.PersonName.class) && !g.common(i)
            || line.unknown(i) && g.hits(i).isEmpty()
            || g.particle(i, "filiation") >= 0);
  }
}

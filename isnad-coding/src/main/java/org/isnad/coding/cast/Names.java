package org.isnad.coding.cast;

import java.util.Optional;
import org.isnad.arabic.Morphology.Number;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.coding.cast.Phrasebook.Hit;
import org.isnad.model.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Names of persons beside the registry: those the article has introduced, and names never seen,
 * which {@link NameRun} guesses; and the role that follows a name.
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
    if (!g.bearers().nameAfter(phrase, true)) {
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
    int end = run.end(i, g.joined(i, Kind.PERSON));
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
        || line.isSmall(i)
        || line.endsInAlif(i)
        || line.isEnclitic(i + 1)
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
    if (role == null || role.number == Number.PLURAL || role.to <= start) {
      return;
    }
    boolean full = role.complement.isPresent() || role.portfolio.isPresent();
    boolean epithet =
        !comma
            && role.definite
            && role.code.isEmpty()
            && !role.is(Trait.OFFICIAL)
            && !role.is(Trait.UNNAMED_SOURCE)
            && role.to > start + 1; // حفتر الرجل القوي
    if (role.is(Trait.CROWD) && !epithet) {
      return;
    }
    if (!(full || epithet || comma && role.definite && role.is(Trait.OFFICIAL))) {
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
    phrase.apposition = Optional.of(role);
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
}

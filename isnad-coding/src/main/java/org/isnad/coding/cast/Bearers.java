package org.isnad.coding.cast;

import java.util.Optional;
import org.isnad.arabic.Morphology.Number;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.coding.cast.Phrasebook.Hit;
import org.isnad.model.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Who bears a role: the person named after it, or the holder of the office on the article's day.
 */
final class Bearers {
  private final Grammar g;
  private final Line line;

  Bearers(Grammar grammar) {
    this.g = grammar;
    this.line = grammar.line;
  }

  /** Takes titles and a name after the phrase; whether there was a name. */
  boolean nameAfter(Phrase phrase, boolean definite) {
    if (phrase.number == Number.PLURAL || phrase.is(Trait.CROWD) && !definite) {
      return false;
    }
    int at = phrase.to;
    boolean comma = line.isMark(at, ",");
    if (comma && !definite) {
      return false;
    }
    int start = comma ? at + 1 : at;
    int title = start;
    while (title < line.size()) {
      Hit hit = g.longest(title, Sense.Title.class);
      if (hit == null) {
        hit = g.longest(title, Sense.Role.class, r -> r.noun().title());
      }
      if (hit == null || hit.end() <= title) {
        break;
      }
      title = g.adjectives(phrase, hit.end(), line.definite(title));
    }
    if (!line.isStem(title) && !startsJoined(title)) {
      return false;
    }
    Phrase name = personAt(title, definite && !comma);
    if (name == null) {
      return false;
    }
    phrase.traits.add(Trait.ACTOR);
    phrase.kind = Kind.PERSON;
    phrase.to = name.to;
    phrase.name = Optional.of(name);
    phrase.actor = name.actor;
    phrase.code(name.code);
    if (phrase.sector.isEmpty()) {
      phrase.sector = name.sector;
    }
    name.code = name.code.isPresent() ? name.code : phrase.code;
    name.sector = phrase.sector;
    if (phrase.number == Number.UNKNOWN) {
      phrase.number = Number.SINGULAR;
    }
    phrase.add(name);
    return true;
  }

  /** A name the reader took a letter off stands at a proclitic. */
  private boolean startsJoined(int i) {
    return line.isProclitic(i)
        && (g.longest(i, Sense.Known.class) != null || g.has(i, Sense.PersonName.class));
  }

  private @Nullable Phrase personAt(int i, boolean licensed) {
    Hit known = g.longest(i, Sense.Known.class, k -> k.actor().kind() == Kind.PERSON);
    int end = g.names().run().end(i, licensed);
    Hit met = g.longest(i, Memory.Acquaintance.class);
    boolean particle = known != null && known.end() == i + 1 && line.isSmall(i); // قال المسؤول بأن
    if (known != null && known.end() >= end && known.skip() == 0 && !particle) {
      Phrase name = named(i, known.end());
      Actor actor = ((Sense.Known) known.sense()).actor();
      name.actor = Optional.of(actor);
      name.code = actor.code();
      name.sector = actor.sector();
      return name;
    }
    if (met != null
        && met.end() >= end
        && met.skip() == 0
        && !line.isVerb(i)
        && (licensed || met.end() > i + 1)) {
      Memory.Acquaintance person = (Memory.Acquaintance) met.sense();
      Phrase name = named(i, met.end());
      name.actor = person.actor();
      name.code = person.first().code;
      name.sector = person.first().sector;
      return name;
    }
    if (end <= i || !licensed && end == i + 1) {
      return null;
    }
    Phrase name = named(i, end);
    name.traits.add(Trait.GUESSED);
    return name;
  }

  private Phrase named(int from, int to) {
    Phrase name = new Phrase(line, from, to, Kind.PERSON);
    name.definite = true;
    name.number = Number.SINGULAR;
    name.traits.add(Trait.ACTOR);
    return name;
  }

  /** The holder of an office named by role and state only: الرئيس الروسي on the article's day. */
  void holder(Phrase phrase) {
    if (phrase.code.isEmpty() || phrase.number == Number.PLURAL || !phrase.definite) {
      return;
    }
    String office = office(phrase);
    if (office.isEmpty() || phrase.adjectives.contains("former")) {
      return;
    }
    g.registry
        .holder(phrase.code.get() + "." + office, g.day)
        .ifPresent(actor -> {
          phrase.actor = Optional.of(actor);
          phrase.kind = Kind.PERSON;
        });
  }

  /** The office of a role and field: minister of defence is {@code defence-minister}. */
  private static String office(Phrase phrase) {
    String id = phrase.noun.map(Sense.Noun::id).orElse("");
    boolean plain = phrase.complement.map(c -> c.kind == Kind.STATE).orElse(true);
    if (!plain) {
      return "";
    }
    if (id.equals("minister")) {
      return phrase.portfolio.map(p -> p.id() + "-minister").orElse("");
    }
    return switch (id) {
      case "president", "head-of-state" -> "president";
      case "prime-minister" -> "prime-minister";
      case "foreign-minister-short" -> "foreign-minister";
      case "king" -> "king";
      case "emir" -> "emir";
      case "crown-prince" -> "crown-prince";
      case "chancellor" -> "chancellor";
      case "vice-president" -> "vice-president";
      default -> "";
    };
  }
}

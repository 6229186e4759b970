package org.isnad.coding.cast;

import java.util.List;
import java.util.Optional;
import org.isnad.arabic.Morphology.Number;
import org.isnad.arabic.Pos;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.coding.cast.Phrasebook.Hit;
import org.isnad.model.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Phrases headed by a role noun: what the role is of, its adjectives, where it serves, and the name
 * after it.
 *
 * <p>وزير الخارجية السعودي عادل الجبير; المتحدث باسم وزارة الدفاع الروسية اللواء إيغور كوناشينكوف;
 * مصدر في الخارجية الروسية; جنود أتراك.
 */
final class Roles {
  private static final int ATTACHED = 3;
  private static final String OON = "\u0648\u0646";
  private static final String EEN = "\u064A\u0646";

  private final Grammar g;
  private final Line line;

  Roles(Grammar grammar) {
    this.g = grammar;
    this.line = grammar.line;
  }

  /** A role phrase with the name after it. */
  @Nullable Phrase role(int i) {
    Phrase phrase = bare(i);
    if (phrase != null) {
      nameAfter(phrase, phrase.definite);
      if (phrase.name.isEmpty()) {
        holder(phrase);
      }
    }
    return phrase;
  }

  /** A role phrase without a name. */
  @Nullable Phrase bare(int i) {
    Hit hit = head(i);
    if (hit == null) {
      return null;
    }
    Hit body = g.longest(i, Sense.Body.class);
    if (body != null && body.end() > hit.end()) {
      return null;
    }
    Sense.Role sense = (Sense.Role) hit.sense();
    Sense.Noun noun = sense.noun();
    Phrase phrase = new Phrase(line, i, hit.end(), Kind.GENERIC);
    phrase.skip = hit.skip();
    phrase.noun = Optional.of(noun);
    phrase.gender = sense.gender();
    phrase.number = sense.number();
    phrase.code = noun.code();
    phrase.ownCode = noun.code().isPresent();
    phrase.sector = noun.sector();
    phrase.definite = line.definite(i) || line.definite(hit.end() - 1);
    phrase.traits.add(Trait.ACTOR);
    mark(phrase, noun);
    int at = hit.end();
    if (line.isEnclitic(at)) {
      phrase.definite = true;
      phrase.pronoun = at;
      phrase.to = at + 1;
      at = g.adjectives(phrase, at + 1, true);
    } else {
      at = g.adjectives(phrase, at, phrase.definite);
      boolean speaksFor =
          hit.end() > i + 1
              && (g.particle(hit.end() - 1, "in-the-name-of") == hit.end()
                  || g.particle(hit.end() - 1, "name") == hit.end());
      if (speaksFor || at == hit.end() && !phrase.definite) {
        at = complement(phrase, noun, at, sense.construct());
      } else if (!phrase.definite
          && noun.of()
          && at < line.size()
          && line.definite(at)
          && hit.end() == at) {
        at = complement(phrase, noun, at, sense.construct());
      }
    }
    phrase.to = Math.max(phrase.to, at);
    if (phrase.ownCode && phrase.sector.contains("UNK")) {
      phrase.sector = List.of("GOV"); // the Russian side
    }
    attach(phrase, noun);
    return phrase;
  }

  private @Nullable Hit head(int i) {
    Hit found = null;
    for (Hit hit : g.hits(i)) {
      if (hit.sense() instanceof Sense.Role role && (found == null || hit.end() > found.end())) {
        if (line.isVerb(i) && hit.end() == i + 1 && !line.definite(i)) {
          continue;
        }
        boolean single = hit.end() == i + 1;
        if (single && !line.startsLike(i, hit.skip(), role.first())) {
          continue;
        }
        boolean manner = role.accusative() || role.construct() && role.number() == Number.DUAL;
        boolean more = role.noun().id().equals("another");
        if (single && (line.isSmall(i) && !more || manner && adverbial(role.noun(), i))) {
          continue;
        }
        if (role.noun().proper() && !line.definite(i)) {
          continue;
        }
        if (single && qualifies(i) && !(role.number() != Number.SINGULAR && alone(i))) {
          continue;
        }
        if (single && more && line.isStem(hit.end()) && noun(hit.end())) {
          continue;
        }
        if (role.construct() && !constructGoesOn(hit.end())) {
          continue;
        }
        found = hit;
      }
    }
    return found;
  }

  /**
   * The accusative of a participle tells how something is done (متهما الحركة), unless a number
   * counts it.
   */
  private boolean adverbial(Sense.Noun noun, int i) {
    return (noun.adverb() || noun.title()) && !(i > 0 && line.isNumber(i - 1));
  }

  /** An adjective after its noun (التصعيد العسكري) is nobody. */
  private boolean qualifies(int i) {
    if (line.pos(i) == Pos.ADJ
        && i > 1
        && line.pos(i - 1) == Pos.CCONJ
        && line.pos(i - 2) == Pos.ADJ
        && line.definite(i) == line.definite(i - 2)) {
      return true; // دعم مالي وسياسي
    }
    if (line.pos(i) != Pos.ADJ
        || !line.isStem(i - 1)
        || line.definite(i) != line.definite(i - 1)
        || g.accusative(i) && !line.endsInAlif(i - 1)) { // قتلت قوات فرنسية قياديا
      return false;
    }
    return switch (line.pos(i - 1)) {
      case NOUN, ADJ, PROPN -> true;
      default -> false;
    };
  }

  /** A sound plural after a noun that is no plural of people does not qualify it: مقتل متظاهرين. */
  private boolean alone(int i) {
    return soundPlural(i)
        && !line.definite(i)
        && !soundPlural(i - 1)
        && g.longest(i - 1, Sense.Role.class, r -> r.number() == Number.PLURAL) == null
        && !g.has(i - 1, Sense.Quantity.class)
        && !g.has(i - 1, Sense.Nisba.class)
        && !line.endsLikePlural(i - 1);
  }

  private boolean noun(int i) {
    return line.pos(i) == Pos.NOUN || line.pos(i) == Pos.PROPN || line.pos(i) == Pos.ADJ;
  }

  private boolean constructGoesOn(int at) {
    return line.isEnclitic(at) || line.isStem(at) && (line.definite(at) || !g.hits(at).isEmpty());
  }

  private static void mark(Phrase phrase, Sense.Noun noun) {
    if (noun.official()) {
      phrase.traits.add(Trait.OFFICIAL);
    }
    if (noun.source()) {
      phrase.traits.add(Trait.UNNAMED_SOURCE);
    }
    if (noun.crowd()) {
      phrase.traits.add(Trait.CROWD);
    }
  }

  /** The of-phrase: a field of government, a body, a state, a place, a person. */
  private int complement(Phrase phrase, Sense.Noun noun, int at, boolean construct) {
    Hit field = noun.id().contains("minister") ? g.longest(at, Sense.Portfolio.class) : null;
    if (field != null) {
      phrase.portfolio = Optional.of(((Sense.Portfolio) field.sense()).noun());
      phrase.definite = line.definite(at);
      int after = g.adjectives(phrase, field.end(), phrase.definite);
      Phrase state = after == field.end() ? g.at(after) : null;
      if (state != null
          && state.from == after
          && state.kind == Kind.STATE
          && !state.is(Trait.NISBA)) {
        phrase.code(state.code);
        phrase.definite = true;
        phrase.complement = Optional.of(state);
        phrase.add(state);
        after = state.to;
      }
      return after;
    }
    if (soundPlural(at - 1) && phrase.number == Number.PLURAL && !construct
        || g.closed(phrase.from, at)) {
      return at;
    }
    Phrase inner = g.at(at);
    boolean land = ruled(noun) && !phrase.definite && at < line.size() && line.unknown(at);
    if (land
        && (inner == null || inner.isPerson() && inner.is(Trait.GUESSED) && inner.to == at + 1)) {
      inner = g.places().guess(at, at + 1); // ملك أراجون
    }
    if (inner == null
        || inner.is(Trait.NISBA)
        || inner.from < at
        || !inner.definite && !construct && !noun.of()) {
      return construct || noun.of() ? unknownComplement(phrase, at) : at;
    }
    if (!noun.of() && !construct && inner.kind == Kind.GENERIC && inner.noun.isEmpty()) {
      return at;
    }
    take(phrase, noun, inner);
    phrase.definite |= inner.definite;
    int end = inner.to;
    if (inner.name.isEmpty() && end < line.size()) {
      end = g.adjectives(phrase, end, true);
    }
    return end;
  }

  /** Rulers and inhabitants are those of a place. */
  private static boolean ruled(Sense.Noun noun) {
    return switch (noun.id()) {
      case "king", "emir", "sultan", "governor", "mayor", "resident", "inhabitants" -> true;
      default -> false;
    };
  }

  /** A plural that keeps its ن has no of-phrase: محتجون. */
  private boolean soundPlural(int i) {
    String key = line.key(i);
    return key.endsWith(OON) || key.endsWith(EEN);
  }

  /**
   * A definite word nobody knows after a noun that takes an of-phrase belongs to it: رئيس اللقاء.
   */
  private int unknownComplement(Phrase phrase, int at) {
    if (!line.isStem(at) || !line.definite(at) || line.isVerb(at) || g.has(at, Sense.Nisba.class)) {
      return at;
    }
    phrase.definite = true;
    return g.adjectives(phrase, at + 1, true);
  }

  private void take(Phrase phrase, Sense.Noun noun, Phrase inner) {
    phrase.complement = Optional.of(inner);
    phrase.add(inner);
    phrase.code(inner.code);
    boolean weighty =
        !inner.sector.isEmpty() && (inner.body() || inner.noun.isPresent() || inner.isPerson());
    boolean crowd = inner.kind == Kind.STATE || inner.kind == Kind.PLACE;
    if (noun.body() && weighty && !crowd) {
      phrase.sector = inner.sector;
    } else if (phrase.sector.isEmpty() && noun.of() && inner.kind == Kind.STATE) {
      phrase.sector = List.of("GOV");
    } else if (phrase.sector.isEmpty() && !crowd) {
      phrase.sector = inner.sector;
    }
  }

  /** In whose name, for whom, in what body, to where. */
  private void attach(Phrase phrase, Sense.Noun noun) {
    for (int n = 0; n < ATTACHED; n++) {
      int at = phrase.to;
      int next = name(phrase, noun, at);
      if (next < 0) {
        next = place(phrase, noun, at);
      }
      if (next < 0) {
        return;
      }
      phrase.to = next;
    }
  }

  private int name(Phrase phrase, Sense.Noun noun, int at) {
    int called = noun.id().equals("group-generic") ? g.particle(at, "so-called") : -1;
    if (called > 0) {
      Phrase named = g.at(called);
      if (named == null || named.actor.isEmpty() || named.isPerson()) {
        return -1;
      }
      phrase.actor = named.actor;
      phrase.kind = named.kind;
      phrase.code = named.code;
      phrase.sector = named.sector;
      phrase.definite = true;
      return named.to;
    }
    int after = g.particle(at, "in-the-name-of");
    if (after < 0 && g.particle(at, "with") == at + 1) {
      after = g.particle(at + 1, "name");
    }
    boolean of = after > 0;
    if (!of
        && phrase.definite
        && (noun.of() || noun.body() || noun.source())
        && phrase.complement.isEmpty()) {
      after = g.owner(at);
    }
    if (after < 0 || after >= line.size()) {
      return -1;
    }
    int soCalled = g.particle(after, "so-called");
    Phrase inner = g.at(soCalled > 0 ? soCalled : after);
    if (inner == null || inner.is(Trait.NISBA) || !of && !inner.body() && !inner.named()) {
      return of && line.isStem(after) ? after + 1 : -1;
    }
    take(phrase, noun, inner);
    phrase.definite = true;
    return inner.to;
  }

  private int place(Phrase phrase, Sense.Noun noun, int at) {
    boolean served = noun.official() || noun.source() || noun.body();
    if (!served && !noun.crowd()) {
      return -1;
    }
    int after = g.preposition(at, "in");
    boolean from = false;
    if (after < 0) {
      after = g.preposition(at, "from");
      from = after > 0;
      if (from
          && !noun.source()
          && !noun.body()
          && !noun.crowd()
          && !noun.id().equals("inspector")) {
        return -1;
      }
    }
    boolean to = false;
    if (after < 0 && posted(noun)) {
      after = g.preposition(at, "to");
      to = after > 0;
    }
    if (after < 0) {
      return -1;
    }
    int soCalled = g.particle(after, "so-called");
    Phrase inner = g.at(soCalled > 0 ? soCalled : after);
    if (inner == null || inner.is(Trait.NISBA)) {
      return -1;
    }
    boolean body =
        inner.body() && inner.kind != Kind.STATE && inner.noun.map(n -> !n.crowd()).orElse(true);
    boolean spot = inner.kind == Kind.STATE || inner.kind == Kind.PLACE;
    if (to || posted(noun) && (body || spot)) {
      phrase.add(inner);
      return inner.to;
    }
    if (from
            && (noun.crowd() || noun.id().equals("inspector") || noun.source() || noun.body())
            && (body || inner.is(Trait.CROWD))
        || body && !noun.crowd()) {
      take(phrase, noun, inner);
      return inner.to;
    }
    if (spot && noun.source() && phrase.code.isEmpty() && !noun.crowd()) {
      phrase.add(inner);
      phrase.code(inner.code);
      return inner.to;
    }
    if (inner.is(Trait.FACILITY) && noun.source() && !noun.crowd()) {
      phrase.add(inner);
      phrase.code(inner.code);
      return inner.to;
    }
    return -1;
  }

  /**
   * Envoys and ambassadors: the place they are sent to belongs to the phrase and says nothing of
   * their state.
   */
  private static boolean posted(Sense.Noun noun) {
    return switch (noun.id()) {
      case "ambassador", "envoy", "delegate", "representative", "consul", "charge" -> true;
      default -> false;
    };
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
  private void holder(Phrase phrase) {
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

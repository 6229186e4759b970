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
 * Bodies by pattern: ministries and fields of government, governments, armies, movements, parties,
 * militias, companies, papers; buildings and positions; with whose they are and what they are
 * called.
 */
final class Bodies {
  private static final int LONGEST_NAME = 5;

  private final Grammar g;
  private final Line line;

  Bodies(Grammar grammar) {
    this.g = grammar;
    this.line = grammar.line;
  }

  @Nullable Phrase body(int i) {
    Hit hit = g.longest(i, Sense.Body.class);
    if (hit == null) {
      return metonym(i);
    }
    if (line.isVerb(i) && hit.end() == i + 1 && !line.definite(i)) {
      return null;
    }
    Sense.Body sense = (Sense.Body) hit.sense();
    Sense.Noun noun = sense.noun();
    if (hit.end() == i + 1 && g.particle(hit.end(), "after-" + noun.id()) > 0) {
      return null; // حركة السير: traffic, no movement
    }
    Phrase phrase = new Phrase(line, i, hit.end(), Kind.GENERIC);
    phrase.skip = hit.skip();
    phrase.noun = Optional.of(noun);
    phrase.number = sense.number();
    phrase.sector = noun.sector();
    phrase.code = noun.code();
    phrase.definite = line.definite(i) || line.definite(hit.end() - 1);
    phrase.traits.add(Trait.ACTOR);
    if (noun.sector().contains("JRN")) {
      phrase.traits.add(Trait.MEDIA);
    }
    int end = hit.end();
    boolean named = false;
    boolean qualified = false;
    if (line.isEnclitic(end)) {
      phrase.definite = true;
      phrase.pronoun = end;
      end++;
    }
    if (noun.portfolio()) {
      Hit field = g.longest(end, Sense.Portfolio.class);
      if (field != null) {
        phrase.portfolio = Optional.of(((Sense.Portfolio) field.sense()).noun());
        phrase.definite = line.definite(end);
        phrase.kind = Kind.ORGANIZATION;
        end = field.end();
      }
    }
    int soCalled = g.particle(end, "so-called");
    int quoted = noun.name() || noun.state() ? g.quoted(end) : -1;
    if (quoted > 0) {
      quotedName(phrase, end, quoted);
      end = quoted + 1;
      named = true;
    } else {
      int start = end;
      end = g.adjectives(phrase, end, phrase.definite);
      qualified = end > start && line.definite(i) && noun.proper() && noun.name();
      quoted = phrase.is(Trait.MEDIA) || noun.kind().equals("group") ? g.quoted(end) : -1;
      if (quoted > 0) {
        quotedName(phrase, end, quoted);
        end = quoted + 1;
        named = true;
      } else if (end == start && !phrase.definite) {
        end = complement(phrase, noun, soCalled > 0 ? soCalled : end);
        named = noun.name() && end > start && (noun.proper() || telling(start, end));
        phrase.guessed = phrase.complement.isEmpty() && end > start;
      }
    }
    if (noun.id().equals("programme") && !named && phrase.complement.isEmpty()) {
      return null;
    }
    phrase.to = end;
    attach(phrase, noun);
    boolean fixed = noun.proper() && !noun.name() && phrase.definite && hit.end() > i + 1;
    if ((named || fixed || qualified) && phrase.number != Number.PLURAL) {
      phrase.kind =
          noun.kind().equals("group")
              ? Kind.GROUP
              : noun.kind().equals("organization") ? Kind.ORGANIZATION : phrase.kind;
    }
    return phrase;
  }

  /** Whether these words are a name by themselves: known, or in no dictionary. */
  private boolean telling(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean known = g.longest(i, Sense.Known.class, k -> k.actor().kind() != Kind.STATE) != null;
      if (known || line.isStem(i) && line.unknown(i)) {
        return true;
      }
    }
    return false;
  }

  private void quotedName(Phrase phrase, int open, int close) {
    phrase.definite = true;
    if (bare(phrase)) {
      Phrase name = new Phrase(line, open + 1, close, Kind.ORGANIZATION);
      name.definite = true;
      name.number = Number.SINGULAR;
      phrase.name = Optional.of(name);
      phrase.add(name);
    }
    Hit known = g.longest(open + 1, Sense.Known.class);
    if (known != null && known.end() == close) {
      Actor actor = ((Sense.Known) known.sense()).actor();
      identify(phrase, actor);
    }
    phrase.kind =
        phrase.noun.map(n -> n.kind().equals("group")).orElse(false)
            ? Kind.GROUP
            : Kind.ORGANIZATION;
  }

  /** Papers, channels and companies are called by their names without the noun before them. */
  static boolean bare(Phrase phrase) {
    return phrase.sector.contains("JRN") || phrase.sector.contains("BUS");
  }

  private static void identify(Phrase phrase, Actor actor) {
    if (actor.kind() == Kind.PERSON || actor.kind() == Kind.STATE) {
      phrase.code(actor.code());
      return;
    }
    phrase.actor = Optional.of(actor);
    phrase.code(actor.code());
    if (!actor.sector().isEmpty()) {
      phrase.sector = actor.sector();
    }
    phrase.kind = actor.kind();
    if (actor.media()) {
      phrase.traits.add(Trait.MEDIA);
    }
  }

  /**
   * The field of a ministry alone with a state's nisba: الخارجية الروسية; or alone, capable of
   * speech.
   */
  private @Nullable Phrase metonym(int i) {
    Hit field = g.longest(i, Sense.Portfolio.class);
    if (field == null || !line.definite(i) || field.end() != i + 1) {
      return null;
    }
    if (line.isStem(i - 1) && line.definite(i - 1) && line.pos(i - 1) != Pos.VERB) {
      return null; // an adjective: السياسة الخارجية
    }
    Sense.Noun noun = ((Sense.Portfolio) field.sense()).noun();
    Phrase phrase = new Phrase(line, i, field.end(), Kind.ORGANIZATION);
    phrase.skip = field.skip();
    phrase.definite = true;
    phrase.portfolio = Optional.of(noun);
    phrase.sector = List.of("GOV");
    phrase.number = Number.SINGULAR;
    phrase.traits.add(Trait.ACTOR);
    if (!noun.state()) {
      return null;
    }
    boolean ministry = noun.id().equals("foreign") || noun.id().equals("interior");
    int end = g.adjectives(phrase, field.end(), true);
    if (phrase.code.isEmpty() && !ministry
        || end == field.end() && g.particle(i - 1, "in") < 0 && !ministry) {
      return null;
    }
    phrase.to = end;
    return phrase;
  }

  /**
   * Whose it is, or what it is called: a body, state, place or person; else definite words that are
   * its name.
   */
  private int complement(Phrase phrase, Sense.Noun noun, int at) {
    if (!line.isStem(at) && !(line.isWord(at) && g.longest(at, Sense.Known.class) != null)) {
      return at;
    }
    if (g.closed(phrase.from, at)) {
      return at;
    }
    Phrase inner = g.at(at);
    if (inner != null && inner.from >= at && !inner.is(Trait.NISBA) && inner.skip == 0) {
      boolean fits = inner.definite || noun.name();
      if (fits && !(inner.is(Trait.CROWD) && noun.state() && !inner.definite)) {
        take(phrase, noun, inner);
        int end = inner.to;
        return g.adjectives(phrase, end, true);
      }
      return at;
    }
    if (inner != null && inner.is(Trait.NISBA) && line.definite(at)) {
      return at;
    }
    if (noun.name()) {
      return nameWords(phrase, at);
    }
    if (line.definite(at) && noun.state() && !line.isVerb(at) && line.pos(at) != Pos.ADJ) {
      phrase.definite = true;
      return g.adjectives(phrase, at + 1, true);
    }
    return at;
  }

  private void take(Phrase phrase, Sense.Noun noun, Phrase inner) {
    phrase.complement = Optional.of(inner);
    phrase.add(inner);
    phrase.definite |= inner.definite;
    phrase.code(inner.code);
    boolean weighty =
        inner.kind == Kind.ORGANIZATION || inner.kind == Kind.GROUP || inner.kind == Kind.GENERIC;
    if (inner.actor.isPresent() && (noun.name() || noun.kind().equals("group"))) {
      Actor actor = inner.actor.get();
      if (actor.kind() == Kind.GROUP || actor.kind() == Kind.ORGANIZATION) {
        if (noun.name()) {
          identify(phrase, actor);
          if (bare(phrase)) {
            phrase.name = Optional.of(inner);
          }
          return;
        }
      }
    }
    boolean force = noun.sector().contains("MIL") || noun.sector().contains("PRM");
    if (noun.body()
        && !inner.sector.isEmpty()
        && inner.kind != Kind.STATE
        && inner.kind != Kind.PLACE
        && !inner.isPerson()) {
      phrase.sector = inner.sector;
    } else if (force && (inner.kind == Kind.GROUP || inner.isPerson()) && !inner.sector.isEmpty()) {
      boolean armed =
          inner.sector.stream()
              .anyMatch(s -> s.equals("REB") || s.equals("PRM") || s.equals("OPP"));
      if (armed) {
        phrase.sector = inner.sector;
      }
    } else if (noun.sector().isEmpty() && weighty) {
      phrase.sector = inner.sector;
    }
  }

  /**
   * Definite nouns and adjectives that follow a body noun are its name: حركة النضال العربي لتحرير
   * الأحواز.
   */
  private int nameWords(Phrase phrase, int at) {
    int i = at;
    while (i < line.size() && i < at + LONGEST_NAME) {
      boolean joined =
          i > at && line.isProclitic(i) && (g.particle(i, "for") > 0 || g.particle(i, "and") > 0);
      int word = joined ? i + 1 : i;
      if (joined
          && !line.definite(word)
          && !(word + 1 < line.size() && line.isStem(word + 1) && line.definite(word + 1))) {
        break;
      }
      if (!line.isStem(word)
          || g.particle(word, "relational") > 0
          || line.isVerb(word)
          || word > at && !line.definite(word) && !joined) {
        break;
      }
      boolean proper = line.pos(word) == Pos.PROPN || g.has(word, Sense.PersonName.class);
      if (word == at && !line.definite(word) && !proper) {
        return at;
      }
      if (joined
          && g.particle(i, "and") > 0
          && !(line.definite(word) && line.definite(i - 1) && phraseGoesOn(word))) {
        break;
      }
      Hit nisba = g.longest(word, Sense.Nisba.class);
      if (nisba != null) {
        phrase.code(((Sense.Nisba) nisba.sense()).tribe().code());
      }
      i = word + 1;
    }
    if (i > at) {
      phrase.definite = true;
    }
    return i;
  }

  private boolean phraseGoesOn(int word) {
    return line.pos(word) == Pos.NOUN
        && !g.has(word, Sense.Known.class)
        && !g.has(word, Sense.Body.class);
  }

  /** The centre of the army (المركز الإعلامي للجيش), led by somebody (القوات الموالية لحفتر). */
  private void attach(Phrase phrase, Sense.Noun noun) {
    int at = phrase.to;
    int led = g.particle(at, "led-by");
    if (led > 0) {
      int start = line.isProclitic(led) ? led + 1 : led;
      Phrase leader = g.at(start);
      if (leader != null
          && (leader.named() || leader.body() || leader.is(Trait.OFFICIAL))
          && !leader.is(Trait.NISBA)) {
        phrase.add(leader);
        phrase.code(leader.code);
        phrase.complement = Optional.of(leader);
        phrase.to = leader.to;
      }
      return;
    }
    int start = phrase.definite ? g.owner(at) : -1;
    if (start > 0) {
      Phrase owner = g.at(start);
      if (owner != null
          && (owner.body() || owner.named())
          && !owner.is(Trait.NISBA)
          && phrase.complement.isEmpty()
          && !owner.isPerson()) {
        phrase.add(owner);
        phrase.complement = Optional.of(owner);
        phrase.code(owner.code);
        if (noun.sector().isEmpty()
            && owner.kind != Kind.STATE
            && owner.kind != Kind.PLACE
            && !owner.sector.isEmpty()) {
          phrase.sector = owner.sector;
        }
        phrase.to = owner.to;
      }
    }
  }

  /** A building, position or vehicle. */
  @Nullable Phrase facility(int i) {
    Hit hit = g.longest(i, Sense.Facility.class);
    if (hit == null || line.isVerb(i) && !line.definite(i)) {
      return null;
    }
    Sense.Facility sense = (Sense.Facility) hit.sense();
    Phrase phrase = new Phrase(line, i, hit.end(), Kind.GENERIC);
    phrase.skip = hit.skip();
    phrase.noun = Optional.of(sense.noun());
    phrase.number = sense.number();
    phrase.sector = sense.noun().sector();
    phrase.definite = line.definite(i) || line.definite(hit.end() - 1);
    phrase.traits.add(Trait.FACILITY);
    phrase.traits.add(Trait.PLACE);
    int end = hit.end();
    if (line.isEnclitic(end)) {
      phrase.definite = true;
      phrase.pronoun = end;
      end++;
    }
    int quoted = g.quoted(end);
    if (quoted > 0 && line.isMark(end, "\"")) {
      phrase.definite = true;
      phrase.kind = Kind.PLACE;
      end = g.adjectives(phrase, quoted + 1, true);
    } else {
      int start = end;
      end = g.adjectives(phrase, end, phrase.definite);
      if (end == start && !line.definite(i) && line.isStem(end)) {
        Phrase inner = g.at(end);
        if (inner != null && inner.definite && !inner.is(Trait.NISBA) && inner.from >= end) {
          phrase.complement = Optional.of(inner);
          phrase.add(inner);
          phrase.code(inner.code);
          phrase.definite = true;
          if (inner.body() && !inner.sector.isEmpty() && inner.kind != Kind.STATE) {
            phrase.sector = inner.sector;
          }
          if (inner.kind == Kind.PLACE || inner.isPerson()) {
            phrase.kind = Kind.PLACE;
          }
          end = g.adjectives(phrase, inner.to, true);
        } else if (line.pos(end) == Pos.PROPN) {
          while (end < line.size() && line.isStem(end) && line.pos(end) == Pos.PROPN) {
            end++;
          }
          phrase.kind = Kind.PLACE;
          phrase.definite = true;
          end = g.adjectives(phrase, end, true);
        } else if (line.definite(end) && !line.isVerb(end) && !g.has(end, Sense.Nisba.class)) {
          phrase.definite = true;
          end = g.adjectives(phrase, end + 1, true);
        }
      }
    }
    phrase.to = end;
    return phrase;
  }
}

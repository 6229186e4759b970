package org.isnad.coding.cast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.isnad.arabic.Morphology.Number;
import org.isnad.arabic.Pos;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.coding.cast.Phrasebook.Hit;
import org.isnad.model.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of noun phrases that name somebody, over one sentence.
 *
 * <p>A chart parser in small: {@link #at} gives the best phrase that starts at a word, and
 * remembers it; phrases hold phrases (a spokesman of a ministry of a state), each found by the same
 * call. What competes for a word (مالي is a state, an adjective of it, and financial) is settled by
 * length first: the reading that explains more words wins, then the reading that knows more.
 */
final class Grammar {
  private static final int DEPTH = 6;
  private static final char LAM = '\u0644';
  private static final String TA_MARBUTA = "\u0629";
  private static final String ALIF = "\u0627";
  private static final String FEMININE_PLURAL = "\u0627\u062A";

  final Line line;
  final Registry registry;
  final Optional<LocalDate> day;
  final Memory memory;
  final List<String> endings;
  private final List<List<Hit>> hits = new ArrayList<>();
  private final @Nullable Phrase[] best;
  private final boolean[] done;
  private int depth;

  private final Names names;
  private final Roles roles;
  private final Bodies bodies;
  private final Counts counts;
  private final Places places;

  Grammar(
      Line line,
      Phrasebook book,
      Registry registry,
      Memory memory,
      Optional<LocalDate> day,
      List<String> endings) {
    this.line = line;
    this.registry = registry;
    this.memory = memory;
    this.day = day;
    this.endings = endings;
    this.best = new Phrase[line.size()];
    this.done = new boolean[line.size()];
    for (int i = 0; i < line.size(); i++) {
      List<Hit> found = new ArrayList<>(4);
      if (line.isWord(i)) {
        book.find(line, i, found);
        memory.book().find(line, i, found);
      }
      hits.add(found);
    }
    for (int i = 0; i < line.size(); i++) {
      if (line.isProclitic(i)) {
        hits.get(i).removeIf(h -> !recut(h));
      }
    }
    this.names = new Names(this);
    this.roles = new Roles(this);
    this.bodies = new Bodies(this);
    this.counts = new Counts(this);
    this.places = new Places(this);
  }

  /**
   * Whether letters the reader cut off may be given back to a name: not where what stays is a word
   * of its own, unless the name is one we know (بوتين, not ب + وتين).
   */
  private boolean recut(Hit hit) {
    int stem = hit.start();
    while (line.isProclitic(stem)) {
      stem++;
    }
    if (hit.sense() instanceof Sense.PersonName name
        && (titled(hit.start()) || name.given() && surname(hit.end()))) {
      return true;
    }
    if (hit.sense() instanceof Sense.Particle || stem >= line.size() || line.unknown(stem)) {
      return true;
    }
    if (line.isSmall(stem) || line.isVerb(stem) || line.isEnclitic(stem)) {
      return false;
    }
    return hit.sense() instanceof Sense.Known
        || hit.sense() instanceof Sense.PersonName p && p.sure();
  }

  /** Whether the word can be nothing but the rest of a name: سيرجي لافروف is no future tense. */
  private boolean surname(int i) {
    return line.isStem(i)
        && (line.unknown(i) && !common(i)
            || longest(i, Sense.Known.class, k -> k.actor().kind() == Kind.PERSON) != null
            || longest(i, Sense.PersonName.class, Sense.PersonName::sure) != null);
  }

  private boolean titled(int i) {
    return has(i - 1, Sense.Title.class)
        || longest(i - 1, Sense.Role.class, r -> r.noun().title()) != null;
  }

  Names names() {
    return names;
  }

  Roles roles() {
    return roles;
  }

  Places places() {
    return places;
  }

  /** Every phrase of the sentence, outer ones only, in text order. */
  List<Phrase> read() {
    List<Phrase> found = new ArrayList<>();
    int i = 0;
    while (i < line.size()) {
      Phrase phrase = line.isWord(i) ? at(i) : null;
      if (phrase == null) {
        i++;
      } else {
        found.add(phrase);
        memory.learn(phrase);
        i = Math.max(phrase.to, i + 1);
      }
    }
    return found;
  }

  /** The best phrase that starts at this word. */
  @Nullable Phrase at(int i) {
    if (i < 0 || i >= line.size() || depth > DEPTH || !line.isWord(i) || line.isEnclitic(i)) {
      return null;
    }
    if (!done[i]) {
      depth++;
      best[i] = decide(i);
      done[i] = true;
      depth--;
    }
    return best[i];
  }

  private @Nullable Phrase decide(int i) {
    if (particle(i, "demonstrative") >= 0) {
      Phrase pointed = at(i + 1);
      if (pointed != null && pointed.from == i + 1 && line.definite(i + 1)) {
        pointed.from = i;
        pointed.skip = 0;
        pointed.traits.add(Trait.ANAPHOR);
        return pointed;
      }
    }
    List<Phrase> candidates = new ArrayList<>(6);
    add(candidates, counts.number(i));
    add(candidates, names.known(i));
    add(candidates, roles.role(i));
    Phrase canal = places.longName(i);
    add(candidates, canal != null ? canal : bodies.body(i));
    add(candidates, places.known(i));
    add(candidates, places.afterNoun(i));
    add(candidates, places.guessed(i));
    add(candidates, places.back(i));
    add(candidates, names.titled(i));
    add(candidates, names.guessed(i));
    add(candidates, bodies.facility(i));
    add(candidates, counts.quantity(i));
    add(candidates, nisba(i));
    Phrase winner = null;
    for (Phrase candidate : candidates) {
      if (winner != null
          && candidate.guessed
          && winner.actor.isPresent()
          && !winner.is(Trait.NISBA)) {
        continue;
      }
      if (winner == null || candidate.to > winner.to) {
        winner = candidate;
      }
    }
    return winner;
  }

  private static void add(List<Phrase> candidates, @Nullable Phrase phrase) {
    if (phrase != null) {
      candidates.add(phrase);
    }
  }

  // Looking things up

  List<Hit> hits(int i) {
    return i >= 0 && i < hits.size() ? hits.get(i) : List.of();
  }

  /**
   * Whether the noun phrase that began at a word has no of-phrase here: an adjective ended it
   * (مجموعات مسلحة مهاجرين), or the word is an indefinite accusative and so an object (فصائل
   * جنودا).
   */
  boolean closed(int from, int at) {
    boolean qualified = at - from > 1 && line.pos(at - 1) == Pos.ADJ && !line.definite(at - 1);
    return qualified || accusative(at);
  }

  /** جنودا: a noun of people that is an indefinite accusative, or at most the nominative of two. */
  boolean accusative(int i) {
    return longest(i, Sense.Role.class, Sense.Role::accusative) != null
        && longest(
                i,
                Sense.Role.class,
                r -> !r.accusative() && !(r.construct() && r.number() == Number.DUAL))
            == null;
  }

  /** The longest hit of a kind of sense at this word. */
  <S extends Sense> @Nullable Hit longest(int i, Class<S> type, Predicate<S> test) {
    Hit found = null;
    for (Hit hit : hits(i)) {
      if (type.isInstance(hit.sense())
          && test.test(type.cast(hit.sense()))
          && (found == null || hit.end() > found.end())) {
        found = hit;
      }
    }
    return found;
  }

  <S extends Sense> @Nullable Hit longest(int i, Class<S> type) {
    return longest(i, type, s -> true);
  }

  boolean has(int i, Class<? extends Sense> type) {
    for (Hit hit : hits(i)) {
      if (type.isInstance(hit.sense())) {
        return true;
      }
    }
    return false;
  }

  /** End of the particle at this word, or -1. */
  int particle(int i, String id) {
    int end = -1;
    for (Hit hit : hits(i)) {
      if (hit.skip() == 0 && hit.sense() instanceof Sense.Particle p && p.id().equals(id)) {
        end = Math.max(end, hit.end());
      }
    }
    return end;
  }

  /**
   * End of a preposition before the phrase at {@code i}: a word of its own or a proclitic; where
   * the reader left the proclitic on the word, the word itself.
   */
  int preposition(int i, String id) {
    int end = particle(i, id);
    return end > i && end < line.size() ? end : -1;
  }

  /**
   * Where the owner starts after the proclitic ل at this word, or -1: a word of its own, or left on
   * its noun.
   */
  int owner(int i) {
    if (line.isProclitic(i)) {
      return particle(i, "for") > 0 ? i + 1 : -1;
    }
    for (Hit hit : hits(i)) {
      if (hit.skip() > 0 && line.key(i).charAt(hit.skip() - 1) == LAM) {
        return i;
      }
    }
    return -1;
  }

  /** Whether this word is anything the knowledge calls a common word of phrases. */
  boolean common(int i) {
    for (Hit hit : hits(i)) {
      boolean name =
          hit.sense() instanceof Sense.PersonName
              || hit.sense() instanceof Sense.Spot
              || hit.sense() instanceof Memory.Acquaintance
              || hit.sense() instanceof Sense.Known known && known.actor().kind() == Kind.PERSON;
      if (!name) {
        return true;
      }
    }
    return false;
  }

  // Adjectives

  /**
   * Takes the adjectives after a head: nisbas give its code, others its sector; returns the end.
   */
  int adjectives(Phrase phrase, int at, boolean definite) {
    int i = at;
    int taken = 0;
    while (i < line.size() && taken < 5) {
      if (!line.isStem(i)
          || line.definite(i) != definite
          || accusative(i) && !line.key(i - 1).endsWith(ALIF)) {
        break; // قوات فرنسية قياديا: the object, but قائدا عسكريا
      }
      Hit nisba = longest(i, Sense.Nisba.class);
      Hit modifier = longest(i, Sense.Modifier.class);
      if (nisba != null && (modifier == null || nisba.end() >= modifier.end())) {
        Sense.Nisba sense = (Sense.Nisba) nisba.sense();
        if (!definite && state(i) && !line.key(i - 1).endsWith(ALIF)) {
          break; // سفراء بريطانيا, but سفيرا بريطانيا
        }
        if (!definite && longest(i, Sense.Known.class) != null && phrase.ownCode) {
          break;
        }
        tribe(phrase, sense.tribe());
        i = nisba.end();
      } else if (modifier != null && line.pos(i) != Pos.VERB) {
        Sense.Noun noun = ((Sense.Modifier) modifier.sense()).noun();
        sector(phrase, noun);
        i = modifier.end();
      } else if (line.pos(i) == Pos.ADJ
          && (i > at || definite && !common(i))
          && agrees(phrase, i)) {
        i++;
      } else {
        break;
      }
      taken++;
    }
    return i;
  }

  /** End of adjectives that say neither whose nor what kind: عدد كبير. */
  int adjectivesOnly(int at, boolean definite) {
    int i = at;
    while (i < line.size() && line.isStem(i) && line.definite(i) == definite && idle(i)) {
      i++;
    }
    return i;
  }

  private boolean idle(int i) {
    return has(i, Sense.Modifier.class) && !has(i, Sense.Role.class) && !has(i, Sense.Nisba.class);
  }

  /** An adjective no file lists belongs to the phrase when its ending fits the head's. */
  private boolean agrees(Phrase phrase, int i) {
    if (line.endsInAlif(i)) {
      return false;
    }
    String key = line.key(i);
    boolean feminine = key.endsWith(TA_MARBUTA);
    boolean head =
        line.key(phrase.from).endsWith(TA_MARBUTA)
            || line.key(phrase.from).endsWith(FEMININE_PLURAL);
    boolean plural = phrase.number == Number.PLURAL || phrase.number == Number.DUAL;
    return head ? feminine : plural || !feminine;
  }

  /** A name of a state that is spelled like the accusative of its adjective. */
  private boolean state(int i) {
    return line.key(i).endsWith(ALIF)
        && longest(i, Sense.Known.class, k -> k.actor().kind() == Kind.STATE) != null;
  }

  private void tribe(Phrase phrase, Sense.Tribe tribe) {
    Optional<String> code = tribe.code();
    if (code.isEmpty() && !tribe.between().isEmpty()) {
      code = memory.recentOf(tribe.between());
    }
    phrase.code(code);
    if (!tribe.sector().isEmpty() && !tribe.sector().get(0).equals("GOV")) {
      phrase.sector = tribe.sector();
    }
    phrase.adjectives.add(tribe.en());
  }

  private static void sector(Phrase phrase, Sense.Noun modifier) {
    if (!modifier.id().equals("neutral") && !modifier.id().equals("qualified")) {
      phrase.adjectives.add(modifier.en());
    }
    if (modifier.sector().isEmpty()) {
      return;
    }
    boolean weak =
        switch (modifier.sector().get(0)) {
          case "JRN", "BUS", "CVL", "MED", "EDU", "REL", "LAB", "SOC" -> true;
          default -> false;
        };
    boolean official = phrase.noun.map(Sense.Noun::official).orElse(false);
    String sector = modifier.sector().get(0);
    String own = phrase.sector.isEmpty() ? "" : phrase.sector.get(0);
    boolean source = phrase.noun.map(Sense.Noun::source).orElse(false);
    boolean open = own.isEmpty() || source || own.equals("REB") && sector.equals("UAF");
    boolean rebel =
        sector.equals("REB") && (own.equals("PRM") || own.equals("UAF") || own.equals("CRM"));
    if (open || rebel || official && !weak && !sector.equals("COP")) {
      phrase.sector = modifier.sector();
    }
  }

  // Nisbas on their own

  private @Nullable Phrase nisba(int i) {
    Hit hit = longest(i, Sense.Nisba.class, n -> n.number() == Number.PLURAL);
    if (hit == null) {
      hit = longest(i, Sense.Nisba.class);
    }
    if (hit == null || line.isVerb(i)) {
      return null;
    }
    Sense.Nisba sense = (Sense.Nisba) hit.sense();
    Phrase phrase = new Phrase(line, i, hit.end(), Kind.STATE);
    phrase.skip = hit.skip();
    phrase.definite = line.definite(i);
    phrase.gender = sense.gender();
    phrase.number = sense.number();
    Sense.Tribe tribe = sense.tribe();
    Optional<String> code =
        tribe.code().isPresent() ? tribe.code() : memory.recentOf(tribe.between());
    phrase.code(code);
    boolean people = sense.people() || sense.number() == Number.PLURAL;
    if (people) {
      phrase.kind = Kind.GENERIC;
      phrase.sector =
          tribe.sector().isEmpty() || tribe.sector().get(0).equals("GOV")
              ? List.of("CVL")
              : tribe.sector();
      phrase.traits.add(Trait.ACTOR);
      phrase.traits.add(Trait.CROWD);
      phrase.adjectives.add(tribe.en());
      phrase.to = adjectives(phrase, hit.end(), phrase.definite);
      return phrase;
    }
    if (code.isEmpty()) {
      return null;
    }
    phrase.sector = tribe.sector();
    phrase.traits.add(Trait.NISBA);
    phrase.traits.add(Trait.ACTOR);
    phrase.adjectives.add(tribe.en());
    phrase.actor = tribe.actor().or(() -> code).flatMap(registry::byId);
    if (phrase.actor.isEmpty() || phrase.actor.get().kind() != Kind.STATE) {
      phrase.kind = Kind.GENERIC;
    }
    return phrase;
  }

  /** A quoted name that opens at this mark: index of the closing mark, or -1. */
  int quoted(int i) {
    if (!line.isMark(i, "\"") && !line.isMark(i, "(")) {
      return -1;
    }
    if (!line.opens(i)) {
      return -1;
    }
    String close = line.isMark(i, "\"") ? "\"" : ")";
    for (int j = i + 1; j < Math.min(line.size(), i + 8); j++) {
      if (line.isMark(j, close)) {
        return j > i + 1 ? j : -1;
      }
      if (!line.isWord(j) && !line.isMark(j, "-") && !line.isMark(j, ".")
          || line.isWord(j)
              && (line.isVerb(j) || line.isProclitic(j) && j == i + 1 || particle(j, "time") > 0)) {
        return -1;
      }
    }
    return -1;
  }
}

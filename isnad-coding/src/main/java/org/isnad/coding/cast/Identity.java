package org.isnad.coding.cast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.isnad.arabic.Morphology.Number;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.model.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Who is who: gathers the phrases of one article into entities.
 *
 * <p>In text order, each phrase joins the entity it must be: that of its registry entry; for a
 * person that of the same name, of a fuller name it is the end of, or of a name one letter away;
 * for a body that of the same kind, field and owner; and a bare definite noun (المصدر, الحركة,
 * الوزير) the last entity it can refer to. Persons whose given names differ are never one, whatever
 * their surname.
 */
final class Identity {
  private static final int SHORTEST_VARIANT = 4;
  private static final int LONG_ENOUGH = 5;
  private static final String MILITIA = "b:militia";

  /** An entity in the making. */
  static final class Character {
    final int number;
    Kind kind;
    Optional<Actor> actor = Optional.empty();
    Optional<Sense.Spot> spot = Optional.empty();
    Optional<String> code = Optional.empty();
    List<String> sector = List.of();
    List<String> words = List.of();
    final Set<String> nouns = new LinkedHashSet<>();
    final List<Phrase> phrases = new ArrayList<>();
    boolean plural;
    boolean people;

    Character(int number, Kind kind) {
      this.number = number;
      this.kind = kind;
    }
  }

  private final Predicate<String> given;
  private final List<Character> characters = new ArrayList<>();
  private final Map<String, Character> byKey = new LinkedHashMap<>();
  private final List<Character> recent = new ArrayList<>();

  /**
   * @param given whether a word is a given name: two of them are never spellings of one (محمد,
   *     محمود)
   */
  Identity(Predicate<String> given) {
    this.given = given;
  }

  List<Character> characters() {
    return characters;
  }

  /** Settles a phrase and those inside it. */
  void settle(Phrase phrase) {
    if (phrase.entity >= 0) {
      return;
    }
    phrase.inner.stream()
        .filter(p -> phrase.name.map(n -> n != p).orElse(true))
        .filter(p -> phrase.apposition.map(r -> r != p).orElse(true))
        .forEach(this::settle);
    Character character = find(phrase);
    join(character, phrase);
    phrase.name.ifPresent(name -> {
      if (name.entity < 0) {
        join(character, name);
      }
    });
    phrase.apposition.ifPresent(role -> {
      if (role.entity < 0) {
        role.inner.forEach(this::settle);
        join(character, role);
      }
    });
  }

  private Character find(Phrase phrase) {
    if (phrase.actor.isPresent()) {
      Actor actor = phrase.actor.get();
      Character known = byKey.get("@" + actor.id());
      if (known == null && actor.kind() == Kind.PERSON) {
        known = personOf(nameOf(phrase), Optional.of(actor));
      }
      return known != null ? known : create("@" + actor.id(), phrase);
    }
    if (phrase.spot.isPresent() && phrase.kind == Kind.PLACE) {
      return byKeyOrNew("#" + phrase.spot.get().id(), phrase);
    }
    if (phrase.kind == Kind.PERSON) {
      List<String> words = nameOf(phrase);
      Character known = personOf(words, Optional.empty());
      return known != null ? known : create("p:" + String.join(" ", words), phrase);
    }
    if (phrase.kind == Kind.PLACE) {
      return byKeyOrNew("l:" + String.join(" ", phrase.keys()), phrase);
    }
    if (bareDefinite(phrase)) {
      Character antecedent = antecedent(phrase);
      if (antecedent != null) {
        phrase.traits.add(Trait.ANAPHOR);
        return antecedent;
      }
    }
    if (phrase.definite) {
      String key = key(phrase);
      if (key.startsWith(MILITIA) && phrase.complement.isPresent() && !byKey.containsKey(key)) {
        ahead(phrase).ifPresent(bare -> byKey.put(key, bare));
      }
      return byKeyOrNew(key, phrase);
    }
    if (ofOneKind(phrase)) {
      return byKeyOrNew("c:" + phrase.noun.get().id() + ":" + phrase.code.orElse(""), phrase);
    }
    return create("", phrase);
  }

  /**
   * Those spoken of before it was said whose they are: الميليشيات, then ميليشيات الحكومة; unless
   * others have been named since.
   */
  private Optional<Character> ahead(Phrase phrase) {
    Character found = null;
    for (Character c : characters) {
      if (c.nouns.contains(phrase.noun.map(Sense.Noun::id).orElse(""))) {
        if (found != null || !c.phrases.stream().allMatch(Identity::bareDefinite)) {
          return Optional.empty();
        }
        found = c;
      }
    }
    return Optional.ofNullable(found);
  }

  /**
   * Without the article and yet the same whenever the article speaks of them: a state's forces
   * (قوات تركية), and those nobody could tell apart (محللون). Counted ones are others each time.
   */
  private static boolean ofOneKind(Phrase phrase) {
    if (phrase.noun.isEmpty()
        || phrase.is(Trait.COUNTED)
        || phrase.number == Number.DUAL
        || phrase.complement.isPresent()
        || phrase.portfolio.isPresent()) {
      return false;
    }
    boolean forces = phrase.noun.get().id().equals("forces") && phrase.ownCode;
    boolean observers =
        phrase.is(Trait.UNNAMED_SOURCE)
            && phrase.number == Number.PLURAL
            && phrase.code.isEmpty()
            && phrase.adjectives.isEmpty();
    return forces || observers;
  }

  private static List<String> nameOf(Phrase phrase) {
    return phrase.name.orElse(phrase).keys();
  }

  private static boolean bareDefinite(Phrase phrase) {
    return phrase.definite
        && phrase.kind == Kind.GENERIC
        && phrase.to - phrase.from <= (phrase.is(Trait.ANAPHOR) ? 2 : 1) + phrase.adjectives.size()
        && phrase.complement.isEmpty()
        && phrase.portfolio.isEmpty()
        && phrase.noun.isPresent()
        && phrase.adjectives.stream().allMatch(a -> a.equals("rebel"))
        && !phrase.ownCode;
  }

  private String key(Phrase phrase) {
    StringBuilder key = new StringBuilder("b:");
    key.append(
        phrase
            .noun
            .map(n -> phrase.complement.isPresent() ? armed(n.id()) : n.id())
            .orElse(phrase.portfolio.isPresent() ? "ministry" : "people"));
    phrase.portfolio.ifPresent(p -> key.append(':').append(p.id()));
    key.append(':').append(phrase.code.orElse(""));
    boolean armed = phrase.complement.isPresent() && key.toString().startsWith(MILITIA);
    if (!armed) {
      phrase.adjectives.stream().sorted().forEach(a -> key.append(':').append(a));
    }
    phrase.complement.ifPresent(c -> {
      if (c.kind != Kind.STATE) {
        key.append(":of").append(c.entity);
      }
    });
    if (phrase.noun.map(Sense.Noun::name).orElse(false) && !armed) {
      key.append(':').append(String.join(" ", phrase.keys()));
    }
    return key.toString();
  }

  /** Words for the armed men of one owner: the militias and the brigades of a government. */
  private static String armed(String noun) {
    return switch (noun) {
      case "militia", "brigades", "military-unit" -> "militia";
      default -> noun;
    };
  }

  /** The last entity a bare definite noun can refer to. */
  private @Nullable Character antecedent(Phrase phrase) {
    String noun = phrase.noun.orElseThrow().id();
    if (noun.equals("latter")) {
      for (int i = recent.size() - 1; i >= 0; i--) {
        if (recent.get(i).kind == Kind.PERSON) {
          return recent.get(i);
        }
      }
      return null;
    }
    if (phrase.number == Number.DUAL) {
      return null; // the two countries are neither of them
    }
    boolean plural = phrase.number == Number.PLURAL;
    boolean these = noun.equals("half");
    for (int i = recent.size() - 1; i >= 0; i--) {
      Character character = recent.get(i);
      boolean same = character.nouns.contains(noun) || character.nouns.contains(family(noun));
      boolean body = !plural && character.actor.map(a -> a.bodies().contains(noun)).orElse(false);
      boolean people =
          these && phrase.is(Trait.ANAPHOR) && character.kind == Kind.GENERIC && character.people;
      if (body || (same || people) && character.plural == plural) {
        return character;
      }
    }
    return null;
  }

  private static String family(String noun) {
    return switch (noun) {
      case "foreign-minister-short", "minister-of-state", "deputy-minister" -> "minister";
      case "head-of-state" -> "president";
      case "senior-official" -> "official";
      case "circles", "official-source" -> "source";
      case "agency-news", "channel", "newspaper", "website" -> noun;
      default -> noun;
    };
  }

  /** The person of this name: the same words, the end of a fuller name, or one letter away. */
  private @Nullable Character personOf(List<String> words, Optional<Actor> actor) {
    Character found = null;
    for (int i = recent.size() - 1; i >= 0 && found == null; i--) {
      Character other = recent.get(i);
      if (other.kind != Kind.PERSON || other.words.isEmpty()) {
        continue;
      }
      if (actor.isPresent() && other.actor.isPresent()) {
        continue;
      }
      if (samePerson(words, other.words, given)) {
        found = other;
      }
    }
    return found;
  }

  static boolean samePerson(List<String> a, List<String> b, Predicate<String> given) {
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    List<String> shorter = a.size() <= b.size() ? a : b;
    List<String> longer = a.size() <= b.size() ? b : a;
    if (same(shorter, longer.subList(longer.size() - shorter.size(), longer.size()), given)) {
      return true;
    }
    if (shorter.size() == 1) {
      return longer.size() > 1 && same(shorter, longer.subList(0, 1), given)
          || String.join("", longer).equals(shorter.get(0));
    }
    // given name and family name agree, what lies between may be left out
    return same(shorter.subList(0, 1), longer.subList(0, 1), given)
        && same(
            shorter.subList(shorter.size() - 1, shorter.size()),
            longer.subList(longer.size() - 1, longer.size()),
            given);
  }

  private static boolean same(List<String> a, List<String> b, Predicate<String> given) {
    for (int i = 0; i < a.size(); i++) {
      boolean two = given.test(a.get(i)) && given.test(b.get(i));
      if (two ? !a.get(i).equals(b.get(i)) : !variant(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Spellings of one name: equal, or a letter changed, added or left out in a word long enough. */
  static boolean variant(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    String x = Inflection.hasArticle(a) ? a.substring(2) : a;
    String y = Inflection.hasArticle(b) ? b.substring(2) : b;
    if (x.equals(y)) {
      return true;
    }
    if (Math.min(a.length(), b.length()) < SHORTEST_VARIANT
        || Math.max(a.length(), b.length()) < LONG_ENOUGH
        || Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int i = 0;
    while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    if (i == 0) {
      return false;
    }
    int j = 0;
    while (j < Math.min(a.length(), b.length()) - i
        && a.charAt(a.length() - 1 - j) == b.charAt(b.length() - 1 - j)) {
      j++;
    }
    return Math.max(a.length(), b.length()) - i - j <= 1;
  }

  private Character byKeyOrNew(String key, Phrase phrase) {
    Character known = byKey.get(key);
    return known != null ? known : create(key, phrase);
  }

  private Character create(String key, Phrase phrase) {
    Character character = new Character(characters.size(), phrase.kind);
    characters.add(character);
    if (!key.isEmpty()) {
      byKey.put(key, character);
    }
    return character;
  }

  private void join(Character character, Phrase phrase) {
    phrase.entity = character.number;
    if (character.actor.isEmpty() && phrase.actor.isPresent()) {
      character.actor = phrase.actor;
      character.kind = phrase.actor.get().kind();
      byKey.putIfAbsent("@" + phrase.actor.get().id(), character);
    }
    if (character.spot.isEmpty()) {
      character.spot = phrase.spot;
    }
    if (character.code.isEmpty()) {
      character.code = phrase.code;
    }
    if (character.sector.isEmpty()) {
      character.sector = phrase.sector;
    }
    if (phrase.kind == Kind.PERSON && (phrase.name.isPresent() || phrase.noun.isEmpty())) {
      List<String> words = nameOf(phrase);
      if (words.size() > character.words.size()) {
        character.words = words;
      }
    }
    if (character.kind == Kind.GENERIC && phrase.kind == Kind.PERSON) {
      character.kind = Kind.PERSON;
    }
    phrase.noun.ifPresent(n -> {
      character.nouns.add(n.id());
      character.nouns.add(family(n.id()));
    });
    character.plural = phrase.number == Number.PLURAL;
    character.people |=
        phrase.is(Trait.ACTOR) && phrase.noun.map(n -> !n.state() && !n.name()).orElse(false);
    if (phrase.code.isEmpty()) {
      phrase.code = character.code;
    }
    if (phrase.sector.isEmpty() || phrase.is(Trait.ANAPHOR) && !character.sector.isEmpty()) {
      phrase.sector = character.sector;
    }
    character.phrases.add(phrase);
    recent.remove(character);
    recent.add(character);
  }
}

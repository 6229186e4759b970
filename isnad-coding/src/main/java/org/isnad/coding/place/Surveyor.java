package org.isnad.coding.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Text;
import org.isnad.coding.cast.Cast;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.coding.place.PlaceWords.Noun;
import org.isnad.coding.place.PlaceWords.Relation;
import org.isnad.model.Kind;

/**
 * Gives each mention its point: the entry its name means, moved as the words around it say (30 km
 * south of, the countryside of, between), the antecedent of a noun that stands alone, or, for a
 * place the gazetteer does not know, the known place it is said to lie in.
 */
final class Surveyor {
  /** A place right before {@code 30 km from X} is what the distance describes. */
  private static final int DESCRIBED_REACH = 6;

  private static final int ENCLOSED_REACH = 4;
  private static final int ANAPHOR_REACH = 8;
  private static final int BORDER_REACH = 6;

  private final GazetteerIndex index;
  private final PlaceWords words;
  private final Offsets offsets;

  Surveyor(GazetteerIndex index, PlaceWords words) {
    this.index = index;
    this.words = words;
    this.offsets = new Offsets(index);
  }

  Map<Integer, Pin> survey(
      Text text, Cast cast, Map<Integer, Wording> wordings, Chooser chooser, CountryVotes votes) {
    Map<Integer, Pin> pins = new TreeMap<>();
    List<Mention> back = new ArrayList<>();
    for (Mention mention : cast.mentions()) {
      Wording wording = wordings.get(mention.index());
      if (wording == null) {
        continue;
      }
      if (wording.anaphor() || mention.is(Trait.ANAPHOR) && wording.names().isEmpty()) {
        back.add(mention);
        continue;
      }
      Optional<Pin> pin =
          wording.is(Relation.BORDER)
              ? border(mention, wording, cast, votes, chooser)
              : named(mention, wording, chooser);
      if (pin.isPresent() && quotedRegion(mention, pin.get(), text)) {
        continue;
      }
      if (pin.isPresent()) {
        placed(mention, pin.get(), text, cast, wording, pins);
      } else if (wording.names().isEmpty()
          && (mention.kind() == Kind.PLACE
              || !wording.nouns().isEmpty() && Gazetteer.mayBePlace(mention))) {
        pins.put(mention.index(), unknown(wording, votes, mention));
      }
    }
    enclose(text, cast, wordings, pins);
    for (Mention mention : back) {
      Wording wording = wordings.get(mention.index());
      if (wording == null) {
        continue;
      }
      enclosing(mention, text, cast, pins)
          .filter(outer -> wording.nouns().stream().anyMatch(n -> n.kinds().get(0).facility()))
          .map(outer -> offsets.within(unknown(wording, votes, mention), outer, wording))
          .or(() -> antecedent(mention, wording, text, cast, pins, votes))
          .map(pin -> offsets.worded(pin, wording.withoutNouns()))
          .ifPresent(pin -> pins.put(mention.index(), pin));
    }
    between(text, cast, pins);
    return pins;
  }

  /** «الشرق الأوسط» between quotation marks is the newspaper. */
  private static boolean quotedRegion(Mention mention, Pin pin, Text text) {
    Sentence sentence = text.sentences().get(mention.sentence());
    boolean wide = pin.resolution() == 1 && pin.code().isEmpty();
    return wide
        && mention.from() > 0
        && mention.to() < sentence.size()
        && sentence.word(mention.from() - 1).folded().equals("\"")
        && sentence.word(mention.to()).folded().equals("\"");
  }

  /**
   * Moves the pin as the words before the phrase say; a distance may describe the place before it
   * instead.
   */
  private void placed(
      Mention mention, Pin pin, Text text, Cast cast, Wording wording, Map<Integer, Pin> pins) {
    Sentence sentence = text.sentences().get(mention.sentence());
    int from = PlaceSpan.nouns(mention, cast, sentence, words);
    Optional<Position> position = Position.before(sentence, from, words);
    pins.put(mention.index(), pin);
    if (position.isEmpty()) {
      return;
    }
    Optional<Mention> described = described(mention, position.get(), cast, pins);
    if (described.isPresent()) {
      pins.computeIfPresent(
          described.get().index(),
          (k, old) -> old.point().isPresent() ? old : offsets.distant(pin, position.get(), old));
    } else if (!wording.exact() || wording.bearing().isEmpty()) {
      pins.put(mention.index(), offsets.at(pin, position.get()));
    }
  }

  private Optional<Pin> named(Mention mention, Wording wording, Chooser chooser) {
    Optional<Locality> entry = chooser.choose(mention, wording);
    if (entry.isEmpty() && wording.names().isEmpty()) {
      entry = mention.registry().flatMap(index::byId);
    }
    if (entry.isEmpty() && mention.kind() == Kind.STATE) {
      entry = mention.code().flatMap(index::country);
    }
    return entry.map(e -> offsets.worded(Pin.at(e), wording));
  }

  /** The border of the two states named in it or right behind it. */
  private Optional<Pin> border(
      Mention mention, Wording wording, Cast cast, CountryVotes votes, Chooser chooser) {
    List<String> codes =
        cast.in(mention.sentence()).stream()
            .filter(m ->
                m != mention
                    && m.from() >= mention.from()
                    && m.from() <= mention.to() + BORDER_REACH)
            .flatMap(m -> m.code().stream())
            .filter(c -> index.country(c).isPresent())
            .distinct()
            .limit(2)
            .toList();
    Optional<String> first = codes.stream().findFirst();
    Optional<String> second =
        codes.size() > 1 ? Optional.of(codes.get(1)) : votes.main().filter(c -> !codes.contains(c));
    if (first.isPresent() && second.isPresent()) {
      Optional<GazetteerIndex.Border> border = index.border(first.get(), second.get());
      if (border.isPresent()) {
        String name = english(first.get()) + "–" + english(second.get()) + " border";
        return Optional.of(
            new Pin(
                Optional.empty(),
                name,
                Optional.empty(),
                first,
                Optional.of(border.get().middle()),
                2,
                OptionalDouble.of(border.get().km())));
      }
    }
    return named(mention, wording, chooser).or(() -> first.flatMap(index::country).map(Pin::at));
  }

  private String english(String code) {
    return index.country(code).map(Locality::en).orElse(code);
  }

  /**
   * المدينة, البلاد: the last place of such a kind; العاصمة: the capital of the country spoken of.
   */
  private Optional<Pin> antecedent(
      Mention mention,
      Wording wording,
      Text text,
      Cast cast,
      Map<Integer, Pin> pins,
      CountryVotes votes) {
    for (int i = mention.index() - 1; i >= 0; i--) {
      Mention other = cast.mentions().get(i);
      Pin pin = pins.get(i);
      if (other.entity() == mention.entity()
          && !other.is(Trait.ANAPHOR)
          && pin != null
          && pin.point().isPresent()) {
        return Optional.of(pin);
      }
    }
    List<PlaceKind> kinds = wording.nouns().stream().flatMap(n -> n.kinds().stream()).toList();
    if (kinds.isEmpty()) {
      return Optional.empty();
    }
    boolean capital = wording.nouns().stream().anyMatch(n -> n.id().equals("capital"));
    if (capital || kinds.contains(PlaceKind.COUNTRY)) {
      Optional<Locality> country = countryBefore(mention, cast, votes).flatMap(index::country);
      return country
          .flatMap(c -> capital ? c.capital().flatMap(index::byId) : Optional.of(c))
          .map(Pin::at);
    }
    boolean region = kinds.get(0) == PlaceKind.REGION || kinds.get(0) == PlaceKind.PROVINCE;
    Predicate<Locality> fits =
        place ->
            kinds.contains(place.kind())
                && (!kinds.get(0).facility() || place.kind().facility())
                && (!region
                    || wording.nouns().stream().anyMatch(noun -> words.begins(place, noun)));
    return last(mention, fits, cast, pins)
        .or(() -> region ? inName(mention, fits, text, cast) : Optional.empty())
        .or(() ->
            last(mention, p -> p.resolution() >= 4, cast, pins)
                .flatMap(p -> p.entry().flatMap(city -> offsets.facility(city, kinds.get(0))))
                .map(Pin::at));
  }

  /** The nearest such place before the mention. */
  private static Optional<Pin> last(
      Mention mention, Predicate<Locality> fits, Cast cast, Map<Integer, Pin> pins) {
    for (int i = mention.index() - 1; i >= 0; i--) {
      Pin pin = pins.get(i);
      Mention other = cast.mentions().get(i);
      if (pin != null
          && pin.entry().isPresent()
          && fits.test(pin.entry().get())
          && mention.sentence() - other.sentence() <= ANAPHOR_REACH
          && !other.span().overlaps(mention.span())) {
        return Optional.of(pin);
      }
    }
    return Optional.empty();
  }

  /**
   * The adjective behind it (العاصمة الليبية), else the country most of the article is about, else
   * the state named before it in the sentence, else the one most spoken of.
   */
  private Optional<String> countryBefore(Mention mention, Cast cast, CountryVotes votes) {
    for (Mention other : cast.in(mention.sentence())) {
      if (other.is(Trait.NISBA) && other.from() > mention.from() && other.from() <= mention.to()) {
        return other.code().filter(c -> index.country(c).isPresent());
      }
    }
    Optional<String> main = votes.main();
    if (main.isPresent()) {
      return main;
    }
    for (int i = mention.index() - 1; i >= 0; i--) {
      Mention other = cast.mentions().get(i);
      if (other.sentence() == mention.sentence()
          && other.kind() == Kind.STATE
          && !other.is(Trait.NISBA)) {
        return other.code();
      }
    }
    return votes.leading().filter(c -> index.country(c).isPresent());
  }

  /**
   * A place right before the distance, which the distance describes: بلدة كذا، على بعد 30 كم من
   * سرت.
   */
  private static Optional<Mention> described(
      Mention mention, Position position, Cast cast, Map<Integer, Pin> pins) {
    if (position.km().isEmpty()) {
      return Optional.empty();
    }
    Optional<Mention> last = Optional.empty();
    for (Mention other : cast.in(mention.sentence())) {
      if (other.to() <= position.from()
          && position.from() - other.to() <= DESCRIBED_REACH
          && other.kind() == Kind.PLACE
          && pins.containsKey(other.index())) {
        last = Optional.of(other);
      }
    }
    return last;
  }

  private Pin unknown(Wording wording, CountryVotes votes, Mention mention) {
    PlaceKind kind =
        wording.nouns().stream()
            .findFirst()
            .map(n -> n.kinds().get(0))
            .orElse(mention.is(Trait.FACILITY) ? PlaceKind.SITE : PlaceKind.TOWN);
    Optional<String> code =
        mention
            .code()
            .filter(c -> index.country(c).isPresent())
            .or(votes::main)
            .filter(c -> index.country(c).isPresent());
    return new Pin(
        Optional.empty(),
        "",
        Optional.empty(),
        code,
        Optional.empty(),
        kind.resolution(kind.defaultKm()),
        OptionalDouble.empty());
  }

  /** قرية كذا بريف حلب: what the gazetteer does not know lies where the words behind it say. */
  private void enclose(
      Text text, Cast cast, Map<Integer, Wording> wordings, Map<Integer, Pin> pins) {
    for (int at : List.copyOf(pins.keySet())) {
      Mention mention = cast.mentions().get(at);
      Pin old = pins.get(at);
      Wording wording = wordings.get(at);
      if (old == null || wording == null || old.point().isPresent()) {
        continue;
      }
      enclosing(mention, text, cast, pins)
          .ifPresent(outer -> pins.put(at, offsets.within(old, outer, wording)));
    }
  }

  /** The known place inside the phrase, or behind it with nothing between but words of place. */
  private Optional<Pin> enclosing(Mention mention, Text text, Cast cast, Map<Integer, Pin> pins) {
    for (Mention other : cast.in(mention.sentence())) {
      Pin outer = pins.get(other.index());
      if (outer == null
          || outer.point().isEmpty()
          || other.from() < mention.from()
          || other == mention) {
        continue;
      }
      boolean inside = other.to() <= mention.to();
      boolean behind =
          other.from() >= mention.to()
              && other.from() - mention.to() <= ENCLOSED_REACH
              && onlyPlaceWords(
                  text.sentences().get(mention.sentence()), mention.to(), other.from());
      if (inside || behind) {
        return Optional.of(outer);
      }
    }
    return Optional.empty();
  }

  /** حكومة إقليم كردستان names a region though the phrase is no place. */
  private Optional<Pin> inName(Mention mention, Predicate<Locality> fits, Text text, Cast cast) {
    for (int i = mention.index() - 1; i >= 0; i--) {
      Mention other = cast.mentions().get(i);
      if (other.kind() != Kind.ORGANIZATION && other.kind() != Kind.PERSON) {
        continue;
      }
      Phrase phrase = Phrase.of(text.sentences().get(other.sentence()), other.from(), other.to());
      for (int at = 0; at < phrase.size(); at++) {
        Optional<Locality> place =
            index.longest(phrase, at).stream()
                .flatMap(m -> m.names().stream())
                .map(GazetteerIndex.Name::place)
                .filter(fits)
                .findFirst();
        if (place.isPresent()) {
          return place.map(Pin::at);
        }
      }
    }
    return Optional.empty();
  }

  private boolean onlyPlaceWords(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      Phrase word = Phrase.of(sentence, i, i + 1);
      if (word.size() == 0) {
        continue;
      }
      Optional<Noun> noun = words.word(word.word(0));
      if (noun.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** الطريق بين X وY: half way. */
  private void between(Text text, Cast cast, Map<Integer, Pin> pins) {
    for (Mention first : cast.mentions()) {
      Pin a = pins.get(first.index());
      if (a == null || a.point().isEmpty() || first.kind() != Kind.PLACE) {
        continue;
      }
      Sentence sentence = text.sentences().get(first.sentence());
      int between = back(sentence, first.from() - 1, Relation.BETWEEN, 2);
      if (between < 0 || back(sentence, between - 1, Relation.ROUTE, 3) < 0) {
        continue;
      }
      for (Mention second : cast.in(first.sentence())) {
        Pin b = pins.get(second.index());
        if (b != null
            && b.point().isPresent()
            && second.kind() == Kind.PLACE
            && second.from() >= first.to()
            && second.from() - first.to() <= 3
            && joined(sentence, first.to(), second.from())) {
          Pin middle = offsets.between(a, b);
          pins.put(first.index(), middle);
          pins.put(second.index(), middle);
          break;
        }
      }
    }
  }

  /** Whether "and" stands between: بين درنة وطبرق, but not بين درنة في ليبيا. */
  private boolean joined(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      Phrase word = Phrase.of(sentence, i, i + 1);
      if (word.size() > 0 && words.word(word.word(0)).filter(n -> n.is(Relation.AND)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private int back(Sentence sentence, int from, Relation relation, int reach) {
    for (int i = from; i >= Math.max(0, from - reach + 1); i--) {
      Phrase word = Phrase.of(sentence, i, i + 1);
      if (word.size() > 0 && words.word(word.word(0)).filter(n -> n.is(relation)).isPresent()) {
        return i;
      }
    }
    return -1;
  }
}

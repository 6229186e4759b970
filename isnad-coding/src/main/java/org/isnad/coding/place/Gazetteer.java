package org.isnad.coding.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Text;
import org.isnad.coding.cast.Cast;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Article;
import org.isnad.model.Kind;
import org.isnad.model.Place;
import org.isnad.model.Span;

/** Knows places and picks the one that is meant. Immutable; safe to share between threads. */
public final class Gazetteer {
  private final GazetteerIndex index;
  private final PlaceWords words;
  private final Surveyor surveyor;

  public Gazetteer(Knowledge knowledge) {
    this.index = new GazetteerIndex(knowledge);
    this.words = new PlaceWords(knowledge);
    this.surveyor = new Surveyor(index, words);
  }

  public GazetteerIndex index() {
    return index;
  }

  /**
   * Puts the places, states and facilities of the cast on the map. An adjective (روسي) is no place;
   * a state's name is, with the resolution of a country.
   */
  public Atlas locate(Text text, Cast cast, Article article) {
    Map<Integer, Wording> wordings = new TreeMap<>();
    for (Mention mention : cast.mentions()) {
      if (mayBePlace(mention) || mention.kind() == Kind.ORGANIZATION) {
        Sentence sentence = text.sentences().get(mention.sentence());
        int from = PlaceSpan.nouns(mention, cast, sentence, words);
        Phrase phrase = Phrase.of(sentence, from, mention.to());
        Wording wording = Wording.read(phrase, index, words);
        if (mayBePlace(mention) || isAuthority(mention, wording)) {
          wordings.put(mention.index(), wording);
        }
      }
    }
    CountryVotes votes = new CountryVotes(cast, wordings, titleCodes(article));
    Chooser chooser = new Chooser(index, cast, votes, wordings);
    Map<Integer, Pin> pins = surveyor.survey(text, cast, wordings, chooser, votes);
    Map<Integer, Place> places = new HashMap<>();
    Map<Integer, List<Locality>> chains = new HashMap<>();
    Map<Integer, Atlas.Standing> standings = new HashMap<>();
    pins.forEach((at, pin) -> {
      Mention mention = cast.mentions().get(at);
      Sentence sentence = text.sentences().get(mention.sentence());
      standings.put(at, PlaceSpan.standing(mention, cast, sentence, words));
      Span span = PlaceSpan.whole(mention, cast, sentence, words);
      places.put(at, place(mention, pin, cast, span, text.raw()));
      pin.entry()
          .ifPresent(entry -> {
            List<Locality> chain = new ArrayList<>(List.of(entry));
            chain.addAll(index.parents(entry));
            chains.put(at, List.copyOf(chain));
          });
    });
    return new Atlas(Map.copyOf(places), Map.copyOf(chains), Map.copyOf(standings));
  }

  /** محافظة عدن is an authority and the land it governs. */
  private static boolean isAuthority(Mention mention, Wording wording) {
    boolean land =
        wording.nouns().stream().anyMatch(n -> n.kinds().get(0).resolution(0) <= 3)
            || wording.exact()
                && wording.names().stream().allMatch(n -> n.place().resolution() <= 3);
    return land && (wording.anaphor() && mention.is(Trait.ANAPHOR) || !wording.names().isEmpty());
  }

  static boolean mayBePlace(Mention mention) {
    if (mention.is(Trait.NISBA)) {
      return false;
    }
    return mention.kind() == Kind.PLACE
        || mention.kind() == Kind.STATE
        || mention.is(Trait.PLACE)
        || mention.is(Trait.FACILITY);
  }

  private static Place place(Mention mention, Pin pin, Cast cast, Span span, String raw) {
    boolean own = pin.entry().filter(e -> pin.ar().filter(e.ar()::equals).isPresent()).isPresent();
    return new Place(
        span,
        span.in(raw),
        pin.en().isEmpty() ? cast.entity(mention).name() : pin.en(),
        pin.ar().orElse(span.in(raw)),
        pin.code(),
        own ? pin.entry().orElseThrow().geonameid() : java.util.OptionalLong.empty(),
        pin.point()
            .map(p -> java.util.OptionalDouble.of(p.lat()))
            .orElse(java.util.OptionalDouble.empty()),
        pin.point()
            .map(p -> java.util.OptionalDouble.of(p.lon()))
            .orElse(java.util.OptionalDouble.empty()),
        pin.resolution(),
        pin.km());
  }

  /** Countries of the names in the headline: it says what the article is about. */
  private List<String> titleCodes(Article article) {
    List<String> tokens = new ArrayList<>();
    for (String token : article.title().orElse("").split("\\s+")) {
      String key = GazetteerIndex.key(token);
      if (!key.isEmpty()) {
        tokens.add(key);
      }
    }
    Phrase title = new Phrase(List.copyOf(tokens), tokens.stream().map(t -> false).toList());
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < title.size(); i++) {
      Optional<GazetteerIndex.Match> match = index.longest(title, i);
      if (match.isPresent()
          && match.get().names().size() == 1
          && !match.get().names().get(0).brief()) {
        match.get().names().get(0).place().code().ifPresent(codes::add);
        i = match.get().end() - 1;
      }
    }
    return codes;
  }
}

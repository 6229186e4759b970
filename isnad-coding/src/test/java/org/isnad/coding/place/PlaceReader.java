package org.isnad.coding.place;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.arabic.Arabic;
import org.isnad.arabic.Morphology;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Text;
import org.isnad.coding.cast.Cast;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Article;
import org.isnad.model.Entity;
import org.isnad.model.Kind;
import org.isnad.model.Place;
import org.isnad.model.Span;

/**
 * A stand-in for the cast: makes mentions of the place nouns and gazetteer names of a text, and of
 * the adjectives a test gives, so that the gazetteer is tested by itself.
 */
final class PlaceReader {
  static final Knowledge KNOWLEDGE = Knowledge.standard();
  static final Gazetteer GAZETTEER = new Gazetteer(KNOWLEDGE);
  private static final PlaceWords WORDS = new PlaceWords(KNOWLEDGE);

  final Text text;
  final Cast cast;
  final Atlas atlas;

  private PlaceReader(Text text, Cast cast, Atlas atlas) {
    this.text = text;
    this.cast = cast;
    this.atlas = atlas;
  }

  static PlaceReader read(String raw) {
    return read(raw, Map.of(), Set.of());
  }

  /**
   * Reads a text.
   *
   * @param nisbas adjectives and their countries
   * @param unknown names that are places though the gazetteer has no entry for them
   */
  static PlaceReader read(String raw, Map<String, String> nisbas, Set<String> unknown) {
    Text text = Arabic.standard().read(raw);
    List<Mention> mentions = new ArrayList<>();
    List<Entity> entities = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      for (int i = 0; i < sentence.size(); i++) {
        String word = sentence.word(i).folded();
        if (nisbas.containsKey(word)) {
          add(
              raw,
              sentence,
              i,
              i + 1,
              Kind.STATE,
              Optional.of(nisbas.get(word)),
              EnumSet.of(Trait.NISBA),
              mentions,
              entities);
          continue;
        }
        int end = phraseEnd(sentence, i, unknown);
        if (end > i) {
          Phrase phrase = Phrase.of(sentence, i, end);
          boolean state =
              GAZETTEER.index().named(phrase.key(0, phrase.size())).stream()
                  .anyMatch(n -> n.place().kind() == PlaceKind.COUNTRY);
          Optional<String> code =
              state
                  ? GAZETTEER.index().named(phrase.key(0, phrase.size())).get(0).place().code()
                  : Optional.empty();
          add(
              raw,
              sentence,
              i,
              end,
              state ? Kind.STATE : Kind.PLACE,
              code,
              EnumSet.of(Trait.PLACE),
              mentions,
              entities);
          i = end - 1;
        }
      }
    }
    Cast cast = Cast.of(mentions, entities, text.sentences().size());
    return new PlaceReader(text, cast, GAZETTEER.locate(text, cast, Article.of("t", raw)));
  }

  /** Nouns, then a name; or a noun with the article that stands alone. */
  private static int phraseEnd(Sentence sentence, int from, Set<String> unknown) {
    Phrase rest = Phrase.of(sentence, from, Math.min(sentence.size(), from + 8));
    int at = 0;
    boolean lone = false;
    while (at < rest.size()) {
      Optional<PlaceWords.Found> found = WORDS.at(rest, at);
      Optional<GazetteerIndex.Match> match = GAZETTEER.index().longest(rest, at);
      if (match.isPresent() && (found.isEmpty() || match.get().end() > found.get().end())) {
        boolean brief = match.get().names().stream().allMatch(GazetteerIndex.Name::brief);
        return brief && at == 0 ? from : from + match.get().end();
      }
      if (unknown.contains(rest.word(at))) {
        return from + at + 1;
      }
      if (found.isEmpty() || !found.get().noun().names()) {
        return from;
      }
      lone = found.get().definite();
      at = found.get().end();
      if (lone) {
        return from + at;
      }
    }
    return from;
  }

  private static void add(
      String raw,
      Sentence sentence,
      int from,
      int to,
      Kind kind,
      Optional<String> code,
      Set<Trait> traits,
      List<Mention> mentions,
      List<Entity> entities) {
    Span span = new Span(sentence.word(from).span().start(), sentence.word(to - 1).span().end());
    String form = raw.substring(span.start(), span.end());
    int entity = entities.size();
    entities.add(
        new Entity(
            "a" + (entity + 1),
            kind,
            form,
            form,
            code,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(span)));
    mentions.add(
        new Mention(
            mentions.size(),
            sentence.index(),
            from,
            to,
            from,
            span,
            form,
            kind,
            entity,
            Optional.empty(),
            code,
            List.of(),
            traits,
            Morphology.Gender.UNKNOWN,
            Morphology.Number.UNKNOWN));
  }

  Mention mention(String form) {
    return cast.mentions().stream()
        .filter(m -> m.text().equals(form))
        .findFirst()
        .orElseThrow(() ->
            new AssertionError(
                "no mention "
                    + form
                    + " in "
                    + cast.mentions().stream().map(Mention::text).toList()));
  }

  Place place(String form) {
    return atlas.of(mention(form)).orElseThrow(() -> new AssertionError("no place for " + form));
  }

  Point point(String form) {
    Place place = place(form);
    return new Point(place.lat().orElseThrow(), place.lon().orElseThrow());
  }

  static Point of(String id) {
    return GAZETTEER.index().byId(id).orElseThrow().point();
  }
}

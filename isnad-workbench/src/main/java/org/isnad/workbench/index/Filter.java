package org.isnad.workbench.index;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.isnad.model.EventType;
import org.isnad.model.Quad;
import org.isnad.model.Status;

/**
 * What a list or view is narrowed to. Within a field any value will do, every field must fit; an
 * empty field fits everything.
 *
 * @param actor acts, or suffers when {@code recipient} is empty
 * @param source anybody in the chain but the printing outlet
 * @param from ISO day, included; empty for no bound
 * @param found ids of articles that a full-text query found; empty when there was no query
 * @param historical whether events told as long past are in
 */
public record Filter(
    Set<String> actor,
    Set<String> recipient,
    Set<String> place,
    Set<String> country,
    Set<EventType> type,
    Set<String> mode,
    Set<Quad> quad,
    Set<Status> status,
    Set<String> source,
    Set<String> outlet,
    Set<String> article,
    String from,
    String to,
    Optional<Set<String>> found,
    boolean historical) {

  /** Fields about events, in the order of the bits of {@link #misses}. */
  public enum Field {
    ACTOR,
    PLACE,
    COUNTRY,
    TYPE,
    MODE,
    QUAD,
    STATUS,
    SOURCE
  }

  /**
   * Reads query parameters.
   *
   * @param values all values of a parameter
   * @throws IllegalArgumentException for a value that the field does not know
   */
  public static Filter of(
      Function<String, List<String>> values, Optional<Set<String>> found, boolean historical) {
    return new Filter(
        set(values.apply("actor")),
        set(values.apply("recipient")),
        set(values.apply("place")),
        set(values.apply("country")),
        values.apply("type").stream()
            .map(v -> constant(EventType.class, v))
            .collect(Collectors.toSet()),
        set(values.apply("mode")),
        values.apply("quad").stream().map(Filter::quad).collect(Collectors.toSet()),
        values.apply("status").stream()
            .map(v -> constant(Status.class, v))
            .collect(Collectors.toSet()),
        set(values.apply("source")),
        set(values.apply("outlet")),
        set(values.apply("article")),
        day(values.apply("from")),
        day(values.apply("to")),
        found,
        historical);
  }

  private static Set<String> set(List<String> values) {
    return values.stream().filter(v -> !v.isEmpty()).collect(Collectors.toSet());
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String value) {
    try {
      return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'" + value + "' is no " + type.getSimpleName().toLowerCase(Locale.ROOT), e);
    }
  }

  private static Quad quad(String label) {
    for (Quad quad : Quad.values()) {
      if (quad.label().equals(label)) {
        return quad;
      }
    }
    throw new IllegalArgumentException("'" + label + "' is no quad");
  }

  private static String day(List<String> values) {
    String value = values.isEmpty() ? "" : values.getLast();
    if (!value.isEmpty()) {
      try {
        java.time.LocalDate.parse(value);
      } catch (java.time.DateTimeException e) {
        throw new IllegalArgumentException("'" + value + "' is no day (YYYY-MM-DD)", e);
      }
    }
    return value;
  }

  /** Whether anything narrows the events. */
  public boolean isAboutEvents() {
    return !(actor.isEmpty()
        && recipient.isEmpty()
        && place.isEmpty()
        && country.isEmpty()
        && type.isEmpty()
        && mode.isEmpty()
        && quad.isEmpty()
        && status.isEmpty()
        && source.isEmpty());
  }

  /** Whether the article itself fits; days are not looked at. */
  public boolean fits(ArticleEntry entry) {
    return (outlet.isEmpty() || outlet.contains(entry.article().outlet().orElse("")))
        && (article.isEmpty() || article.contains(entry.id()))
        && found.map(f -> f.contains(entry.id())).orElse(true);
  }

  /** Whether the article was published in the days asked for. */
  public boolean fitsPublication(ArticleEntry entry) {
    String day = entry.published();
    return (from.isEmpty() || !day.isEmpty() && day.compareTo(from) >= 0)
        && (to.isEmpty() || !day.isEmpty() && day.compareTo(to) <= 0);
  }

  /** Whether the event may have happened in the days asked for. */
  public boolean fitsDays(EventEntry event) {
    return (from.isEmpty() || !event.to().isEmpty() && event.to().compareTo(from) >= 0)
        && (to.isEmpty() || !event.from().isEmpty() && event.from().compareTo(to) <= 0)
        && (historical || !event.historical());
  }

  /** Whether the event fits all fields; days are not looked at. */
  public boolean fits(EventEntry event) {
    return misses(event) == 0;
  }

  /** The fields that the event does not fit, one bit each. */
  public int misses(EventEntry e) {
    int misses = 0;
    if (recipient.isEmpty()) {
      if (!actor.isEmpty() && !any(e.actors(), actor) && !any(e.recipients(), actor)) {
        misses |= 1 << Field.ACTOR.ordinal();
      }
    } else if (!actor.isEmpty() && !any(e.actors(), actor) || !any(e.recipients(), recipient)) {
      misses |= 1 << Field.ACTOR.ordinal();
    }
    if (!place.isEmpty() && e.place().filter(p -> place.contains(p.id())).isEmpty()) {
      misses |= 1 << Field.PLACE.ordinal();
    }
    if (!country.isEmpty()
        && e.place().flatMap(PlaceEntry::country).filter(country::contains).isEmpty()) {
      misses |= 1 << Field.COUNTRY.ordinal();
    }
    if (!type.isEmpty() && !type.contains(e.type())) {
      misses |= 1 << Field.TYPE.ordinal();
    }
    if (!mode.isEmpty() && !any(e.mode(), mode)) {
      misses |= 1 << Field.MODE.ordinal();
    }
    if (!quad.isEmpty() && !quad.contains(e.type().quad())) {
      misses |= 1 << Field.QUAD.ordinal();
    }
    if (!status.isEmpty() && !status.contains(e.status())) {
      misses |= 1 << Field.STATUS.ordinal();
    }
    if (!source.isEmpty() && !fromSource(e)) {
      misses |= 1 << Field.SOURCE.ordinal();
    }
    return misses;
  }

  private boolean fromSource(EventEntry e) {
    for (LinkEntry link : e.chain()) {
      if (!link.role().equals("publisher") && link.actor().filter(source::contains).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean any(List<String> values, Set<String> wanted) {
    for (String value : values) {
      if (wanted.contains(value)) {
        return true;
      }
    }
    return false;
  }
}

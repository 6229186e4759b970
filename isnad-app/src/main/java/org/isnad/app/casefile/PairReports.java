package org.isnad.app.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.isnad.arabic.Script;
import org.isnad.model.Coded;
import org.isnad.model.Entity;
import org.isnad.model.Event;
import org.isnad.model.Party;
import org.isnad.model.Span;
import org.isnad.store.review.ActorIds;

/**
 * What two sides did to and with each other as each single report tells it; {@link
 * org.isnad.corroboration.Timeline} counts happenings instead. Where the case has joined mentions
 * into occurrences, the first report of each is marked, and later ones that tell it with another
 * status.
 */
final class PairReports {
  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

  private final String one;
  private final String other;
  private final Map<String, String> occurrences;
  private final List<Row> rows = new ArrayList<>();

  /** Who does it to whom. */
  enum Direction {
    ONE_TO_OTHER("→"),
    OTHER_TO_ONE("←"),
    TOGETHER("–");

    private final String sign;

    Direction(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }
  }

  /** What a report is to its occurrence. */
  enum Standing {
    /** The first that tells it. */
    FIRST,
    /** Tells it as the first did. */
    AGAIN,
    /** Tells it with another status than the first. */
    CORRECTION,
    /** The case has not joined it into an occurrence. */
    ALONE
  }

  /**
   * One event of one article.
   *
   * @param day ISO 8601, possibly a month, a year or a range; empty when nothing is known
   * @param basis {@code event} when the text gives the day, {@code published} when the article's
   *     stands for it
   */
  record Row(
      String day,
      String basis,
      Direction direction,
      Event event,
      Coded coded,
      Optional<String> occurrence,
      Standing standing) {
    String published() {
      return coded.article().published().map(Object::toString).orElse("");
    }

    Row as(Standing standing) {
      return new Row(day, basis, direction, event, coded, occurrence, standing);
    }
  }

  /**
   * @param one a code (TUR), an actor's id, or a name in Arabic or English
   * @param occurrences by mention key {@code article|type|start|end}
   */
  PairReports(String one, String other, Map<String, String> occurrences) {
    this.one = one;
    this.other = other;
    this.occurrences = occurrences;
  }

  void add(Coded coded) {
    Map<String, Entity> entities = new HashMap<>();
    coded.entities().forEach(e -> entities.put(e.id(), e));
    Set<String> ones = ids(coded, one);
    Set<String> others = ids(coded, other);
    for (Event event : coded.events()) {
      boolean oneActs = has(event.actors(), one, ones);
      boolean otherActs = has(event.actors(), other, others);
      boolean oneReceives = has(event.recipients(), one, ones);
      boolean otherReceives = has(event.recipients(), other, others);
      Optional<Direction> direction =
          oneActs && otherActs
              ? Optional.of(Direction.TOGETHER)
              : oneActs && otherReceives
                  ? Optional.of(Direction.ONE_TO_OTHER)
                  : otherActs && oneReceives
                      ? Optional.of(Direction.OTHER_TO_ONE)
                      : Optional.empty();
      direction.ifPresent(d -> rows.add(row(coded, event, d)));
    }
  }

  private Row row(Coded coded, Event event, Direction direction) {
    Optional<String> told = event.date().map(d -> d.value());
    String key =
        coded.article().id()
            + "|"
            + event.type().name()
            + "|"
            + event.trigger().start()
            + "|"
            + event.trigger().end();
    return new Row(
        told.or(() -> coded.article().published().map(Object::toString)).orElse(""),
        told.isPresent() ? "event" : "published",
        direction,
        event,
        coded,
        Optional.ofNullable(occurrences.get(key)),
        Standing.ALONE);
  }

  private static boolean has(List<Party> parties, String asked, Set<String> ids) {
    return parties.stream()
        .anyMatch(p ->
            CODE.matcher(asked).matches()
                ? p.code().filter(asked::equals).isPresent()
                : p.entity().filter(ids::contains).isPresent());
  }

  /**
   * Every way the articles of a case write an actor, folded.
   *
   * @param asked an actor's id, or a name in Arabic or English
   */
  static Set<String> names(List<CaseActors.Row> rows, String asked) {
    String folded = Script.fold(asked).strip().toLowerCase(Locale.ROOT);
    Set<String> names = new HashSet<>(Set.of(folded));
    for (CaseActors.Row row : rows) {
      Set<String> its = new HashSet<>();
      row.aliases().forEach(a -> its.add(Script.fold(a.text()).strip()));
      if (row.id().equals(asked)
          || row.name().toLowerCase(Locale.ROOT).equals(folded)
          || Script.fold(row.nameAr()).strip().equals(folded)) {
        names.addAll(its);
      }
    }
    return names;
  }

  /** Entities of an article that are meant by a name or id. */
  private static Set<String> ids(Coded coded, String asked) {
    Set<String> ids = new HashSet<>();
    String folded = Script.fold(asked).strip().toLowerCase(Locale.ROOT);
    for (Entity entity : coded.entities()) {
      boolean meant =
          ActorIds.of(entity).equals(asked)
              || entity.name().toLowerCase(Locale.ROOT).equals(folded)
              || Script.fold(entity.nameAr()).strip().equals(folded);
      for (Span mention : entity.mentions()) {
        meant |= Script.fold(mention.in(coded.article().text())).strip().equals(folded);
      }
      if (meant) {
        ids.add(entity.id());
      }
    }
    return ids;
  }

  /** In order of day; reports of one day in the order they were published. */
  List<Row> rows() {
    Map<String, Row> first = new HashMap<>();
    List<Row> byReport = new ArrayList<>(rows);
    byReport.sort(
        Comparator.comparing(Row::published)
            .thenComparing(r -> r.coded().article().id())
            .thenComparing(r -> r.event().trigger().start()));
    List<Row> standing = new ArrayList<>();
    for (Row row : byReport) {
      if (row.occurrence().isEmpty()) {
        standing.add(row);
        continue;
      }
      Row before = first.putIfAbsent(row.occurrence().get(), row);
      standing.add(
          row.as(
              before == null
                  ? Standing.FIRST
                  : before.event().status() == row.event().status()
                      ? Standing.AGAIN
                      : Standing.CORRECTION));
    }
    standing.sort(Comparator.comparing(Row::day));
    return standing;
  }
}

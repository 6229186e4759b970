package org.isnad.corroboration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.model.Coded;
import org.isnad.model.Entity;
import org.isnad.model.Event;
import org.isnad.model.EventType;
import org.isnad.model.Party;
import org.isnad.model.Place;

/**
 * Joins the tellings of many articles into occurrences.
 *
 * <p>Tellings are taken by day and compared with the clusters that share something with them (a
 * party, a place, a copied sentence); each goes to the cluster with the best mean likeness, if that
 * reaches {@link #JOIN}, else begins one of its own. The mean, not the best single member, decides:
 * chains of near-likenesses do not glue a war into one event.
 *
 * <p>Invariants: a mention belongs to exactly one occurrence; the result depends on the set of
 * articles, not on their order.
 */
public final class Occurrences {
  /** Mean likeness from which two tellings are one happening. */
  static final double JOIN = 1.5;

  /** What the mean of a cluster weighs against its best member. */
  private static final double MEAN = 0.6;

  /** A cluster's members that a newcomer is compared with: the first tellings and the latest. */
  private static final int COMPARED = 10;

  private static final long WINDOW_DAYS = 45;

  private final Witnesses witnesses;

  public Occurrences(Witnesses witnesses) {
    this.witnesses = witnesses;
  }

  private static final class Cluster {
    final List<Happening> members = new ArrayList<>();
    final Set<String> articles = new HashSet<>();
    final List<String> why = new ArrayList<>();
    long last;

    void add(Happening happening, List<String> reasons) {
      members.add(happening);
      articles.add(happening.coded().article().id());
      last = Math.max(last, happening.days().last());
      if (members.size() > 1 && why.size() < 12) {
        why.add(happening.coded().article().id() + ": " + String.join(", ", reasons));
      }
    }
  }

  /**
   * @param articles the coded articles of a case
   * @param copies as {@link Copies} found them
   * @param known ids given before, by {@link Occurrence.Mention#key()}
   */
  public List<Occurrence> among(
      List<Coded> articles, List<Copy> copies, Map<String, String> known) {
    Passages passages = new Passages(copies);
    List<Coded> ordered = new ArrayList<>(articles);
    ordered.sort(
        Comparator.comparing((Coded c) -> c.article().published().orElse(LocalDate.MIN))
            .thenComparing(c -> c.article().id()));
    List<Cluster> clusters = cluster(Happening.of(ordered), passages);
    List<Occurrence> occurrences = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Cluster cluster : clusters) {
      occurrences.add(occurrence(cluster, passages, known, taken));
    }
    return occurrences;
  }

  private static List<Cluster> cluster(List<Happening> happenings, Passages passages) {
    List<Cluster> clusters = new ArrayList<>();
    Map<String, List<Cluster>> index = new HashMap<>();
    for (Happening happening : happenings) {
      Set<String> keys = keys(happening);
      Set<Cluster> candidates = new LinkedHashSet<>();
      for (String key : keys) {
        candidates.addAll(index.getOrDefault(key, List.of()));
      }
      Cluster best = null;
      double bestScore = JOIN;
      List<String> bestReasons = List.of();
      for (Cluster candidate : candidates) {
        if (happening.days().first() - candidate.last > WINDOW_DAYS && !happening.historical()) {
          continue;
        }
        double sum = 0;
        int n = 0;
        Likeness top = new Likeness(-99, List.of());
        int size = candidate.members.size();
        for (int i = 0; i < size; i++) {
          if (i >= COMPARED / 2 && i < size - COMPARED / 2) {
            continue;
          }
          Happening member = candidate.members.get(i);
          Likeness likeness = Likeness.of(member, happening, passages.share(member, happening));
          sum += Math.max(-4, Math.min(6, likeness.score()));
          n++;
          if (likeness.score() > top.score()) {
            top = likeness;
          }
        }
        double score = MEAN * sum / n + (1 - MEAN) * Math.min(6, top.score());
        if (score >= bestScore) {
          bestScore = score;
          best = candidate;
          bestReasons = top.reasons();
        }
      }
      if (best == null) {
        best = new Cluster();
        clusters.add(best);
      }
      best.add(happening, bestReasons);
      for (String key : keys) {
        List<Cluster> list = index.computeIfAbsent(key, k -> new ArrayList<>());
        if (!list.contains(best)) {
          list.add(best);
        }
      }
    }
    return clusters;
  }

  /** What two tellings must share to be compared at all. */
  private static Set<String> keys(Happening happening) {
    Set<String> keys = new TreeSet<>();
    String family = familyName(happening.type());
    happening.places().forEach(p -> keys.add(family + " @" + p.name()));
    happening
        .places()
        .forEach(p -> p.country().ifPresent(c -> keys.add(family + " @" + c + week(happening))));
    happening.actors().forEach(a -> keys.add(family + " >" + a));
    happening.recipients().forEach(r -> keys.add(family + " <" + r));
    happening.surroundings().entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(5)
        .forEach(e -> keys.add(family + " =" + e.getKey()));
    return keys;
  }

  private static String week(Happening happening) {
    return " " + happening.days().last() / 7;
  }

  private static String familyName(EventType type) {
    for (EventType other : EventType.values()) {
      if (Likeness.compatible(type, other)) {
        return other.name();
      }
    }
    return type.name();
  }

  private Occurrence occurrence(
      Cluster cluster, Passages passages, Map<String, String> known, Set<String> taken) {
    List<Occurrence.Mention> mentions = new ArrayList<>();
    Map<EventType, Integer> types = new TreeMap<>();
    Map<String, Integer> actors = new LinkedHashMap<>();
    Map<String, Integer> recipients = new LinkedHashMap<>();
    Optional<Place> place = Optional.empty();
    String first = "";
    String last = "";
    for (Happening member : cluster.members) {
      Coded coded = member.coded();
      Map<String, Entity> entities = new HashMap<>();
      coded.entities().forEach(e -> entities.put(e.id(), e));
      for (Event event : member.events()) {
        mentions.add(
            new Occurrence.Mention(
                coded.article().id(),
                coded.article().published().map(Object::toString).orElse(""),
                event));
        event.actors().forEach(p -> actors.merge(name(p, entities), 1, Integer::sum));
        event.recipients().forEach(p -> recipients.merge(name(p, entities), 1, Integer::sum));
      }
      types.merge(member.type(), member.events().size(), Integer::sum);
      for (Place candidate : member.places()) {
        if (place.isEmpty() || candidate.resolution() > place.get().resolution()) {
          place = Optional.of(candidate);
        }
      }
      if (member.dated() && !member.historical() || first.isEmpty()) {
        String from = LocalDate.ofEpochDay(member.days().first()).toString();
        String to = LocalDate.ofEpochDay(member.days().last()).toString();
        first = first.isEmpty() || from.compareTo(first) < 0 ? from : first;
        last = to.compareTo(last) > 0 ? to : last;
      }
    }
    EventType type =
        types.entrySet().stream()
            .max(Map.Entry.<EventType, Integer>comparingByValue())
            .orElseThrow()
            .getKey();
    List<String> who = byCount(actors);
    List<String> whom = byCount(recipients);
    List<Witnesses.Voice> voices = witnesses.voices(cluster.members);
    List<Occurrence.Witness> heard = witnesses.count(voices, passages);
    String what =
        type
            + ": "
            + (who.isEmpty()
                ? "(unnamed)"
                : String.join(", ", who.subList(0, Math.min(2, who.size()))))
            + (whom.isEmpty()
                ? ""
                : " → " + String.join(", ", whom.subList(0, Math.min(2, whom.size()))))
            + place.map(p -> ", " + p.name()).orElse("");
    return new Occurrence(
        id(mentions, known, taken),
        type,
        what,
        place,
        first,
        last,
        who,
        whom,
        mentions,
        (int) heard.stream().filter(Occurrence.Witness::counted).count(),
        heard,
        Disputes.among(cluster.members),
        cluster.why);
  }

  /** The id most of its mentions had before, else one made from its first mention. */
  private static String id(
      List<Occurrence.Mention> mentions, Map<String, String> known, Set<String> taken) {
    Map<String, Integer> before = new TreeMap<>();
    for (Occurrence.Mention mention : mentions) {
      String id = known.get(mention.key());
      if (id != null && !taken.contains(id)) {
        before.merge(id, 1, Integer::sum);
      }
    }
    String id =
        before.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("");
    for (int n = 0; id.isEmpty(); n++) {
      String made =
          "o" + Long.toHexString(Shingles.hash(mentions.getFirst().key() + "#" + n) >>> 24);
      if (!taken.contains(made) && !known.containsValue(made)) {
        id = made;
      }
    }
    taken.add(id);
    return id;
  }

  private static String name(Party party, Map<String, Entity> entities) {
    return party
        .entity()
        .map(entities::get)
        .map(Entity::name)
        .filter(n -> !n.isBlank())
        .orElse(party.text());
  }

  private static List<String> byCount(Map<String, Integer> names) {
    return names.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }
}

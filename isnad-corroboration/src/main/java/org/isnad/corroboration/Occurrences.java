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
 * Joins the tellings of many articles into occurrences and says of each who vouches for it and who
 * contradicts whom.
 *
 * <p>Invariants: a mention belongs to exactly one occurrence; the result depends on the set of
 * articles, not on their order.
 */
public final class Occurrences {
  private static final int REASONS = 6;
  private static final int MOST_JOINS = 12;

  private final Witnesses witnesses;

  public Occurrences(Witnesses witnesses) {
    this.witnesses = witnesses;
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
    List<Telling> tellings = Telling.of(ordered, witnesses.knowledge());
    Joining joining = new Joining(tellings, passages, Weights.shipped());
    List<Occurrence> occurrences = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    List<Joining.Group> groups = joining.groups();
    int[] of = new int[tellings.size()];
    for (int g = 0; g < groups.size(); g++) {
      for (int member : groups.get(g).members) {
        of[member] = g;
      }
    }
    Map<Integer, List<Joining.Rival>> rivals = new HashMap<>();
    for (Joining.Rival rival : joining.rivals()) {
      if (of[rival.a()] != of[rival.b()]) {
        rivals.computeIfAbsent(of[rival.a()], k -> new ArrayList<>()).add(rival);
        rivals.computeIfAbsent(of[rival.b()], k -> new ArrayList<>()).add(rival);
      }
    }
    Disputes disputes = new Disputes(tellings, new Sides(witnesses.knowledge()));
    for (int g = 0; g < groups.size(); g++) {
      Joining.Group group = groups.get(g);
      List<Occurrence.Dispute> disputed =
          disputes.among(group.members, rivals.getOrDefault(g, List.of()));
      List<Telling> members = group.members.stream().map(tellings::get).toList();
      List<String> why =
          group.joins.stream()
              .limit(MOST_JOINS)
              .map(j ->
                  tellings.get(j.b()).articleId()
                      + " "
                      + tellings.get(j.b()).event().id()
                      + " with "
                      + tellings.get(j.a()).articleId()
                      + " "
                      + tellings.get(j.a()).event().id()
                      + ": "
                      + String.join(
                          ", ",
                          Likeness.reasons(
                              joining.signs(j.a(), j.b()), Weights.shipped(), REASONS)))
              .toList();
      occurrences.add(occurrence(members, why, disputed, passages, known, taken));
    }
    return occurrences;
  }

  private Occurrence occurrence(
      List<Telling> tellings, List<String> joins, List<Occurrence.Dispute> disputed, Passages passages, Map<String, String> known, Set<String> taken) {
    List<Occurrence.Mention> mentions = new ArrayList<>();
    Map<EventType, Integer> types = new TreeMap<>();
    Map<String, Integer> actors = new LinkedHashMap<>();
    Map<String, Integer> recipients = new LinkedHashMap<>();
    Optional<Place> place = Optional.empty();
    String first = "";
    String last = "";
    for (Telling member : tellings) {
      Coded coded = member.coded();
      Map<String, Entity> entities = new HashMap<>();
      coded.entities().forEach(e -> entities.put(e.id(), e));
      Event event = member.event();
      mentions.add(
          new Occurrence.Mention(
              coded.article().id(),
              coded.article().published().map(Object::toString).orElse(""),
              event));
      event.actors().forEach(p -> actors.merge(name(p, entities), 1, Integer::sum));
      event.recipients().forEach(p -> recipients.merge(name(p, entities), 1, Integer::sum));
      types.merge(member.type(), 1, Integer::sum);
      Optional<Place> candidate = member.event().place();
      if (candidate.isPresent()
          && (place.isEmpty() || candidate.get().resolution() > place.get().resolution())) {
        place = candidate;
      }
      if (member.days().isPresent() && !event.historical()) {
        String from = LocalDate.ofEpochDay(member.days().get().first()).toString();
        String to = LocalDate.ofEpochDay(member.days().get().last()).toString();
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
    List<Witnesses.Voice> voices = witnesses.voices(tellings);
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
        disputed,
        joins);
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

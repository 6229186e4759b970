package org.isnad.corroboration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.corroboration.Reason.Ground;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Act;
import org.isnad.model.Anonymity;
import org.isnad.model.Coded;
import org.isnad.model.Entity;
import org.isnad.model.Event;
import org.isnad.model.Link;
import org.isnad.model.Party;
import org.isnad.model.Statement;
import org.isnad.model.Status;

/**
 * Counts independent witnesses, by one rule.
 *
 * <p>Two chains count separately only with different resolved origins, no shared relay and no
 * copied text. One party has one voice whatever the number of its mouths (spokesman, page,
 * operations room). Unnamed and vague origins and an outlet's unsourced voice count none. Praise
 * and condemnation presuppose the happening and witness nothing. What lies long back is background
 * and has no witnesses. Only voices for the happening count; those against it are disputes.
 */
public final class Witnesses {
  private final Sides sides;
  private final Credits credits;
  private final Knowledge knowledge;

  public Witnesses(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.credits = new Credits(knowledge);
    this.sides = new Sides(knowledge);
  }

  Knowledge knowledge() {
    return knowledge;
  }

  /** One telling with the one who vouches for it. */
  record Voice(
      String article,
      Event event,
      String origin,
      String party,
      boolean countable,
      Reason why,
      Set<String> relays) {}

  List<Voice> voices(List<Telling> members) {
    List<Voice> voices = new ArrayList<>();
    for (Telling member : members) {
      Coded coded = member.coded();
      Map<String, Statement> statements = new HashMap<>();
      coded.statements().forEach(s -> statements.put(s.id(), s));
      Map<String, Entity> entities = new HashMap<>();
      coded.entities().forEach(e -> entities.put(e.id(), e));
      voices.add(voice(coded, member.event(), statements, entities));
    }
    return voices;
  }

  private Voice voice(
      Coded coded, Event event, Map<String, Statement> statements, Map<String, Entity> entities) {
    String article = coded.article().id();
    Set<String> relays = new TreeSet<>();
    credits.of(coded.article()).ifPresent(relays::add);
    for (Link link : event.chain().links()) {
      if (link instanceof Link.Relay relay) {
        relays.add(
            relay.entity().map(entities::get).flatMap(Entity::registry).orElse(relay.text()));
      }
    }
    Optional<Statement> statement = event.statement().map(statements::get);
    if (event.status() == Status.NEGATED) {
      return new Voice(
          article, event, origin(event, entities), "", false, Reason.of(Ground.NOT_SO), relays);
    }
    if (event.status() != Status.ASSERTED) {
      return new Voice(
          article, event, origin(event, entities), "", false, Reason.of(Ground.NOT_TOLD), relays);
    }
    if (event.historical()) {
      return new Voice(
          article, event, origin(event, entities), "", false, Reason.of(Ground.BACKGROUND), relays);
    }
    if (statement.isEmpty() || statement.get().source().isEmpty()) {
      boolean own = statement.isEmpty();
      return new Voice(
          article,
          event,
          own ? coded.article().outlet().orElse("the outlet") : "(nobody named)",
          "",
          false,
          Reason.of(own ? Ground.OWN_VOICE : Ground.NOBODY),
          relays);
    }
    Statement says = statement.get();
    Party source = says.source().orElseThrow();
    Optional<Entity> entity = source.entity().map(entities::get);
    String name = entity.map(Entity::name).filter(n -> !n.isBlank()).orElse(source.text());
    if (says.act() == Act.EXPRESS) {
      return new Voice(article, event, name, "", false, Reason.of(Ground.VIEW), relays);
    }
    switch (says.anonymity()) {
      case VAGUE, NONE -> {
        return new Voice(article, event, name, "", false, Reason.of(Ground.VAGUE), relays);
      }
      case UNNAMED_AFFILIATED, UNNAMED_OFFICIAL -> {
        if (source.code().isEmpty() && source.sector().isEmpty()) {
          return new Voice(article, event, name, "", false, Reason.of(Ground.NO_SIDE), relays);
        }
      }
      case NAMED -> {}
    }
    boolean unnamed = says.anonymity() != Anonymity.NAMED;
    return new Voice(
        article,
        event,
        name,
        sides.of(source, entity),
        !unnamed,
        Reason.of(unnamed ? Ground.UNNAMED : Ground.OWN_ORIGIN),
        relays);
  }

  private static String origin(Event event, Map<String, Entity> entities) {
    Link origin = event.chain().origin();
    return origin
        .entity()
        .map(entities::get)
        .map(Entity::name)
        .filter(n -> !n.isBlank())
        .orElse(origin.text());
  }

  /** Every origin once, with whether it counts and why. */
  List<Occurrence.Witness> count(List<Voice> voices, Passages passages) {
    Map<String, List<Voice>> byParty = new LinkedHashMap<>();
    Map<String, List<Voice>> others = new TreeMap<>();
    for (Voice voice : voices) {
      if (voice.countable()) {
        byParty.computeIfAbsent(voice.party(), k -> new ArrayList<>()).add(voice);
      } else {
        others
            .computeIfAbsent(
                voice.origin() + "\u0000" + voice.why().ground(), k -> new ArrayList<>())
            .add(voice);
      }
    }
    List<Occurrence.Witness> witnesses = new ArrayList<>();
    List<List<Voice>> counted = new ArrayList<>();
    for (List<Voice> party : byParty.values()) {
      Optional<Reason> tied =
          counted.stream().flatMap(c -> tie(party, c, passages).stream()).findFirst();
      List<String> articles = party.stream().map(Voice::article).distinct().toList();
      Set<String> names = new TreeSet<>();
      party.forEach(v -> names.add(v.origin()));
      String origin = party.getFirst().origin();
      if (tied.isPresent()) {
        witnesses.add(new Occurrence.Witness(origin, false, tied.get(), articles));
      } else {
        counted.add(party);
        Reason why =
            names.size() > 1
                ? Reason.of(Ground.ONE_SIDE, "names", String.join(", ", names))
                : Reason.of(Ground.OWN_ORIGIN);
        witnesses.add(new Occurrence.Witness(origin, true, why, articles));
      }
    }
    for (List<Voice> group : others.values()) {
      witnesses.add(
          new Occurrence.Witness(
              group.getFirst().origin(),
              false,
              group.getFirst().why(),
              group.stream().map(Voice::article).distinct().toList()));
    }
    return witnesses;
  }

  /** What makes all voices of one party depend on another's. */
  private static Optional<Reason> tie(List<Voice> party, List<Voice> other, Passages passages) {
    for (Voice voice : party) {
      boolean free = true;
      for (Voice before : other) {
        boolean sharedRelay =
            relays(voice, passages).stream().anyMatch(relays(before, passages)::contains);
        boolean copied =
            !voice.article().equals(before.article())
                && passages.echo(voice.article(), voice.event(), before.article(), before.event());
        if (sharedRelay && !voice.article().equals(before.article()) || copied) {
          free = false;
        }
      }
      if (free) {
        return Optional.empty();
      }
    }
    return Optional.of(Reason.of(Ground.SAME_WAY, "who", other.getFirst().origin()));
  }

  /** Those it names, its article's credit, and the wire whose text it stands in. */
  private static Set<String> relays(Voice voice, Passages passages) {
    Set<String> relays = new TreeSet<>(voice.relays());
    relays.addAll(passages.wires(voice.article(), voice.event()));
    return relays;
  }
}

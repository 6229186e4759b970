package org.isnad.workshop.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.isnad.model.Event;
import org.isnad.model.Party;
import org.isnad.model.Span;
import org.isnad.workshop.evaluate.AnswerKey.KeyEvent;
import org.isnad.workshop.evaluate.AnswerKey.KeyParty;

/**
 * Actors and recipients of the events that key and coder both have: how many are right, and which
 * were invented, by the slot that the coder found them in, or missed.
 */
final class PartyComparison {
  private final int[] actors = new int[3];
  private final int[] recipients = new int[3];
  private final Map<String, Integer> slots = new TreeMap<>();
  private final List<String> slips = new ArrayList<>();

  void add(KeyEvent gold, Event mine, String text, Supplier<String> place) {
    compare("actor", gold.actors(), mine.actors(), actors, mine, text, place);
    compare("recipient", gold.recipients(), mine.recipients(), recipients, mine, text, place);
  }

  private void compare(
      String role,
      List<KeyParty> gold,
      List<Party> found,
      int[] counts,
      Event mine,
      String text,
      Supplier<String> place) {
    Set<Integer> used = new HashSet<>();
    List<String> invented = new ArrayList<>();
    for (Party party : found) {
      int match = -1;
      for (int i = 0; i < gold.size() && match < 0; i++) {
        match = !used.contains(i) && gold.get(i).span().overlaps(party.span()) ? i : -1;
      }
      if (match >= 0) {
        used.add(match);
        counts[0]++;
      } else {
        invented.add(party.text());
        slots.merge(role + " invented: " + slot(role, party, mine), 1, Integer::sum);
      }
    }
    counts[1] += gold.size();
    counts[2] += found.size();
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      if (!used.contains(i)) {
        Span span = gold.get(i).span();
        missed.add(span.in(text));
        slots.merge(
            role + " missed: " + (invented.isEmpty() ? "nobody coded" : "somebody else coded"),
            1,
            Integer::sum);
      }
    }
    if (!invented.isEmpty() || !missed.isEmpty()) {
      slips.add(
          role
              + (missed.isEmpty() ? "" : " missed " + missed)
              + (invented.isEmpty() ? "" : " invented " + invented)
              + ": "
              + place.get()
              + "\n      why "
              + mine.why());
    }
  }

  /** The slot of which the event's reasons speak: {@code actor subject.after الجيش}. */
  private static String slot(String role, Party party, Event mine) {
    for (String why : mine.why()) {
      if (why.startsWith(role + " ") && why.endsWith(" " + party.text())) {
        return why.substring(role.length() + 1, why.length() - party.text().length() - 1);
      }
    }
    return "unknown";
  }

  /** Right, in the keys, coded. */
  int[] actors() {
    return actors;
  }

  /** Right, in the keys, coded. */
  int[] recipients() {
    return recipients;
  }

  Map<String, Integer> slots() {
    return slots;
  }

  /** In the order of the articles. */
  List<String> slips() {
    return slips;
  }
}

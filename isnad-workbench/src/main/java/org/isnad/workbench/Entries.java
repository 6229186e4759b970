package org.isnad.workbench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.isnad.store.Journal;
import org.isnad.store.review.Decision;
import org.isnad.store.review.Ledger;
import org.isnad.store.review.Reviewed;
import org.isnad.store.review.Ruling;
import org.isnad.workbench.api.EntryView;
import tools.jackson.databind.node.ObjectNode;

/** Entries of the journal as the interface tells them. */
final class Entries {
  private Entries() {}

  /** Any entry; with what it decided, where it is a decision. */
  static EntryView of(Journal.Entry entry, Ledger ledger, Optional<String> item) {
    return ledger.ruling(entry.seq()).map(r -> of(r, item)).orElseGet(() -> plain(entry, ledger));
  }

  private static EntryView plain(Journal.Entry entry, Ledger ledger) {
    Optional<String> summary =
        switch (entry.kind()) {
          case "undo", "redo" -> {
            String verb = entry.kind().equals("undo") ? "took back " : "restored ";
            yield number(entry.payload())
                .flatMap(ledger::ruling)
                .map(r -> verb + r.seq() + ": " + summary(r.decision()));
          }
          case "import" -> Optional.of("added");
          case "recode" -> Optional.of("coded again");
          default -> Optional.empty();
        };
    return new EntryView(
        entry.seq(),
        entry.at(),
        entry.who(),
        entry.kind(),
        entry.subject(),
        entry.hash(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        summary);
  }

  private static Optional<Long> number(String payload) {
    try {
      return Optional.of(Long.parseLong(payload.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * A decision.
   *
   * @param item id of what it is about in the present record
   */
  static EntryView of(Ruling ruling, Optional<String> item) {
    Journal.Entry entry = ruling.entry();
    Decision decision = ruling.decision();
    return new EntryView(
        entry.seq(),
        entry.at(),
        entry.who(),
        entry.kind(),
        entry.subject(),
        entry.hash(),
        !ruling.stands(),
        Optional.of(lower(decision.action())),
        Optional.of(lower(decision.target())),
        item,
        nonEmpty(decision.before()),
        nonEmpty(decision.after()),
        decision.what(),
        decision.reason(),
        decision.note(),
        decision.adjudicates() ? Optional.of(true) : Optional.empty(),
        Optional.of(summary(decision)));
  }

  static List<EntryView> of(Reviewed.Item<?> item, String id) {
    return item.rulings().stream().map(r -> of(r, Optional.of(id))).toList();
  }

  /** Ids of events and statements by the number of each decision about them. */
  static Map<Long, String> items(Reviewed reviewed) {
    Map<Long, String> ids = new LinkedHashMap<>();
    reviewed.events().forEach(i -> i.rulings().forEach(r -> ids.put(r.seq(), i.value().id())));
    reviewed.statements().forEach(i -> i.rulings().forEach(r -> ids.put(r.seq(), i.value().id())));
    return ids;
  }

  private static String summary(Decision decision) {
    String fields = String.join(", ", decision.after().propertyNames());
    String target = lower(decision.target());
    return switch (decision.action()) {
      case ACCEPT -> target + " is right";
      case REJECT -> target + " is not there";
      case EDIT -> target + ": " + fields + " changed";
      case ADD -> target + " added";
      case WRONG -> target + ": a decision of the machine is wrong";
      case NOTE -> "note on " + target;
      case DONE -> "review of the article done";
      case REOPEN -> "review of the article open again";
      case MERGE -> target + "s merged into " + decision.subject();
      case SPLIT -> target + " split off from " + decision.subject();
      case RENAME -> target + " renamed";
      case ALIAS -> "another name for " + decision.subject();
    };
  }

  private static Optional<tools.jackson.databind.JsonNode> nonEmpty(ObjectNode json) {
    return json.isEmpty() ? Optional.empty() : Optional.of(json);
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}

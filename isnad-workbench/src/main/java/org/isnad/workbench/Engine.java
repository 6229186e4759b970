package org.isnad.workbench;

import java.util.Optional;
import java.util.function.Supplier;
import org.isnad.coding.Isnad;
import org.isnad.coding.place.GazetteerIndex;

/**
 * The engine with the case's knowledge, loaded when something needs it: the first paint does not
 * wait for it.
 */
final class Engine implements Supplier<Isnad> {
  private final CaseKnowledge knowledge;
  private Optional<Isnad> isnad = Optional.empty();
  private Optional<GazetteerIndex> gazetteer = Optional.empty();

  Engine(CaseKnowledge knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public synchronized Isnad get() {
    if (isnad.isEmpty()) {
      isnad = Optional.of(knowledge.engine());
    }
    return isnad.get();
  }

  /** For looking places up. */
  synchronized GazetteerIndex gazetteer() {
    if (gazetteer.isEmpty()) {
      gazetteer = Optional.of(new GazetteerIndex(get().knowledge()));
    }
    return gazetteer.get();
  }

  /** The case's knowledge changed: what is coded from now on knows it. */
  synchronized void renew() {
    isnad = Optional.empty();
    gazetteer = Optional.empty();
  }
}

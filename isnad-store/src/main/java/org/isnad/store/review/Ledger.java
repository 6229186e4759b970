package org.isnad.store.review;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.store.Journal;

/**
 * The journal folded: which decisions stand, what each reviewer can take back or restore, and which
 * version of a thing is the present one. Reads on from where it is, so that it need not begin anew
 * after each decision.
 *
 * <p>Not safe for several threads at once.
 */
public final class Ledger {
  /** Kind of the journal's entries that hold a decision. */
  static final String DECISION = "decision";

  static final String UNDO = "undo";
  static final String REDO = "redo";

  /** A decision in its present state. */
  private static final class State {
    final Journal.Entry entry;
    final Decision decision;
    boolean stands = true;
    long touched;

    State(Journal.Entry entry, Decision decision) {
      this.entry = entry;
      this.decision = decision;
      this.touched = entry.seq();
    }

    Ruling ruling() {
      return new Ruling(entry, decision, stands, touched);
    }
  }

  private final Map<Long, State> all = new LinkedHashMap<>();
  private final Map<String, List<State>> byArticle = new HashMap<>();
  private final Map<Decision.Target, List<State>> across = new HashMap<>();
  private final Map<String, Deque<Long>> done = new TreeMap<>();
  private final Map<String, Deque<Long>> undone = new HashMap<>();
  private final Map<String, Long> coded = new HashMap<>();
  private long last;

  /** The whole journal. */
  public static Ledger of(Journal journal) {
    Ledger ledger = new Ledger();
    ledger.readOn(journal);
    return ledger;
  }

  /** Reads the entries that were written since. */
  public void readOn(Journal journal) {
    journal.after(last, this::read);
  }

  private void read(Journal.Entry entry) {
    last = entry.seq();
    switch (entry.kind()) {
      case "import", "recode" -> coded.put(entry.subject(), entry.seq());
      case DECISION -> decided(new State(entry, decision(entry)));
      case UNDO -> standing(entry, false);
      case REDO -> standing(entry, true);
      default -> {}
    }
  }

  private static Decision decision(Journal.Entry entry) {
    return Decision.fromJson(entry.subject(), entry.payload());
  }

  private void decided(State state) {
    all.put(state.entry.seq(), state);
    switch (state.decision.target()) {
      case EVENT, STATEMENT, ARTICLE ->
          byArticle.computeIfAbsent(state.decision.subject(), k -> new ArrayList<>()).add(state);
      case OCCURRENCE, ACTOR ->
          across.computeIfAbsent(state.decision.target(), k -> new ArrayList<>()).add(state);
    }
    done.computeIfAbsent(state.entry.who(), k -> new ArrayDeque<>()).push(state.entry.seq());
    undone.remove(state.entry.who());
  }

  private void standing(Journal.Entry entry, boolean stands) {
    long seq = Long.parseLong(entry.payload().strip());
    State state = all.get(seq);
    if (state == null) {
      return;
    }
    state.stands = stands;
    state.touched = entry.seq();
    for (String who : List.of(entry.who(), state.entry.who())) {
      Deque<Long> from = (stands ? undone : done).get(who);
      if (from != null) {
        from.remove(seq);
      }
    }
    (stands ? done : undone).computeIfAbsent(entry.who(), k -> new ArrayDeque<>()).push(seq);
  }

  /** Number of the journal's last entry that was read. */
  public long last() {
    return last;
  }

  /** How many decisions stand. */
  public int count() {
    return (int) all.values().stream().filter(s -> s.stands).count();
  }

  /** The decision with this number, whether it stands or not. */
  public Optional<Ruling> ruling(long seq) {
    return Optional.ofNullable(all.get(seq)).map(State::ruling);
  }

  /** Everything decided about an article and what is in it, oldest first. */
  public List<Ruling> about(String article) {
    return byArticle.getOrDefault(article, List.of()).stream().map(State::ruling).toList();
  }

  /** Articles about which something was decided. */
  public Set<String> articles() {
    return new TreeSet<>(byArticle.keySet());
  }

  /** Everything decided about occurrences or actors, oldest first. */
  public List<Ruling> across(Decision.Target target) {
    return across.getOrDefault(target, List.of()).stream().map(State::ruling).toList();
  }

  /** Everybody who ever decided something. */
  public Collection<String> reviewers() {
    Set<String> names = new TreeSet<>();
    all.values().forEach(s -> names.add(s.entry.who()));
    return names;
  }

  /** The decision this reviewer would take back next. */
  public Optional<Ruling> undoable(String who) {
    return top(done, who);
  }

  /** The decision this reviewer would make stand again next. */
  public Optional<Ruling> redoable(String who) {
    return top(undone, who);
  }

  public int undoDepth(String who) {
    return done.getOrDefault(who, new ArrayDeque<>()).size();
  }

  public int redoDepth(String who) {
    return undone.getOrDefault(who, new ArrayDeque<>()).size();
  }

  private Optional<Ruling> top(Map<String, Deque<Long>> stacks, String who) {
    return Optional.ofNullable(stacks.get(who)).map(Deque::peek).map(all::get).map(State::ruling);
  }

  /** Number of the entry that last coded the article; 0 when the journal does not say. */
  public long codedAt(String article) {
    return coded.getOrDefault(article, 0L);
  }

  /** Number of the last entry that touched an article or anything in it. */
  public long version(String article) {
    return byArticle.getOrDefault(article, List.of()).stream()
        .mapToLong(s -> s.touched)
        .reduce(codedAt(article), Math::max);
  }

  /** Number of the last entry that touched what is fastened there. */
  public long version(String article, Anchor anchor) {
    return byArticle.getOrDefault(article, List.of()).stream()
        .filter(s -> s.decision.anchor().filter(a -> a.closeness(anchor) > 0).isPresent())
        .mapToLong(s -> s.touched)
        .reduce(codedAt(article), Math::max);
  }

  /** Number of the last entry that touched any of these occurrences or actors. */
  public long version(Decision.Target target, Collection<String> ids) {
    return across.getOrDefault(target, List.of()).stream()
        .filter(s -> touches(s.decision).stream().anyMatch(ids::contains))
        .mapToLong(s -> s.touched)
        .max()
        .orElse(0);
  }

  /** Ids of the occurrences or actors that a decision names. */
  public static Set<String> touches(Decision decision) {
    Set<String> ids = new TreeSet<>();
    ids.add(decision.subject());
    for (var side : List.of(decision.before(), decision.after())) {
      side.path("ids").forEach(id -> ids.add(id.asString()));
      if (side.path("id").isString()) {
        ids.add(side.path("id").asString());
      }
    }
    return ids;
  }
}

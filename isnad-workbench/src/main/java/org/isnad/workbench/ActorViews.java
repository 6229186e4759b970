package org.isnad.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.isnad.arabic.Script;
import org.isnad.store.review.Decision;
import org.isnad.store.review.Ledger;
import org.isnad.workbench.api.ActorArticle;
import org.isnad.workbench.api.ActorRow;
import org.isnad.workbench.api.ActorView;
import org.isnad.workbench.api.AlikeView;
import org.isnad.workbench.api.EntryView;
import org.isnad.workbench.api.NameCount;
import org.isnad.workbench.api.TieView;
import org.isnad.workbench.index.ActorEntry;
import org.isnad.workbench.index.ArticleEntry;
import org.isnad.workbench.index.CaseIndex.ActorCount;
import org.isnad.workbench.index.CaseIndex.Told;

/** Makes rows and views of actors. */
final class ActorViews {
  private static final int ARTICLES = 200;
  private static final int ALIKE = 12;
  private static final int PARTNERS = 40;
  private static final int NAMES = 60;
  private static final String CONFUSABLE = "confusable: the letters only look alike";
  private static final String SAME = "the same words";
  private static final String PART = "one name is part of the other";

  /** The same for a page that says it in its reader's language. */
  private static final Map<String, String> REASONS =
      Map.of(CONFUSABLE, "confusable", SAME, "same", PART, "part");

  private final Bench bench;
  private final Rows rows;
  private final Map<String, Long> versions;

  ActorViews(Bench bench) {
    this.bench = bench;
    this.rows = bench.rows();
    this.versions =
        bench
            .desk()
            .locked((file, review) ->
                OccurrenceViews.versions(review.ledger().across(Decision.Target.ACTOR)));
  }

  Rows rows() {
    return rows;
  }

  ActorRow row(ActorCount count) {
    ActorEntry a = count.entry();
    return new ActorRow(
        a.id(),
        a.name(),
        a.nameAr(),
        a.kind(),
        a.code(),
        a.sector(),
        a.wikidata(),
        a.registry(),
        count.articles(),
        count.acts(),
        count.suffers(),
        count.says(),
        versions.getOrDefault(a.id(), 0L));
  }

  /** Actors whose names hold this, most often named first. */
  List<ActorCount> named(Optional<String> part, Set<String> kinds) {
    Optional<String> folded = part.map(p -> Script.fold(p).toLowerCase(Locale.ROOT));
    return rows.index().actors().values().stream()
        .filter(c -> kinds.isEmpty() || kinds.contains(c.entry().kind()))
        .filter(c ->
            folded
                .map(f ->
                    Script.fold(c.entry().nameAr()).toLowerCase(Locale.ROOT).contains(f)
                        || c.entry().name().toLowerCase(Locale.ROOT).contains(f))
                .orElse(true))
        .sorted(
            Comparator.comparingInt((ActorCount c) -> -(c.acts() + c.suffers() + c.says()))
                .thenComparing(c -> -c.articles())
                .thenComparing(c -> c.entry().id()))
        .toList();
  }

  /**
   * The whole view.
   *
   * @param asked the id that was asked for
   */
  ActorView view(String asked) {
    String id = rows.index().present(asked); // of the same state as the counts, not a newer one
    ActorCount count =
        Optional.ofNullable(rows.index().actors().get(id))
            .orElseThrow(() -> Problem.notFound("no actor " + asked + " in this case"));
    Map<String, Integer> names = new TreeMap<>();
    List<ActorArticle> articles = new ArrayList<>();
    List<Told> found = new ArrayList<>();
    for (ArticleEntry article : rows.index().articles().reversed()) {
      if (!article.entries().containsKey(id)) {
        continue;
      }
      article.names().getOrDefault(id, Set.of()).forEach(n -> names.merge(n, 1, Integer::sum));
      article
          .events()
          .forEach(e -> {
            if (e.actors().contains(id) || e.recipients().contains(id)) {
              found.add(new Told(article, e));
            }
          });
      if (articles.size() < ARTICLES) {
        articles.add(
            new ActorArticle(
                article.id(),
                article.article().title(),
                article.article().outlet(),
                ViewsApi.day(article.published()),
                article.mentions().getOrDefault(id, 0)));
      }
    }
    found.sort(Comparator.comparing(f -> f.event().from()));
    List<EntryView> decisions =
        bench
            .desk()
            .locked((file, review) ->
                review.ledger().across(Decision.Target.ACTOR).stream()
                    .filter(r -> Ledger.touches(r.decision()).contains(id))
                    .map(r -> Entries.of(r, Optional.empty()))
                    .toList());
    List<TieView> partners = NetworkApi.partners(rows, found, id, PARTNERS);
    return new ActorView(
        row(count),
        id.equals(asked) ? Optional.empty() : Optional.of(asked),
        names.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(NAMES)
            .map(e -> new NameCount(e.getKey(), e.getValue()))
            .toList(),
        articles,
        alike(count),
        partners,
        partners.stream()
            .flatMap(t -> Stream.of(t.source(), t.target()))
            .filter(other -> !other.equals(id))
            .distinct()
            .map(rows::name)
            .toList(),
        decisions);
  }

  /** Others whose name looks the same, is spelled alike or is part of this one's. */
  private List<AlikeView> alike(ActorCount of) {
    Set<String> words = words(of.entry().nameAr());
    Map<ActorCount, String> found = new HashMap<>();
    for (ActorCount other : rows.index().actors().values()) {
      if (other != of) {
        reason(of.entry(), words, other.entry()).ifPresent(why -> found.put(other, why));
      }
    }
    return found.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<ActorCount, String> e) -> rank(e.getValue()))
                .thenComparing(e -> -e.getKey().articles())
                .thenComparing(e -> e.getKey().entry().id()))
        .limit(ALIKE)
        .map(e -> alike(row(e.getKey()), e.getValue()))
        .toList();
  }

  private static int rank(String why) {
    return why.startsWith("confusable") ? 0 : why.startsWith("the same") ? 1 : 2;
  }

  static Optional<String> reason(ActorEntry a, Set<String> words, ActorEntry b) {
    if (Confusables.lookAlike(a.nameAr(), b.nameAr())) {
      return Optional.of(CONFUSABLE);
    }
    Set<String> others = words(b.nameAr());
    if (words.equals(others)) {
      return Optional.of(SAME);
    }
    boolean sameKind = a.kind().equals(b.kind()) && !a.kind().equals("generic");
    boolean part =
        !words.isEmpty()
            && !others.isEmpty()
            && (words.containsAll(others) || others.containsAll(words))
            && Math.min(words.size(), others.size()) * 2 >= Math.max(words.size(), others.size());
    return part && sameKind ? Optional.of(PART) : Optional.empty();
  }

  /** The words of a name, folded, without article. */
  static Set<String> words(String name) {
    Set<String> words = new TreeSet<>();
    for (String word : Script.fold(name).split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty()) {
        words.add(word.startsWith("\u0627\u0644") && word.length() > 4 ? word.substring(2) : word);
      }
    }
    return words;
  }

  private static AlikeView alike(ActorRow r, String why) {
    return new AlikeView(
        r.id(),
        r.name(),
        r.nameAr(),
        r.kind(),
        r.code(),
        r.sector(),
        r.wikidata(),
        r.registry(),
        r.articles(),
        r.acts(),
        r.suffers(),
        r.says(),
        r.version(),
        why,
        REASONS.getOrDefault(why, ""));
  }
}

package org.isnad.workbench;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.model.Event;
import org.isnad.model.Statement;
import org.isnad.store.review.Agreement;
import org.isnad.store.review.Corrections;
import org.isnad.store.review.Decision.Action;
import org.isnad.store.review.Reviewed;
import org.isnad.store.review.Ruling;
import org.isnad.workbench.api.Adjudication;
import org.isnad.workbench.api.AgreementView;
import org.isnad.workbench.api.ReviewView;
import org.isnad.workbench.api.ReviewerView;
import org.isnad.workbench.api.WrongView;
import org.isnad.workbench.index.ArticleEntry;
import org.isnad.workbench.index.ArticleEntry.ReviewStage;
import org.isnad.workbench.index.CaseIndex;

/** How far the review of the case is, and how far its reviewers agree. */
final class ProgressApi {
  private final Bench bench;

  ProgressApi(Bench bench) {
    this.bench = bench;
  }

  void get(Context ctx) {
    CaseIndex index = bench.desk().index();
    Map<String, Integer> articles = new LinkedHashMap<>();
    for (ReviewStage stage : ReviewStage.values()) {
      articles.put(Entries.lower(stage), 0);
    }
    int decided = 0;
    int total = 0;
    for (ArticleEntry article : index.articles()) {
      articles.merge(Entries.lower(article.stage()), 1, Integer::sum);
      decided += article.progress().decided();
      total += article.progress().total();
    }
    articles.put("total", index.articles().size());
    List<List<Ruling>> things = new ArrayList<>();
    List<Adjudication> adjudication = new ArrayList<>();
    Map<String, WrongCount> wrong = new TreeMap<>();
    Map<String, ReviewerCount> reviewers = new TreeMap<>();
    for (Reviewed reviewed : touched()) {
      for (Reviewed.Item<Event> item : reviewed.events()) {
        look(reviewed, item, item.value().id(), item.value().trigger(), things, adjudication);
      }
      for (Reviewed.Item<Statement> item : reviewed.statements()) {
        look(reviewed, item, item.value().id(), item.value().cue(), things, adjudication);
      }
    }
    bench
        .desk()
        .locked((file, review) -> {
          for (String id : review.ledger().articles()) {
            for (Ruling ruling : review.ledger().about(id)) {
              if (ruling.stands()) {
                reviewers.computeIfAbsent(ruling.who(), k -> new ReviewerCount()).count(ruling);
                if (ruling.decision().action() == Action.WRONG) {
                  wrong
                      .computeIfAbsent(ruling.decision().what().orElse(""), k -> new WrongCount())
                      .count(ruling);
                }
              }
            }
          }
          return null;
        });
    ctx.json(
        new ReviewView(
            articles,
            Map.of("decided", decided, "total", total),
            reviewers.entrySet().stream().map(e -> e.getValue().view(e.getKey())).toList(),
            Agreement.among(things).stream().map(ProgressApi::view).toList(),
            adjudication,
            wrong.entrySet().stream()
                .map(e -> e.getValue().view(e.getKey()))
                .sorted(java.util.Comparator.comparingInt((WrongView w) -> -w.count()))
                .toList()));
  }

  /** All articles about which anybody decided anything, under all decisions. */
  private List<Reviewed> touched() {
    return bench
        .desk()
        .locked((file, review) -> {
          Corrections corrections = Corrections.of(review.ledger());
          List<Reviewed> touched = new ArrayList<>();
          for (String id : review.ledger().articles()) {
            file.article(id).ifPresent(s -> touched.add(corrections.review(CaseDesk.machine(s))));
          }
          return touched;
        });
  }

  private void look(
      Reviewed reviewed,
      Reviewed.Item<?> item,
      String id,
      org.isnad.model.Span span,
      List<List<Ruling>> things,
      List<Adjudication> adjudication) {
    if (item.rulings().isEmpty()) {
      return;
    }
    things.add(item.rulings());
    if (item.disputed()) {
      var article = reviewed.record().article();
      adjudication.add(
          new Adjudication(
              article.id(),
              article.title(),
              item.anchor().target().name().toLowerCase(Locale.ROOT),
              Optional.of(id),
              span.in(article.text()),
              Agreement.judgements(item.rulings()).stream()
                  .map(r -> Entries.of(r, Optional.of(id)))
                  .toList()));
    }
  }

  private static AgreementView view(Agreement a) {
    return new AgreementView(
        a.a(),
        a.b(),
        a.both(),
        a.agreed(),
        a.both() == 0
            ? Optional.empty()
            : Optional.of(Math.round(1000.0 * a.agreed() / a.both()) / 10.0),
        a.kappa().isPresent()
            ? Optional.of(Math.round(1000 * a.kappa().getAsDouble()) / 1000.0)
            : Optional.empty());
  }

  private static final class ReviewerCount {
    int decisions;
    final Map<Action, Integer> by = new TreeMap<>();
    String last = "";

    void count(Ruling ruling) {
      decisions++;
      by.merge(ruling.decision().action(), 1, Integer::sum);
      last = ruling.entry().at();
    }

    ReviewerView view(String who) {
      return new ReviewerView(
          who,
          decisions,
          by.getOrDefault(Action.ACCEPT, 0),
          by.getOrDefault(Action.REJECT, 0),
          by.getOrDefault(Action.EDIT, 0),
          by.getOrDefault(Action.ADD, 0),
          last.isEmpty() ? Optional.empty() : Optional.of(last));
    }
  }

  private static final class WrongCount {
    int count;
    final Set<String> reasons = new LinkedHashSet<>();

    void count(Ruling ruling) {
      count++;
      ruling.decision().reason().filter(r -> !r.isBlank()).ifPresent(reasons::add);
    }

    WrongView view(String what) {
      return new WrongView(what, count, List.copyOf(reasons));
    }
  }
}

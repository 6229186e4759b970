package org.isnad.corroboration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.arabic.Script;
import org.isnad.model.Coded;
import org.isnad.model.Entity;
import org.isnad.model.Event;
import org.isnad.model.Kind;
import org.isnad.model.Span;
import org.isnad.model.When;

/**
 * What a telling inherits from its surroundings. News names a place or a force once and then goes
 * on with "the city" and "the operation": a record of the clause alone has nothing to compare, the
 * reader knows all the same. Each sign says how near its source is: the clause itself, the
 * sentence, the sentence before, or what the article is about.
 *
 * @param source whence the places come
 * @param places names of the towns and regions where it happens, as far as the source says
 * @param locus the same places with those they are usually told with
 * @param theme the places of the whole article
 * @param sides countries and sectors of all who stand in the clause, named or generic
 * @param company the same of the sentence
 * @param deeds what the words beside it tell, see {@link Deeds}
 * @param aspects which part of it is told, see {@code aspects.txt}
 * @param context words of its sentence and both neighbours
 * @param after the words that follow it: who or what it is done to
 * @param object the first of them
 * @param years of the clause
 * @param days of the clause, a day or two long
 * @param since years since when it lasts, as "since 2011" or "for five years" tell it
 * @param background told as what was before: with an earlier year, "last month", "for years", or
 *     deep in the article
 */
record Setting(
    Source source,
    Marks places,
    Vector locus,
    Vector theme,
    Vector sides,
    Vector company,
    Marks deeds,
    Marks aspects,
    Vector context,
    Marks years,
    List<Telling.Days> days,
    Set<Long> since,
    Vector after,
    String object,
    boolean background) {
  /** How near the words are from which a telling takes its place. */
  enum Source {
    CLAUSE,
    SENTENCE,
    BEFORE,
    ARTICLE,
    NONE
  }

  /** Of a case: which places are told together. Unchanging once made. */
  static final class Atlas {
    private static final int COMPANIONS = 12;
    private static final double OWN = 2;

    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<Integer, Map<Integer, Double>> together = new HashMap<>();
    private final List<int[]> frequency = new ArrayList<>();
    private final Map<String, Integer> sideIds = new HashMap<>();
    private final int total;

    Atlas(List<Coded> articles) {
      for (Coded coded : articles) {
        Set<Integer> here = new HashSet<>();
        for (Entity entity : coded.entities()) {
          if (entity.kind() == Kind.PLACE) {
            here.add(id(name(entity)));
          }
          side(entity).ifPresent(s -> sideIds.putIfAbsent(s, sideIds.size()));
        }
        for (Integer p : here) {
          frequency.get(p)[0]++;
          Map<Integer, Double> row = together.computeIfAbsent(p, k -> new HashMap<>());
          for (Integer q : here) {
            row.merge(q, 1.0, Double::sum);
          }
        }
      }
      total = Math.max(Wording.LEAST_TOTAL, articles.size());
      together.replaceAll((p, row) -> thin(p, row));
    }

    private static String name(Entity entity) {
      return Script.fold(entity.nameAr());
    }

    private int id(String name) {
      return ids.computeIfAbsent(
          name,
          k -> {
            frequency.add(new int[1]);
            return frequency.size() - 1;
          });
    }

    private double rarity(int place) {
      return Math.max(0.2, Math.log((1.0 + total) / (1.0 + frequency.get(place)[0])));
    }

    /** The places told most with this one, by how much of either's articles they share. */
    private Map<Integer, Double> thin(int place, Map<Integer, Double> row) {
      Map<Integer, Double> out = new HashMap<>();
      row.entrySet().stream()
          .sorted(
              Map.Entry.<Integer, Double>comparingByValue()
                  .reversed()
                  .thenComparing(Map.Entry.comparingByKey()))
          .limit(COMPANIONS)
          .forEach(e -> {
            double both =
                e.getValue()
                    / Math.sqrt((double) frequency.get(place)[0] * frequency.get(e.getKey())[0]);
            out.put(e.getKey(), (e.getKey() == place ? OWN : both) * rarity(e.getKey()));
          });
      return out;
    }

    private Vector locus(Set<String> places) {
      Map<Integer, Double> sum = new HashMap<>();
      for (String place : places) {
        Integer id = ids.get(place);
        if (id != null) {
          together
              .getOrDefault(id, Map.of(id, 1.0))
              .forEach((q, w) -> sum.merge(q, w, Double::sum));
        }
      }
      return Vector.of(sum);
    }

    private static Optional<String> side(Entity entity) {
      return entity.code().isEmpty() || entity.sector().isEmpty()
          ? Optional.empty()
          : Optional.of(entity.code().get() + entity.sector().getFirst());
    }

    /** The settings of one article. */
    Of of(Coded coded, Wording.Page page) {
      return new Of(this, coded, page);
    }
  }

  /** Settings within one article. */
  static final class Of {
    private static final int NEAR = 4;
    private static final int LONG_AGO = 10;
    private static final int LONGEST = 60;

    private final Atlas atlas;
    private final Coded coded;
    private final Wording.Page page;
    private final Vector theme;
    private final Set<String> about = new TreeSet<>();
    private final Map<Integer, Vector> contexts = new HashMap<>();

    private Of(Atlas atlas, Coded coded, Wording.Page page) {
      this.atlas = atlas;
      this.coded = coded;
      this.page = page;
      Map<Integer, Double> weights = new HashMap<>();
      Map<String, Double> counts = new TreeMap<>();
      int lead =
          coded.sentences().isEmpty()
              ? coded.article().text().length()
              : coded.sentences().getFirst().end();
      for (Entity entity : coded.entities()) {
        if (entity.kind() == Kind.PLACE) {
          String name = Atlas.name(entity);
          double n = 0;
          for (Span mention : entity.mentions()) {
            n += mention.start() < lead ? 2 : 1;
          }
          counts.merge(name, n, Double::sum);
          int id = Objects.requireNonNull(atlas.ids.get(name));
          weights.merge(id, n * atlas.rarity(id), Double::sum);
        }
      }
      theme = Vector.of(weights);
      double most = counts.values().stream().mapToDouble(n -> n).max().orElse(0);
      counts.forEach((name, n) -> {
        if (n >= 2 && n > most * 0.75) {
          about.add(name);
        }
      });
    }

    Setting of(Event event, int at, Span sentence, Span reach) {
      Set<String> places = new TreeSet<>();
      event
          .place()
          .filter(p -> p.resolution() >= 3)
          .ifPresent(p -> places.add(Script.fold(p.nameAr())));
      Source source = Source.CLAUSE;
      places.addAll(places(reach));
      if (places.isEmpty()) {
        source = Source.SENTENCE;
        places.addAll(places(sentence));
      }
      if (places.isEmpty() && at > 0) {
        source = Source.BEFORE;
        places.addAll(places(coded.sentences().get(at - 1)));
      }
      if (places.isEmpty()) {
        source = Source.ARTICLE;
        places.addAll(about);
      }
      if (places.isEmpty()) {
        source = Source.NONE;
      }
      Span beside = page.reach(event.trigger(), sentence, NEAR);
      Set<String> deeds = new TreeSet<>();
      Set<String> aspects = new TreeSet<>();
      for (String lemma : page.lemmas(beside)) {
        deeds.addAll(Deeds.of(lemma));
        aspects.addAll(Deeds.aspects(lemma));
      }
      Set<String> years = new TreeSet<>();
      List<Telling.Days> days = new ArrayList<>();
      for (When when : coded.times()) {
        if (!reach.contains(when.span())) {
          continue;
        }
        if (when.value().length() >= 4) {
          years.add(when.value().substring(0, 4));
        }
        Telling.days(when).filter(d -> d.length() <= 2).ifPresent(days::add);
      }
      int year =
          coded.article().published().map(java.time.LocalDate::getYear).orElse(Integer.MAX_VALUE);
      boolean earlier = years.stream().anyMatch(y -> Integer.parseInt(y) < year);
      long published =
          coded.article().published().map(java.time.LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
      boolean old =
          published != Long.MIN_VALUE
              && coded.times().stream()
                  .filter(t -> reach.contains(t.span()))
                  .flatMap(t -> Telling.days(t).stream())
                  .anyMatch(t -> t.last() < published - LONG_AGO);
      boolean before = aspects.remove("before");
      boolean background = event.historical() || earlier || old || before;
      Span following =
          new Span(event.trigger().end(), Math.max(event.trigger().end(), beside.end()));
      return new Setting(
          source,
          Marks.of(places),
          atlas.locus(places),
          theme,
          sides(reach),
          sides(sentence),
          Marks.of(deeds),
          Marks.of(aspects),
          contexts.computeIfAbsent(at, this::context),
          Marks.of(years),
          days,
          since(reach, year),
          page.within(following),
          page.lemmas(following).stream().findFirst().orElse(""),
          background);
    }

    /** Since which years, counted back from the article's year where it tells for how many. */
    private Set<Long> since(Span reach, int year) {
      Set<Long> out = new TreeSet<>();
      for (When when : coded.times()) {
        if (reach.contains(when.span())
            && when.precision() == When.Precision.YEAR
            && page.lasting(when.span())) {
          out.add(Long.parseLong(when.value().substring(0, 4)));
        }
      }
      for (Figure figure : page.figures(reach)) {
        if (year != Integer.MAX_VALUE
            && Deeds.is("year", figure.counted())
            && figure.min() == figure.max()
            && figure.max() < LONGEST
            && page.lasting(figure.span())) {
          out.add(year - figure.max());
        }
      }
      return out;
    }

    private Vector context(int at) {
      if (coded.sentences().isEmpty()) {
        return page.whole();
      }
      int first = Math.max(0, at - 1);
      int last = Math.min(coded.sentences().size() - 1, at + 1);
      return page.within(
          new Span(coded.sentences().get(first).start(), coded.sentences().get(last).end()));
    }

    private Set<String> places(Span span) {
      Set<String> out = new TreeSet<>();
      for (Entity entity : coded.entities()) {
        if (entity.kind() != Kind.PLACE) {
          continue;
        }
        for (Span mention : entity.mentions()) {
          if (span.contains(mention.start()) && !named(mention)) {
            out.add(Atlas.name(entity));
            break;
          }
        }
      }
      return out;
    }

    /** Whether a place's name is part of a body's: the brigades of a town are not in the town. */
    private boolean named(Span place) {
      for (Entity entity : coded.entities()) {
        if (entity.kind() == Kind.PLACE
            || entity.kind() == Kind.STATE
            || entity.kind() == Kind.GENERIC) {
          continue;
        }
        for (Span mention : entity.mentions()) {
          if (mention.contains(place) && mention.length() > place.length()) {
            return true;
          }
        }
      }
      return false;
    }

    private Vector sides(Span span) {
      Map<Integer, Double> weights = new HashMap<>();
      for (Entity entity : coded.entities()) {
        Integer side = Atlas.side(entity).map(atlas.sideIds::get).orElse(null);
        if (side == null) {
          continue;
        }
        for (Span mention : entity.mentions()) {
          if (span.contains(mention.start())) {
            weights.put(side, 1.0);
            break;
          }
        }
      }
      return Vector.of(weights);
    }
  }
}

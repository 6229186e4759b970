package org.isnad.corroboration;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.isnad.arabic.Script;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Coded;
import org.isnad.model.Entity;
import org.isnad.model.Event;
import org.isnad.model.EventType;
import org.isnad.model.Kind;
import org.isnad.model.Party;
import org.isnad.model.Place;
import org.isnad.model.Span;
import org.isnad.model.Statement;
import org.isnad.model.When;

/**
 * One mention of a happening with everything that speaks for which happening it is: what its own
 * clause says, what the other mentions of its occurrence in the same article add, the words and
 * names of its sentence, and what the whole article is about.
 *
 * @param index running number, by article's publication and then text order
 * @param article running number of the article
 * @param sentence where its sentence stands in the article; the lead is 0
 * @param published epoch day, {@link #UNKNOWN} where the article bears none
 * @param days when it happened, where the text says so or other mentions of the occurrence do
 * @param actors identities of those who act, see {@link Sides#identity}
 * @param forces their countries and sectors
 * @param named those of the registry who act or suffer, whatever their role: roles are often
 *     misread
 * @param place its own, else its occurrence's in the article
 * @param scene the first place of the article that is smaller than a province
 * @param lexeme the knowledge entry that found it, else the trigger's stem
 * @param deeds what it may be told as, see {@link Deeds}
 * @param daily whether it may be told as a deed that recurs from day to day
 * @param phrase first index of the tellings of one phrase: "an operation to free the town" is told
 *     by two words
 * @param numbers of its sentence, from ten upwards, without years
 * @param figures of its clause
 * @param titled ranks before names in its sentence
 * @param whens days, months and years named in its clause
 * @param setting what it inherits from sentence and article
 * @param statement the innermost statement that tells it
 * @param refuted whether its own sentence tells it as refuted
 * @param commons how common in the case is what it has, the same for all tellings
 */
record Telling(
    int index,
    int article,
    Coded coded,
    Event event,
    int sentence,
    long published,
    Optional<Days> days,
    Marks actors,
    Marks recipients,
    Marks forces,
    Marks targets,
    Marks named,
    Optional<Place> place,
    Optional<Place> scene,
    String lexeme,
    Set<Long> numbers,
    Marks deeds,
    boolean daily,
    int phrase,
    Vector near,
    Vector clause,
    Vector wording,
    Vector names,
    Vector closeNames,
    Vector whole,
    List<Figure> figures,
    List<Wording.Titled> titled,
    List<When> whens,
    Setting setting,
    Optional<Statement> statement,
    boolean refuted,
    Commons commons) {
  static final long UNKNOWN = Long.MIN_VALUE;

  /** Words to each side of the trigger. */
  private static final int NEAR = 4;

  private static final int AROUND = 10;

  /** Characters between two triggers of one phrase: at most a word. */
  private static final int BETWEEN = 9;

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private static final int LEAST_NUMBER = 10;
  private static final int LONGEST_NUMBER = 9;

  /** Both ends inclusive, epoch days. */
  record Days(long first, long last) {
    /** Days between two stretches; 0 when they touch. */
    long distance(Days other) {
      return Math.max(0, Math.max(other.first - last, first - other.last));
    }

    long distance(long day) {
      return distance(new Days(day, day));
    }

    long length() {
      return last - first + 1;
    }
  }

  EventType type() {
    return event.type();
  }

  String articleId() {
    return coded.article().id();
  }

  private static boolean daily(Set<String> deeds) {
    for (String deed : deeds) {
      if (Deeds.is("daily", deed)) {
        return true;
      }
    }
    return false;
  }

  boolean sameArticle(Telling other) {
    return article == other.article;
  }

  /**
   * @param articles in the order in which they count as earlier
   */
  static List<Telling> of(List<Coded> articles, Knowledge knowledge) {
    Wording wording = new Wording(articles, knowledge);
    Names names = new Names(articles);
    Setting.Atlas atlas = new Setting.Atlas(articles);
    Commons commons = new Commons();
    List<Telling> all = new ArrayList<>();
    int[] firsts = new int[articles.size() + 1];
    for (int a = 0; a < articles.size(); a++) {
      firsts[a + 1] = firsts[a] + articles.get(a).events().size();
    }
    IntStream.range(0, articles.size())
        .parallel()
        .mapToObj(a -> of(a, articles.get(a), firsts[a], wording, names, atlas, commons))
        .forEachOrdered(all::addAll);
    for (Telling t : all) {
      commons.add(
          t.deeds(),
          t.setting().places(),
          t.event().mode(),
          t.lexeme(),
          t.event().cameo().orElse(""));
    }
    return all;
  }

  private static List<Telling> of(
      int article,
      Coded coded,
      int first,
      Wording wording,
      Names names,
      Setting.Atlas atlas,
      Commons commons) {
    List<Telling> all = new ArrayList<>();
    Map<String, Entity> entities = new HashMap<>();
    coded.entities().forEach(e -> entities.put(e.id(), e));
    Map<String, Statement> statements = new HashMap<>();
    coded.statements().forEach(s -> statements.put(s.id(), s));
    Map<Integer, Days> days = new HashMap<>();
    Map<Integer, Place> places = new HashMap<>();
    Optional<Place> scene = Optional.empty();
    for (Event event : coded.events()) {
      event.date().flatMap(Telling::days).ifPresent(d -> days.putIfAbsent(event.occurrence(), d));
      event.place().ifPresent(p -> places.putIfAbsent(event.occurrence(), p));
      scene = scene.or(() -> event.place().filter(p -> p.resolution() >= 3));
    }
    Wording.Page page = wording.page(article);
    Vector whole = page.whole();
    Setting.Of settings = atlas.of(coded, page);
    Map<Span, Vector> sentences = new HashMap<>();
    Map<Span, Vector> sentenceNames = new HashMap<>();
    String text = coded.article().text();
    List<Integer> phrases = phrases(coded, first);
    for (Event event : coded.events()) {
      int phrase = phrases.get(all.size());
      int at = 0;
      while (at < coded.sentences().size() - 1
          && !coded.sentences().get(at).contains(event.trigger().start())) {
        at++;
      }
      Span sentence =
          coded.sentences().isEmpty() ? new Span(0, text.length()) : coded.sentences().get(at);
      Span reach = page.reach(event.trigger(), sentence, AROUND);
      Set<String> actors = new TreeSet<>();
      Set<String> recipients = new TreeSet<>();
      Set<String> forces = new TreeSet<>();
      Set<String> targets = new TreeSet<>();
      Set<String> deeds = new TreeSet<>();
      Set<String> named = new TreeSet<>();
      Optional<Place> place = event.place();
      Optional<Days> when = event.date().flatMap(Telling::days);
      for (int i = 0; i < phrases.size(); i++) {
        if (phrases.get(i) != phrase) {
          continue;
        }
        Event part = coded.events().get(i);
        for (Party party : part.actors()) {
          actors.add(Sides.identity(party, entities));
          Sides.force(party).ifPresent(forces::add);
        }
        for (Party party : part.recipients()) {
          recipients.add(Sides.identity(party, entities));
          Sides.force(party).ifPresent(targets::add);
        }
        actors.stream().filter(p -> p.startsWith("#")).forEach(named::add);
        recipients.stream().filter(p -> p.startsWith("#")).forEach(named::add);
        deeds.addAll(Deeds.of(lexeme(part, text)));
        for (String lemma : page.lemmas(part.trigger())) {
          deeds.addAll(Deeds.of(lemma));
        }
        place = place.or(part::place);
        when = when.or(() -> part.date().flatMap(Telling::days));
      }
      all.add(
          new Telling(
              first + all.size(),
              article,
              coded,
              event,
              at,
              coded.article().published().map(LocalDate::toEpochDay).orElse(UNKNOWN),
              when.or(() -> Optional.ofNullable(days.get(event.occurrence()))),
              Marks.of(actors),
              Marks.of(recipients),
              Marks.of(forces),
              Marks.of(targets),
              Marks.of(named),
              place.or(() -> Optional.ofNullable(places.get(event.occurrence()))),
              scene,
              lexeme(event, text),
              numbers(sentence.in(text)),
              Marks.of(deeds),
              daily(deeds),
              phrase,
              page.around(event.trigger(), sentence, NEAR),
              page.around(event.trigger(), sentence, AROUND),
              sentences.computeIfAbsent(sentence, page::within),
              sentenceNames.computeIfAbsent(sentence, s -> names.within(coded, s)),
              names.within(coded, reach),
              whole,
              page.figures(reach),
              page.titled(sentence),
              coded.times().stream().filter(t -> reach.contains(t.span())).toList(),
              settings.of(event, at, sentence, reach),
              event.statement().map(statements::get),
              page.lemmas(reach).stream().anyMatch(l -> Deeds.is("refute", l)),
              commons));
    }
    return all;
  }

  /** For each event the index of the first telling of its phrase. */
  private static List<Integer> phrases(Coded coded, int first) {
    List<Integer> phrases = new ArrayList<>();
    String text = coded.article().text();
    for (int i = 0; i < coded.events().size(); i++) {
      int phrase = first + i;
      if (i > 0) {
        Event before = coded.events().get(i - 1);
        Event event = coded.events().get(i);
        int from = before.trigger().end();
        int to = event.trigger().start();
        boolean next =
            from <= to
                && to - from <= BETWEEN
                && text.substring(from, to).chars().allMatch(c -> c == ' ' || Character.isLetter(c))
                && text.substring(from, to).strip().indexOf(' ') < 0;
        if (next && Likeness.near(before.type(), event.type())) {
          phrase = phrases.getLast();
        }
      }
      phrases.add(phrase);
    }
    return phrases;
  }

  /** The entry's headword as the first reason names it, {@code events/assault:1004 word}. */
  private static String lexeme(Event event, String text) {
    if (!event.why().isEmpty() && event.why().getFirst().startsWith("events/")) {
      int space = event.why().getFirst().indexOf(' ');
      if (space > 0) {
        return event.why().getFirst().substring(space + 1);
      }
    }
    return Wording.stem(Script.fold(event.trigger().in(text)));
  }

  static Set<Long> numbers(String text) {
    Set<Long> numbers = new HashSet<>();
    String folded = Script.fold(text);
    int i = 0;
    while (i < folded.length()) {
      if (folded.charAt(i) < '0' || folded.charAt(i) > '9') {
        i++;
        continue;
      }
      int from = i;
      StringBuilder digits = new StringBuilder();
      while (i < folded.length()
          && (folded.charAt(i) >= '0' && folded.charAt(i) <= '9'
              || folded.charAt(i) == ','
                  && i + 1 < folded.length()
                  && Character.isDigit(folded.charAt(i + 1)))) {
        if (folded.charAt(i) != ',') {
          digits.append(folded.charAt(i));
        }
        i++;
      }
      if (i > from && digits.length() <= LONGEST_NUMBER) {
        long value = Long.parseLong(digits.toString());
        if (value >= LEAST_NUMBER && (value < FIRST_YEAR || value > LAST_YEAR)) {
          numbers.add(value);
        }
      }
    }
    return numbers;
  }

  static Optional<Days> days(When when) {
    try {
      return switch (when.precision()) {
        case DAY -> {
          long day = LocalDate.parse(when.value()).toEpochDay();
          yield Optional.of(new Days(day, day));
        }
        case RANGE, WEEK -> {
          String[] ends = when.value().split("/", 2);
          long first = LocalDate.parse(ends[0]).toEpochDay();
          yield Optional.of(
              new Days(first, ends.length > 1 ? LocalDate.parse(ends[1]).toEpochDay() : first));
        }
        case MONTH -> {
          LocalDate first = LocalDate.parse(when.value() + "-01");
          yield Optional.of(new Days(first.toEpochDay(), first.plusMonths(1).toEpochDay() - 1));
        }
        case YEAR -> {
          LocalDate first = LocalDate.parse(when.value() + "-01-01");
          yield Optional.of(new Days(first.toEpochDay(), first.plusYears(1).toEpochDay() - 1));
        }
      };
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The named people, bodies and places of a sentence, weighted by how rare they are. */
  private static final class Names {
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<int[]> frequencies = new ArrayList<>();
    private final int total;

    Names(List<Coded> articles) {
      for (Coded coded : articles) {
        Set<String> seen = new HashSet<>();
        coded.entities().stream().map(Names::name).forEach(seen::add);
        for (String name : seen) {
          Integer id =
              ids.computeIfAbsent(
                  name,
                  k -> {
                    frequencies.add(new int[1]);
                    return frequencies.size() - 1;
                  });
          frequencies.get(id)[0]++;
        }
      }
      total = Math.max(Wording.LEAST_TOTAL, articles.size());
    }

    private static String name(Entity entity) {
      return entity.registry().map(r -> "#" + r).orElseGet(() -> Script.fold(entity.nameAr()));
    }

    Vector within(Coded coded, Span sentence) {
      Map<Integer, Double> weights = new HashMap<>();
      for (Entity entity : coded.entities()) {
        if (entity.kind() == Kind.GENERIC) {
          continue;
        }
        for (Span mention : entity.mentions()) {
          if (sentence.contains(mention.start())) {
            int id = ids.getOrDefault(name(entity), 0);
            weights.put(
                id, Math.max(0.2, Math.log((1.0 + total) / (1.0 + frequencies.get(id)[0]))));
            break;
          }
        }
      }
      return Vector.of(weights);
    }
  }
}

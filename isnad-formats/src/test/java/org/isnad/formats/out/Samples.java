package org.isnad.formats.out;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.isnad.model.Act;
import org.isnad.model.Anonymity;
import org.isnad.model.Article;
import org.isnad.model.Chain;
import org.isnad.model.Coded;
import org.isnad.model.Entity;
import org.isnad.model.Event;
import org.isnad.model.EventType;
import org.isnad.model.Evidence;
import org.isnad.model.Form;
import org.isnad.model.Kind;
import org.isnad.model.Link;
import org.isnad.model.Party;
import org.isnad.model.Place;
import org.isnad.model.Span;
import org.isnad.model.Statement;
import org.isnad.model.Status;
import org.isnad.model.Toll;
import org.isnad.model.When;

/** A record built by hand, with everything that a record can hold. */
final class Samples {
  static final String TEXT = "🙂 قال مصدر عسكري لوكالة سبوتنيك إن تركيا قصفت طرابلس الجمعة.";

  private Samples() {}

  static Span of(String words) {
    int at = TEXT.indexOf(words);
    return new Span(at, at + words.length());
  }

  static Coded coded() {
    Article article = Article.of("a1", TEXT).publishedOn(LocalDate.of(2019, 12, 21)).by("العرب");
    Party source =
        new Party(
            of("مصدر عسكري"), "مصدر عسكري", Optional.of("a1"), Optional.empty(), List.of("MIL"));
    Party relay =
        new Party(
            of("وكالة سبوتنيك"),
            "وكالة سبوتنيك",
            Optional.of("a2"),
            Optional.of("RUS"),
            List.of("JRN"));
    Party turkey =
        new Party(of("تركيا"), "تركيا", Optional.of("a3"), Optional.of("TUR"), List.of("GOV"));
    When friday = new When(of("الجمعة"), "الجمعة", "2019-12-20", When.Precision.DAY);
    Statement statement =
        new Statement(
            "s1",
            Act.SAY,
            Form.INDIRECT,
            of("قال"),
            Optional.of(source),
            false,
            Anonymity.UNNAMED_OFFICIAL,
            List.of(of("تركيا قصفت طرابلس الجمعة")),
            List.of(relay),
            Optional.empty(),
            Optional.empty(),
            List.of("statements/verbs:1"));
    Place tripoli =
        new Place(
            of("طرابلس"),
            "طرابلس",
            "Tripoli",
            "طرابلس",
            Optional.of("LBY"),
            OptionalLong.of(2210247),
            OptionalDouble.of(32.88743),
            OptionalDouble.of(13.18733),
            4,
            OptionalDouble.of(10));
    Chain chain =
        new Chain(
            List.of(
                new Link.Speaker(
                    Optional.of("a1"),
                    "مصدر عسكري",
                    Evidence.EXPLICIT,
                    Optional.of(of("مصدر عسكري"))),
                new Link.Relay(
                    Optional.of("a2"), "سبوتنيك", Evidence.EXPLICIT, Optional.of(of("سبوتنيك"))),
                new Link.Publisher(
                    Optional.empty(), "العرب", Evidence.DOCUMENT, Optional.empty())));
    Event event =
        new Event(
            "e1",
            EventType.ASSAULT,
            List.of("heavy-weapons"),
            List.of("military"),
            Optional.of("194"),
            -9.5,
            of("قصفت"),
            List.of(turkey),
            List.of(),
            Optional.of(tripoli),
            Optional.of(friday),
            Status.ASSERTED,
            false,
            new Toll(
                Map.of(
                    Toll.Harm.KILLED,
                    new Toll.Count(3, 3),
                    Toll.Harm.WOUNDED,
                    new Toll.Count(20, 99))),
            Optional.of("s1"),
            1,
            0.8349,
            chain,
            List.of("events/assault:31"));
    Entity entity =
        new Entity(
            "a3",
            Kind.STATE,
            "Turkey",
            "تركيا",
            Optional.of("TUR"),
            List.of("GOV"),
            Optional.of("Q43"),
            Optional.of("TUR"),
            List.of(of("تركيا")));
    Entity unnamed =
        new Entity(
            "a1",
            Kind.GENERIC,
            "military source",
            "مصدر عسكري",
            Optional.empty(),
            List.of("MIL"),
            Optional.empty(),
            Optional.empty(),
            List.of(of("مصدر عسكري")));
    Entity agency =
        new Entity(
            "a2",
            Kind.ORGANIZATION,
            "Sputnik",
            "سبوتنيك",
            Optional.of("RUS"),
            List.of("JRN"),
            Optional.empty(),
            Optional.of("sputnik"),
            List.of(of("وكالة سبوتنيك")));
    return new Coded(
        article,
        List.of(new Span(0, TEXT.length())),
        List.of(statement),
        List.of(event),
        List.of(unnamed, agency, entity),
        List.of(friday));
  }
}

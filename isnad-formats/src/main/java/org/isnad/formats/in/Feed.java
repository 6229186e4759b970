package org.isnad.formats.in;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.isnad.formats.html.Days;
import org.isnad.formats.html.PageReader;
import org.isnad.model.Article;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.output.XMLOutputter;
import org.jspecify.annotations.Nullable;

/**
 * RSS (0.9 to 2.0) and Atom: an article an entry, from its content, else its summary. Nothing is
 * fetched.
 *
 * <p>A feed comes from strangers: document types are refused, so that no entity can be declared,
 * and no external one is ever resolved.
 */
final class Feed implements Format {
  private final Labels labels;
  private final Limits limits;
  private final PageReader pages;

  Feed(Labels labels, Limits limits, PageReader pages) {
    this.labels = labels;
    this.limits = limits;
    this.pages = pages;
  }

  @Override
  public void read(InputStream in, String name, Delivery delivery) throws IOException {
    byte[] bytes = in.readNBytes(limits.recordBytes() + 1);
    if (bytes.length > limits.recordBytes()) {
      throw new IOException(limits.tooLong());
    }
    Document document = parse(bytes);
    SyndFeed feed;
    try {
      feed = new SyndFeedInput().build(document);
    } catch (FeedException | IllegalArgumentException e) {
      throw new IOException("no RSS or Atom feed: " + e.getMessage(), e);
    }
    List<Element> elements = elements(document);
    List<SyndEntry> entries = feed.getEntries();
    if (entries.isEmpty()) {
      delivery.refuse(name, "the feed holds no entry");
    }
    for (int i = 0; i < entries.size(); i++) {
      Optional<Element> element =
          elements.size() == entries.size() ? Optional.of(elements.get(i)) : Optional.empty();
      String where = name + ", entry " + (i + 1);
      Incoming found = entry(feed, entries.get(i), element, where, name, i + 1);
      byte[] original =
          element
              .map(e -> new XMLOutputter().outputString(e))
              .orElse("")
              .getBytes(StandardCharsets.UTF_8);
      delivery.deliver(where, found, original);
    }
  }

  /** The addresses of the entries' pages, in order. */
  static List<String> links(byte[] bytes) throws IOException {
    try {
      List<String> links = new ArrayList<>();
      for (SyndEntry entry : new SyndFeedInput().build(parse(bytes)).getEntries()) {
        string(entry.getLink()).ifPresent(links::add);
      }
      return links;
    } catch (FeedException | IllegalArgumentException e) {
      throw new IOException("no RSS or Atom feed: " + e.getMessage(), e);
    }
  }

  private static Document parse(byte[] bytes) throws IOException {
    String text =
        Decoding.decode(bytes, Decoding.declaredInMarkup(bytes))
            .orElseThrow(() -> new IOException("binary data, not XML"))
            .text();
    SAXBuilder builder = new SAXBuilder();
    builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
    builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    builder.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    builder.setExpandEntities(false);
    try {
      return builder.build(new StringReader(text.strip()));
    } catch (JDOMException e) {
      String message = String.valueOf(e.getMessage());
      throw new IOException(
          message.contains("DOCTYPE")
              ? "declares a document type, which feeds from strangers must not"
              : "broken XML: " + message,
          e);
    }
  }

  private static List<Element> elements(Document document) {
    List<Element> found = new ArrayList<>();
    Element root = document.getRootElement();
    for (Element child : root.getChildren()) {
      if (isEntry(child)) {
        found.add(child);
      } else if (child.getName().equals("channel")) {
        child.getChildren().stream().filter(Feed::isEntry).forEach(found::add);
      }
    }
    return found;
  }

  private static boolean isEntry(Element element) {
    return element.getName().equals("item") || element.getName().equals("entry");
  }

  private Incoming entry(
      SyndFeed feed,
      SyndEntry entry,
      Optional<Element> element,
      String where,
      String name,
      int number) {
    Optional<String> content =
        Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
            .map(SyndContent::getValue)
            .flatMap(v -> string(v).stream())
            .map(pages::fragment)
            .filter(t -> !t.isBlank())
            .findFirst();
    if (content.isEmpty()) {
      return new Incoming.Refused(where, "the entry holds no text");
    }
    boolean summary = entry.getContents().isEmpty();
    return new Incoming.Read(
        new Article(
            labels
                .id()
                // Its place in the feed changes from day to day, its address does not.
                .or(() ->
                    string(entry.getLink())
                        .or(() -> string(entry.getUri()))
                        .map(ArticleReader::idOf))
                .orElse(ArticleReader.stem(name) + "-" + number),
            labels.outlet().or(() -> string(feed.getTitle())),
            labels.published().or(() -> printed(element)).or(() -> day(entry)),
            labels.title().or(() -> string(entry.getTitle())),
            string(entry.getLink()).or(() -> string(entry.getUri())),
            string(feed.getLanguage())
                .filter(l -> l.length() >= 2)
                .map(l -> l.substring(0, 2))
                .orElse("ar"),
            string(entry.getAuthor()),
            content.get()),
        summary ? Optional.of("the feed gives a summary, not the article") : Optional.empty());
  }

  /** The day as the feed prints it; an instant moved to another zone may be the day before. */
  private static Optional<LocalDate> printed(Optional<Element> element) {
    if (element.isEmpty()) {
      return Optional.empty();
    }
    for (String name : List.of("pubDate", "published", "issued", "date", "updated", "modified")) {
      for (Element child : element.get().getChildren()) {
        if (child.getName().equals(name)) {
          Optional<LocalDate> day = Days.of(child.getText());
          if (day.isPresent()) {
            return day;
          }
        }
      }
    }
    return Optional.empty();
  }

  @SuppressWarnings("JavaUtilDate") // Rome's own type
  private static Optional<LocalDate> day(SyndEntry entry) {
    Date date =
        entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
    return Optional.ofNullable(date).map(d -> LocalDate.ofInstant(d.toInstant(), ZoneOffset.UTC));
  }

  private static Optional<String> string(@Nullable String value) {
    return value == null || value.isBlank() ? Optional.empty() : Optional.of(value.strip());
  }
}

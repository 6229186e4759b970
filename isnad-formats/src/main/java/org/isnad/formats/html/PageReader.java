package org.isnad.formats.html;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.isnad.corroboration.Credits;
import org.isnad.knowledge.Entry;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Article;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Reads the article out of a page. Immutable; may be shared between threads. */
public final class PageReader {
  /** An {@code articleBody} shorter than this is a teaser. */
  private static final int TEASER = 200;

  private static final int LONGEST_LABEL = 80;
  private static final int LONGEST_DAY = 120;
  private static final int MOST_LOOKED_AT = 20;

  private final Knowledge knowledge;
  private final Furniture furniture;
  private final Credits credits;
  private final List<Recipe> recipes = new ArrayList<>();
  private String drop = "script,style";
  private String bylines = "[rel=author]";
  private String days = "time[datetime]";

  private static final class Shipped {
    static final PageReader READER = new PageReader(Knowledge.standard());
  }

  public PageReader(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.furniture = new Furniture(knowledge);
    this.credits = new Credits(knowledge);
    for (Entry entry : knowledge.file("pages/recipes")) {
      if (entry.id().equals("any")) {
        drop = entry.property("drop").orElse(drop);
        bylines = entry.property("byline").orElse(bylines);
        days = entry.property("date").orElse(days);
      } else {
        recipes.add(Recipe.of(entry));
      }
    }
  }

  /** With the shipped recipes. */
  public static PageReader standard() {
    return Shipped.READER;
  }

  /**
   * @param html decoded already
   * @param address where the page was fetched from, if it was
   */
  public Page read(String html, Optional<String> address) {
    Document page = Jsoup.parse(html, address.orElse(""));
    LinkedData data = LinkedData.of(page);
    Optional<String> url =
        canonical(page).or(data::url).or(() -> meta(page, "og:url")).or(() -> address);
    Optional<Recipe> recipe = url.flatMap(this::recipe);
    Optional<String> outlet =
        recipe
            .flatMap(Recipe::outlet)
            .or(data::publisher)
            .or(() -> meta(page, "og:site_name"))
            .or(() -> meta(page, "application-name"));
    // Read before anything is taken out of the page.
    Optional<String> title = title(page, data, outlet);
    Optional<LocalDate> published = published(page, data, recipe, url);
    Optional<String> agency = agency(page, data, recipe, outlet);
    Optional<String> language =
        data.language().or(() -> language(page)).map(l -> l.toLowerCase(Locale.ROOT));
    Found found = text(page, data, recipe);
    return new Page(
        without(found.text(), title),
        found.way(),
        title,
        outlet,
        published,
        agency,
        url,
        language.filter(l -> l.length() >= 2).map(l -> l.substring(0, 2)));
  }

  /** The paragraphs of a piece of markup, as feeds and ninjs carry it. */
  public String fragment(String html) {
    Document page = Jsoup.parseBodyFragment(html);
    strip(page.body(), drop);
    return String.join("\n", paragraphs(page.body()));
  }

  private record Found(String text, Page.Way way) {}

  private Found text(Document page, LinkedData data, Optional<Recipe> recipe) {
    Optional<String> stated = data.body().map(this::stated).filter(text -> text.length() > TEASER);
    Found shown = shown(page, recipe);
    // Some publishers put only the opening of a story into articleBody.
    if (stated.isPresent() && stated.get().length() * 3 > shown.text().length() * 2) {
      return new Found(stated.get(), Page.Way.PUBLISHER);
    }
    return shown;
  }

  private String stated(String body) {
    return body.contains("<p") || body.contains("<br") || body.contains("</")
        ? fragment(body)
        : String.join("\n", furniture.clear(lines(body)));
  }

  private static List<String> lines(String text) {
    return text.replace("&nbsp;", " ")
        .lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty())
        .toList();
  }

  private Found shown(Document page, Optional<Recipe> recipe) {
    Element body = page.body();
    strip(body, drop);
    if (recipe.isPresent()) {
      for (Element named : first(select(page, recipe.get().body().orElse("")))) {
        Element copy = named.clone();
        recipe.get().drop().ifPresent(d -> select(copy, d).remove());
        List<String> lines = paragraphs(copy);
        if (lines.stream().mapToInt(String::length).sum() > TEASER) {
          return new Found(String.join("\n", lines), Page.Way.RECIPE);
        }
      }
    }
    return new Found(
        Density.densest(body).map(e -> String.join("\n", paragraphs(e))).orElse(""),
        Page.Way.DENSITY);
  }

  /** Takes furniture out of a page, but nothing that holds a good part of its prose. */
  private static void strip(Element body, String selector) {
    Prose prose = Prose.of(body);
    double all = prose.in(body);
    for (Element each : select(body, selector)) {
      boolean inert = each.is("script,style,noscript,template");
      if (each != body && (inert || prose.in(each) < 0.4 * all)) {
        each.remove();
      }
    }
  }

  private List<String> paragraphs(Element root) {
    return furniture.clear(
        Lines.of(root).stream().filter(l -> !l.isMostlyLink()).map(Lines.Line::text).toList());
  }

  /** A first line that only repeats the title is not part of the text. */
  private static String without(String text, Optional<String> title) {
    int end = text.indexOf('\n');
    return end > 0 && title.isPresent() && text.substring(0, end).equals(title.get())
        ? text.substring(end + 1)
        : text;
  }

  private Optional<Recipe> recipe(String url) {
    try {
      String host = URI.create(url).getHost();
      String name = host == null ? "" : host.toLowerCase(Locale.ROOT);
      return recipes.stream().filter(r -> r.isFor(name)).findFirst();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> title(Document page, LinkedData data, Optional<String> outlet) {
    return data.headline()
        .or(() -> heading(page))
        .or(() -> meta(page, "og:title"))
        .or(() -> Optional.of(page.title()))
        .map(t -> withoutOutlet(t.strip(), outlet))
        .filter(t -> !t.isEmpty());
  }

  /** The page's only first-order heading in Arabic: sites put their logo into one, too. */
  private static Optional<String> heading(Document page) {
    List<String> headings =
        page.select("h1").stream()
            .map(h -> h.text().strip())
            .filter(h -> Lines.arabicShare(h) > 0.5)
            .toList();
    return headings.size() == 1 ? Optional.of(headings.getFirst()) : Optional.empty();
  }

  /** Without " | outlet" or " - outlet" at its end. */
  private static String withoutOutlet(String title, Optional<String> outlet) {
    if (outlet.isEmpty() || !title.endsWith(outlet.get()) || title.equals(outlet.get())) {
      return title;
    }
    String head = title.substring(0, title.length() - outlet.get().length()).strip();
    return head.endsWith("|") || head.endsWith("-") || head.endsWith("–") || head.endsWith("—")
        ? head.substring(0, head.length() - 1).strip()
        : title;
  }

  private Optional<LocalDate> published(
      Document page, LinkedData data, Optional<Recipe> recipe, Optional<String> url) {
    return data.published()
        .flatMap(Days::of)
        .or(() ->
            Stream.of(
                    "article:published_time",
                    "datePublished",
                    "date",
                    "pubdate",
                    "publishdate",
                    "publish-date",
                    "dc.date",
                    "dc.date.issued",
                    "dcterms.created",
                    "parsely-pub-date",
                    "sailthru.date")
                .flatMap(name -> meta(page, name).flatMap(Days::of).stream())
                .findFirst())
        .or(() -> printed(page, recipe.flatMap(Recipe::date).orElse("")))
        .or(() -> url.flatMap(Days::inAddress))
        .or(() -> printed(page, days));
  }

  /** The first day printed in one of these elements. */
  private Optional<LocalDate> printed(Document page, String selector) {
    for (Element each : first(select(page, selector))) {
      Optional<LocalDate> machine =
          Days.of(each.attr("datetime")).or(() -> Days.of(each.attr("content")));
      if (machine.isPresent()) {
        return machine;
      }
      String text = each.text();
      if (text.length() <= LONGEST_DAY && text.chars().anyMatch(Character::isDigit)) {
        Optional<LocalDate> day = Days.of(text).or(() -> Days.printed(text, knowledge));
        if (day.isPresent()) {
          return day;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> agency(
      Document page, LinkedData data, Optional<Recipe> recipe, Optional<String> outlet) {
    List<String> named = new ArrayList<>();
    recipe
        .flatMap(Recipe::agency)
        .ifPresent(s -> first(select(page, s)).forEach(e -> named.add(e.text())));
    named.addAll(data.credits());
    for (String name : List.of("agency", "news_agency", "source", "dc.source", "author")) {
      meta(page, name).ifPresent(named::add);
    }
    first(select(page, bylines)).forEach(e -> named.add(e.text()));
    return named.stream()
        .map(String::strip)
        .filter(n -> !n.isEmpty() && n.length() <= LONGEST_LABEL)
        .filter(n -> outlet.isEmpty() || !n.equals(outlet.get()))
        .filter(this::isAgency)
        .findFirst();
  }

  private boolean isAgency(String name) {
    return credits
        .of(
            new Article(
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "ar",
                Optional.of(name),
                ""))
        .isPresent();
  }

  private static Optional<String> meta(Document page, String name) {
    for (Element each : page.select("meta[content]")) {
      if (each.attr("property").equalsIgnoreCase(name)
          || each.attr("name").equalsIgnoreCase(name)
          || each.attr("itemprop").equalsIgnoreCase(name)) {
        String content = each.attr("content").strip();
        if (!content.isEmpty()) {
          return Optional.of(content);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> canonical(Document page) {
    return page.select("link[rel=canonical]").stream()
        .map(e -> e.attr("href").strip())
        .filter(h -> h.startsWith("http"))
        .findFirst();
  }

  private static Optional<String> language(Document page) {
    return page.select("html[lang]").stream().map(e -> e.attr("lang")).findFirst();
  }

  /** Not every match of a hostile page is looked at: each may hold the whole of it. */
  private static List<Element> first(Elements found) {
    return found.subList(0, Math.min(MOST_LOOKED_AT, found.size()));
  }

  /** What a selector finds; a selector that cannot be read finds nothing. */
  private static Elements select(Element root, String selector) {
    if (selector.isEmpty()) {
      return new Elements();
    }
    try {
      return root.select(selector);
    } catch (org.jsoup.select.Selector.SelectorParseException | IllegalArgumentException e) {
      return new Elements();
    }
  }
}

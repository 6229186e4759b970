package org.isnad.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.isnad.formats.fetch.Fetched;
import org.isnad.formats.fetch.Fetcher;
import org.isnad.formats.in.ArticleReader;
import org.isnad.formats.in.Incoming;
import picocli.CommandLine.Option;

/** Addresses that the user asks to be fetched; nothing else ever is. */
public final class Fetching {
  private static final int MOST_PAGES = 200;

  @Option(
      names = "--fetch",
      paramLabel = "URL",
      description = "Fetch a page or a feed (http, https, the public Internet only).")
  private List<String> addresses = new ArrayList<>();

  @Option(
      names = "--follow",
      description = "Fetch the pages that a fetched feed names, instead of taking its own text.")
  private boolean follow;

  public boolean isAsked() {
    return !addresses.isEmpty();
  }

  /** Never throws for what cannot be had: it is refused with its cause. */
  public void read(ArticleReader reader, Consumer<Incoming> sink) {
    Fetcher fetcher = Fetcher.standard();
    for (String address : addresses) {
      Fetched fetched;
      try {
        fetched = fetcher.get(address);
      } catch (IOException e) {
        sink.accept(refused(address, e));
        continue;
      }
      if (!follow || !ArticleReader.isFeed(fetched.body())) {
        reader.readFetched(fetched.body(), fetched.address(), fetched.charset(), sink);
        continue;
      }
      Set<String> pages = new LinkedHashSet<>(ArticleReader.links(fetched.body()));
      if (pages.isEmpty()) {
        sink.accept(new Incoming.Refused(address, "the feed names no page"));
      }
      pages.stream()
          .limit(MOST_PAGES)
          .forEach(page -> {
            try {
              Fetched one = fetcher.get(page);
              reader.readFetched(one.body(), one.address(), one.charset(), sink);
            } catch (IOException e) {
              sink.accept(refused(page, e));
            }
          });
    }
  }

  private static Incoming refused(String address, IOException e) {
    return new Incoming.Refused(
        address, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
  }
}

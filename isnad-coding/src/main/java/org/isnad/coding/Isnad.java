package org.isnad.coding;

import java.io.IOException;
import java.nio.file.Path;
import org.isnad.arabic.Arabic;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Article;
import org.isnad.model.Coded;

/**
 * The library's front door.
 *
 * <pre>{@code
 * Isnad isnad = Isnad.load();
 * Coded record = isnad.code(Article.of("a1", text).publishedOn(LocalDate.of(2019, 12, 21)));
 * record.events().forEach(e -> System.out.println(e.type() + " " + e.status()));
 * }</pre>
 *
 * <p>Loading reads the lexicon, the weights and the knowledge once (about a second); the result is
 * immutable and may be shared between threads.
 */
public final class Isnad {
  /** The program's version, as records name it. */
  public static final String VERSION = "0.1.0";

  private final Arabic arabic;
  private final Knowledge knowledge;
  private final Coder coder;

  private Isnad(Arabic arabic, Knowledge knowledge) {
    this.arabic = arabic;
    this.knowledge = knowledge;
    this.coder = new Coder(arabic, knowledge);
  }

  /** Loaded once; everybody may share it. */
  private static final class Shipped {
    static final Isnad ISNAD = new Isnad(Arabic.standard(), Knowledge.standard());
  }

  /** With the shipped knowledge. */
  public static Isnad load() {
    return Shipped.ISNAD;
  }

  /**
   * With a folder of knowledge files laid over the shipped ones.
   *
   * @throws IOException when the folder cannot be read
   */
  public static Isnad load(Path overlay) throws IOException {
    return new Isnad(Arabic.standard(), Knowledge.withOverlay(overlay));
  }

  public static Isnad with(Knowledge knowledge) {
    return new Isnad(Arabic.standard(), knowledge);
  }

  public Coded code(Article article) {
    return coder.code(article);
  }

  public Coder coder() {
    return coder;
  }

  public Arabic arabic() {
    return arabic;
  }

  public Knowledge knowledge() {
    return knowledge;
  }
}

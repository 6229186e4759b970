package org.isnad.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.isnad.model.Article;

/** SHA-256 as 64 lower-case hexadecimal digits. */
final class Hashes {
  private Hashes() {}

  static String of(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Bytes with the labels they came under: the same twice is the same article. */
  static String fingerprint(byte[] raw, String id, Article article) {
    MessageDigest digest = digest();
    digest.update(raw);
    String labels =
        id
            + "\u0000"
            + article.outlet().orElse("")
            + "\u0000"
            + article.published().map(Object::toString).orElse("");
    digest.update(labels.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

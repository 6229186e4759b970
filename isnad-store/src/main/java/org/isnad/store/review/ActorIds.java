package org.isnad.store.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.isnad.arabic.Script;
import org.isnad.model.Entity;

/**
 * Ids of actors across the articles of a case, made from what is known of each alone, so that they
 * do not depend on what else is in the case: the id of the registry's entry, else Wikidata's, else
 * a hash of kind and folded Arabic name.
 */
public final class ActorIds {
  private ActorIds() {}

  /** Of an entity of an article, before people's decisions. */
  public static String of(Entity entity) {
    return entity
        .registry()
        .or(entity::wikidata)
        .orElseGet(() -> hash(entity.kind().name().toLowerCase(Locale.ROOT), entity.nameAr()));
  }

  /** Of somebody the text names, who is no entity of the record. */
  public static String ofWords(String text) {
    return hash("generic", text);
  }

  private static String hash(String kind, String name) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((kind + "|" + Script.fold(name)).getBytes(StandardCharsets.UTF_8));
      return "n" + HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

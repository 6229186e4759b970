package org.isnad.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.isnad.coding.Isnad;
import org.jspecify.annotations.Nullable;

/** Loads the engine, with a folder of the user's knowledge where one is named. */
public final class Overlay {
  private Overlay() {}

  public static Isnad load(@Nullable Path folder) throws IOException {
    if (folder == null) {
      return Isnad.load();
    }
    if (!Files.isDirectory(folder)) {
      throw new Complaint("--knowledge: no such folder: " + folder);
    }
    Isnad isnad = Isnad.load(folder);
    if (!isnad.knowledge().problems().isEmpty()) {
      StringBuilder message =
          new StringBuilder("knowledge files with problems (isnad lint shows them all):");
      isnad.knowledge().problems().stream().limit(5).forEach(p -> message.append("\n  ").append(p));
      throw new Complaint(message.toString());
    }
    return isnad;
  }
}

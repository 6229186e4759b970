package org.isnad.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is there whole or not at all: written under another name, brought to the disk, then
 * renamed. A kill leaves the old file or the new one.
 */
public final class AtomicFile {
  private AtomicFile() {}

  /** Writes content. */
  public interface Content {
    void to(OutputStream out) throws IOException;
  }

  /** Says in the user's words what would fail in those of the file system. */
  static void check(Path target) {
    Path folder = target.toAbsolutePath().normalize().getParent();
    if (folder == null || Files.isDirectory(target)) {
      throw new CaseProblem(target + ": is a folder; name a file");
    }
    if (!Files.isDirectory(folder)) {
      throw new CaseProblem(target + ": cannot be written: there is no folder " + folder);
    }
  }

  /**
   * @throws CaseProblem when no file can stand there
   */
  public static void write(Path target, Content content) throws IOException {
    check(target);
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      try (FileChannel channel =
          FileChannel.open(
              part,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        content.to(out);
        out.flush();
        channel.force(true);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(part);
      throw e;
    }
  }
}

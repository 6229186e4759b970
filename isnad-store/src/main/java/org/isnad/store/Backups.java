package org.isnad.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Whole copies of a case file and cases made out of them. */
final class Backups {
  private Backups() {}

  /**
   * Writes one consistent state into a new file, also while another program imports: {@code vacuum
   * into} reads from a snapshot. The file appears under its name only when it is whole and on disk.
   */
  static void write(Database database, Path target) {
    try {
      if (Files.exists(target)) {
        throw new CaseProblem(target + ": exists already; a backup overwrites nothing");
      }
      Path temporary = target.resolveSibling(target.getFileName() + ".part");
      Files.deleteIfExists(temporary);
      try (PreparedStatement vacuum = database.prepare("vacuum into ?")) {
        vacuum.setString(1, temporary.toString());
        vacuum.executeUpdate();
      }
      publish(temporary, target);
    } catch (SQLException e) {
      throw database.problem(e);
    } catch (IOException e) {
      throw new CaseProblem(target + ": cannot be written: " + e.getMessage(), e);
    }
  }

  /** Puts a backup in a folder that holds no case. */
  static void unpack(Path backup, Path folder) {
    try {
      if (!Files.isRegularFile(backup)) {
        throw new CaseProblem(backup + ": no such backup");
      }
      if (Files.exists(folder.resolve("case.sqlite"))) {
        throw new CaseProblem(folder + ": holds a case already");
      }
      CaseFile.makeFolder(folder);
      Path temporary = folder.resolve("case.sqlite.part");
      Files.copy(backup, temporary, StandardCopyOption.REPLACE_EXISTING);
      publish(temporary, folder.resolve("case.sqlite"));
    } catch (IOException e) {
      throw new CaseProblem(folder + ": cannot be restored: " + e.getMessage(), e);
    }
  }

  /** Old file or whole new file, whatever happens: to disk first, then the name. */
  private static void publish(Path part, Path target) throws IOException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
  }
}

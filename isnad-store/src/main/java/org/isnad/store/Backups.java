package org.isnad.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whole copies of a case in one file, and cases made out of them. A backup is a case file that also
 * holds the case's own knowledge; what it lacks is the index, which is made again.
 */
final class Backups {
  /** Relative, forward slashes, no dots but in the suffix: it cannot leave its folder. */
  private static final Pattern PATH = Pattern.compile("(?:[\\w\\-]+/)*[\\w\\-]+\\.txt");

  private Backups() {}

  /**
   * Writes one consistent state into a new file, also while another program imports: {@code vacuum
   * into} reads from a snapshot. The file appears under its name only when it is whole and on disk.
   */
  static void write(Database database, Path folder, Path target) {
    try {
      if (Files.exists(target)) {
        throw new CaseProblem(target + ": exists already; a backup overwrites nothing");
      }
      AtomicFile.check(target);
      Path temporary = target.resolveSibling(target.getFileName() + ".part");
      deleteWithLogs(temporary);
      try {
        try (PreparedStatement vacuum = database.prepare("vacuum into ?")) {
          vacuum.setString(1, temporary.toString());
          vacuum.executeUpdate();
        }
        packKnowledge(folder.resolve("knowledge"), temporary);
        publish(temporary, target);
      } finally {
        deleteWithLogs(temporary);
      }
    } catch (SQLException e) {
      throw database.problem(e);
    } catch (IOException e) {
      throw new CaseProblem(target + ": cannot be written: " + e.getMessage(), e);
    }
  }

  private static void packKnowledge(Path knowledge, Path backup) throws IOException, SQLException {
    List<Path> files = List.of();
    if (Files.isDirectory(knowledge)) {
      try (Stream<Path> walk = Files.walk(knowledge)) {
        files = walk.filter(Files::isRegularFile).sorted().toList();
      }
    }
    try (Database copy = Database.openAlone(backup)) {
      List<Path> found = files;
      copy.inTransaction(() -> {
        try (PreparedStatement insert = copy.prepare("insert into knowledge_file values (?,?)")) {
          for (Path file : found) {
            String path = knowledge.relativize(file).toString().replace('\\', '/');
            if (PATH.matcher(path).matches()) {
              insert.setString(1, path);
              insert.setBytes(2, bytes(file));
              insert.executeUpdate();
            }
          }
        }
        return null;
      });
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new CaseProblem(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** Puts a backup in a folder that holds no case. */
  static void unpack(Path backup, Path folder) {
    Path file = folder.resolve("case.sqlite");
    try {
      if (!Files.isRegularFile(backup)) {
        throw new CaseProblem(backup + ": no such backup");
      }
      if (Files.exists(file)) {
        throw new CaseProblem(folder + ": holds a case already");
      }
      CaseFile.makeFolder(folder);
      Path temporary = folder.resolve("case.sqlite.part");
      deleteWithLogs(temporary);
      Files.copy(backup, temporary, StandardCopyOption.REPLACE_EXISTING);
      try {
        unpackKnowledge(temporary, folder.resolve("knowledge"));
        publish(temporary, file);
      } catch (CaseProblem e) {
        throw new CaseProblem(backup + ": no backup of a case: " + e.getMessage(), e);
      } finally {
        deleteWithLogs(temporary);
      }
    } catch (SQLException e) {
      throw new CaseProblem(backup + ": no backup of a case: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new CaseProblem(folder + ": cannot be restored: " + e.getMessage(), e);
    }
  }

  private static void unpackKnowledge(Path backup, Path knowledge)
      throws IOException, SQLException {
    try (Database copy = Database.openAlone(backup)) {
      try (PreparedStatement select = copy.prepare("select path, content from knowledge_file");
          ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          String path = rows.getString(1);
          // A backup may come from a stranger: nothing is written outside the folder.
          if (!PATH.matcher(path).matches()) {
            throw new CaseProblem("the backup holds a file of a forbidden name: " + path);
          }
          Path file = knowledge.resolve(path);
          Files.createDirectories(file.resolveSibling("."));
          Files.write(file, rows.getBytes(2));
        }
      }
      copy.inTransaction(() -> {
        try (PreparedStatement delete = copy.prepare("delete from knowledge_file")) {
          delete.executeUpdate();
        }
        return null;
      });
    }
  }

  private static void deleteWithLogs(Path file) throws IOException {
    for (String suffix : List.of("", "-wal", "-shm", "-journal")) {
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
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

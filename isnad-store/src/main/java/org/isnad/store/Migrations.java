package org.isnad.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Numbered SQL files, each run once in a transaction of its own together with the version number: a
 * kill leaves the old schema or the new one, never a mixture. A file written by a newer program is
 * refused politely.
 */
final class Migrations {
  private Migrations() {}

  static void run(Connection connection, String file) throws SQLException {
    run(connection, file, shipped());
  }

  /** All scripts of the program; the schema's version is how many of them have run. */
  static List<String> shipped() {
    List<String> scripts = new ArrayList<>();
    for (Optional<String> next = script(1); next.isPresent(); next = script(scripts.size() + 1)) {
      scripts.add(next.get());
    }
    return scripts;
  }

  static void run(Connection connection, String file, List<String> scripts) throws SQLException {
    int found = version(connection);
    if (found > scripts.size()) {
      throw newer(file, found, scripts.size());
    }
    // Another program may be at it: the version is asked again under the write lock.
    while (version(connection) < scripts.size()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        int next = version(connection) + 1;
        if (next <= scripts.size()) {
          for (String sql : split(scripts.get(next - 1))) {
            statement.execute(sql);
          }
          statement.execute("pragma user_version = " + next);
        }
        connection.commit();
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  static CaseProblem newer(String file, int found, int known) {
    return new CaseProblem(
        file
            + ": written by a newer Isnad (schema "
            + found
            + ", this one knows "
            + known
            + "); please update");
  }

  static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("pragma user_version")) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  /** Statements end with a semicolon at the end of a line. */
  private static Iterable<String> split(String script) {
    StringBuilder clean = new StringBuilder();
    for (String line : script.split("\n")) {
      if (!line.stripLeading().startsWith("--")) {
        clean.append(line.stripTrailing()).append('\n');
      }
    }
    return java.util.Arrays.stream(clean.toString().split(";\n"))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  private static Optional<String> script(int number) {
    String name = String.format(Locale.ROOT, "/org/isnad/store/migrations/%03d.sql", number);
    try (InputStream in = Migrations.class.getResourceAsStream(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new CaseProblem("missing from the program: " + name, e);
    }
  }
}

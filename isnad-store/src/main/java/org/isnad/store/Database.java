package org.isnad.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * The connection to a case's SQLite file. WAL mode with {@code synchronous = FULL}: what was
 * committed survives a kill and a power cut; readers and one writer do not disturb each other.
 *
 * <p>Transactions take the write lock at their start ({@code begin immediate}), so that two
 * programs that read before they write wait for each other instead of failing.
 */
final class Database implements AutoCloseable {
  private static final int BUSY_MILLISECONDS = 30_000;

  private final Path file;
  private final Connection connection;

  private Database(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /** Work inside a transaction. */
  interface Work<T extends @Nullable Object> {
    T run() throws SQLException;
  }

  /** Opens the file, brings its schema up to date, makes it when it is not there. */
  static Database open(Path file) {
    return open(file, SQLiteConfig.JournalMode.WAL);
  }

  /** Opens a file that no other program knows; it stays one file, without a log beside it. */
  static Database openAlone(Path file) {
    return open(file, SQLiteConfig.JournalMode.DELETE);
  }

  private static Database open(Path file, SQLiteConfig.JournalMode mode) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(mode);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout(BUSY_MILLISECONDS);
    config.enforceForeignKeys(true);
    try {
      Connection connection =
          DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
      try {
        Migrations.run(connection, file.toString());
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
      return new Database(file, connection);
    } catch (SQLException e) {
      throw new CaseProblem(file + ": cannot be opened: " + e.getMessage(), e);
    }
  }

  PreparedStatement prepare(String sql) throws SQLException {
    return connection.prepareStatement(sql);
  }

  /** The first column of the first row. */
  Optional<String> one(String sql, String... parameters) {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setString(i + 1, parameters[i]);
      }
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw problem(e);
    }
  }

  /** All of the work or nothing of it. */
  <T extends @Nullable Object> T inTransaction(Work<T> work) {
    try {
      connection.setAutoCommit(false);
      try {
        T result = work.run();
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw problem(e);
    }
  }

  CaseProblem problem(SQLException e) {
    return new CaseProblem(file + ": " + e.getMessage(), e);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw problem(e);
    }
  }
}

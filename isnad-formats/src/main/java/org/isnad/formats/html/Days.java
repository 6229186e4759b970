package org.isnad.formats.html;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.arabic.Arabic;
import org.isnad.arabic.time.Times;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.When;

/**
 * Days as pages write them: for machines (ISO 8601, RFC 1123), in addresses ({@code /2019/12/21/}),
 * in Arabic. A day is taken as printed, without moving it between time zones.
 */
public final class Days {
  /** CNN puts its section between year and month. */
  private static final Pattern ADDRESS =
      Pattern.compile("/((?:19|20)\\d\\d)(?:/[a-z_]{3,30})?[/-](\\d{1,2})[/-](\\d{1,2})(?=[/-]|$)");

  private Days() {}

  /** Of a date or time for machines. */
  public static Optional<LocalDate> of(String value) {
    String text = value.strip();
    if (text.length() >= 10) {
      try {
        return Optional.of(LocalDate.parse(text.substring(0, 10).replace('/', '-')));
      } catch (DateTimeParseException e) {
        // Not ISO 8601; the other form is tried.
      }
    }
    try {
      return Optional.of(LocalDate.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Of an article's address. */
  static Optional<LocalDate> inAddress(String url) {
    Matcher matcher = ADDRESS.matcher(url);
    if (!matcher.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(matcher.group(1)),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The first whole day in a line of Arabic. */
  static Optional<LocalDate> printed(String line, Knowledge knowledge) {
    List<When> found = new Times(knowledge).find(Arabic.standard().read(line), Optional.empty());
    return found.stream()
        .filter(w -> w.precision() == When.Precision.DAY)
        .flatMap(w -> of(w.value()).stream())
        .findFirst();
  }
}

package org.isnad.formats.in;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.arabic.Script;

/**
 * Bytes to text: by byte-order mark, by the charset that the input declares, as UTF-8, as
 * windows-1256 when the bytes are no UTF-8 but read as Arabic that way. Says so when it had to
 * guess or to repair.
 */
final class Decoding {
  private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");

  /** In {@code <meta charset=…>}, {@code <meta … content="…; charset=…">} and XML's prolog. */
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?:charset|encoding)\\s{0,5}=\\s{0,5}[\"']?\\s{0,5}([A-Za-z0-9_:.\\-]{2,40})");

  private static final int DECLARED_WITHIN = 4096;

  private Decoding() {}

  /**
   * @param notice what was guessed or repaired
   */
  record Decoded(String text, Optional<String> notice) {}

  /** Empty when the bytes are no text. */
  static Optional<Decoded> decode(byte[] bytes) {
    return decode(bytes, Optional.empty());
  }

  /**
   * Empty when the bytes are no text. A declaration that does not fit the bytes is not followed:
   * old servers declare anything.
   */
  static Optional<Decoded> decode(byte[] bytes, Optional<String> declared) {
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return sound(bytes, 2, StandardCharsets.UTF_16LE, "read as UTF-16");
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return sound(bytes, 2, StandardCharsets.UTF_16BE, "read as UTF-16");
    }
    if (isBinary(bytes)) {
      return Optional.empty();
    }
    int from = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    // What decodes as UTF-8 is UTF-8, whatever it says of itself: no other Arabic text does.
    Optional<String> utf8 = strict(bytes, from, StandardCharsets.UTF_8);
    if (utf8.isPresent()) {
      return Optional.of(new Decoded(utf8.get(), Optional.empty()));
    }
    Optional<Charset> charset = declared.flatMap(Decoding::charset);
    if (from == 0 && charset.isPresent()) {
      Optional<String> text = strict(bytes, 0, charset.get());
      // Declared as Latin and Arabic all the same: the words decide.
      if (text.isPresent() && arabicShare(text.get()) >= 0.2) {
        return Optional.of(new Decoded(text.get(), Optional.empty()));
      }
    }
    String lenient = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    long broken = lenient.chars().filter(c -> c == 0xFFFD).count();
    if (isWindows1256(bytes, from, broken, lenient.length())) {
      return Optional.of(
          new Decoded(
              new String(bytes, from, bytes.length - from, WINDOWS_1256),
              Optional.of("not UTF-8; read as windows-1256")));
    }
    return Optional.of(
        new Decoded(lenient, Optional.of(broken + " places were not UTF-8 and stand as U+FFFD")));
  }

  /**
   * The charset of a long input by its first bytes, which may end within a character.
   *
   * @param head at least the first few lines
   */
  static Charset ofHead(byte[] head) {
    if (startsWith(head, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(head, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    String lenient = new String(head, StandardCharsets.UTF_8);
    long broken = lenient.chars().filter(c -> c == 0xFFFD).count();
    return broken > 3 && isWindows1256(head, 0, broken, lenient.length())
        ? WINDOWS_1256
        : StandardCharsets.UTF_8;
  }

  private static boolean isWindows1256(byte[] bytes, int from, long broken, int length) {
    // Much of a page is markup in ASCII: broken places are weighed against what is not.
    long beyond = 0;
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] < 0) {
        beyond++;
      }
    }
    return broken * 20 > Math.min(length, beyond)
        && arabicShare(arabicAndSigns(new String(bytes, from, bytes.length - from, WINDOWS_1256)))
            >= 0.5;
  }

  /** Without the letters of ASCII. */
  private static String arabicAndSigns(String text) {
    StringBuilder out = new StringBuilder();
    text.chars().filter(c -> c > 0x7F).forEach(c -> out.append((char) c));
    return out.toString();
  }

  /** What markup says of itself within its first bytes. */
  static Optional<String> declaredInMarkup(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARED.matcher(head);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Optional<Charset> charset(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    try {
      // What pages call windows-1256.
      return Optional.of(
          lower.equals("cp1256") || lower.equals("arabic") ? WINDOWS_1256 : Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** Arabic letters among all letters. */
  static double arabicShare(String text) {
    long letters = 0;
    long arabic = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Script.isArabicLetter(c)) {
        arabic++;
        letters++;
      } else if (Character.isLetter(c)) {
        letters++;
      }
    }
    return letters == 0 ? 0 : (double) arabic / letters;
  }

  private static Optional<Decoded> sound(byte[] bytes, int from, Charset charset, String notice) {
    return Optional.of(
        new Decoded(new String(bytes, from, bytes.length - from, charset), Optional.of(notice)));
  }

  private static Optional<String> strict(byte[] bytes, int from, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  static boolean isBinary(byte[] bytes) {
    int odd = 0;
    int looked = Math.min(bytes.length, 1 << 16);
    for (int i = 0; i < looked; i++) {
      int b = bytes[i] & 0xFF;
      if (b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1B) {
        odd++;
      }
    }
    return odd * 50 > looked;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}

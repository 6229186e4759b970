package org.isnad.formats.in;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.isnad.arabic.Script;

/**
 * Bytes to text: UTF-8, UTF-16 with a byte-order mark, windows-1256 when the bytes are no UTF-8 but
 * read as Arabic that way. Says so when it had to guess or to repair.
 */
final class Decoding {
  private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");

  private Decoding() {}

  /**
   * @param notice what was guessed or repaired
   */
  record Decoded(String text, Optional<String> notice) {}

  /** Empty when the bytes are no text. */
  static Optional<Decoded> decode(byte[] bytes) {
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
    Optional<String> utf8 = strict(bytes, from, StandardCharsets.UTF_8);
    if (utf8.isPresent()) {
      return Optional.of(new Decoded(utf8.get(), Optional.empty()));
    }
    String lenient = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    long broken = lenient.chars().filter(c -> c == 0xFFFD).count();
    String legacy = new String(bytes, from, bytes.length - from, WINDOWS_1256);
    if (arabicShare(legacy) >= 0.5 && broken * 20 > lenient.length()) {
      return Optional.of(new Decoded(legacy, Optional.of("not UTF-8; read as windows-1256")));
    }
    return Optional.of(
        new Decoded(lenient, Optional.of(broken + " places were not UTF-8 and stand as U+FFFD")));
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

  private static boolean isBinary(byte[] bytes) {
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

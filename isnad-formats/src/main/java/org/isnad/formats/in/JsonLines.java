package org.isnad.formats.in;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** One JSON object a line; a broken line is refused and the next one read. */
final class JsonLines implements Format {
  private final JsonArticle json;
  private final Limits limits;

  JsonLines(JsonArticle json, Limits limits) {
    this.json = json;
    this.limits = limits;
  }

  @Override
  public void read(InputStream in, String name, Delivery delivery) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    long before = delivery.count();
    long number = 1;
    boolean tooLong = false;
    int n;
    while ((n = in.read(buffer)) >= 0) {
      int from = 0;
      for (int i = 0; i < n; i++) {
        if (buffer[i] == '\n') {
          tooLong |= !append(line, buffer, from, i - from);
          emit(line, name, number++, tooLong, delivery);
          line.reset();
          tooLong = false;
          from = i + 1;
        }
      }
      tooLong |= !append(line, buffer, from, n - from);
    }
    if (line.size() > 0 || tooLong) {
      emit(line, name, number, tooLong, delivery);
    }
    if (delivery.count() == before) {
      delivery.refuse(name, "holds no record");
    }
  }

  private boolean append(ByteArrayOutputStream line, byte[] buffer, int from, int length) {
    if (line.size() + length > limits.recordBytes()) {
      return false;
    }
    line.write(buffer, from, length);
    return true;
  }

  private void emit(
      ByteArrayOutputStream line, String name, long number, boolean tooLong, Delivery delivery) {
    String where = name + ", line " + number;
    if (tooLong) {
      delivery.refuse(where, limits.tooLong());
      return;
    }
    byte[] bytes = line.toByteArray();
    Optional<Incoming> found = json.read(bytes, where, ArticleReader.stem(name) + "-" + number);
    found.ifPresent(f -> delivery.deliver(where, f, bytes));
  }
}

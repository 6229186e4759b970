package org.isnad.formats.in;

import java.util.function.Consumer;

/**
 * Hands what a format found on to whoever asked: only Arabic passes, each record with the bytes it
 * came as. Remembers whether the receiver failed, so that its failure is not taken for bad input.
 */
final class Delivery {
  private final Consumer<Incoming> receiver;
  private final ArabicGate gate = new ArabicGate();
  private boolean failed;
  private long count;

  Delivery(Consumer<Incoming> receiver) {
    this.receiver = receiver;
  }

  /**
   * @param bytes the record as it came
   */
  void deliver(String where, Incoming found, byte[] bytes) {
    Incoming placed =
        found instanceof Incoming.Read read ? read.from(new Original(where, bytes)) : found;
    hand(gate.pass(where, placed));
  }

  void refuse(String where, String why) {
    hand(new Incoming.Refused(where, why));
  }

  private void hand(Incoming incoming) {
    count++;
    boolean done = false;
    try {
      receiver.accept(incoming);
      done = true;
    } finally {
      failed |= !done;
    }
  }

  /** Whether the receiver threw. */
  boolean failed() {
    return failed;
  }

  /** How many records were handed on. */
  long count() {
    return count;
  }
}

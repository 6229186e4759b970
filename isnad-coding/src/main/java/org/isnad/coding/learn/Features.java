package org.isnad.coding.learn;

import java.util.ArrayList;
import java.util.List;

/** Names of the features that hold for one case; all have the value 1. */
public final class Features {
  private final List<String> names = new ArrayList<>();

  public Features add(String name) {
    names.add(name);
    return this;
  }

  /** {@code name=value}. */
  public Features add(String name, Object value) {
    names.add(name + "=" + value);
    return this;
  }

  /**
   * {@code name=value} with the value put into one of the steps 0, 1, 2, 3, 5, 8, 13, 21 and more.
   */
  public Features step(String name, int value) {
    int step = 34;
    for (int limit : new int[] {21, 13, 8, 5, 3, 2, 1, 0}) {
      if (value <= limit) {
        step = limit;
      }
    }
    names.add(name + "=" + step);
    return this;
  }

  /** Adds every name once more together with this value: {@code name&value}. */
  public Features crossed(int from, String value) {
    int end = names.size();
    for (int i = from; i < end; i++) {
      names.add(names.get(i) + "&" + value);
    }
    return this;
  }

  public int size() {
    return names.size();
  }

  public List<String> names() {
    return names;
  }
}

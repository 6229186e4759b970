package org.isnad.model;

/** The four quadrants of political interaction. */
public enum Quad {
  VERBAL_COOPERATION("verbal cooperation"),
  MATERIAL_COOPERATION("material cooperation"),
  VERBAL_CONFLICT("verbal conflict"),
  MATERIAL_CONFLICT("material conflict");

  private final String label;

  Quad(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}

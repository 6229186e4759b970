package org.isnad.model;

/**
 * The sixteen event types of PLOVER 2.0, each with its quadrant and base conflict–cooperation
 * score.
 */
public enum EventType {
  AGREE(Quad.VERBAL_COOPERATION, 2.5),
  CONSULT(Quad.VERBAL_COOPERATION, 2.5),
  SUPPORT(Quad.VERBAL_COOPERATION, 5),
  CONCEDE(Quad.VERBAL_COOPERATION, 4.5),
  COOPERATE(Quad.MATERIAL_COOPERATION, 9.5),
  AID(Quad.MATERIAL_COOPERATION, 10),
  RETREAT(Quad.MATERIAL_COOPERATION, 6.5),
  REQUEST(Quad.VERBAL_CONFLICT, 0),
  ACCUSE(Quad.VERBAL_CONFLICT, -3),
  REJECT(Quad.VERBAL_CONFLICT, -2),
  THREATEN(Quad.VERBAL_CONFLICT, -3.5),
  PROTEST(Quad.MATERIAL_CONFLICT, -5),
  SANCTION(Quad.MATERIAL_CONFLICT, -6),
  MOBILIZE(Quad.MATERIAL_CONFLICT, -5.5),
  COERCE(Quad.MATERIAL_CONFLICT, -7),
  ASSAULT(Quad.MATERIAL_CONFLICT, -9);

  private final Quad quad;
  private final double baseScore;

  EventType(Quad quad, double baseScore) {
    this.quad = quad;
    this.baseScore = baseScore;
  }

  public Quad quad() {
    return quad;
  }

  /** PLOVER's score of the type, used where no mode is known. */
  public double baseScore() {
    return baseScore;
  }
}

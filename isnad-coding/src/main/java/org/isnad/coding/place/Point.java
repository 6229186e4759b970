package org.isnad.coding.place;

/**
 * A point on the Earth, taken as a sphere: the error (up to half a per cent) is far below that of
 * any place in the news.
 *
 * @param lat WGS 84 degrees north
 * @param lon WGS 84 degrees east
 */
public record Point(double lat, double lon) {
  private static final double EARTH_KM = 6371.0;

  /** Great-circle distance in kilometres. */
  public double to(Point other) {
    double dLat = Math.toRadians(other.lat - lat) / 2;
    double dLon = Math.toRadians(other.lon - lon) / 2;
    double h =
        Math.sin(dLat) * Math.sin(dLat)
            + Math.cos(Math.toRadians(lat))
                * Math.cos(Math.toRadians(other.lat))
                * Math.sin(dLon)
                * Math.sin(dLon);
    return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  /** The point so many kilometres away in this direction (0 north, 90 east). */
  public Point towards(double bearing, double km) {
    double d = km / EARTH_KM;
    double b = Math.toRadians(bearing);
    double f = Math.toRadians(lat);
    double sin = Math.sin(f) * Math.cos(d) + Math.cos(f) * Math.sin(d) * Math.cos(b);
    double l =
        Math.toRadians(lon)
            + Math.atan2(Math.sin(b) * Math.sin(d) * Math.cos(f), Math.cos(d) - Math.sin(f) * sin);
    return new Point(
        round(Math.toDegrees(Math.asin(sin))), round(Math.IEEEremainder(Math.toDegrees(l), 360)));
  }

  /** Half way, near enough for places of one region. */
  public Point middle(Point other) {
    return new Point(round((lat + other.lat) / 2), round((lon + other.lon) / 2));
  }

  /** Four decimals are eleven metres. */
  private static double round(double degrees) {
    return Math.round(degrees * 10_000) / 10_000.0;
  }
}
